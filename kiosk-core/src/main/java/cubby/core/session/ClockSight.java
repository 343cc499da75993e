package cubby.core.session;

import cubby.core.time.Stamp;
import java.util.Optional;

/// What the kiosk makes of its wall clock in this run.
///
/// @param doubted whether it was not to be trusted when it was looked at last
/// @param before the latest time of an earlier run; absent in a new kiosk, and once it has been
///   dealt with for how long the kiosk was off
public record ClockSight(boolean doubted, Optional<Stamp> before) {}
