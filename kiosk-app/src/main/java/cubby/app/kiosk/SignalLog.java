package cubby.app.kiosk;

import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalKind;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what signals tell; nothing else follows from them yet. Any thread.
record SignalLog() implements Consumer<SignalEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(SignalLog.class);

  @Override
  public void accept(SignalEvent event) {
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
