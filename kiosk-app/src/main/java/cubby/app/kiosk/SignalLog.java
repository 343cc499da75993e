package cubby.app.kiosk;

import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what signals tell, and hands it on to the kiosk. Any thread.
final class SignalLog implements Consumer<SignalEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(SignalLog.class);

  private final List<SignalEvent> early = new ArrayList<>();
  private @Nullable Consumer<SignalEvent> kiosk;

  /// The kiosk is there now; it is told first what came before.
  synchronized void handOnTo(Consumer<SignalEvent> listener) {
    early.forEach(listener);
    early.clear();
    kiosk = listener;
  }

  @Override
  public void accept(SignalEvent event) {
    log(event);
    synchronized (this) {
      if (kiosk == null) {
        early.add(event);
      } else {
        kiosk.accept(event);
      }
    }
  }

  private static void log(SignalEvent event) {
    switch (event.state()) {
      case ACTIVE -> LOG.warn("Signal {}: {}", event.signal(), active(event.kind()));
      case INACTIVE -> LOG.info("Signal {}: {}", event.signal(), inactive(event.kind()));
      case UNKNOWN -> LOG.warn("Signal {}: it cannot be read.", event.signal());
    }
  }

  private static String active(SignalKind kind) {
    return switch (kind) {
      case TAMPER -> "somebody is at the cabinet's inside.";
      case POWER_LOSS -> "the mains has failed.";
    };
  }

  private static String inactive(SignalKind kind) {
    return switch (kind) {
      case TAMPER -> "nobody is at the cabinet's inside.";
      case POWER_LOSS -> "there is mains.";
    };
  }
}
