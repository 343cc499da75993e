package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.OutCause;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Purpose.Aim;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.person.WorkReason;
import cubby.core.person.WorkReason.Why;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.session.BankReach;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.session.Work;
import cubby.core.text.Personal;
import cubby.hal.contract.DoorState;
import java.util.Optional;
import java.util.function.Supplier;

/// What a technician does at the screen, away from doors (M2, M4).
final class Service {

  private Service() {}

  static Optional<CourierNumber> technician(Turn turn) {
    return turn.presence().attendance().visit() instanceof Visit.ByTechnician(var number)
        ? Optional.of(number)
        : Optional.empty();
  }

  static void atList(Turn turn, Choice choice) {
    switch (choice) {
      case SIGN_OUT -> Sessions.end(turn);
      case CHECK_WIRING -> WiringCheck.begin(turn);
      case BUSES -> {
        turn.step(new Step.Buses());
        countAgain(turn);
      }
      case DIAGNOSE -> {
        turn.step(new Step.Diagnosing(turn.fresh()));
        turn.effect(new Effect.Diagnose(turn.fresh()));
      }
      default -> {}
    }
  }

  /// As long as somebody looks at it.
  static void countAgain(Turn turn) {
    if (turn.personsStep() instanceof Step.Buses) {
      turn.effect(new Effect.CountTraffic());
      turn.startTimer(new TimerId.CountAgain(), Limits.COUNT_AGAIN);
    }
  }

  static void diagnosed(Turn turn, String check, Optional<String> file) {
    if (turn.personsStep() instanceof Step.Diagnosing(var awaited) && awaited.equals(check)) {
      turn.step(new Step.Diagnosed(file));
    }
  }

  /// Back to the list.
  static void atPage(Turn turn, Choice choice, Choice goesOn) {
    if (choice == goesOn) {
      turn.step(new Step.Compartments());
    }
  }

  static void chosen(Turn turn, CompartmentId id) {
    if (isBuilt(turn, id)) {
      turn.step(new Step.OneCompartment(id, Remark.NONE));
    }
  }

  static void atCompartment(Turn turn, CompartmentId id, Choice choice) {
    switch (choice) {
      case BACK -> turn.step(new Step.Compartments());
      case OPEN -> open(turn, id, Aim.LOOK);
      case TEST_SENSOR -> {
        if (mayTestSensor(turn.plan(), turn.ledger(), id)) {
          open(turn, id, Aim.TEST_SENSOR);
        }
      }
      case TAKE_OUT_OF_SERVICE -> {
        if (turn.compartment(id) instanceof CompartmentState.OutOfService) {
          return;
        }
        if (Settlement.isUnderWay(turn, id)) {
          remark(turn, id, Remark.IN_USE);
        } else {
          turn.step(new Step.WhyWork(id, Work.TAKE_OUT, false));
        }
      }
      case PUT_BACK -> putBack(turn, id);
      case USE_KEY -> useKey(turn, id);
      case PAST -> turn.step(new Step.PastOf(id));
      default -> {}
    }
  }

  private static void open(Turn turn, CompartmentId id, Aim aim) {
    var obstacle = obstacle(turn, id);
    if (obstacle.isPresent()) {
      remark(turn, id, obstacle.get());
      return;
    }
    Settlement.settleIfLeft(turn, id);
    if (turn.compartment(id).stored().isPresent() && !Restoration.isUnseen(turn, id)) {
      turn.step(new Step.WhyWork(id, Work.OPEN_PARCEL, false));
    } else {
      technician(turn).ifPresent(by -> Inspections.begin(turn, by, id, aim));
    }
  }

  /// What holds a parcel is put back as it is; anything else is looked into first.
  private static void putBack(Turn turn, CompartmentId id) {
    if (!(turn.compartment(id) instanceof CompartmentState.OutOfService(_, var parcel))) {
      return;
    }
    if (parcel.isEmpty()) {
      open(turn, id, Aim.LOOK);
    } else if (Settlement.isUnderWay(turn, id)) {
      remark(turn, id, Remark.IN_USE);
    } else if (turn.doorIs(id, DoorState.OPEN)) {
      remark(turn, id, Remark.DOOR_OPEN);
    } else {
      technician(turn).ifPresent(by -> Inspections.foundFit(turn, by, id));
      remark(turn, id, Remark.NONE);
    }
  }

  private static void useKey(Turn turn, CompartmentId id) {
    if (Settlement.isUnderWay(turn, id)) {
      remark(turn, id, Remark.IN_USE);
    } else if (turn.compartment(id).stored().isPresent()) {
      if (mayOpenParcel(turn)) {
        turn.step(new Step.WhyWork(id, Work.KEY_TO_PARCEL, false));
      } else {
        remark(turn, id, Remark.TOO_MANY);
      }
    } else {
      technician(turn).ifPresent(by -> announceKey(turn, by, id));
    }
  }

  private static void announceKey(Turn turn, CourierNumber by, CompartmentId id) {
    turn.state(new Lasting.KeyAnnounced(id, by));
    remark(turn, id, Remark.KEY_ANNOUNCED);
  }

  // Reasons

  static void atReason(Turn turn, Step.WhyWork step, Choice choice) {
    switch (choice) {
      case BACK ->
          turn.step(
              step.inWords()
                  ? new Step.WhyWork(step.compartment(), step.work(), false)
                  : new Step.OneCompartment(step.compartment(), Remark.NONE));
      case IN_WORDS -> turn.step(new Step.WhyWork(step.compartment(), step.work(), true));
      default -> {
        if (!step.inWords()) {
          why(step.work(), choice)
              .ifPresent(why -> begin(turn, step, () -> new WorkReason.Chosen(why), why.name()));
        }
      }
    }
  }

  static void reasonWritten(Turn turn, Step.WhyWork step, Personal text) {
    if (step.inWords() && !text.plain().isBlank()) {
      begin(turn, step, () -> new WorkReason.InWords(turn.keep(text)), text.plain());
    }
  }

  private static Optional<Why> why(Work work, Choice choice) {
    return switch (work) {
      case TAKE_OUT ->
          switch (choice) {
            case LATCH_BROKEN -> Optional.of(Why.LATCH_BROKEN);
            case DOOR_BROKEN -> Optional.of(Why.DOOR_BROKEN);
            case DIRTY -> Optional.of(Why.DIRTY);
            default -> Optional.empty();
          };
      case OPEN_PARCEL, KEY_TO_PARCEL ->
          switch (choice) {
            case SUPPORT_ASKS -> Optional.of(Why.SUPPORT_ASKS);
            case PARCEL_STUCK -> Optional.of(Why.PARCEL_STUCK);
            case DOOR_BROKEN -> Optional.of(Why.DOOR_BROKEN);
            default -> Optional.empty();
          };
    };
  }

  /// @param reason asked for only if something is done for it: a text that no fact names would
  ///   never be erased
  private static void begin(
      Turn turn, Step.WhyWork step, Supplier<WorkReason> reason, String inWords) {
    var id = step.compartment();
    var by = technician(turn).orElseThrow();
    switch (step.work()) {
      case TAKE_OUT -> takeOut(turn, by, id, reason);
      case OPEN_PARCEL -> {
        var obstacle = obstacle(turn, id);
        if (obstacle.isPresent()) {
          remark(turn, id, obstacle.get());
        } else if (authorise(turn, by, id, reason, inWords, false)) {
          Inspections.begin(turn, by, id, Aim.LOOK);
        }
      }
      case KEY_TO_PARCEL -> {
        if (authorise(turn, by, id, reason, inWords, true)) {
          announceKey(turn, by, id);
        }
      }
    }
  }

  /// M4: in the parcel's custody record, told to support, and counted.
  private static boolean authorise(
      Turn turn,
      CourierNumber by,
      CompartmentId id,
      Supplier<WorkReason> reason,
      String inWords,
      boolean withKey) {
    Optional<ParcelId> parcel = turn.compartment(id).stored();
    if (parcel.isEmpty()) {
      remark(turn, id, Remark.NONE);
      return false;
    }
    if (!mayOpenParcel(turn)) {
      remark(turn, id, Remark.TOO_MANY);
      return false;
    }
    turn.state(new Lasting.ParcelOpeningAuthorised(parcel.get(), id, by, reason.get(), withKey));
    SupportDesk.tell(
        turn,
        SupportMatter.PARCEL_OPENED,
        Optional.of(id),
        "technician %s: %s".formatted(by.digits(), inWords));
    return true;
  }

  private static void takeOut(
      Turn turn, CourierNumber by, CompartmentId id, Supplier<WorkReason> reason) {
    if (Settlement.isUnderWay(turn, id)) {
      remark(turn, id, Remark.IN_USE);
      return;
    }
    Settlement.settleIfLeft(turn, id);
    turn.opening(id).ifPresent(o -> turn.state(new Lasting.OpeningEnded(o.id(), id)));
    turn.state(new Lasting.CompartmentTakenOut(id, new OutCause.ByTechnician(by, reason.get())));
    remark(turn, id, Remark.NONE);
  }

  // What may be

  private static boolean mayOpenParcel(Turn turn) {
    return turn.ledger().upkeep().parcelOpeningsAt(turn.now().uptime())
        < Limits.PARCEL_OPENINGS_AN_HOUR;
  }

  /// Only where no parcel is: nobody puts a hand between a sensor and somebody's parcel.
  static boolean mayTestSensor(KioskPlan plan, Ledger ledger, CompartmentId id) {
    var known = ledger.compartments().get(id);
    return known != null
        && known.state().stored().isEmpty()
        && plan.cabinet().find(id).filter(built -> built.occupancySensor()).isPresent();
  }

  private static Optional<Remark> obstacle(Turn turn, CompartmentId id) {
    if (Settlement.isUnderWay(turn, id)) {
      return Optional.of(Remark.IN_USE);
    }
    if (turn.presence().readings().banks().get(turn.built(id).bank()) != BankReach.ALIVE) {
      return Optional.of(Remark.UNREACHABLE);
    }
    return turn.compartment(id).stored().isPresent()
            && !Restoration.isUnseen(turn, id)
            && !mayOpenParcel(turn)
        ? Optional.of(Remark.TOO_MANY)
        : Optional.empty();
  }

  static void remark(Turn turn, CompartmentId id, Remark remark) {
    turn.step(new Step.OneCompartment(id, remark));
  }

  private static boolean isBuilt(Turn turn, CompartmentId id) {
    return turn.plan().cabinet().find(id).isPresent()
        && turn.ledger().compartments().containsKey(id);
  }
}
