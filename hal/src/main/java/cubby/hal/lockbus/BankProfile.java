package cubby.hal.lockbus;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.config.BankSettings;
import cubby.hal.config.DebounceSettings;
import cubby.hal.config.LatchSettings;
import cubby.hal.config.ReplySettings;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A bank with every default filled in: what [BankSettings] says, else its driver, else the
/// contract.
///
/// @param channels those that are wired, in ascending order
/// @param insideIs 0 or 1; neither, where there are no occupancy sensors
record BankProfile(
    BankId id,
    List<Channel> channels,
    int closedIs,
    OptionalInt insideIs,
    Duration onTime,
    Duration rest,
    Duration replyTimeout,
    boolean echo,
    Duration openStable,
    Duration closedStable,
    Duration occupancyStable,
    BoardCodec codec) {

  static BankProfile of(BankSettings bank, BoardDriver driver) {
    var traits = driver.traits();
    var sensors = bank.sensors();
    var debounce = sensors.debounce();
    return new BankProfile(
        bank.id(),
        bank.channels(traits.channels()),
        or(sensors.closedIs(), traits.closedIs()),
        or(sensors.occupancy(), true)
            ? OptionalInt.of(or(sensors.insideIs(), 1))
            : OptionalInt.empty(),
        or(bank.latches().onTime(), traits.onTime()),
        or(bank.latches().rest(), LatchSettings.DEFAULT_REST),
        or(bank.replies().timeout(), ReplySettings.DEFAULT_TIMEOUT),
        or(bank.replies().echo(), false),
        or(debounce.open(), DebounceSettings.DEFAULT_OPEN),
        or(debounce.closed(), DebounceSettings.DEFAULT_CLOSED),
        or(debounce.occupancy(), DebounceSettings.DEFAULT_OCCUPANCY),
        driver.codec(or(bank.address(), traits.firstAddress()), bank));
  }

  DoorState door(OptionalInt level) {
    if (level.isEmpty()) {
      return DoorState.UNKNOWN;
    }
    return level.getAsInt() == closedIs ? DoorState.CLOSED : DoorState.OPEN;
  }

  Occupancy occupancy(OptionalInt level) {
    if (level.isEmpty() || insideIs.isEmpty()) {
      return Occupancy.UNKNOWN;
    }
    return level.getAsInt() == insideIs.getAsInt() ? Occupancy.OCCUPIED : Occupancy.EMPTY;
  }

  /// For how long a door must look like this before it counts.
  Duration stableFor(DoorState door) {
    return switch (door) {
      case OPEN -> openStable;
      case CLOSED, UNKNOWN -> closedStable;
    };
  }

  static <T> T or(@Nullable T set, T otherwise) {
    return set == null ? otherwise : set;
  }
}
