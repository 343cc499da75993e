package cubby.sim.bench;

import cubby.hal.wire.WireBytes;
import java.util.random.RandomGenerator;

/// What becomes of a sound frame on its way to a codec.
enum Mutation {
  INTACT,
  /// Other content, and sealed again: sound, and perhaps senseless.
  RESEALED,
  /// One to three bits turned over.
  FLIPPED,
  TRUNCATED,
  /// Random bytes ahead.
  AFTER_JUNK,
  /// Random bytes behind.
  BEFORE_JUNK,
  /// Nothing but random bytes.
  JUNK;

  private static final Mutation[] ALL = values();
  private static final int LONGEST_JUNK = 12;

  static Mutation any(RandomGenerator random) {
    return ALL[random.nextInt(ALL.length)];
  }

  WireBytes of(WireBytes frame, SampleReplies.Seal seal, RandomGenerator random) {
    return switch (this) {
      case INTACT -> frame;
      case RESEALED -> resealed(frame, seal, random);
      case FLIPPED -> flipped(frame, random);
      case TRUNCATED -> frame.slice(0, random.nextInt(frame.length()));
      case AFTER_JUNK -> junk(random).plus(frame);
      case BEFORE_JUNK -> frame.plus(junk(random));
      case JUNK -> junk(random);
    };
  }

  private static WireBytes resealed(
      WireBytes frame, SampleReplies.Seal seal, RandomGenerator random) {
    var bytes = frame.toArray();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    seal.on(bytes);
    return WireBytes.copyOf(bytes);
  }

  private static WireBytes flipped(WireBytes frame, RandomGenerator random) {
    var bytes = frame.toArray();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return WireBytes.copyOf(bytes);
  }

  private static WireBytes junk(RandomGenerator random) {
    var bytes = new byte[1 + random.nextInt(LONGEST_JUNK)];
    random.nextBytes(bytes);
    return WireBytes.copyOf(bytes);
  }
}
