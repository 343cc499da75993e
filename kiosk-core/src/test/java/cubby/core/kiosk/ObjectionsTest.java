package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.cabinet.CompartmentState.OutOfService;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Collector;
import cubby.core.parcel.DisputeCause;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.ParcelState.Disputed;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A recipient finds nothing, finds another's parcel, or does not want theirs.
class ObjectionsTest {

  private static final Quarantined EMPTY_HANDED =
      new Quarantined(QuarantineReason.DISPUTED, Optional.empty());

  private final Bench kiosk = Bench.allEmpty();
  private final Bench blind = Bench.blind();

  @Nested
  @DisplayName("P6: it was empty")
  class WasEmpty {

    @Test
    void theParcelIsDisputedAtOnceAndSupportIsTold() {
      var parcel = opened(kiosk);

      kiosk.press(Choice.IT_WAS_EMPTY);

      var contention = disputed(kiosk, parcel).contention();
      assertThat(contention.cause()).isEqualTo(DisputeCause.WAS_EMPTY);
      assertThat(contention.before()).isEqualTo(OCCUPIED);
      assertThat(kiosk.told()).containsExactly(SupportMatter.PARCEL_DISPUTED);
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.DISPUTED, Optional.of(parcel)));
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);

      kiosk.closes(EMPTY);
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.SetAside(id("1"), contention.caseNumber()));
      assertThat(kiosk.facts(Lasting.ParcelCollected.class)).isEmpty();
    }

    @Test
    void itsCodeOpensNothingAnyMore() {
      var parcel = opened(kiosk);
      var digits = kiosk.digitsOf(parcel);
      kiosk.press(Choice.IT_WAS_EMPTY).closes(EMPTY).press(Choice.CONTINUE);

      assertThat(kiosk.press(Choice.COLLECT).type(digits).pulses()).isEmpty();
    }

    @Test
    @DisplayName("C5: a sensor that contradicts the person is suspect")
    void aSensorThatSaysOtherwiseIsSuspect() {
      opened(kiosk);
      assertThat(kiosk.record("1").sensorSuspect()).isFalse();

      kiosk.press(Choice.IT_WAS_EMPTY);

      assertThat(kiosk.record("1").sensorSuspect()).isTrue();
    }

    @Test
    void aSensorThatSeesNothingEitherIsNot() {
      opened(kiosk);
      kiosk.sees("1", OPEN, EMPTY).press(Choice.IT_WAS_EMPTY);

      assertThat(kiosk.record("1").sensorSuspect()).isFalse();
    }

    @Test
    void withoutASensorItMayBeSaidWhenAskedWhetherItIsEmptyNow() {
      var parcel = opened(blind);
      blind.closes(EMPTY);
      assertThat(blind.model()).isEqualTo(new ScreenModel.ConfirmEmpty(id("1"), true));

      blind.press(Choice.IT_WAS_EMPTY);

      assertThat(disputed(blind, parcel).contention().cause()).isEqualTo(DisputeCause.WAS_EMPTY);
      assertThat(blind.model()).isInstanceOf(ScreenModel.SetAside.class);
    }

    @Test
    void whenTheSensorHadSeenItGoItMayStillBeSaidAtTheSameScreen() {
      var parcel = opened(kiosk);
      kiosk.closes(EMPTY);
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);

      kiosk.press(Choice.IT_WAS_EMPTY);

      var contention = disputed(kiosk, parcel).contention();
      assertThat(contention.before()).isEqualTo(OCCUPIED);
      assertThat(contention.after()).isEqualTo(EMPTY);
      assertThat(kiosk.parcel("T1")).isEqualTo(parcel);
      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    void notByTheNextPerson() {
      var parcel = opened(kiosk);
      kiosk.closes(EMPTY).press(Choice.CONTINUE).press(Choice.IT_WAS_EMPTY);

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
    }

    @Test
    void notWhenItsBarcodeHasComeAgain() {
      var parcel = opened(kiosk);
      kiosk.closes(EMPTY).announced("T1", "S");

      kiosk.press(Choice.IT_WAS_EMPTY);

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
    }

    @Test
    void whoeverWalksAwayFromTheOpenDoorHasSaidItAllTheSame() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.IT_WAS_EMPTY).passes(Duration.ofMinutes(4)).closes(EMPTY);

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      disputed(kiosk, parcel);
      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    }
  }

  @Nested
  @DisplayName("P6: not my parcel")
  class NotMine {

    @Test
    void isPutBackAndTheDoorClosedFirst() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.NOT_MINE);
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.GiveBack(id("1"), ScreenModel.OpenFor.SHORT));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);

      kiosk.closes(OCCUPIED);

      var contention = disputed(kiosk, parcel).contention();
      assertThat(contention.cause()).isEqualTo(DisputeCause.NOT_MINE);
      assertThat(contention.after()).isEqualTo(OCCUPIED);
      assertThat(kiosk.told()).containsExactly(SupportMatter.PARCEL_DISPUTED);
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.SetAside(id("1"), contention.caseNumber()));
    }

    @Test
    void whatIsNotSeenInsideIsAskedFor() {
      opened(kiosk);
      kiosk.press(Choice.NOT_MINE).closes(EMPTY);

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.NotPutBack(id("1"), true, false));
      assertThat(kiosk.press(Choice.OPEN_AGAIN).pulses()).containsExactly("1");
    }

    @Test
    void whoeverKeepsItIsOnRecordAllTheSame() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.NOT_MINE).closes(EMPTY).press(Choice.I_HAVE_IT);

      assertThat(disputed(kiosk, parcel).contention().after()).isEqualTo(EMPTY);
    }

    @Test
    void seenInsideBehindTheClosedDoorItIsPutBackAlready() {
      var parcel = opened(kiosk);
      kiosk.closes(OCCUPIED).press(Choice.NOT_MINE);

      assertThat(disputed(kiosk, parcel).contention().cause()).isEqualTo(DisputeCause.NOT_MINE);
      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void whoeverWalksAwayHasSaidItAllTheSame() {
      var parcel = opened(blind);
      blind.press(Choice.NOT_MINE).closes(OCCUPIED);
      assertThat(blind.asked(Asked.IS_IT_INSIDE)).isTrue();

      blind.passes(Duration.ofMinutes(1));

      assertThat(disputed(blind, parcel).contention().cause()).isEqualTo(DisputeCause.NOT_MINE);
    }

    @Test
    void aDoorThatDoesNotOpenAgainChangesNothingAboutThat() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.NOT_MINE).closes(EMPTY).press(Choice.OPEN_AGAIN);
      kiosk.staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      disputed(kiosk, parcel);
      assertThat(kiosk.model())
          .isInstanceOfSatisfying(
              ScreenModel.Jammed.class, m -> assertThat(m.codeStaysGood()).isFalse());
    }
  }

  @Nested
  @DisplayName("P6, C4: support goes first")
  class EndingADispute {

    @Test
    void nobodyClearsOrPutsBackTheCompartmentBefore() {
      disputedInOne();

      assertThat(kiosk.clears("1").reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.takesOut("1").reply()).isInstanceOf(Reply.Done.class);
      assertThat(kiosk.putsBack("1").reply()).isInstanceOf(Reply.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void andThenAPersonLooksIntoIt(DisputeOutcome outcome) {
      disputedInOne();

      assertThat(kiosk.endsDispute("1", outcome).reply()).isInstanceOf(Reply.Done.class);
      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);

      assertThat(kiosk.clears("1").reply()).isInstanceOf(Reply.Done.class);
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
    }

    @Test
    void aParcelThatNobodyFindsIsMissing() {
      var parcel = disputedInOne();
      kiosk.endsDispute("1", DisputeOutcome.MISSING);

      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
    }

    @Test
    void oneThatWasHandedOverIsCollectedOnSupportsWord() {
      var parcel = disputedInOne();
      kiosk.endsDispute("1", DisputeOutcome.HANDED_OVER);

      assertThat(kiosk.parcelState(parcel))
          .isInstanceOfSatisfying(
              ParcelState.Collected.class,
              it -> {
                assertThat(it.evidence()).isEqualTo(Evidence.SUPPORTS_WORD);
                assertThat(it.by()).isInstanceOf(Collector.Support.class);
              });
      assertThat(kiosk.compartment("1")).isEqualTo(EMPTY_HANDED);
    }

    @Test
    void oneThatIsInsideGoesToACourier() {
      var parcel = disputedInOne();
      kiosk.endsDispute("1", DisputeOutcome.TAKE_AWAY);

      assertThat(waiting(kiosk, parcel))
          .isEqualTo(new Waiting.ForCourier(CollectionCause.DISPUTED));
    }

    @Test
    void aCompartmentOutOfServiceStaysSo() {
      disputedInOne();
      kiosk.takesOut("1").endsDispute("1", DisputeOutcome.HANDED_OVER);

      assertThat(kiosk.compartment("1"))
          .isInstanceOfSatisfying(OutOfService.class, it -> assertThat(it.parcel()).isEmpty());
    }

    @Test
    void thereIsNothingToEndWhereNothingIsDisputed() {
      kiosk.stored("T1", "S");
      for (var label : List.of("1", "2", "99")) {
        assertThat(kiosk.endsDispute(label, DisputeOutcome.MISSING).reply())
            .isInstanceOf(Reply.Refused.class);
        assertThat(kiosk.facts()).isEmpty();
      }
    }

    private ParcelId disputedInOne() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.IT_WAS_EMPTY).closes(EMPTY).press(Choice.CONTINUE);
      kiosk.passes(Limits.SPRING_BACK);
      return parcel;
    }
  }

  @Nested
  @DisplayName("P8: I do not want it")
  class NotWanted {

    @Test
    void putBackItGoesToACourier() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.DO_NOT_WANT);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.GiveBack.class);

      kiosk.closes(OCCUPIED);

      assertThat(waiting(kiosk, parcel)).isEqualTo(new Waiting.ForCourier(CollectionCause.REFUSED));
      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Refused());
      assertThat(kiosk.ledger().codes().digits()).isEmpty();
    }

    @Test
    void withoutASensorThePersonSaysThatItIsInside() {
      var parcel = opened(blind);
      blind.press(Choice.DO_NOT_WANT).closes(OCCUPIED);
      assertThat(blind.model()).isEqualTo(new ScreenModel.ConfirmInside(id("1")));

      blind.press(Choice.YES);

      assertThat(Refusals.isRefused(blind.parcelState(parcel))).isTrue();
    }

    @Test
    void seenInsideBehindTheClosedDoorItIsPutBackAlready() {
      var parcel = opened(kiosk);
      kiosk.closes(OCCUPIED).press(Choice.DO_NOT_WANT);

      assertThat(Refusals.isRefused(kiosk.parcelState(parcel))).isTrue();
      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void notRefusedBeforeItIsInside() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.DO_NOT_WANT).sees("1", OPEN, EMPTY).sees("1", OPEN, OCCUPIED);

      assertThat(Refusals.isRefused(kiosk.parcelState(parcel))).isFalse();
    }

    @Test
    void whoeverKeepsItAfterAllHasIt() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.DO_NOT_WANT).closes(EMPTY).press(Choice.I_HAVE_IT);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(new ParcelState.Collected(new Collector.Recipient(), Evidence.SENSOR));
    }

    @Test
    void theWordThatItIsInsideCountsAfterOneReopeningAndTheSensorIsSuspect() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.DO_NOT_WANT).closes(EMPTY).press(Choice.IT_IS_INSIDE);
      assertThat(Refusals.isRefused(kiosk.parcelState(parcel))).isFalse();

      kiosk.press(Choice.OPEN_AGAIN).opens().closes(EMPTY).press(Choice.IT_IS_INSIDE);

      assertThat(Refusals.isRefused(kiosk.parcelState(parcel))).isTrue();
      assertThat(kiosk.record("1").sensorSuspect()).isTrue();
    }

    @Test
    void whoeverPutsItBackAndWalksAwayHasRefusedIt() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.DO_NOT_WANT).passes(Duration.ofMinutes(4)).closes(OCCUPIED);

      assertThat(Refusals.isRefused(kiosk.parcelState(parcel))).isTrue();
    }

    @Test
    void whoeverWalksAwayWithItHasCollectedIt() {
      var parcel = opened(kiosk);
      kiosk.press(Choice.DO_NOT_WANT).passes(Duration.ofMinutes(4)).closes(EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(
              new ParcelState.Collected(new Collector.Recipient(), Evidence.SETTLED_BY_SENSOR));
    }

    @Test
    void withoutASensorNobodyCanTellWhoWalksAway() {
      var parcel = opened(blind);
      blind.press(Choice.DO_NOT_WANT).closes(OCCUPIED).passes(Duration.ofMinutes(1));

      assertThat(waiting(blind, parcel)).isInstanceOf(Waiting.ForRecipient.class);
      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.NOT_CONFIRMED, Optional.of(parcel)));
      assertThat(blind.told()).containsExactly(SupportMatter.PICKUP_UNCLEAR);
    }

    @Test
    void unopenedItIsAskedOnceMoreAndThenGoesToACourier() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT).typeCode(parcel);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.ConfirmRefusal(1));
      assertThat(kiosk.pulses()).isEmpty();

      kiosk.press(Choice.YES);

      assertThat(Refusals.isRefused(kiosk.parcelState(parcel))).isTrue();
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.Refused());
    }

    @Test
    void unopenedItMayBeCollectedAfterAll() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT).scanQr(parcel);

      assertThat(kiosk.press(Choice.COLLECT).pulses()).containsExactly("1");
    }

    @Test
    void unopenedAndUnansweredNothingIsRefused() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT).typeCode(parcel);
      kiosk.passes(Duration.ofMinutes(1));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
    }

    @Test
    void aWrongCodeIsAFailedTryThereToo() {
      kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT).type("99999999");

      assertThat(kiosk.facts()).containsExactly(new Lasting.CodeTryFailed());
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.EnterCodeToRefuse.class);
    }
  }

  private static ParcelId opened(Bench kiosk) {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).opens();
    assertThat(kiosk.model()).isInstanceOf(ScreenModel.TakeParcel.class);
    return parcel;
  }

  private static Disputed disputed(Bench kiosk, ParcelId parcel) {
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(Disputed.class);
    return (Disputed) kiosk.parcelState(parcel);
  }

  private static Waiting waiting(Bench kiosk, ParcelId parcel) {
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
    return ((ParcelState.Stored) kiosk.parcelState(parcel)).waiting();
  }
}
