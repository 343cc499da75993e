package cubby.sim.bus;

import cubby.hal.wire.WireBytes;
import cubby.sim.board.Transmission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What is wrong with a line, to be switched while it runs, by any thread. The same seed, switches
/// and replies give the same damage.
public final class LineFaults {
  private final RandomGenerator random;
  private final List<Active> active = new ArrayList<>();
  private LineCondition condition = LineCondition.SOUND;
  private boolean echo;

  public LineFaults(long seed) {
    random = new Random(seed);
  }

  public synchronized void condition(LineCondition to) {
    condition = to;
  }

  public synchronized LineCondition condition() {
    return condition;
  }

  /// Whether the master hears its own bytes, as through some adapters.
  public synchronized void echo(boolean to) {
    echo = to;
  }

  public synchronized boolean echo() {
    return echo;
  }

  /// Adds a fault to those that are there; several befall one reply in the order in which they were
  /// added.
  public synchronized void add(ReplyFault fault, Occasion occasion) {
    active.add(new Active(fault, occasion));
  }

  /// Everything is well again, but for replies that are damaged already.
  public synchronized void heal() {
    condition = LineCondition.SOUND;
    echo = false;
    active.clear();
  }

  synchronized List<Transmission> befall(Transmission reply) {
    var outcome = List.of(reply);
    for (var fault : active) {
      if (fault.strikes()) {
        outcome = outcome.stream().flatMap(it -> damage(it, fault.what)).toList();
      }
    }
    return outcome;
  }

  private Stream<Transmission> damage(Transmission reply, ReplyFault fault) {
    var bytes = reply.bytes();
    return switch (fault) {
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

  private final class Active {
    private final ReplyFault what;
    private final Occasion occasion;
    private long count;

    private Active(ReplyFault what, Occasion occasion) {
      this.what = what;
      this.occasion = occasion;
    }

    private boolean strikes() {
      count++;
      return occasion.strikes(count, random);
    }
  }
}
