package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeHelp;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterCourierNumber;
import cubby.core.screen.ScreenModel.FindParcel;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.screen.ScreenModel.Welcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;

/// What must not hurt: nothing breaks, nothing opens, there is no way out, and afterwards the next
/// person collects a parcel as ever.
final class RoughHands {

  private static final int KEYS_MASHED = 600;
  private static final int TOUCHES_OF_A_CHILD = 150;
  private static final int PAGE_LENGTH = 10_000;
  private static final int LINE_LENGTH = 79;
  private static final Duration LEFT_ALONE = Duration.ofMinutes(3);

  /// What a cable that claims to be a keyboard would send to get out.
  private static final List<List<KeyCode>> CHORDS =
      List.of(
          List.of(KeyCode.ALT, KeyCode.F4),
          List.of(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F1),
          List.of(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DELETE),
          List.of(KeyCode.F11),
          List.of(KeyCode.WINDOWS),
          List.of(KeyCode.WINDOWS, KeyCode.R),
          List.of(KeyCode.ALT, KeyCode.TAB),
          List.of(KeyCode.ALT, KeyCode.SPACE),
          List.of(KeyCode.CONTROL, KeyCode.W),
          List.of(KeyCode.CONTROL, KeyCode.Q),
          List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ESCAPE),
          List.of(KeyCode.SHIFT, KeyCode.F10),
          List.of(KeyCode.F10),
          List.of(KeyCode.TAB),
          List.of(KeyCode.ESCAPE));

  private RoughHands() {}

  static void mash(GlassKiosk kiosk) {
    var codes = Arrays.stream(KeyCode.values()).filter(code -> code != KeyCode.UNDEFINED).toList();
    var random = new SplittableRandom(1);
    everywhere(
        kiosk,
        (vandal, _) -> {
          for (int i = 0; i < KEYS_MASHED; i += 20) {
            vandal.rough(robot ->
                random.ints(20, 0, codes.size()).mapToObj(codes::get).forEach(robot::keyType));
            kiosk.pass(Duration.ofMillis(random.nextInt(200)));
          }
        });
  }

  static void child(GlassKiosk kiosk) {
    var random = new SplittableRandom(2);
    everywhere(
        kiosk,
        (child, scene) -> {
          for (int i = 0; i < TOUCHES_OF_A_CHILD; i++) {
            child.rough(robot -> {
              robot.mouseMove(
                  random.nextDouble(scene.getWidth()), random.nextDouble(scene.getHeight()));
              robot.mouseClick(MouseButton.PRIMARY);
            });
            kiosk.pass(Duration.ofMillis(random.nextInt(600)));
          }
        });
  }

  /// A display without a word for the second finger sees one that jumps; one that has it sees two.
  static void twoFingers(GlassKiosk kiosk) {
    everywhere(
        kiosk,
        (person, scene) -> {
          var one = person.middle(buttons(kiosk.model()).getFirst());
          var other = person.middle(buttons(kiosk.model()).getLast());
          touch(scene, TouchPoint.State.PRESSED, one, other);
          person.rough(robot -> {
            robot.mouseMove(one);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(other);
            robot.mousePress(MouseButton.SECONDARY);
            robot.mouseRelease(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.SECONDARY);
          });
          touch(scene, TouchPoint.State.RELEASED, one, other);
          kiosk.pass(Duration.ofSeconds(1));
          assertThat(kiosk.model())
              .isInstanceOfAny(
                  Welcome.class, EnterCode.class, EnterCourierNumber.class, FindParcel.class);
        });
  }

  private static List<String> buttons(ScreenModel model) {
    return switch (model) {
      case Welcome _ -> List.of("choice-COLLECT", "choice-COURIER");
      case FindParcel _ -> List.of("letter-a", "letter-l");
      default -> List.of("key-1", "key-9");
    };
  }

  /// Ten points that stay, and one long press, while the session ends.
  static void book(GlassKiosk kiosk) {
    everywhere(
        kiosk,
        (person, scene) -> {
          var points =
              IntStream.range(0, 10)
                  .mapToObj(
                      i -> new Point2D(scene.getWidth() * (i + 1) / 12, scene.getHeight() * 0.7))
                  .toArray(Point2D[]::new);
          touch(scene, TouchPoint.State.PRESSED, points);
          Fx.run(() -> Event.fireEvent(under(scene.getRoot(), points[5]), longPress(points[5])));
          person.hold(
              points[5],
              () -> {
                kiosk.pass(LEFT_ALONE);
                touch(scene, TouchPoint.State.STATIONARY, points);
                kiosk.expectNoWayOut();
                kiosk.await(Welcome.class);
              });
          touch(scene, TouchPoint.State.RELEASED, points);
        });
  }

  static void page(GlassKiosk kiosk) {
    var random = new SplittableRandom(3);
    var text =
        random
            .ints(PAGE_LENGTH, ' ', '~' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    everywhere(
        kiosk,
        (scanner, _) -> {
          for (int at = 0; at < text.length(); at += LINE_LENGTH) {
            scanner.flood(text.substring(at, Math.min(text.length(), at + LINE_LENGTH)) + "\n");
          }
        });
  }

  static void chords(GlassKiosk kiosk) {
    everywhere(
        kiosk,
        (cable, _) -> {
          for (var chord : CHORDS) {
            cable.rough(robot -> {
              chord.forEach(robot::keyPress);
              chord.reversed().forEach(robot::keyRelease);
            });
            kiosk.expectNoWayOut();
          }
        });
  }

  /// At the first screen, at the keypad for a code, at that of a courier, and at letters.
  private static void everywhere(GlassKiosk kiosk, BiConsumer<Passer, Scene> doing) {
    var door = kiosk.stored("SW100", Runs.ADA, "S", false);
    var pulses = kiosk.steel().pulses();
    var hand = new Passer(kiosk);
    doing.accept(hand, kiosk.scene());
    recovers(kiosk, pulses);
    hand.press(Choice.COLLECT);
    kiosk.await(EnterCode.class);
    doing.accept(hand, kiosk.scene());
    recovers(kiosk, pulses);
    hand.press(Choice.COURIER);
    kiosk.await(EnterCourierNumber.class);
    doing.accept(hand, kiosk.scene());
    recovers(kiosk, pulses);
    hand.press(Choice.COLLECT);
    kiosk.await(EnterCode.class);
    hand.press(Choice.HELP);
    kiosk.await(CodeHelp.class);
    hand.press(Choice.NO_CODE);
    kiosk.await(FindParcel.class);
    doing.accept(hand, kiosk.scene());
    recovers(kiosk, pulses);
    Runs.collect(kiosk, hand);
    assertThat(kiosk.await(TakeParcel.class).compartment().label()).isEqualTo(door);
    hand.takeOutAndClose(door);
    kiosk.await(Collected.class);
  }

  private static void recovers(GlassKiosk kiosk, long pulses) {
    kiosk.expectNoWayOut();
    kiosk.pass(LEFT_ALONE);
    kiosk.await(Welcome.class);
    assertThat(kiosk.steel().pulses()).isEqualTo(pulses);
  }

  private static void touch(Scene scene, TouchPoint.State state, Point2D... points) {
    Fx.run(() -> {
      var touched =
          IntStream.range(0, points.length)
              .mapToObj(i -> point(scene, i + 1, state, points[i]))
              .toList();
      var type =
          switch (state) {
            case PRESSED -> TouchEvent.TOUCH_PRESSED;
            case MOVED -> TouchEvent.TOUCH_MOVED;
            case STATIONARY -> TouchEvent.TOUCH_STATIONARY;
            case RELEASED -> TouchEvent.TOUCH_RELEASED;
          };
      for (var each : touched) {
        Event.fireEvent(
            each.getPickResult().getIntersectedNode(),
            new TouchEvent(type, each, touched, 1, false, false, false, false));
      }
    });
  }

  private static TouchPoint point(Scene scene, int id, TouchPoint.State state, Point2D at) {
    return new TouchPoint(
        id,
        state,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        scene.getRoot(),
        new PickResult(under(scene.getRoot(), at), at.getX(), at.getY()));
  }

  /// What the finger is on: the uppermost.
  private static Node under(Node node, Point2D at) {
    if (node instanceof Parent parent) {
      for (var child : parent.getChildrenUnmodifiable().reversed()) {
        if (child.isVisible() && child.contains(child.sceneToLocal(at))) {
          return under(child, at);
        }
      }
    }
    return node;
  }

  private static ContextMenuEvent longPress(Point2D at) {
    return new ContextMenuEvent(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        false,
        null);
  }
}
