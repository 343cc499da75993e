package cubby.core.opening;

import cubby.core.cabinet.CompartmentId;
import cubby.core.time.Stamp;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;

/// One opening of one door.
///
/// @param pulse the last pulse that was authorised
/// @param attempt which pulse of this round that is, counted from 1
/// @param round 0 for the first opening, then one more each time the person has it opened again
/// @param pulsedAt when the last pulse was authorised
/// @param before what the trusted sensor read before the first pulse; UNKNOWN without one
/// @param withdrawing whether a courier said that the parcel is being taken out again
public record Opening(
    OpeningId id,
    CompartmentId compartment,
    Purpose purpose,
    PulseId pulse,
    int attempt,
    int round,
    Stamp pulsedAt,
    Occupancy before,
    Withdrawal withdrawing,
    Progress progress) {

  /// Why a courier takes a parcel out again, if so.
  public enum Withdrawal {
    NONE,
    CANCELLED,
    TOO_SMALL,
    /// The compartment is not fit: something is in it, or it is dirty or damaged (D7).
    UNFIT
  }

  public Opening with(Progress next) {
    return new Opening(
        id, compartment, purpose, pulse, attempt, round, pulsedAt, before, withdrawing, next);
  }

  public Opening with(Purpose next) {
    return new Opening(
        id, compartment, next, pulse, attempt, round, pulsedAt, before, withdrawing, progress);
  }

  public Opening with(Withdrawal next) {
    return new Opening(
        id, compartment, purpose, pulse, attempt, round, pulsedAt, before, next, progress);
  }
}
