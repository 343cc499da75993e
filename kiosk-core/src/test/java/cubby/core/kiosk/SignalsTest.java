package cubby.core.kiosk;

import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.signal.SignalKind.POWER_LOSS;
import static cubby.hal.contract.signal.SignalKind.TAMPER;
import static cubby.hal.contract.signal.SignalState.ACTIVE;
import static cubby.hal.contract.signal.SignalState.INACTIVE;
import static cubby.hal.contract.signal.SignalState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.ScreenModel;
import cubby.hal.contract.signal.SignalId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A1: the cabinet's own inputs")
class SignalsTest {

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void areFactsAndSupportIsToldOfWhatIsWrong() {
    kiosk.signals("lid", TAMPER, ACTIVE);
    assertThat(kiosk.facts(Lasting.SignalChanged.class))
        .containsExactly(new Lasting.SignalChanged(new SignalId("lid"), TAMPER, ACTIVE));
    assertThat(kiosk.told()).containsExactly(SupportMatter.TAMPER);

    assertThat(kiosk.signals("lid", TAMPER, INACTIVE).told()).isEmpty();
    assertThat(kiosk.signals("mains", POWER_LOSS, ACTIVE).told())
        .containsExactly(SupportMatter.POWER_FAILING);
  }

  @Test
  void areToldOnceEvenAfterARestart() {
    kiosk.signals("lid", TAMPER, ACTIVE).powerCut(Duration.ofMinutes(1)).banksConnect();

    assertThat(kiosk.signals("lid", TAMPER, ACTIVE).facts()).isEmpty();
  }

  @Test
  void areShownToATechnicianUntilTheyAreOver() {
    kiosk.signals("lid", TAMPER, ACTIVE).signals("mains", POWER_LOSS, UNKNOWN);
    kiosk.technicianSignedIn();
    assertThat(shown())
        .containsExactly(
            new ScreenModel.SignalLine("lid", ScreenModel.Alarm.TAMPER),
            new ScreenModel.SignalLine("mains", ScreenModel.Alarm.UNREADABLE));

    kiosk.signals("lid", TAMPER, INACTIVE).signals("mains", POWER_LOSS, INACTIVE);
    assertThat(shown()).isEmpty();
  }

  @Test
  void keepNobodyFromAParcel() {
    var parcel = kiosk.stored("T1", "M");
    kiosk.collects(parcel).signals("lid", TAMPER, ACTIVE);
    kiosk.signals("mains", POWER_LOSS, ACTIVE).opens().closes(EMPTY);

    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
  }

  private List<ScreenModel.SignalLine> shown() {
    return ((ScreenModel.Compartments) kiosk.model()).signals();
  }
}
