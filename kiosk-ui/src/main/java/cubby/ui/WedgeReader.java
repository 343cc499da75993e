package cubby.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells a scanner that types into the program from a person who types. A scanner sends its
/// characters faster than anybody can, so each key is held back for a moment: if the next follows
/// at once, and enough of them do, it is a scan; else they are a person's keys.
///
/// Not thread-safe; knows no clock: times are given, and [#deadline()] says when it wants to be
/// asked again.
final class WedgeReader {

  /// @param lengthMin fewer characters are a person's keys, however fast
  /// @param gapMax between two characters of a scan
  /// @param silence ends a scan that sends no Enter
  record Settings(int lengthMin, Duration gapMax, Duration silence) {
    static final Settings DEFAULT = new Settings(4, Duration.ofMillis(35), Duration.ofMillis(100));
  }

  sealed interface Reading {
    /// A person's key: a character, or one of the constants of [WedgeReader].
    record Key(int codePoint) implements Reading {}

    record Scan(String text) implements Reading {
      @Override
      public String toString() {
        return "Scan[…]";
      }
    }
  }

  static final int ENTER = '\n';
  static final int DELETE = '\b';
  static final int ESCAPE = 0x1b;

  /// Longer than any label; what comes after it is dropped.
  static final int SCAN_LENGTH_MAX = 256;

  /// A scanner may end with both CR and LF, or with an Enter that comes late.
  private static final Duration TRAILING_ENTER_MAX = Duration.ofMillis(300);

  private final Settings settings;
  private final List<Integer> held = new ArrayList<>();
  private Duration lastAt = Duration.ZERO;
  private Optional<Duration> scannedAt = Optional.empty();

  WedgeReader(Settings settings) {
    this.settings = settings;
  }

  /// A key came down.
  ///
  /// @param now since any fixed moment
  /// @return what is now clear, in the order in which it was typed
  List<Reading> key(int codePoint, Duration now) {
    var readings = new ArrayList<>(at(now));
    if (codePoint == ENTER || codePoint == '\r') {
      if (!trailing(now)) {
        readings.addAll(ended(now));
      }
    } else {
      if (held.size() < SCAN_LENGTH_MAX) {
        held.add(codePoint);
      }
      lastAt = now;
    }
    return readings;
  }

  /// Time has passed.
  List<Reading> at(Duration now) {
    return !held.isEmpty() && now.minus(lastAt).compareTo(patience()) > 0
        ? settled(now)
        : List.of();
  }

  /// When to call [#at] next, if no key comes before.
  Optional<Duration> deadline() {
    return held.isEmpty() ? Optional.empty() : Optional.of(lastAt.plus(patience()).plusNanos(1));
  }

  /// Once it is clear that a scanner types, a stutter does not cut its text in two.
  private Duration patience() {
    return fast() ? settings.silence() : settings.gapMax();
  }

  private boolean fast() {
    return held.size() >= settings.lengthMin();
  }

  private boolean trailing(Duration now) {
    return held.isEmpty()
        && scannedAt
            .filter(scanned -> now.minus(scanned).compareTo(TRAILING_ENTER_MAX) <= 0)
            .isPresent();
  }

  private List<Reading> ended(Duration now) {
    if (fast()) {
      return settled(now);
    }
    var readings = new ArrayList<>(settled(now));
    readings.add(new Reading.Key(ENTER));
    return readings;
  }

  private List<Reading> settled(Duration now) {
    var readings = new ArrayList<Reading>();
    if (fast()) {
      var text = new StringBuilder();
      held.forEach(text::appendCodePoint);
      readings.add(new Reading.Scan(text.toString()));
      scannedAt = Optional.of(now);
    } else {
      held.forEach(codePoint -> readings.add(new Reading.Key(codePoint)));
    }
    held.clear();
    return readings;
  }
}
