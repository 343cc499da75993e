package cubby.app.config;

import java.time.LocalTime;

/// Hours of every day in which a kiosk is not to disturb: it says nothing aloud, or is dark.
///
/// @param until before `from`, if they go on past midnight
public record QuietHours(LocalTime from, LocalTime until) {

  public boolean at(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}
