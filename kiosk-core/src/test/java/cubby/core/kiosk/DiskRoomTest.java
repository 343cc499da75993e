package cubby.core.kiosk;

import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("X2: with the disk nearly full nothing is taken in, and all is handed out")
class DiskRoomTest {

  private final Bench kiosk = Bench.allEmpty(Site.CUSTOMERS_PLAN);

  @Test
  void supportIsToldOnce() {
    low();
    assertThat(kiosk.told()).containsExactly(SupportMatter.DISK_LOW);

    low();
    assertThat(kiosk.facts()).isEmpty();
  }

  @Test
  void notAgainAfterAPowerCut() {
    low();
    kiosk.powerCut(Duration.ofMinutes(1)).banksConnect();

    assertThat(low().told()).isEmpty();
  }

  @Test
  void aCourierIsToldAtOnceAndKeepsTheirParcels() {
    kiosk.announced("T1", "S");
    low();
    kiosk.courierSignedIn();
    assertThat(trouble()).isEqualTo(ScanTrouble.NOTHING_TAKEN_IN);

    assertThat(kiosk.scan("T1").pulses()).isEmpty();
    assertThat(trouble()).isEqualTo(ScanTrouble.NOTHING_TAKEN_IN);
    assertThat(kiosk.facts(Lasting.DropOffRefused.class)).hasSize(1);
    assertThat(kiosk.parcelState(kiosk.parcel("T1"))).isInstanceOf(ParcelState.Announced.class);

    kiosk.scan("unannounced");
    assertThat(trouble()).isEqualTo(ScanTrouble.NOTHING_TAKEN_IN);
  }

  @Test
  void whatIsBeingPutInIsFinished() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens();
    low();

    kiosk.closes(OCCUPIED);

    assertThat(kiosk.parcelState(kiosk.parcel("T1"))).isInstanceOf(ParcelState.Stored.class);
  }

  @Test
  void aDraftThatWasBegunBeforeIsNotTakenIn() {
    kiosk.courierSignedIn().scan("unannounced").choose("S");
    low();

    assertThat(kiosk.write("r@example.org").pulses()).isEmpty();
    assertThat(trouble()).isEqualTo(ScanTrouble.NOTHING_TAKEN_IN);
  }

  @Test
  void customersAreToldToo() {
    kiosk.returnAnnounced("R1", "99999999");
    low();

    assertThat(kiosk.press(Choice.RETURN_OR_SEND).step()).isEqualTo(new Step.DepositsClosed());
    kiosk.press(Choice.CONTINUE).press(Choice.COLLECT).type("99999999");
    assertThat(kiosk.pulses()).isEmpty();
    assertThat(kiosk.step()).isEqualTo(new Step.DepositsClosed());
  }

  @Test
  void pickupsGoOn() {
    var parcel = kiosk.stored("T1", "S");
    low();

    kiosk.collects(parcel).opens().closes(EMPTY);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
  }

  @Test
  void withRoomAgainItGoesOnByItself() {
    kiosk.announced("T1", "S");
    low().does(new Input.DiskRoom(false));

    assertThat(kiosk.courierSignedIn().scan("T1").pulses()).hasSize(1);
  }

  private Bench low() {
    return kiosk.does(new Input.DiskRoom(true));
  }

  private ScanTrouble trouble() {
    return ((ScreenModel.ScanParcel) kiosk.model()).trouble();
  }
}
