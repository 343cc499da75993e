package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Opening.Withdrawal;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.DisputeCause;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The power fails after each decision of a story, and comes back to doors in every state: no
/// pulse, nothing lost, and open sessions are settled from what the sensors say (O8, D9).
@DisplayName("O8, D9: the power fails at every moment")
class PowerCutTest {

  private static final Duration SHORT = Duration.ofSeconds(20);
  private static final Duration LONG = Duration.ofMinutes(6);

  /// How the power comes back.
  private record Return(Duration off, TimeTrust trust, DoorState door, Occupancy inside) {}

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void nothingIsLostAndNothingOpens(String name, Bench start, Consumer<Bench> story) {
    var cuts = new ArrayList<Bench>();
    story.accept(start.afterEachDecision(kiosk -> cuts.add(kiosk.fork())));

    assertThat(cuts).isNotEmpty();
    for (var i = 0; i < cuts.size(); i++) {
      for (var back : returns()) {
        try {
          cutAndReturn(cuts.get(i).fork(), back);
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(
              "decision %d of %d, at %s, %s"
                  .formatted(i + 1, cuts.size(), cuts.get(i).step(), back),
              e);
        }
      }
    }
  }

  private static void cutAndReturn(Bench kiosk, Return back) {
    var before = kiosk.ledger();
    for (var opening : before.openings().values()) {
      kiosk.really(opening.compartment().label(), back.door(), back.inside());
    }

    kiosk.powerCut(back.off()).timeIs(back.trust());
    assertThat(kiosk.pulses()).isEmpty();
    kiosk.banksConnect();
    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());

    var told = kiosk.told();
    for (var opening : before.openings().values()) {
      settled(kiosk, before, opening, back);
    }
    if (told.contains(SupportMatter.DEPOSIT_UNCLEAR)) {
      assertThat(kiosk.ledger().compartments().values())
          .anyMatch(c -> c.state() instanceof CompartmentState.Quarantined);
    }
    noParcelIsLost(kiosk, before);
    whenDoorsAreClosedNothingIsStuck(kiosk);
  }

  private static void settled(Bench kiosk, Ledger before, Opening opening, Return back) {
    var unsettled =
        switch (opening.progress()) {
          case Progress.Awaited _, Progress.Open _, Progress.Closed _ -> true;
          case Progress.Concluded _, Progress.GivenUp _ -> false;
        };
    var known = before.compartments().get(opening.compartment());
    if (!unsettled || known == null) {
      return;
    }
    var reads =
        kiosk.plan().cabinet().get(opening.compartment()).occupancySensor()
                && !known.sensorSuspect()
            ? kiosk.world(opening.compartment()).occupancy()
            : Occupancy.UNKNOWN;
    if (back.door() != DoorState.CLOSED) {
      assertThat(kiosk.record(opening.compartment().label()).state())
          .as("nothing is decided before the door is closed")
          .isEqualTo(known.state());
      return;
    }
    switch (opening.purpose()) {
      case Purpose.Deposit _ -> deposit(kiosk, known, opening, reads, back);
      case Purpose.Pickup _ -> pickup(kiosk, before, opening, reads);
      case Purpose.PutBack putting -> putBack(kiosk, before, opening, putting, reads);
      case Purpose.LookAgain _, Purpose.Inspection _ -> lookAgain(kiosk, opening, reads);
      case Purpose.Collection collection -> collection(kiosk, before, opening, collection, reads);
      case Purpose.ByTechnician _, Purpose.CourierLook _ ->
          inspection(kiosk, known, opening, reads);
    }
  }

  private static void deposit(
      Bench kiosk, CompartmentRecord known, Opening opening, Occupancy reads, Return back) {
    var label = opening.compartment().label();
    if (!(known.state() instanceof CompartmentState.Reserved)) {
      assertThat(kiosk.compartment(label))
          .isInstanceOfSatisfying(
              CompartmentState.Quarantined.class,
              q -> assertThat(q.reason().clearedBySensor()).isFalse());
      return;
    }
    var wrongInside = opening.before() == Occupancy.OCCUPIED && !opening.refilled();
    var inTime = !wrongInside && back.off().equals(SHORT) && back.trust() == TimeTrust.TRUSTED;
    if (reads == Occupancy.EMPTY) {
      assertThat(kiosk.compartment(label)).isEqualTo(new CompartmentState.Vacant());
    } else if (reads == Occupancy.OCCUPIED && inTime && opening.withdrawing() == Withdrawal.NONE) {
      assertThat(kiosk.compartment(label))
          .isEqualTo(new CompartmentState.Holding(opening.purpose().about().orElseThrow()));
      assertThat(storedEvidence(kiosk)).contains(Evidence.SETTLED_BY_SENSOR);
    } else {
      assertThat(kiosk.compartment(label))
          .isEqualTo(
              new CompartmentState.Quarantined(QuarantineReason.ABANDONED, Optional.empty()));
      assertThat(kiosk.told()).contains(SupportMatter.DEPOSIT_UNCLEAR);
    }
  }

  private static List<Evidence> storedEvidence(Bench kiosk) {
    return kiosk.facts(Lasting.ParcelStored.class).stream()
        .map(Lasting.ParcelStored::evidence)
        .toList();
  }

  private static void putBack(
      Bench kiosk, Ledger before, Opening opening, Purpose.PutBack back, Occupancy reads) {
    var label = opening.compartment().label();
    var was = before.parcel(back.parcel()).state();
    var after = kiosk.parcelState(back.parcel());
    if (was instanceof ParcelState.Disputed || !(was instanceof ParcelState.Stored)) {
      assertThat(after).isEqualTo(was);
    } else if (back.why() == Purpose.PutBack.Reason.NOT_MINE) {
      assertThat(after)
          .isInstanceOfSatisfying(
              ParcelState.Disputed.class,
              it -> assertThat(it.contention().cause()).isEqualTo(DisputeCause.NOT_MINE));
    } else if (reads == Occupancy.OCCUPIED) {
      assertThat(Refusals.isRefused(after)).isTrue();
    } else if (reads == Occupancy.EMPTY && was.wasSeenInside()) {
      assertThat(after)
          .isEqualTo(
              new ParcelState.Collected(new Collector.Recipient(), Evidence.SETTLED_BY_SENSOR));
    } else {
      assertThat(after).isEqualTo(was);
      assertThat(kiosk.compartment(label)).isInstanceOf(CompartmentState.Quarantined.class);
      assertThat(kiosk.told()).contains(SupportMatter.PICKUP_UNCLEAR);
    }
  }

  private static void pickup(Bench kiosk, Ledger before, Opening opening, Occupancy reads) {
    var parcel = opening.purpose().about().orElseThrow();
    if (before.parcel(parcel).state() instanceof ParcelState.Disputed) {
      assertThat(kiosk.parcelState(parcel)).isEqualTo(before.parcel(parcel).state());
      return;
    }
    var seen =
        before.parcel(parcel).state() instanceof ParcelState.Stored(_, _, var seenInside)
            && seenInside;
    var after = kiosk.parcelState(parcel);
    if (reads == Occupancy.EMPTY && seen) {
      assertThat(after)
          .isEqualTo(
              new ParcelState.Collected(new Collector.Recipient(), Evidence.SETTLED_BY_SENSOR));
      return;
    }
    assertThat(after).isEqualTo(before.parcel(parcel).state());
    if (reads != Occupancy.OCCUPIED) {
      assertThat(kiosk.record(opening.compartment().label()).state())
          .isInstanceOf(CompartmentState.Quarantined.class);
      assertThat(kiosk.told()).contains(SupportMatter.PICKUP_UNCLEAR);
    }
    assertThat(kiosk.fork().collects(parcel).pulses())
        .as("the code stays good")
        .containsExactly(opening.compartment().label());
  }

  /// What nobody may be sent to stays so; what was vacant or held a parcel is as its sensor says.
  private static void inspection(
      Bench kiosk, CompartmentRecord known, Opening opening, Occupancy reads) {
    var after = kiosk.record(opening.compartment().label()).state();
    switch (known.state()) {
      case CompartmentState.Vacant _ -> {
        if (reads == Occupancy.EMPTY) {
          assertThat(after).isEqualTo(known.state());
        } else {
          assertThat(after).isInstanceOf(CompartmentState.Quarantined.class);
        }
      }
      case CompartmentState.Holding(var parcel) -> {
        switch (reads) {
          case OCCUPIED -> assertThat(after).isEqualTo(known.state());
          case EMPTY ->
              assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
          case UNKNOWN ->
              assertThat(after)
                  .isEqualTo(
                      new CompartmentState.Quarantined(
                          QuarantineReason.NOT_CONFIRMED, Optional.of(parcel)));
        }
      }
      case CompartmentState.Quarantined _, CompartmentState.OutOfService _ ->
          assertThat(after).isEqualTo(known.state());
      case CompartmentState.Reserved _ -> throw new AssertionError("inspected while in use");
    }
  }

  private static void collection(
      Bench kiosk, Ledger before, Opening opening, Purpose.Collection purpose, Occupancy reads) {
    var parcel = purpose.parcel();
    var was = before.parcel(parcel).state();
    if (was.ended()) {
      return;
    }
    if (reads == Occupancy.EMPTY && was.wasSeenInside()) {
      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(
              new ParcelState.Collected(
                  new Collector.ByCourier(purpose.by()), Evidence.SETTLED_BY_SENSOR));
      assertThat(kiosk.told().contains(SupportMatter.PICKUP_UNCLEAR))
          .isEqualTo(purpose.scanned() != Purpose.Collection.Scanned.RIGHT);
      return;
    }
    assertThat(kiosk.parcelState(parcel)).isEqualTo(was);
    if (reads != Occupancy.OCCUPIED) {
      assertThat(kiosk.told()).contains(SupportMatter.PICKUP_UNCLEAR);
    }
    assertThat(
            kiosk.fork().courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).pulses())
        .as("it is still to be taken away")
        .containsExactly(opening.compartment().label());
  }

  private static void lookAgain(Bench kiosk, Opening opening, Occupancy reads) {
    var state = kiosk.record(opening.compartment().label()).state();
    if (reads == Occupancy.EMPTY) {
      assertThat(state).isEqualTo(new CompartmentState.Vacant());
    } else {
      assertThat(state).isInstanceOf(CompartmentState.Quarantined.class);
    }
  }

  private static void noParcelIsLost(Bench kiosk, Ledger before) {
    for (var parcel : before.parcels().byId().values()) {
      if (parcel.state() instanceof ParcelState.Stored) {
        assertThat(kiosk.parcelState(parcel.id()))
            .isInstanceOfAny(
                ParcelState.Stored.class,
                ParcelState.Collected.class,
                ParcelState.Disputed.class,
                ParcelState.Overdue.class);
      } else if (parcel.announced() && parcel.state() instanceof ParcelState.Announced) {
        assertThat(kiosk.parcelState(parcel.id()))
            .isInstanceOfAny(ParcelState.Stored.class, ParcelState.Announced.class);
      }
    }
  }

  private static void whenDoorsAreClosedNothingIsStuck(Bench kiosk) {
    for (var built : kiosk.plan().cabinet().compartments()) {
      if (kiosk.world(built.id()).door() != DoorState.CLOSED) {
        kiosk.door(built.id().label(), DoorState.CLOSED);
      }
    }
    kiosk.passes(Duration.ofMinutes(11));
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.ledger().openings()).isEmpty();
    assertThat(kiosk.ledger().compartments().values())
        .noneMatch(known -> known.state() instanceof CompartmentState.Reserved);
  }

  private static List<Return> returns() {
    var returns = new ArrayList<Return>();
    for (var inside : Occupancy.values()) {
      returns.add(new Return(SHORT, TimeTrust.TRUSTED, DoorState.CLOSED, inside));
      returns.add(new Return(LONG, TimeTrust.TRUSTED, DoorState.CLOSED, inside));
      returns.add(new Return(SHORT, TimeTrust.UNTRUSTED, DoorState.CLOSED, inside));
      returns.add(new Return(SHORT, TimeTrust.TRUSTED, DoorState.OPEN, inside));
    }
    returns.add(new Return(LONG, TimeTrust.TRUSTED, DoorState.UNKNOWN, Occupancy.UNKNOWN));
    return returns;
  }

  static Stream<Arguments> stories() {
    return Stream.of(
        story("drop-off", Bench.allEmpty(), kiosk -> dropOff(kiosk, Choice.YES)),
        story("drop-off without sensors", Bench.blind(), kiosk -> dropOff(kiosk, Choice.YES)),
        story("unannounced drop-off", Bench.allEmpty(), PowerCutTest::unannounced),
        story("parcel not seen, opened again", Bench.allEmpty(), PowerCutTest::reopened),
        story("not inside after all", Bench.blind(), kiosk -> dropOff(kiosk, Choice.NO)),
        story("too small, twice", Bench.allEmpty(), PowerCutTest::swapped),
        story("too small, without sensors", Bench.blind(), PowerCutTest::swapped),
        story("cancelled", Bench.allEmpty(), PowerCutTest::cancelled),
        story("dirty", Bench.allEmpty(), PowerCutTest::dirty),
        story("jammed drop-off", Bench.allEmpty(), PowerCutTest::jammedDropOff),
        story("return by code", forCustomers(), PowerCutTest::returned),
        story("return without sensors", blindForCustomers(), PowerCutTest::returned),
        story("return by label, too small", forCustomers(), PowerCutTest::swappedReturn),
        story("return not seen", forCustomers(), PowerCutTest::returnNotSeen),
        story("dirty sending", forCustomers(), PowerCutTest::dirtySending),
        story("sending", forCustomers(), PowerCutTest::sent),
        story("sending without sensors", blindForCustomers(), PowerCutTest::sent),
        story("pickup", Bench.allEmpty(), PowerCutTest::pickup),
        story("pickup without sensors", Bench.blind(), PowerCutTest::pickup),
        story("pickup in three openings", Bench.allEmpty(), PowerCutTest::reopenedPickup),
        story("looked again", Bench.allEmpty(), PowerCutTest::lookedAgain),
        story("looked again without sensors", Bench.blind(), PowerCutTest::lookedAgain),
        story("put right", Bench.allEmpty(), PowerCutTest::putRight),
        story("put right without sensors", Bench.blind(), PowerCutTest::putRight),
        story("collection", Bench.allEmpty(), PowerCutTest::collection),
        story("collection without sensors", Bench.blind(), PowerCutTest::collection),
        story("collection of the wrong parcel", Bench.allEmpty(), PowerCutTest::wrongCollection),
        story("jammed pickup that opens late", Bench.allEmpty(), PowerCutTest::jammedPickup),
        story("it was empty", Bench.allEmpty(), PowerCutTest::itWasEmpty),
        story("it was empty, without sensors", Bench.blind(), PowerCutTest::itWasEmpty),
        story("it was empty after all", Bench.allEmpty(), PowerCutTest::emptyAfterAll),
        story("not mine", Bench.allEmpty(), kiosk -> putBack(kiosk, Choice.NOT_MINE)),
        story("not mine, without sensors", Bench.blind(), k -> putBack(k, Choice.NOT_MINE)),
        story("not wanted", Bench.allEmpty(), kiosk -> putBack(kiosk, Choice.DO_NOT_WANT)),
        story("not wanted, without sensors", Bench.blind(), k -> putBack(k, Choice.DO_NOT_WANT)),
        story("kept after all", Bench.allEmpty(), PowerCutTest::keptAfterAll),
        story("refused unopened", Bench.allEmpty(), PowerCutTest::refusedUnopened),
        story("a new code", Bench.allEmpty(), PowerCutTest::newCode),
        story("two under one code", Bench.allEmpty(), PowerCutTest::group),
        story("two under one code, without sensors", Bench.blind(), PowerCutTest::group));
  }

  private static Arguments story(String name, Bench start, Consumer<Bench> story) {
    return Arguments.of(name, start, story);
  }

  private static void dropOff(Bench kiosk, Choice answer) {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().closes(Occupancy.OCCUPIED);
    kiosk.press(answer).press(Choice.SIGN_OUT);
  }

  private static void unannounced(Bench kiosk) {
    kiosk.courierSignedIn().scan("T1").choose("M").write("r@example.org").opens();
    kiosk.closes(Occupancy.OCCUPIED);
  }

  private static void putRight(Bench kiosk) {
    dropOff(kiosk);
    kiosk.press(Choice.WRONG_PARCEL).opens().closes(Occupancy.OCCUPIED).press(Choice.YES);
    kiosk.press(Choice.SIGN_OUT);
  }

  private static void dropOff(Bench kiosk) {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().closes(Occupancy.OCCUPIED);
    if (kiosk.asked(Step.Asked.IS_IT_INSIDE)) {
      kiosk.press(Choice.YES);
    }
  }

  private static void collection(Bench kiosk) {
    kiosk.overdue("T1", "S");
    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens();
    kiosk.scan("T1").closes(Occupancy.EMPTY).press(Choice.YES);
  }

  private static void wrongCollection(Bench kiosk) {
    kiosk.overdue("T1", "S");
    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens();
    kiosk.scan("T2").closes(Occupancy.EMPTY).press(Choice.OPEN_AGAIN).opens();
    kiosk.closes(Occupancy.OCCUPIED);
  }

  private static void reopened(Bench kiosk) {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().closes(Occupancy.EMPTY);
    kiosk.press(Choice.OPEN_AGAIN).opens().closes(Occupancy.EMPTY).press(Choice.IT_IS_INSIDE);
  }

  private static void swapped(Bench kiosk) {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL);
    kiosk.closes(Occupancy.EMPTY).press(Choice.YES).opens().press(Choice.TOO_SMALL);
    kiosk.closes(Occupancy.EMPTY).press(Choice.YES).opens().closes(Occupancy.OCCUPIED);
    kiosk.press(Choice.YES);
  }

  private static void cancelled(Bench kiosk) {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().press(Choice.CANCEL_DEPOSIT);
    kiosk.closes(Occupancy.EMPTY);
  }

  private static void dirty(Bench kiosk) {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().press(Choice.DIRTY).closes(Occupancy.EMPTY);
    kiosk.opens().closes(Occupancy.OCCUPIED);
  }

  private static void jammedDropOff(Bench kiosk) {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").staysShut().press(Choice.TRY_AGAIN).staysShut();
    kiosk.press(Choice.TRY_AGAIN).staysShut().press(Choice.CONTINUE);
    kiosk.opens().closes(Occupancy.OCCUPIED);
  }

  private static Bench forCustomers() {
    return Bench.allEmpty(Site.CUSTOMERS_PLAN);
  }

  private static Bench blindForCustomers() {
    return Bench.allEmpty(Site.BLIND_CUSTOMERS_PLAN);
  }

  private static void returned(Bench kiosk) {
    kiosk.returnAnnounced("R1", "55555555");
    kiosk.wantsToReturn().type("55555555").opens().closes(Occupancy.OCCUPIED);
    kiosk.press(Choice.YES).press(Choice.CONTINUE);
  }

  private static void swappedReturn(Bench kiosk) {
    kiosk.scan("SWR1").press(Choice.RETURN_OR_SEND).press(Choice.CONTINUE).choose("S").opens();
    kiosk.press(Choice.TOO_SMALL).closes(Occupancy.EMPTY).press(Choice.YES);
    kiosk.opens().closes(Occupancy.OCCUPIED).press(Choice.YES);
  }

  private static void returnNotSeen(Bench kiosk) {
    kiosk.returnAnnounced("R1", "55555555");
    kiosk.wantsToReturn().type("55555555").opens().closes(Occupancy.EMPTY);
    kiosk.press(Choice.OPEN_AGAIN).opens().closes(Occupancy.EMPTY).press(Choice.IT_IS_INSIDE);
  }

  private static void dirtySending(Bench kiosk) {
    kiosk.wantsToSend().choose("S").opens().press(Choice.DIRTY).closes(Occupancy.EMPTY);
    kiosk.opens().closes(Occupancy.OCCUPIED);
  }

  private static void sent(Bench kiosk) {
    kiosk.wantsToSend().choose("M").opens().closes(Occupancy.OCCUPIED).press(Choice.YES);
    kiosk.press(Choice.CONTINUE);
  }

  private static void pickup(Bench kiosk) {
    kiosk.collects(kiosk.stored("T1", "S")).opens().closes(Occupancy.EMPTY).press(Choice.YES);
    kiosk.press(Choice.CONTINUE);
  }

  private static void reopenedPickup(Bench kiosk) {
    kiosk.collects(kiosk.stored("T1", "S")).opens().closes(Occupancy.OCCUPIED);
    kiosk.press(Choice.OPEN_AGAIN).opens().closes(Occupancy.OCCUPIED);
    kiosk.press(Choice.OPEN_AGAIN).opens().closes(Occupancy.EMPTY);
  }

  private static void lookedAgain(Bench kiosk) {
    pickupUntilCollected(kiosk);
    kiosk.press(Choice.OPEN_AGAIN).opens().closes(Occupancy.EMPTY).press(Choice.YES);
  }

  private static void pickupUntilCollected(Bench kiosk) {
    kiosk.collects(kiosk.stored("T1", "S")).opens().closes(Occupancy.EMPTY);
    if (kiosk.asked(Step.Asked.IS_IT_EMPTY)) {
      kiosk.press(Choice.YES);
    }
  }

  private static void itWasEmpty(Bench kiosk) {
    kiosk.collects(kiosk.stored("T1", "S")).opens().press(Choice.IT_WAS_EMPTY);
    kiosk.closes(Occupancy.EMPTY).press(Choice.CONTINUE);
    kiosk.endsDispute("1", DisputeOutcome.MISSING);
  }

  private static void emptyAfterAll(Bench kiosk) {
    kiosk.collects(kiosk.stored("T1", "S")).opens().closes(Occupancy.EMPTY);
    kiosk.press(Choice.IT_WAS_EMPTY).press(Choice.CONTINUE);
    kiosk.endsDispute("1", DisputeOutcome.HANDED_OVER);
  }

  private static void putBack(Bench kiosk, Choice choice) {
    kiosk.collects(kiosk.stored("T1", "S")).opens().press(choice);
    kiosk.closes(Occupancy.OCCUPIED).press(Choice.NO).press(Choice.OPEN_AGAIN);
    if (kiosk.asked(Step.Asked.WAIT)) {
      kiosk.opens().closes(Occupancy.OCCUPIED).press(Choice.YES);
    }
    kiosk.press(Choice.CONTINUE).endsDispute("1", DisputeOutcome.TAKE_AWAY);
  }

  private static void keptAfterAll(Bench kiosk) {
    kiosk.collects(kiosk.stored("T1", "S")).opens().press(Choice.DO_NOT_WANT);
    kiosk.closes(Occupancy.EMPTY).press(Choice.OPEN_AGAIN).opens().closes(Occupancy.EMPTY);
    kiosk.press(Choice.I_HAVE_IT).press(Choice.CONTINUE);
  }

  private static void refusedUnopened(Bench kiosk) {
    var parcel = kiosk.stored("T1", "S");
    kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT).typeCode(parcel);
    kiosk.press(Choice.YES).press(Choice.CONTINUE);
  }

  private static void newCode(Bench kiosk) {
    kiosk.stored("T1", "S");
    kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.NO_CODE).scan("T1");
    kiosk.does(new Input.NoticeSent(kiosk.notices().getFirst().id())).press(Choice.CONTINUE);
    kiosk.collects(kiosk.parcel("T1")).opens().closes(Occupancy.EMPTY);
  }

  private static void group(Bench kiosk) {
    kiosk.announcedInGroup("G1", "S", "g");
    kiosk.announcedInGroup("G2", "M", "g");
    kiosk.putsIn("G1");
    kiosk.collects(kiosk.putsIn("G2")).opens().closes(Occupancy.EMPTY).press(Choice.YES);
    kiosk.press(Choice.NEXT).opens().closes(Occupancy.EMPTY).press(Choice.YES);
  }

  private static void jammedPickup(Bench kiosk) {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).staysShut().press(Choice.TRY_AGAIN).staysShut();
    kiosk.press(Choice.TRY_AGAIN).staysShut().press(Choice.CONTINUE);
    kiosk.door("1", DoorState.OPEN).sees("1", DoorState.CLOSED, Occupancy.EMPTY);
  }
}
