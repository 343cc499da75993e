package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.parcel.Errand;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.person.Carrier;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Parcels that were announced together.
@DisplayName("P2: a group shares a code")
class GroupTest {

  private final Bench kiosk = Bench.allEmpty();
  private ParcelId first = new ParcelId("");
  private ParcelId second = new ParcelId("");

  @BeforeEach
  void twoAreStored() {
    kiosk.announcedInGroup("T1", "S", "g");
    kiosk.announcedInGroup("T2", "S", "g");
    first = kiosk.putsIn("T1");
    second = kiosk.putsIn("T2");
  }

  @Test
  void theSecondGetsTheCodeOfTheFirst() {
    assertThat(kiosk.codeOf(second)).isEqualTo(kiosk.codeOf(first));
    assertThat(kiosk.ledger().codes().digits()).hasSize(1);
  }

  @Test
  void oneDoorAfterTheOtherOpens() {
    kiosk.collects(first);
    assertThat(kiosk.pulses()).containsExactly("1");
    kiosk.opens().press(Choice.NEXT);
    assertThat(kiosk.pulses()).as("the first is open").isEmpty();
    kiosk.closes(EMPTY);
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.Collected(id("1"), true, true, 1));

    assertThat(kiosk.press(Choice.NEXT).pulses()).containsExactly("2");
    kiosk.opens().closes(EMPTY);

    assertThat(kiosk.model()).isEqualTo(new ScreenModel.Collected(id("2"), true, true, 0));
    assertThat(kiosk.ledger().codes().digits()).as("the code ends with the last").isEmpty();
  }

  @Test
  void whoeverComesBackForTheSecondUsesTheSameCode() {
    kiosk.collects(first).opens().closes(EMPTY).press(Choice.CONTINUE);
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());

    assertThat(kiosk.scanQr(second).pulses()).containsExactly("2");
  }

  @Test
  void aJammedDoorIsNotTheEndOfIt() {
    kiosk.collects(first).staysShut().press(Choice.TRY_AGAIN).staysShut();
    kiosk.press(Choice.TRY_AGAIN).staysShut().press(Choice.CONTINUE);
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.NextParcel(1));

    assertThat(kiosk.press(Choice.NEXT).pulses()).containsExactly("2");
    kiosk.opens().closes(EMPTY).press(Choice.CONTINUE);

    assertThat(kiosk.ledger().codes().digits()).as("the first still waits").hasSize(1);
  }

  @Test
  void whatIsLeftInsideIsNotTheEndOfIt() {
    kiosk.collects(first).opens().closes(OCCUPIED).press(Choice.LEAVE_IT);

    assertThat(kiosk.press(Choice.NEXT).pulses()).containsExactly("2");
  }

  @Test
  void whatIsDisputedIsNotTheEndOfIt() {
    kiosk.collects(first).opens().press(Choice.IT_WAS_EMPTY);
    kiosk.closes(EMPTY).press(Choice.CONTINUE);

    assertThat(kiosk.press(Choice.NEXT).pulses()).containsExactly("2");
  }

  @Test
  void whatIsBehindALostBankIsExplainedAndTheNextOffered() {
    kiosk.announcedInGroup("T3", "L", "g");
    var third = kiosk.putsIn("T3");
    kiosk.collects(first).opens().closes(EMPTY).press(Choice.NEXT).opens().closes(EMPTY);
    kiosk.loses(Site.B);

    kiosk.press(Choice.NEXT);

    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.model()).isInstanceOf(ScreenModel.Unreachable.class);
    assertThat(kiosk.parcelState(third)).isInstanceOf(ParcelState.Stored.class);
  }

  @Test
  void eachExpiresByItself() {
    kiosk.announcedInGroup("T3", "S", "g");
    kiosk.passes(Duration.ofHours(71));
    kiosk.takesOut("3");
    var third = kiosk.putsIn("T3");
    kiosk.passes(Duration.ofHours(2));
    assertThat(kiosk.parcelState(first)).isInstanceOf(ParcelState.Overdue.class);

    kiosk.collects(third);

    assertThat(kiosk.pulses()).containsExactly(kiosk.pulsed().label());
    assertThat(kiosk.compartment(kiosk.pulsed().label())).isEqualTo(new Holding(third));
    kiosk.opens().closes(EMPTY);
    assertThat(kiosk.model()).isInstanceOf(ScreenModel.Collected.class);
    assertThat(((ScreenModel.Collected) kiosk.model()).more()).isZero();
  }

  @Test
  void unopenedTheyAreRefusedTogether() {
    kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT).typeCode(first);
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.ConfirmRefusal(2));

    kiosk.press(Choice.YES);

    assertThat(Refusals.isRefused(kiosk.parcelState(first))).isTrue();
    assertThat(Refusals.isRefused(kiosk.parcelState(second))).isTrue();
  }

  @Test
  void theSameNameForSomebodyElseOrByAnotherCarrierIsAnotherGroup() {
    announce("other recipient", "else@example.org", Site.SWIFT);
    announce("other carrier", "r@example.org", Site.OTHER);
    var another = kiosk.putsIn("other recipient");
    kiosk.signsIn(Site.OTHER_COURIER).scan("other carrier").opens().closes(OCCUPIED);
    kiosk.press(Choice.YES);

    assertThat(kiosk.codeOf(another)).isNotEqualTo(kiosk.codeOf(first));
    assertThat(kiosk.codeOf(kiosk.parcel("other carrier"))).isNotEqualTo(kiosk.codeOf(first));
  }

  private void announce(String tracking, String contact, Carrier carrier) {
    kiosk.commands(
        new Command.AnnounceParcel(
            new Announcement(
                Errand.DELIVERY,
                personal(tracking),
                Optional.of(
                    new Announcement.Contact(
                        personal(contact), Optional.empty(), Language.ENGLISH)),
                Optional.empty(),
                carrier,
                "M",
                Handling.ORDINARY,
                Optional.of(new GroupId("g")),
                Optional.empty())));
  }
}
