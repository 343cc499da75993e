package cubby.app.config;

import java.time.LocalTime;

/// When a kiosk says nothing aloud, every day.
///
/// @param until before `from`, if they go on past midnight
public record QuietHours(LocalTime from, LocalTime until) {

  public boolean at(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}
