package cubby.core.journal.memory;

/// The simulated kiosk lost power in the middle of a commit. Not to be caught by the kiosk: the
/// simulator starts another one.
public final class PowerCut extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PowerCut() {
    super("the power was cut");
  }
}
