package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.time.Uptime;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import java.time.Duration;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// What is remembered of technicians' work and of the cabinet's own inputs.
///
/// @param parcelOpenings when what held a parcel was opened by a technician, within the last hour
/// @param keys until when a door may be opened with the mechanical key
/// @param signals what the inputs said last (A1)
/// @param diskLow whether there was less room on the disk than the reserve (X2)
public record Upkeep(
    TreePVector<Uptime> parcelOpenings,
    TreePMap<CompartmentId, Uptime> keys,
    TreePMap<SignalId, Signal> signals,
    boolean diskLow) {

  public static final Upkeep NONE =
      new Upkeep(TreePVector.empty(), TreePMap.empty(), TreePMap.empty(), false);

  /// What one input said.
  public record Signal(SignalKind kind, SignalState state) {}

  /// How many openings of what holds a parcel there were in the hour before `now`.
  int parcelOpeningsAt(Uptime now) {
    return recent(now).size();
  }

  boolean keyIsAnnounced(CompartmentId id, Uptime now) {
    var until = keys.get(id);
    return until != null && now.isBefore(until);
  }

  Upkeep parcelOpened(Uptime now) {
    return new Upkeep(recent(now).plus(now), keys, signals, diskLow);
  }

  Upkeep keyAnnounced(CompartmentId id, Uptime now) {
    return new Upkeep(
        parcelOpenings, keys.plus(id, now.plus(Limits.KEY_ANNOUNCED)), signals, diskLow);
  }

  Upkeep signalled(SignalId id, Signal signal) {
    return new Upkeep(parcelOpenings, keys, signals.plus(id, signal), diskLow);
  }

  Upkeep withDiskLow(boolean low) {
    return new Upkeep(parcelOpenings, keys, signals, low);
  }

  private TreePVector<Uptime> recent(Uptime now) {
    return TreePVector.from(
        parcelOpenings.stream()
            .filter(at -> now.since(at).compareTo(Duration.ofHours(1)) < 0)
            .toList());
  }
}
