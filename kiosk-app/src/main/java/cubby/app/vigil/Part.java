package cubby.app.vigil;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Something in a running kiosk that never stands still for long, or that is to be over in time.
///
/// @param name for people
/// @param thread the name of the one that moves it
/// @param moves changes whenever it has moved; any thread may ask, and is answered at once
/// @param stillAtMost how long it may stand still
/// @param ends whether it shows no moves, and is well as long as it may stand still
public record Part(
    String name, String thread, LongSupplier moves, Duration stillAtMost, boolean ends) {

  public Part(String name, String thread, LongSupplier moves, Duration stillAtMost) {
    this(name, thread, moves, stillAtMost, false);
  }

  /// What must not take longer than this.
  public static Part within(Duration most, String name, String thread) {
    return new Part(name, thread, () -> 0, most, true);
  }
}
