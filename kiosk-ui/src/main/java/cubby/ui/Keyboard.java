package cubby.ui;

import cubby.ui.WedgeReader.Reading;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Takes every key that reaches a node, so that none has an effect of JavaFX's own, and hands on
/// what a person typed and what a scanner read. FX thread only.
final class Keyboard {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int DEL = 0x7f;

  /// Separates the parts of a GS1 code; some scanners send it.
  private static final int GROUP_SEPARATOR = 0x1d;

  private final WedgeReader wedge;
  private final Supplier<Duration> clock;
  private final Consumer<Reading> readings;
  private final PauseTransition deadline = new PauseTransition();
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private boolean repeating;

  /// @param clock monotonic
  Keyboard(WedgeReader wedge, Supplier<Duration> clock, Consumer<Reading> readings) {
    this.wedge = wedge;
    this.clock = clock;
    this.readings = readings;
    deadline.setOnFinished(_ -> hear());
  }

  void listenTo(Node node) {
    node.addEventFilter(KeyEvent.ANY, this::handle);
    node.focusedProperty().subscribe(focused -> down.clear());
  }

  /// Time has passed.
  void hear() {
    handOn(wedge.at(clock.get()));
  }

  /// Whether keys are held back that may be a scanner's.
  boolean isUndecided() {
    return wedge.deadline().isPresent();
  }

  private void handle(KeyEvent event) {
    event.consume();
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      pressed(event);
    } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
      down.remove(event.getCode());
    } else if (!repeating && !chord(event)) {
      event.getCharacter().codePoints().filter(Keyboard::isText).forEach(this::take);
    }
  }

  private void pressed(KeyEvent event) {
    // A key that is held down repeats itself as fast as a scanner types.
    repeating = event.getCode() != KeyCode.UNDEFINED && !down.add(event.getCode());
    if (repeating || chord(event)) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> take(WedgeReader.ENTER);
      case BACK_SPACE, DELETE -> take(WedgeReader.DELETE);
      case ESCAPE -> take(WedgeReader.ESCAPE);
      default -> padDigit(event.getCode()).ifPresent(this::take); // else as KEY_TYPED
    }
  }

  /// What a pad means with a key that moves a cursor: it has no other keys, and a bare X server
  /// starts without NumLock.
  private static OptionalInt padDigit(KeyCode code) {
    return switch (code) {
      case INSERT -> OptionalInt.of('0');
      case END -> OptionalInt.of('1');
      case DOWN, KP_DOWN -> OptionalInt.of('2');
      case PAGE_DOWN -> OptionalInt.of('3');
      case LEFT, KP_LEFT -> OptionalInt.of('4');
      case CLEAR -> OptionalInt.of('5');
      case RIGHT, KP_RIGHT -> OptionalInt.of('6');
      case HOME -> OptionalInt.of('7');
      case UP, KP_UP -> OptionalInt.of('8');
      case PAGE_UP -> OptionalInt.of('9');
      default -> OptionalInt.empty();
    };
  }

  private void take(int codePoint) {
    handOn(wedge.key(codePoint, clock.get()));
  }

  private void handOn(List<Reading> read) {
    read.forEach(readings);
    deadline.stop();
    wedge
        .deadline()
        .ifPresent(at -> {
          var wait = at.minus(clock.get()).plusMillis(1);
          deadline.setDuration(javafx.util.Duration.millis((double) Math.max(1, wait.toMillis())));
          deadline.playFromStart();
        });
  }

  private static boolean chord(KeyEvent event) {
    // Some keyboards reach "@" with Ctrl and Alt together.
    var altGraph = event.isControlDown() && event.isAltDown();
    return event.isMetaDown() || (!altGraph && (event.isControlDown() || event.isAltDown()));
  }

  private static boolean isText(int codePoint) {
    return (codePoint >= FIRST_PRINTABLE && codePoint != DEL) || codePoint == GROUP_SEPARATOR;
  }
}
