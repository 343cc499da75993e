package cubby.app.vigil;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Something in a running kiosk that never stands still for long.
///
/// @param name for people
/// @param thread the name of the one that moves it
/// @param moves changes whenever it has moved; any thread may ask, and is answered at once
/// @param stillAtMost how long it may stand still
public record Part(String name, String thread, LongSupplier moves, Duration stillAtMost) {}
