package cubby.app.sim;

import cubby.sim.bus.LineFault;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import java.time.Duration;

/// What can be wrong with a line for as long as it is not taken back. In this order they befall an
/// exchange.
public enum FaultKind {
  /// Boards obey, and their reply is lost.
  SILENCE(Unit.PERCENT, 100),
  /// What the master writes is lost, so that boards neither obey nor answer.
  LOSS(Unit.PERCENT, 100),
  /// Boards hear, obey and answer later.
  DELAY(Unit.MILLISECONDS, 100),
  WRONGBOARD(Unit.PERCENT, 100),
  BADSUM(Unit.PERCENT, 100),
  TRUNCATE(Unit.PERCENT, 100),
  JUNK(Unit.PERCENT, 100),
  DUPLICATE(Unit.PERCENT, 100),
  /// Boards obey in time, and their reply comes later: usually, longer than a master waits.
  LATE(Unit.MILLISECONDS, 300);

  private static final int JUNK_BYTES = 4;
  private static final int MISSING_BYTES = 2;

  private final Unit unit;
  private final int usual;

  enum Unit {
    PERCENT("percent", 100),
    /// A minute is longer than any master waits.
    MILLISECONDS("milliseconds", 60_000);

    private final String word;
    private final int max;

    Unit(String word, int max) {
      this.word = word;
      this.max = max;
    }
  }

  FaultKind(Unit unit, int usual) {
    this.unit = unit;
    this.usual = usual;
  }

  /// The value where none is said.
  public int usual() {
    return usual;
  }

  int max() {
    return unit.max;
  }

  /// "badsum takes 0 to 100 percent"
  String range() {
    return "%s takes 0 to %d %s".formatted(Choice.written(this), unit.max, unit.word);
  }

  /// @param address of the board that it befalls
  LineFault fault(int value, int address) {
    return switch (this) {
      case SILENCE -> new ReplyFault.Lost();
      case LOSS -> new LineFault.RequestLost();
      case DELAY -> new LineFault.RequestDelayed(Duration.ofMillis(value));
      case WRONGBOARD -> new ReplyFault.WrongBoard(besides(address));
      case BADSUM -> new ReplyFault.BadChecksum();
      case TRUNCATE -> new ReplyFault.Truncated(MISSING_BYTES);
      case JUNK -> new ReplyFault.LeadingJunk(JUNK_BYTES);
      case DUPLICATE -> new ReplyFault.Duplicated();
      case LATE -> new ReplyFault.Delayed(Duration.ofMillis(value));
    };
  }

  Occasion occasion(int value) {
    return switch (unit) {
      case PERCENT -> new Occasion.Percent(value);
      case MILLISECONDS -> new Occasion.Always();
    };
  }

  /// Which every family can have that can have the other: 0 and 1 are each other's, then 2 and 3.
  private static int besides(int address) {
    return address ^ 1;
  }
}
