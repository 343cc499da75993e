package cubby.app.kiosk;

import cubby.core.screen.Touch;
import cubby.hal.contract.scanner.ScannerEvent;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands what a scanner on a line has read to the kiosk, as if it had been typed by one that types.
/// What a scanner reads is not logged: it may open a door. Called by the scanner's thread.
record ScannerReports(Consumer<Touch> touches) implements Consumer<ScannerEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ScannerReports.class);

  @Override
  public void accept(ScannerEvent event) {
    switch (event) {
      case ScannerEvent.Scanned(var payload, _) -> touches.accept(new Touch.Scanned(payload));
      case ScannerEvent.Ready _ -> LOG.info("The scanner is there.");
      case ScannerEvent.Lost(var detail, _) -> LOG.warn("The scanner is out of touch: {}", detail);
      case ScannerEvent.TooLong _ ->
          LOG.warn("The scanner sent more than any code has, and it was dropped.");
    }
  }
}
