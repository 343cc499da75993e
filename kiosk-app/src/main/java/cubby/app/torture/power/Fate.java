package cubby.app.torture.power;

import java.util.SplittableRandom;

/// What one power cut leaves of what had not been synced.
///
/// @param cutAt the number of the change in which it falls, where they are written in their order
/// @param share in a thousand: how much is left of what is left in part
record Fate(Damage damage, SplittableRandom random, int cutAt, int share) {
  private static final int SECTOR_BYTES = 512;
  private static final int PAGE_BYTES = 4096;
  private static final int[] SHARES = {100, 500, 900};

  /// No power cut.
  static final Fate ALL = new Fate(Damage.NONE_LOST, new SplittableRandom(0), 0, 0);

  /// @param first the number of the first change that may be lost, and `end` the next one to come
  static Fate draw(Damage damage, int first, int end, SplittableRandom random) {
    return new Fate(
        damage,
        random,
        first < end ? random.nextInt(first, end) : end,
        SHARES[random.nextInt(SHARES.length)]);
  }

  OfAFile ofAFile() {
    return new OfAFile(damage == Damage.FILES && random.nextBoolean());
  }

  /// The same for one file.
  final class OfAFile {
    private final boolean whole;
    private int number = -1;
    private boolean kept;

    private OfAFile(boolean whole) {
      this.whole = whole;
    }

    int pieceBytes() {
      return damage == Damage.PAGES ? PAGE_BYTES : SECTOR_BYTES;
    }

    /// Whether a change that cannot be torn is left.
    boolean keeps(int change) {
      return keeps(change, 0, 1);
    }

    /// Whether the piece of a change is left that begins at `from` of its `total` bytes.
    boolean keeps(int change, int from, int total) {
      return switch (damage) {
        case ALL_LOST -> false;
        case NONE_LOST -> true;
        case FILES -> whole;
        case WRITES -> {
          if (change != number) {
            number = change;
            kept = drawn();
          }
          yield kept;
        }
        case PAGES, SECTORS -> drawn();
        case TORN -> change < cutAt || (change == cutAt && from * 1000L < (long) total * share);
      };
    }

    private boolean drawn() {
      return random.nextInt(1000) < share;
    }
  }
}
