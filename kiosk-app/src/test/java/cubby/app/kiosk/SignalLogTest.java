package cubby.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A1: what the cabinet's own inputs tell reaches the kiosk")
class SignalLogTest {

  private static final SignalEvent HATCH_OPEN =
      event("hatch", SignalKind.TAMPER, SignalState.ACTIVE);
  private static final SignalEvent MAINS_GONE =
      event("mains", SignalKind.POWER_LOSS, SignalState.ACTIVE);
  private static final SignalEvent MAINS_BACK =
      event("mains", SignalKind.POWER_LOSS, SignalState.INACTIVE);

  private final SignalLog log = new SignalLog();
  private final List<SignalEvent> heard = new ArrayList<>();

  @Test
  void whatIsToldBeforeTheKioskIsThereIsNotLost() {
    log.accept(MAINS_GONE);
    log.accept(HATCH_OPEN);
    log.handOnTo(heard::add);

    assertThat(heard).containsExactly(MAINS_GONE, HATCH_OPEN);
  }

  @Test
  void whatIsToldLaterFollowsOnceAndInOrder() {
    log.accept(MAINS_GONE);
    log.handOnTo(heard::add);
    log.accept(MAINS_BACK);
    log.accept(HATCH_OPEN);

    assertThat(heard).containsExactly(MAINS_GONE, MAINS_BACK, HATCH_OPEN);
  }

  private static SignalEvent event(String signal, SignalKind kind, SignalState state) {
    return new SignalEvent(new SignalId(signal), kind, state, new MonotonicTime(0));
  }
}
