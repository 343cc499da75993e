package cubby.hal.config;

import static cubby.hal.config.Settings.require;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One lock board and what is wired to it. Times are for every latch of the bank.
///
/// @param id unique
/// @param bus the name of its bus
/// @param driver the name of its driver: `kerong-cu16`
/// @param address as its DIP switch says; by default the driver's usual first address
/// @param boardChannels how many channels the board has; by default what its driver says
/// @param wired the channels with a door on them; by default all of the board's
/// @param closedIs which level of the door switch, 0 or 1, means closed; by default the driver's
/// @param insideIs which level of the occupancy sensor, 0 or 1, means that something is inside; 1
///   by default
/// @param occupancySensors whether there are any; true by default
/// @param onTime for how long the board energises a latch, 1 s at most; by default the driver's
/// @param rest the least time between two pulses of one latch, from the end of the first; 1 s by
///   default
/// @param replyTimeout how long a reply is waited for, from the last byte of the request; 200 ms by
///   default
/// @param echo whether the adapter echoes our own bytes; false by default
/// @param debounce how long a sensor must say the same before it counts
public record BankSettings(
    BankId id,
    String bus,
    String driver,
    @Nullable Integer address,
    @Nullable Integer boardChannels,
    @Nullable List<Channel> wired,
    @Nullable Integer closedIs,
    @Nullable Integer insideIs,
    @Nullable Boolean occupancySensors,
    @Nullable Duration onTime,
    @Nullable Duration rest,
    @Nullable Duration replyTimeout,
    @Nullable Boolean echo,
    @Nullable DebounceSettings debounce) {
  public static final Duration DEFAULT_REST = Duration.ofSeconds(1);
  public static final Duration DEFAULT_REPLY_TIMEOUT = Duration.ofMillis(200);

  /// A solenoid for 12 V burns out if it stays energised; no latch of a BOX needs longer.
  public static final Duration MAX_ON_TIME = Duration.ofSeconds(1);

  /// Shorter than this no known latch moves.
  private static final Duration MIN_ON_TIME = Duration.ofMillis(20);

  /// Longer than any command lives is as good as forbidden.
  private static final Duration MAX_REST = Duration.ofMinutes(1);

  /// Two USB latency timers of 16 ms and a frame at 9600 baud are not a board that failed.
  private static final Duration MIN_REPLY_TIMEOUT = Duration.ofMillis(50);

  /// One dead board would hold up its whole bus for longer than anyone stands before a door.
  private static final Duration MAX_REPLY_TIMEOUT = Duration.ofSeconds(1);

  /// The largest board known has 50; status bits are kept in a long.
  private static final int MAX_CHANNELS = 64;

  public BankSettings {
    require(Settings.present(id), "a bank needs an id");
    require(Settings.present(bus), "bank %s: needs the name of its bus", id);
    require(Settings.present(driver), "bank %s: needs a driver", id);
    wired = wired == null ? null : wired.stream().filter(Objects::nonNull).sorted().toList();
    require(wired == null || !wired.isEmpty(), "bank %s: has no channel wired", id);
    require(
        wired == null || wired.stream().distinct().count() == wired.size(),
        "bank %s: a channel is wired twice in %s",
        id,
        wired);
    require(
        Settings.within(boardChannels, 1, MAX_CHANNELS),
        "bank %s: boardChannels is 1 to %d, not %s",
        id,
        MAX_CHANNELS,
        boardChannels);
    require(Settings.within(closedIs, 0, 1), "bank %s: closedIs is 0 or 1, not %s", id, closedIs);
    require(Settings.within(insideIs, 0, 1), "bank %s: insideIs is 0 or 1, not %s", id, insideIs);
    check(id, "onTime", onTime, MIN_ON_TIME, MAX_ON_TIME);
    check(id, "rest", rest, Duration.ZERO, MAX_REST);
    check(id, "replyTimeout", replyTimeout, MIN_REPLY_TIMEOUT, MAX_REPLY_TIMEOUT);
  }

  /// A bank with all defaults.
  public static BankSettings of(String id, String bus, String driver) {
    return new BankSettings(
        new BankId(id),
        bus,
        driver,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public BankSettings withAddress(int newAddress) {
    return new BankSettings(
        id,
        bus,
        driver,
        newAddress,
        boardChannels,
        wired,
        closedIs,
        insideIs,
        occupancySensors,
        onTime,
        rest,
        replyTimeout,
        echo,
        debounce);
  }

  public BankSettings withWired(List<Channel> newWired) {
    return new BankSettings(
        id,
        bus,
        driver,
        address,
        boardChannels,
        newWired,
        closedIs,
        insideIs,
        occupancySensors,
        onTime,
        rest,
        replyTimeout,
        echo,
        debounce);
  }

  private static void check(
      BankId id, String name, @Nullable Duration value, Duration min, Duration max) {
    require(
        Settings.within(value, min, max),
        "bank %s: %s is %d ms to %d ms, not %s",
        id,
        name,
        min.toMillis(),
        max.toMillis(),
        value == null ? "" : value.toMillis() + " ms");
  }
}
