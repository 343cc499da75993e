package cubby.core.parcel;

import cubby.core.time.Uptime;
import cubby.hal.contract.Occupancy;

/// What a dispute is about, kept as it was when it began (P6). When the door was opened and closed
/// is in the facts of that opening.
///
/// @param before what the sensor read before the door was opened; UNKNOWN without a trusted one
/// @param after what it read when the dispute began
/// @param at when the dispute began, in the kiosk's running time
/// @param caseNumber as support was told
public record Contention(
    DisputeCause cause, Occupancy before, Occupancy after, Uptime at, String caseNumber) {}
