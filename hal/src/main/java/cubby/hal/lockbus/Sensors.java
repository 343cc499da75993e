package cubby.hal.lockbus;

import cubby.hal.board.BoardStatus;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The debounced sensors of one bank. Owned by the bus master.
///
/// With the defaults, the change to OPEN takes at least two samples 50 ms apart, and since a bank
/// with such a change is asked again at once, three to five in practice. CLOSED takes 1.5 s: four
/// samples at the slow rate (0, 0.5, 1 and 1.5 s), sixteen at the attended one. Occupancy takes 300
/// ms: two samples at the slow rate (the second asked for when it is due), four at the attended
/// one.
final class Sensors {
  private final BankProfile bank;
  private final Map<Channel, Pair> pairs = new LinkedHashMap<>();
  private MonotonicTime sampledAt;
  private @Nullable BoardStatus newest;
  private Optional<MonotonicTime> confirmAt = Optional.empty();

  private record Pair(Debounced<DoorState> door, Debounced<Occupancy> occupancy) {}

  Sensors(BankProfile bank, MonotonicTime now) {
    this.bank = bank;
    this.sampledAt = now;
    forget(now);
  }

  /// Everything is UNKNOWN from now on.
  void forget(MonotonicTime now) {
    sampledAt = now;
    newest = null;
    confirmAt = Optional.empty();
    for (var channel : bank.channels()) {
      pairs.put(
          channel,
          new Pair(
              new Debounced<>(DoorState.UNKNOWN, DoorState.UNKNOWN, now),
              new Debounced<>(Occupancy.UNKNOWN, Occupancy.UNKNOWN, now)));
    }
  }

  /// Returns the channels of which something that counts has changed.
  List<ChannelReading> sample(BoardStatus status, MonotonicTime at) {
    sampledAt = at;
    if (status.equals(newest) && settled()) {
      return List.of();
    }
    newest = status;
    var changed = new ArrayList<ChannelReading>();
    for (var entry : pairs.entrySet()) {
      var channel = entry.getKey();
      var before = entry.getValue();
      var after = sample(before, channel, status, at);
      entry.setValue(after);
      if (!before.door().stable().equals(after.door().stable())
          || !before.occupancy().stable().equals(after.occupancy().stable())) {
        changed.add(reading(channel, after));
      }
    }
    confirmAt = Optional.ofNullable(firstConfirmed());
    return changed;
  }

  /// All channels as they count.
  List<ChannelReading> readings() {
    return pairs.entrySet().stream().map(e -> reading(e.getKey(), e.getValue())).toList();
  }

  /// Whether no change is pending.
  boolean settled() {
    return confirmAt.isEmpty();
  }

  /// When the next sample could make a pending change count.
  Optional<MonotonicTime> confirmAt() {
    return confirmAt;
  }

  /// Whether a door looks open that does not count as open yet.
  boolean opening() {
    return !settled()
        && pairs.values().stream()
            .map(Pair::door)
            .anyMatch(door -> door.pending() && door.seen() == DoorState.OPEN);
  }

  private Pair sample(Pair before, Channel channel, BoardStatus status, MonotonicTime at) {
    var door = bank.door(status.doors().at(channel));
    var inside = bank.occupancy(status.occupancy().at(channel));
    return new Pair(
        before.door().sample(door, at, bank.stableFor(door)),
        before.occupancy().sample(inside, at, bank.occupancyStable()));
  }

  /// Asked at every sample of a bank that is not stable, so without the comfort of a stream.
  private @Nullable MonotonicTime firstConfirmed() {
    MonotonicTime first = null;
    for (var pair : pairs.values()) {
      var door = pair.door();
      if (door.pending()) {
        first = earlier(first, door.since().plus(bank.stableFor(door.seen())));
      }
      var inside = pair.occupancy();
      if (inside.pending()) {
        first = earlier(first, inside.since().plus(bank.occupancyStable()));
      }
    }
    return first;
  }

  private static MonotonicTime earlier(@Nullable MonotonicTime one, MonotonicTime other) {
    return one == null ? other : one.orEarlier(other);
  }

  private ChannelReading reading(Channel channel, Pair pair) {
    return new ChannelReading(channel, pair.door().stable(), pair.occupancy().stable(), sampledAt);
  }
}
