package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.DemoCabinet;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.words.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FullScreenTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final LinkedBlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
  private final FullScreen glass =
      FullScreen.open(DemoCabinet.config(Path.of("/tmp/demo")), this::now, _ -> {}, faults::add);

  private volatile Optional<RuntimeException> broken = Optional.empty();

  @BeforeEach
  void paintOnce() throws InterruptedException {
    glass.show(screen(new ScreenModel.Starting()));
    glass.awaitPainted(LONG);
  }

  @AfterEach
  void close() {
    Fx.run(() -> scene().getWindow().hide());
  }

  @Test
  void whatIsShownIsWaitedForUntilItIsPainted() throws InterruptedException {
    var laidOut = new AtomicBoolean();
    Fx.run(() -> scene().addPostLayoutPulseListener(() -> laidOut.set(true)));

    glass.show(screen(new ScreenModel.Welcome(false)));
    glass.awaitPainted(LONG);

    assertThat(laidOut).isTrue();
    assertThat(Fx.<Boolean>call(() -> scene().lookup("#choice-COLLECT") != null)).isTrue();
  }

  @Test
  void whatCannotBeLaidOutIsTold() throws InterruptedException {
    var fault = new IllegalStateException("no place");
    Fx.run(() -> ((Pane) scene().getRoot()).getChildren().add(new Misplaced(fault)));

    assertThat(faults.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isSameAs(fault);
  }

  @Test
  void aScreenThatCannotBeShownIsTold() throws InterruptedException {
    var fault = new IllegalStateException("no time");
    broken = Optional.of(fault);
    glass.show(screen(new ScreenModel.SignInFailed(Duration.ofSeconds(30))));

    assertThat(faults.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isSameAs(fault);
  }

  @Test
  void aTouchThatFailsIsNot() throws InterruptedException {
    Platform.runLater(() -> {
      throw new IllegalStateException("a touch");
    });
    Fx.run(() -> scene().getRoot().requestLayout());
    glass.awaitPainted(LONG);

    assertThat(faults).isEmpty();
  }

  private Duration now() {
    broken.ifPresent(fault -> {
      throw fault;
    });
    return Duration.ofNanos(System.nanoTime());
  }

  private Scene scene() {
    return glass.await().getScene();
  }

  private static Screen screen(ScreenModel model) {
    return new Screen(1, Language.ENGLISH, model, false, List.of());
  }

  private static final class Misplaced extends Region {
    private final RuntimeException fault;

    private Misplaced(RuntimeException fault) {
      this.fault = fault;
    }

    @Override
    protected void layoutChildren() {
      throw fault;
    }
  }
}
