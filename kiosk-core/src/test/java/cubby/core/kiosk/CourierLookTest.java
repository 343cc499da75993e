package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.notice.SupportMatter;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C4: a courier is asked to look into what a person must look into")
class CourierLookTest {

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void emptyAndCleanItIsUsedAgain() {
    dirty();
    assertThat(lookInto()).contains(id("1"));

    assertThat(kiosk.press(Choice.LOOK_INTO).pulses()).containsExactly("1");
    assertThat(kiosk.opens().model())
        .isEqualTo(new ScreenModel.Inspect(id("1"), OpenFor.SHORT, false));
    assertThat(kiosk.closes(EMPTY).model()).isEqualTo(new ScreenModel.LookedInto(id("1")));
    kiosk.press(Choice.YES);

    assertThat(kiosk.facts(Lasting.CourierCleared.class))
        .containsExactly(new Lasting.CourierCleared(id("1"), Site.SWIFT_COURIER));
    assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
    assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    assertThat(lookInto()).isEmpty();
  }

  @Test
  void dirtyAsBeforeItStaysAsItIsAndNobodyIsToldAgain() {
    dirty();

    kiosk.press(Choice.LOOK_INTO).opens().closes(EMPTY).press(Choice.DIRTY);

    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.DIRTY, Optional.empty()));
    assertThat(kiosk.told()).isEmpty();
  }

  @Test
  void afterOneThatIsAsDirtyAsBeforeTheNextIsAskedFor() {
    dirtyToo();
    assertThat(lookInto()).contains(id("1"));
    kiosk.press(Choice.LOOK_INTO).opens().closes(EMPTY).press(Choice.DIRTY);
    kiosk.passes(Limits.SPRING_BACK);
    assertThat(lookInto()).contains(id("2"));
    kiosk.press(Choice.LOOK_INTO).opens().closes(EMPTY).press(Choice.DIRTY);
    kiosk.passes(Limits.SPRING_BACK);
    assertThat(lookInto()).isEmpty();

    kiosk.signsOut().courierSignedIn();
    assertThat(lookInto()).as("who comes later may find it clean").contains(id("1"));
  }

  @Test
  void notEmptyIsToldToSupport() {
    dirty();

    kiosk.press(Choice.LOOK_INTO).opens().closes(EMPTY).press(Choice.NOT_EMPTY);

    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.NOT_EMPTY, Optional.empty()));
    assertThat(kiosk.told()).containsExactly(SupportMatter.UNEXPECTED_CONTENT);
  }

  @Test
  void aSensorThatSeesSomethingIsNotTalkedOutOfIt() {
    dirty();

    kiosk.press(Choice.LOOK_INTO).opens().closes(OCCUPIED);

    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.NOT_EMPTY, Optional.empty()));
    assertThat(lookInto()).as("it is known not to be empty").isEmpty();
  }

  @Test
  void whereNoSensorTellsWhatWasAbandonedIsLookedInto() {
    var blind = Bench.blind();
    blind.announced("T1", "S");
    blind.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(5));
    blind.closes(EMPTY).passes(Limits.ARMED);
    assertThat(blind.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.ABANDONED, Optional.empty()));

    blind.courierSignedIn().press(Choice.LOOK_INTO).opens().closes(EMPTY).press(Choice.YES);

    assertThat(blind.compartment("1")).isEqualTo(new Vacant());
  }

  @Test
  void whatIsDisputedJammedOrDamagedIsNot() {
    var parcel = kiosk.stored("T1", "S");
    kiosk.collects(parcel).opens().press(Choice.IT_WAS_EMPTY).closes(EMPTY);
    kiosk.press(Choice.CONTINUE).passes(Limits.ARMED);
    assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    kiosk.announced("T2", "S");
    kiosk.courierSignedIn().scan("T2").opens().press(Choice.DAMAGED).closes(EMPTY);
    kiosk.opens().closes(OCCUPIED).press(Choice.YES).passes(Limits.SPRING_BACK);

    assertThat(lookInto()).isEmpty();
    assertThat(kiosk.press(Choice.LOOK_INTO).pulses()).isEmpty();
  }

  @Test
  void notWhileSomebodyElsewhereHasItOpened() {
    dirty();
    kiosk.commands(new Command.OpenCompartment(id("1"), personal("Ada"), personal("asked")));

    assertThat(lookInto()).isEmpty();
    assertThat(kiosk.press(Choice.LOOK_INTO).pulses()).isEmpty();
  }

  @Test
  @DisplayName("O8: a courier who has gone, or a power cut, leaves it as it was")
  void whoeverWalksAwayChangesNothing() {
    dirty();
    kiosk.press(Choice.LOOK_INTO).opens().powerCut(Duration.ofMinutes(1)).banksConnect();
    kiosk.sees("1", CLOSED, EMPTY).passes(Limits.ARMED);

    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.DIRTY, Optional.empty()));
    assertThat(kiosk.ledger().openings()).isEmpty();
  }

  @Test
  void aDoorThatDoesNotOpenIsJammedAndTheCourierGoesOn() {
    dirty();
    kiosk.press(Choice.LOOK_INTO).staysShut().press(Choice.TRY_AGAIN).staysShut();
    kiosk.press(Choice.TRY_AGAIN).staysShut();
    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.empty()));

    assertThat(kiosk.press(Choice.CONTINUE).step()).isInstanceOf(Step.ScanParcel.class);
  }

  /// A courier has found 1 dirty, and put the parcel in elsewhere.
  private void dirty() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().press(Choice.DIRTY).closes(EMPTY);
    kiosk.opens().closes(OCCUPIED).passes(Limits.SPRING_BACK);
    assertThat(kiosk.compartment("1"))
        .isEqualTo(new Quarantined(QuarantineReason.DIRTY, Optional.empty()));
  }

  private void dirtyToo() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().press(Choice.DIRTY).closes(EMPTY);
    kiosk.opens().press(Choice.DIRTY).closes(EMPTY);
    kiosk.opens().closes(OCCUPIED).press(Choice.YES).passes(Limits.SPRING_BACK);
  }

  private Optional<CompartmentId> lookInto() {
    return ((ScreenModel.ScanParcel) kiosk.model()).lookInto();
  }
}
