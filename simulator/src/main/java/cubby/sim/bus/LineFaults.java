package cubby.sim.bus;

import cubby.hal.wire.WireBytes;
import cubby.sim.board.SimulatedBoard;
import cubby.sim.board.Transmission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What is wrong with a line, to be switched while it runs, by any thread. The same seed, switches
/// and replies give the same damage.
public final class LineFaults {
  private final RandomGenerator random;
  private final List<Counted> active = new ArrayList<>();
  private LineCondition condition = LineCondition.SOUND;
  private boolean echo;
  private long switchings;

  public LineFaults(long seed) {
    random = new Random(seed);
  }

  public synchronized void condition(LineCondition to) {
    condition = to;
    switchings++;
  }

  public synchronized LineCondition condition() {
    return condition;
  }

  /// Whether the master hears its own bytes, as through some adapters.
  public synchronized void echo(boolean to) {
    echo = to;
    switchings++;
  }

  public synchronized boolean echo() {
    return echo;
  }

  /// Adds a fault to those that are there, for every board of the line; several befall one reply in
  /// the order in which they were added.
  public void add(LineFault fault, Occasion occasion) {
    add(new ActiveFault(fault, occasion, OptionalInt.empty()));
  }

  /// Adds a fault for one board only.
  public void add(LineFault fault, Occasion occasion, int address) {
    add(new ActiveFault(fault, occasion, OptionalInt.of(address)));
  }

  /// What was added and not taken back, in its order.
  public synchronized List<ActiveFault> active() {
    return active.stream().map(it -> it.what).toList();
  }

  /// Whether anything was added and not taken back.
  public synchronized boolean any() {
    return !active.isEmpty();
  }

  /// How often it has struck that is there as this.
  public synchronized long struck(ActiveFault fault) {
    return active.stream().filter(it -> it.what.equals(fault)).mapToLong(it -> it.struck).sum();
  }

  /// Takes back whatever was added as this. Nothing happens if nothing was.
  public synchronized void remove(ActiveFault fault) {
    active.removeIf(it -> it.what.equals(fault));
    switchings++;
  }

  /// How often anything was switched: as long as it is the same, so is what is wrong.
  public synchronized long switchings() {
    return switchings;
  }

  /// Takes everything back: all is well again, but for replies that are damaged already.
  public synchronized void heal() {
    condition = LineCondition.SOUND;
    echo = false;
    active.clear();
    switchings++;
  }

  private synchronized void add(ActiveFault fault) {
    active.add(new Counted(fault));
    switchings++;
  }

  /// Decides of one request which boards hear it.
  synchronized Predicate<SimulatedBoard> hearers() {
    var lost =
        active.stream()
            .filter(it -> it.what.fault() instanceof LineFault.RequestLost)
            .filter(Counted::strikes)
            .toList();
    return board -> lost.stream().noneMatch(it -> it.concerns(board));
  }

  /// Decides of one request how much later than others each board hears it.
  synchronized Function<SimulatedBoard, Duration> lateness() {
    var delays = new LinkedHashMap<Counted, Duration>();
    for (var fault : active) {
      if (fault.what.fault() instanceof LineFault.RequestDelayed(var by) && fault.strikes()) {
        delays.put(fault, by);
      }
    }
    return board ->
        delays.entrySet().stream()
            .filter(it -> it.getKey().concerns(board))
            .map(Map.Entry::getValue)
            .reduce(Duration.ZERO, Duration::plus);
  }

  synchronized List<Transmission> befall(Transmission reply, SimulatedBoard board) {
    if (active.isEmpty()) {
      return List.of(reply);
    }
    var struck = new ArrayList<ReplyFault>();
    for (var fault : active) {
      if (fault.what.fault() instanceof ReplyFault what
          && fault.concerns(board)
          && fault.strikes()) {
        struck.add(what);
      }
    }
    var outcome = List.of(madeUp(reply, board, struck));
    for (var fault : struck) {
      outcome = outcome.stream().flatMap(it -> damage(it, fault)).toList();
    }
    return outcome;
  }

  private static Transmission madeUp(
      Transmission reply, SimulatedBoard board, List<ReplyFault> struck) {
    var bytes = reply.bytes();
    for (var fault : struck) {
      if (fault instanceof ReplyFault.WrongBoard(var address)) {
        bytes = board.asFrom(address, bytes);
      }
    }
    return new Transmission(bytes, reply.readyAt());
  }

  private Stream<Transmission> damage(Transmission reply, ReplyFault fault) {
    var bytes = reply.bytes();
    return switch (fault) {
      case ReplyFault.WrongBoard _ -> Stream.of(reply);
      case ReplyFault.Lost _ -> Stream.empty();
      case ReplyFault.Delayed(var by) ->
          Stream.of(new Transmission(bytes, reply.readyAt().plus(by)));
      case ReplyFault.BadChecksum _ -> Stream.of(with(reply, lastByteChanged(bytes.toArray())));
      case ReplyFault.LeadingJunk(var count) -> Stream.of(with(reply, junkBefore(bytes, count)));
      case ReplyFault.Truncated(var missing) ->
          Stream.of(
              with(reply, Arrays.copyOf(bytes.toArray(), Math.max(0, bytes.length() - missing))));
      case ReplyFault.Duplicated _ -> Stream.of(reply, reply);
    };
  }

  private static Transmission with(Transmission reply, byte[] bytes) {
    return new Transmission(WireBytes.copyOf(bytes), reply.readyAt());
  }

  private byte[] lastByteChanged(byte[] bytes) {
    if (bytes.length > 0) {
      bytes[bytes.length - 1] ^= (byte) (1 + random.nextInt(0xFF));
    }
    return bytes;
  }

  private byte[] junkBefore(WireBytes bytes, int count) {
    var all = new byte[count + bytes.length()];
    for (int i = 0; i < count; i++) {
      all[i] = (byte) random.nextInt(0x100);
    }
    System.arraycopy(bytes.toArray(), 0, all, count, bytes.length());
    return all;
  }

  private final class Counted {
    private final ActiveFault what;
    private long count;
    private long struck;

    private Counted(ActiveFault what) {
      this.what = what;
    }

    private boolean concerns(SimulatedBoard board) {
      return what.address().isEmpty() || what.address().getAsInt() == board.address();
    }

    private boolean strikes() {
      count++;
      boolean strikes = what.occasion().strikes(count, random);
      struck += strikes ? 1 : 0;
      return strikes;
    }
  }
}
