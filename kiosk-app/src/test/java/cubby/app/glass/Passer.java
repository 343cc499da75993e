package cubby.app.glass;

import cubby.core.screen.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;

/// Whoever stands before the glass: a finger, a pad with twelve keys, a scanner that types, and
/// hands for doors. Counts what is done. For the kiosk's thread.
final class Passer {

  /// Between two touches of somebody who knows what to do.
  private static final Duration PACE = Duration.ofMillis(400);

  /// A finger that comes sooner after a change was meant for what was there before.
  private static final Duration SEEN = Duration.ofMillis(250);

  /// A scanner that types is faster than anybody.
  private static final Duration SCANNERS_PACE = Duration.ofMillis(4);

  /// Where nothing is to be pressed.
  private static final double CORNER = 2;

  /// What the toolkit was told arrives at once, save on a machine that does much else.
  private static final long ARRIVES_WITHIN_S = 60;

  /// What is new is laid out in the first, and what depends on it in the next.
  private static final int FRAMES_TO_LAY_OUT = 5;

  /// What becomes of the digits of a pad, from 0 to 9.
  private static final List<KeyCode> WITHOUT_NUM_LOCK =
      List.of(
          KeyCode.INSERT,
          KeyCode.END,
          KeyCode.DOWN,
          KeyCode.PAGE_DOWN,
          KeyCode.LEFT,
          KeyCode.CLEAR,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.UP,
          KeyCode.PAGE_UP);

  private final GlassKiosk kiosk;
  private final Scene scene;
  private final Pointer pointer;
  private final Robot keys;
  private final Object arrival = new Object();
  private int released;
  private int frames;
  private int actions;

  Passer(GlassKiosk kiosk) {
    this.kiosk = kiosk;
    scene = kiosk.scene();
    pointer = Fx.call(() -> new Pointer(scene));
    keys = Fx.call(Robot::new);
    Fx.run(() -> {
      scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> arrived());
      scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> arrived());
      scene.addPostLayoutPulseListener(this::laidOut);
    });
  }

  /// Touches, scans and doors closed since this was last asked.
  int actions() {
    var all = actions;
    actions = 0;
    return all;
  }

  // The finger

  /// Presses what has this id and is there now, having seen it.
  void press(String id) {
    kiosk.pass(SEEN);
    if (!sees(id)) {
      throw new AssertionError(
          "nothing to press called %s; seen: %s".formatted(id, kiosk.screen()));
    }
    actions++;
    var before = released();
    Fx.run(() -> pointer.find(id).ifPresent(pointer::click));
    awaitArrival(() -> released() > before, "touch");
    kiosk.pass(PACE);
  }

  void press(Choice choice) {
    press("choice-" + choice);
  }

  /// Types on the keypad of the screen.
  void typeDigits(String digits) {
    digits.chars().forEach(digit -> press("key-" + (char) digit));
  }

  /// Types on the keyboard of the screen.
  void typeText(String text) {
    text.toLowerCase(Locale.ROOT)
        .chars()
        .mapToObj(sign ->
            switch (sign) {
              case '@' -> "at";
              case '.' -> "dot";
              default -> String.valueOf((char) sign);
            })
        .forEach(name -> press("letter-" + name));
  }

  /// Whether there is something to press that has this id, as soon as all is laid out.
  boolean sees(String id) {
    for (int frame = 0; frame < FRAMES_TO_LAY_OUT; frame++) {
      if (Fx.call(() -> pointer.find(id).isPresent())) {
        return true;
      }
      awaitFrame();
    }
    return false;
  }

  private void awaitFrame() {
    var before = frames();
    Fx.run(Platform::requestNextPulse);
    awaitArrival(() -> frames() > before, "next frame");
  }

  // The pad and the scanner

  /// Presses a key of a keyboard or pad, as a person does.
  void key(KeyCode code) {
    actions++;
    stroke(new Stroke(false, code));
    kiosk.pass(PACE);
  }

  /// Types digits on the pad, while NumLock is off. A display makes something else of its keys by
  /// itself.
  void padDigits(String digits) {
    digits
        .chars()
        .mapToObj(digit ->
            FullScreen.withoutDisplay()
                ? WITHOUT_NUM_LOCK.get(digit - '0')
                : KeyCode.valueOf("NUMPAD" + (char) digit))
        .forEach(this::key);
  }

  /// Holds a code before a scanner that types what it reads, and Enter.
  void scan(String text) {
    actions++;
    shoot(text + "\n");
    kiosk.pass(PACE);
  }

  /// Characters as fast as a scanner sends them.
  void shoot(String text) {
    text.chars()
        .forEach(sign -> {
          stroke(Stroke.of((char) sign));
          kiosk.pass(SCANNERS_PACE);
        });
  }

  private void stroke(Stroke stroke) {
    var before = released();
    Fx.run(() -> stroke.on(keys));
    awaitArrival(() -> released() >= before + stroke.keys(), "key " + stroke);
  }

  /// Characters at once, faster than any line is.
  void flood(String text) {
    var before = released();
    var strokes = text.chars().mapToObj(sign -> Stroke.of((char) sign)).toList();
    Fx.run(() -> strokes.forEach(stroke -> stroke.on(keys)));
    var sum = strokes.stream().mapToInt(Stroke::keys).sum();
    awaitArrival(() -> released() >= before + sum, "text");
    kiosk.pass(SCANNERS_PACE);
  }

  /// Whatever a robot's hand does. It has arrived when this returns.
  void rough(Consumer<Robot> doing) {
    Fx.run(() -> doing.accept(keys));
    var before = released();
    Fx.run(() -> {
      pointer.moveTo(scene.getRoot().localToScreen(CORNER, CORNER));
      keys.mouseClick(MouseButton.PRIMARY);
    });
    awaitArrival(() -> released() > before, "touch");
    kiosk.pass(SCANNERS_PACE);
  }

  /// Presses there, and lets go when it is done.
  void hold(Point2D at, Runnable meanwhile) {
    Fx.run(() -> {
      pointer.moveTo(at);
      keys.mousePress(MouseButton.PRIMARY);
    });
    meanwhile.run();
    var before = released();
    Fx.run(() -> keys.mouseRelease(MouseButton.PRIMARY));
    awaitArrival(() -> released() > before, "touch");
    kiosk.pass(PACE);
  }

  /// The middle of what has this id, on the display.
  Point2D middle(String id) {
    if (!sees(id)) {
      throw new AssertionError("nothing called %s; seen: %s".formatted(id, kiosk.screen()));
    }
    return Fx.call(() -> {
      var node = pointer.find(id).orElseThrow();
      var bounds = node.localToScreen(node.getLayoutBounds());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    });
  }

  // Hands

  void putInAndClose(String label) {
    kiosk.awaitOpen(label);
    kiosk.steel().put(label);
    close(label);
  }

  void takeOutAndClose(String label) {
    kiosk.awaitOpen(label);
    kiosk.steel().take(label);
    close(label);
  }

  private void close(String label) {
    actions++;
    kiosk.pass(PACE);
    kiosk.steel().close(label);
    kiosk.pass(Duration.ofSeconds(1));
  }

  // What has arrived

  private void arrived() {
    synchronized (arrival) {
      released++;
      arrival.notifyAll();
    }
  }

  private void laidOut() {
    synchronized (arrival) {
      frames++;
      arrival.notifyAll();
    }
  }

  private int frames() {
    synchronized (arrival) {
      return frames;
    }
  }

  private int released() {
    synchronized (arrival) {
      return released;
    }
  }

  private void awaitArrival(BooleanSupplier hasArrived, String what) {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ARRIVES_WITHIN_S);
    synchronized (arrival) {
      while (!hasArrived.getAsBoolean()) {
        var left = until - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("the %s does not arrive".formatted(what));
        }
        try {
          TimeUnit.NANOSECONDS.timedWait(arrival, left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new AssertionError(e);
        }
      }
    }
  }
}
