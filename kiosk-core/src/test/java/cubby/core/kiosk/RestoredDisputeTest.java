package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The dispute of the backup may have ended since, and somebody else's parcel may be inside.
@DisplayName("What was disputed in a backup opens for nobody before a technician has looked")
class RestoredDisputeTest {

  private static final Duration LOST = Duration.ofDays(2);

  private final Bench kiosk = Bench.allEmpty();
  private final ParcelId parcel = kiosk.stored("T1", "S");
  private final String label = kiosk.parcelState(parcel).place().orElseThrow().label();

  @BeforeEach
  void disputed() {
    kiosk.collects(parcel).opens().press(Choice.NOT_MINE).closes(OCCUPIED);
    kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Disputed.class);
  }

  @Test
  void notForSomebodyElsewhere() {
    kiosk.restored(LOST);

    opensFromElsewhere();

    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    assertThat(kiosk.pulses()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void norAfterSupportHasEndedTheDispute(DisputeOutcome outcome) {
    kiosk.restored(LOST).endsDispute(label, outcome);
    assertThat(kiosk.compartment(label))
        .isInstanceOfSatisfying(
            Quarantined.class, it -> assertThat(it.reason()).isEqualTo(QuarantineReason.RESTORED));

    opensFromElsewhere();

    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    assertThat(kiosk.pulses()).isEmpty();
  }

  @Test
  void norForTheCourierWhoIsToTakeItAway() {
    kiosk.restored(LOST).endsDispute(label, DisputeOutcome.TAKE_AWAY);

    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT);

    assertThat(kiosk.step()).isInstanceOf(Step.ToCollect.class);
    assertThat(kiosk.pulses()).isEmpty();
  }

  @Test
  void norWhenItIsPutBackInService() {
    kiosk.takesOut(label).restored(LOST).endsDispute(label, DisputeOutcome.TAKE_AWAY);

    kiosk.putsBack(label);

    assertThat(kiosk.compartment(label)).isEqualTo(unseen());
  }

  @Test
  void butForTheCourierOnceATechnicianHasScannedIt() {
    kiosk.restored(LOST).endsDispute(label, DisputeOutcome.TAKE_AWAY);
    looksInto();
    kiosk.scan("T1").closes(OCCUPIED).press(Choice.BACK).signsOut().passes(Limits.SPRING_BACK);
    assertThat(kiosk.compartment(label)).isEqualTo(new CompartmentState.Holding(parcel));

    kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT);

    assertThat(kiosk.pulses()).containsExactly(label);
  }

  @Test
  void andHasNotToBeLookedIntoTwice() {
    kiosk.restored(LOST).endsDispute(label, DisputeOutcome.TAKE_AWAY).finds("T1", label);
    assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);

    kiosk.takesOut(label).putsBack(label);

    assertThat(kiosk.compartment(label)).isEqualTo(new CompartmentState.Holding(parcel));
    assertThat(kiosk.parcelState(parcel))
        .isInstanceOfSatisfying(
            ParcelState.Stored.class,
            it ->
                assertThat(it.waiting())
                    .isEqualTo(new Waiting.ForCourier(CollectionCause.DISPUTED)));
  }

  @Test
  void ofItSupportSpeaksFirst() {
    kiosk.restored(LOST);

    kiosk.finds("T1", label);
    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    looksInto();
    kiosk.scan("T1").closes(OCCUPIED);

    assertThat(kiosk.step()).isInstanceOf(Step.SetAside.class);
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Disputed.class);
    assertThat(kiosk.compartment(label)).isEqualTo(unseen());
  }

  private Quarantined unseen() {
    return new Quarantined(QuarantineReason.RESTORED, Optional.of(parcel));
  }

  private void opensFromElsewhere() {
    kiosk.commands(new Command.OpenCompartment(id(label), personal("Ada"), personal("x")));
  }

  private void looksInto() {
    kiosk.technicianSignedIn().point(label).press(Choice.OPEN).opens();
  }
}
