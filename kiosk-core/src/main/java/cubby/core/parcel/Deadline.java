package cubby.core.parcel;

import cubby.core.time.Uptime;

/// Until when a parcel is held (T1). It is counted in the kiosk's running time, so that it stands
/// still while the machine is off, and no jump of the wall clock moves it (T2, T3).
///
/// @param reminded whether the reminder has been queued
public record Deadline(Uptime until, boolean reminded) {

  public boolean isOver(Uptime now) {
    return !now.isBefore(until);
  }
}
