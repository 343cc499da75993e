package cubby.app.demo;

import cubby.app.glass.Fx;
import cubby.core.journal.JournalRow;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.CompartmentView;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A demo kiosk in its window: what happens is shown on the FX thread, what people want is done on
/// the thread `demo-desk`. Any thread.
final class DemoStage implements DemoAudience, DemoWindow.Wishes, AutoCloseable {

  private final DemoKiosk kiosk;
  private final ExecutorService desk =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("demo-desk").daemon().factory());
  private final Stage stage;
  private final DemoWindow window;
  private Power power = new Power.Off();

  private DemoStage(DemoKiosk kiosk, boolean moving) {
    this.kiosk = kiosk;
    this.window =
        new DemoWindow(
            kiosk.config(),
            new DemoWindow.Means(
                new Hands(kiosk.cabinet()), kiosk.lines(), kiosk.light(), kiosk.plugs()),
            this,
            moving);
    this.stage = new Stage();
  }

  /// Opens the window of a kiosk that has no power yet.
  ///
  /// @param scale of its design's size
  /// @param moving whether doors swing
  /// @param closed told when somebody closes the window
  static DemoStage open(DemoKiosk kiosk, double scale, boolean moving, Runnable closed) {
    return Fx.call(() -> {
      var opened = new DemoStage(kiosk, moving);
      kiosk.tell(opened);
      opened.stage.setTitle("Cubby demo");
      opened.stage.setScene(
          new Scene(opened.window, DemoWindow.WIDTH * scale, DemoWindow.HEIGHT * scale));
      opened.stage.setOnCloseRequest(_ -> closed.run());
      opened.stage.show();
      return opened;
    });
  }

  Scene scene() {
    return stage.getScene();
  }

  /// Gives the kiosk power, in a moment.
  void start() {
    atDesk(kiosk::start);
  }

  @Override
  public void accept(Touch touch) {
    kiosk.touch(touch);
  }

  @Override
  public void togglePower() {
    if (power instanceof Power.Off) {
      atDesk(kiosk::start);
    } else {
      atDesk(kiosk::cutPower);
    }
  }

  @Override
  public void announce(AnnounceCard.Announcement announced) {
    atDesk(() -> {
      var reply = kiosk.announcements().delivery(announced);
      Platform.runLater(() -> window.show(reply));
    });
  }

  @Override
  public void announceReturn() {
    atDesk(() -> {
      var smallest = kiosk.config().cabinet().sizes().getFirst().name();
      var answer = kiosk.announcements().ofReturn(smallest);
      Platform.runLater(() -> window.show(answer));
    });
  }

  @Override
  public void power(Power now) {
    Platform.runLater(() -> {
      power = now;
      window.show(now);
    });
  }

  @Override
  public void staff(DemoStaff staff) {
    Platform.runLater(() -> window.show(staff));
  }

  @Override
  public void screen(Screen screen) {
    Platform.runLater(() -> window.show(screen));
  }

  @Override
  public void compartment(CompartmentView compartment) {
    Platform.runLater(() -> window.show(compartment));
  }

  @Override
  public void mail(Mail mail) {
    Platform.runLater(() -> window.add(mail));
  }

  @Override
  public void said(Utterance utterance) {
    Platform.runLater(() -> window.show(utterance));
  }

  @Override
  public void frame(WireFrame frame) {
    Platform.runLater(() -> window.add(frame));
  }

  @Override
  public void rows(List<JournalRow> rows) {
    Platform.runLater(() -> window.add(rows));
  }

  /// Closes the window; the kiosk goes on.
  @Override
  public void close() {
    desk.shutdown();
    Platform.runLater(stage::hide);
  }

  private void atDesk(Runnable work) {
    try {
      desk.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          power(new Power.Stopped(String.valueOf(e.getMessage())));
        }
      });
    } catch (RejectedExecutionException _) {
      // The window has been closed.
    }
  }
}
