package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.notice.Alarm;
import cubby.core.time.Uptime;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import java.time.Duration;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// What is remembered of technicians' work and of the cabinet's own inputs.
///
/// @param parcelOpenings when what held a parcel was opened by a technician, within the last hour
/// @param keys until when a door may be opened with the mechanical key
/// @param signals what the inputs said last (A1)
/// @param diskLow whether there was less room on the disk than the reserve (X2)
/// @param alarms those that were told a short while ago (A1)
public record Upkeep(
    TreePVector<Uptime> parcelOpenings,
    TreePMap<CompartmentId, Uptime> keys,
    TreePMap<SignalId, Signal> signals,
    boolean diskLow,
    TreePVector<ToldAlarm> alarms) {

  public static final Upkeep NONE =
      new Upkeep(
          TreePVector.empty(), TreePMap.empty(), TreePMap.empty(), false, TreePVector.empty());

  /// What one input said.
  public record Signal(SignalKind kind, SignalState state) {}

  /// An alarm that was told.
  ///
  /// @param counted how often it has come again since
  public record ToldAlarm(Alarm alarm, Uptime at, int counted) {

    Uptime restsUntil() {
      return at.plus(Limits.ALARM_REST);
    }

    /// Whether it is still to be counted, or what was counted to be told.
    boolean matters(Uptime now) {
      return counted > 0 || now.isBefore(restsUntil());
    }
  }

  Optional<ToldAlarm> told(Alarm alarm) {
    return alarms.stream().filter(told -> told.alarm().equals(alarm)).findFirst();
  }

  /// How many openings of what holds a parcel there were in the hour before `now`.
  int parcelOpeningsAt(Uptime now) {
    return recent(now).size();
  }

  boolean keyIsAnnounced(CompartmentId id, Uptime now) {
    var until = keys.get(id);
    return until != null && now.isBefore(until);
  }

  Upkeep parcelOpened(Uptime now) {
    return new Upkeep(recent(now).plus(now), keys, signals, diskLow, alarms);
  }

  Upkeep keyAnnounced(CompartmentId id, Uptime now) {
    return new Upkeep(
        parcelOpenings, keys.plus(id, now.plus(Limits.KEY_ANNOUNCED)), signals, diskLow, alarms);
  }

  Upkeep signalled(SignalId id, Signal signal) {
    return new Upkeep(parcelOpenings, keys, signals.plus(id, signal), diskLow, alarms);
  }

  Upkeep withDiskLow(boolean low) {
    return new Upkeep(parcelOpenings, keys, signals, low, alarms);
  }

  Upkeep alarmTold(Alarm alarm, Uptime now) {
    var others =
        alarms.stream().filter(told -> !told.alarm().equals(alarm) && told.matters(now)).toList();
    return with(TreePVector.from(others).plus(new ToldAlarm(alarm, now, 0)));
  }

  Upkeep alarmCounted(Alarm alarm) {
    return with(
        TreePVector.from(
            alarms.stream()
                .map(told ->
                    told.alarm().equals(alarm)
                        ? new ToldAlarm(alarm, told.at(), told.counted() + 1)
                        : told)
                .toList()));
  }

  private Upkeep with(TreePVector<ToldAlarm> next) {
    return new Upkeep(parcelOpenings, keys, signals, diskLow, next);
  }

  private TreePVector<Uptime> recent(Uptime now) {
    return TreePVector.from(
        parcelOpenings.stream()
            .filter(at -> now.since(at).compareTo(Duration.ofHours(1)) < 0)
            .toList());
  }
}
