package cubby.app.benchmark;

import cubby.app.glass.FullScreen;
import cubby.app.glass.Fx;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.hal.contract.MonotonicTime;
import cubby.ui.Glass;
import cubby.ui.KioskPane;
import cubby.ui.Png;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// A program of its own: a kiosk at work and a finger on its glass of 1080 × 1920 pixels, which
/// collects the same parcel again and again. Measures each touch until its answer is painted, and
/// each last digit until the pulse is on the line.
public final class TouchProgram {
  /// Nobody types faster; and the display is done with the frame before.
  private static final int THINKS_AT_LEAST_MILLIS = 60;

  private static final int THINKS_LONGER_MILLIS = 120;

  /// A new screen has to be seen first: what is touched sooner is not pressed.
  private static final int SEES_AFTER_MILLIS = 300;

  /// Until code is compiled that a kiosk runs all day.
  private static final int WARM_UP_PICKUPS = 10;

  private static final String WELCOME = "choice-" + Choice.COLLECT;
  private static final String LEAVE_IT = "choice-" + Choice.LEAVE_IT;
  private static final String KEY = "key-1";

  private final BenchKiosk kiosk;
  private final Stage stage;
  private final GlassHand hand;
  private final Random chance = new Random(1);
  private final List<GlassHand.Answer> keypads = new ArrayList<>();
  private final List<GlassHand.Answer> digits = new ArrayList<>();
  private final List<GlassHand.Answer> lasts = new ArrayList<>();
  private final LastDigits pulses = new LastDigits();

  private TouchProgram(BenchKiosk kiosk, Stage stage) {
    this.kiosk = kiosk;
    this.stage = stage;
    hand = new GlassHand(stage.getScene());
  }

  /// @param arguments how many pickups, a folder, and, if wanted, one for pictures
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int pickups = Integer.parseInt(arguments[0]);
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var glass = new AtomicReference<KioskPane>();
    Fx.start();
    try (var kiosk =
        new BenchKiosk(
            Path.of(arguments[1]),
            screen ->
                Platform.runLater(() -> {
                  var pane = glass.get();
                  if (pane != null) {
                    pane.show(screen);
                  }
                }))) {
      var code = kiosk.deposit();
      var program = new TouchProgram(kiosk, Fx.call(() -> open(kiosk, glass)));
      program.run(pickups, code);
      program.report(out);
      if (arguments.length > 2) {
        program.picture(Path.of(arguments[2]), code);
      }
    }
    System.exit(0);
  }

  private static Stage open(BenchKiosk kiosk, AtomicReference<KioskPane> glass)
      throws InterruptedException {
    var screen = kiosk.config().screen();
    if (FullScreen.withoutDisplay()) {
      LargeDisplay.make(screen.widthPx(), screen.heightPx());
    }
    var pane =
        new KioskPane(
            kiosk.config().cabinet(),
            kiosk.config().profile(),
            new Glass(screen.diagonalInches(), screen.widthPx(), screen.heightPx()),
            () -> Duration.ofNanos(System.nanoTime()),
            kiosk::touch);
    glass.set(pane);
    pane.show(kiosk.screen().await(ScreenModel.Welcome.class));
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(new Scene(new Pane(pane), screen.widthPx(), screen.heightPx()));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return stage;
  }

  private void run(int pickups, String code) throws InterruptedException {
    for (int pickup = 0; pickup < WARM_UP_PICKUPS; pickup++) {
      pickUp(code);
    }
    keypads.clear();
    digits.clear();
    lasts.clear();
    pulses.clear();
    for (int pickup = 0; pickup < pickups; pickup++) {
      pickUp(code);
    }
  }

  /// Leaves the parcel where it is, so that the code stays good.
  private void pickUp(String code) throws InterruptedException {
    hand.await("the first screen", scene -> GlassHand.shows(scene, WELCOME));
    see();
    keypads.add(hand.press(WELCOME, scene -> GlassHand.shows(scene, KEY)));
    see();
    for (int typed = 1; typed < code.length(); typed++) {
      think();
      int wanted = typed;
      digits.add(
          hand.press(
              key(code, typed - 1),
              scene -> scene.getRoot().lookupAll(".slot.filled").size() == wanted));
    }
    think();
    var _ = kiosk.journal().take();
    var _ = kiosk.traffic().take();
    var last = hand.press(key(code, code.length() - 1), scene -> !GlassHand.shows(scene, KEY));
    lasts.add(last);
    var opening = kiosk.screen().await(ScreenModel.TakeParcel.class);
    var door = ((ScreenModel.TakeParcel) opening.model()).compartment();
    pulses.add(new MonotonicTime(last.pressed()), kiosk.journal().take(), kiosk.traffic().take());
    kiosk.awaitOpen(door);
    kiosk.cabinet().close(door.label());
    hand.await("something still inside", scene -> GlassHand.shows(scene, LEAVE_IT));
    see();
    var _ = hand.press(LEAVE_IT, scene -> !GlassHand.shows(scene, LEAVE_IT));
  }

  private static String key(String code, int at) {
    return "key-" + code.charAt(at);
  }

  private void see() throws InterruptedException {
    Thread.sleep(SEES_AFTER_MILLIS);
    think();
  }

  private void think() throws InterruptedException {
    Thread.sleep(THINKS_AT_LEAST_MILLIS + chance.nextInt(THINKS_LONGER_MILLIS));
  }

  private void report(PrintWriter out) {
    var size = Fx.call(() -> "%.0f × %.0f".formatted(stage.getWidth(), stage.getHeight()));
    out.printf(
        "touch to painted answer at %s pixels, %s%n",
        size, FullScreen.withoutDisplay() ? "without a display" : "on a display");
    report(out, "the first screen's button to the keypad", keypads);
    report(out, "a digit to the digit", digits);
    report(out, "the last digit to what comes next", lasts);
    var all = new ArrayList<>(keypads);
    all.addAll(digits);
    all.addAll(lasts);
    report(out, "all", all);
    pulses.report(out);
    out.flush();
  }

  private static void report(PrintWriter out, String what, List<GlassHand.Answer> answers) {
    report(out, what, answers, GlassHand.Answer::painted);
    report(out, "  and handed to the display", answers, GlassHand.Answer::handedOver);
    report(out, "  processor time of its threads", answers, GlassHand.Answer::processor);
  }

  private static void report(
      PrintWriter out,
      String what,
      List<GlassHand.Answer> answers,
      Function<GlassHand.Answer, Duration> which) {
    out.printf("  %-40s %s%n", what, Spread.of(answers.stream().map(which).toList()).told());
  }

  /// What was on the glass, as far as it can be seen without one.
  private void picture(Path folder, String code) throws IOException, InterruptedException {
    hand.await("the first screen", scene -> GlassHand.shows(scene, WELCOME));
    Png.write(Fx.call(() -> stage.getScene().snapshot(null)), folder.resolve("welcome.png"));
    see();
    var _ = hand.press(WELCOME, scene -> GlassHand.shows(scene, KEY));
    see();
    var _ = hand.press(key(code, 0), _ -> true);
    think();
    Png.write(Fx.call(() -> stage.getScene().snapshot(null)), folder.resolve("keypad.png"));
  }
}
