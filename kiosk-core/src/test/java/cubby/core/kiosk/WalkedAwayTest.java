package cubby.core.kiosk;

import static cubby.core.kiosk.Site.A;
import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.time.TimeTrust;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A courier goes away in the midst of a drop-off.
class WalkedAwayTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("D9: the courier walks away")
  class WalkedAway {

    @Test
    void closedAndSeenInTimeCounts() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.facts(Lasting.ParcelStored.class).getFirst().evidence())
          .isEqualTo(Evidence.SETTLED_BY_SENSOR);
      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
    }

    @Test
    void laterIsQuarantinedAndSupportTold() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(6));

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.ABANDONED, Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Announced(Optional.empty()));
    }

    @Test
    void withoutASensorIsQuarantined() {
      var blind = Bench.blind();
      blind.announced("T1", "S");
      blind.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));

      blind.closes(OCCUPIED);

      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.ABANDONED, Optional.empty()));
      assertThat(blind.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void fromTheQuestionIsQuarantined() {
      var blind = Bench.blind();
      blind.announced("T1", "S");
      blind.courierSignedIn().scan("T1").opens().closes(OCCUPIED);

      blind.passes(Duration.ofMinutes(1));

      assertThat(blind.step()).isEqualTo(new Step.Welcome());
      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.ABANDONED, Optional.empty()));
      assertThat(blind.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void fromAnEmptyCompartmentFreesIt() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));

      kiosk.closes(EMPTY);

      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.told()).isEmpty();
    }

    @Test
    void fromADoorThatDidNotOpenFreesTheCompartment() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r@example.org").staysShut();

      kiosk.passes(Duration.ofMinutes(1));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.ledger().parcels().byBarcode()).isEmpty();
      kiosk.passes(Limits.ARMED);
      assertThat(kiosk.ledger().openings()).isEmpty();
    }

    @Test
    void inUntrustedTimeIsQuarantined() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));

      kiosk.timeIs(TimeTrust.UNTRUSTED).closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    @DisplayName("T3: a jump of the wall clock revives nothing")
    void aClockSetBackDoesNotMakeItInTime() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(6));

      kiosk.clockJumps(Duration.ofMinutes(-3)).closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    @DisplayName("T3: nor does one that came back from a power cut earlier than it went")
    void aClockThatCameBackEarlierDoesNotMakeItInTime() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens();

      kiosk.powerCut(Duration.ofMinutes(-3)).really("1", CLOSED, OCCUPIED).banksConnect();

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    void closedOnTheCouriersWordAndThenLeftIsNotSettledByTheSensorMuchLater() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(2));
      kiosk.press(Choice.IT_IS_CLOSED).passes(Duration.ofMinutes(1));

      kiosk.passes(Duration.ofHours(1)).sees("1", CLOSED, OCCUPIED);

      assertThat(kiosk.facts(Lasting.ParcelStored.class)).isEmpty();
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.empty()));
    }

    @Test
    void withABankLostTheParcelIsStillShownAsInside() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().loses(A).press(Choice.CONTINUE);

      kiosk.scan("T1");

      assertThat(kiosk.step()).isEqualTo(new Step.AlreadyInside(id("1")));
    }

    @Test
    void onceItIsSeenNotToBeInsideItMayGoIn() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().loses(A).press(Choice.CONTINUE);
      kiosk.scan("T1").connects(A);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);

      kiosk.door("1", CLOSED);

      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    @DisplayName("C7: a door found open when its bank is back is closed before the next one opens")
    void aDoorFoundOpenAgainHoldsTheSessionUp() {
      kiosk.announced("T1", "S");
      kiosk.announced("T2", "M");
      kiosk.courierSignedIn().scan("T1").opens().loses(A).press(Choice.CONTINUE);

      kiosk.connects(A).scan("T2");

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);
    }
  }
}
