package cubby.hal.guard;

import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;

/// Recognises that a guard which was just started can be spoken to. Used by one thread.
public final class GuardStart {
  private final FrameScanner scanner = new FrameScanner(GuardFrame.SHAPE);

  /// @param more what the guard has said since it was last asked about
  public boolean isReady(WireBytes more) {
    return scanner.accept(more).stream()
        .anyMatch(found ->
            found instanceof FrameScanner.Found.Frame(var frame)
                && GuardReply.of(GuardFrame.of(frame)).orElse(null) instanceof GuardReply.Ready);
  }
}
