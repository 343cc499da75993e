package cubby.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.DemoCabinet;
import cubby.app.glass.Fx;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person has left, the glass has forgotten: `./cubby bench ui` does the same for longer.
class RobotSessionsTest {
  private static final int ROUNDS = 8;
  private static final int SESSIONS = 20;

  @Test
  void nothingOfASessionStaysInMemory(@TempDir Path folder) {
    Fx.start();
    var robot =
        Fx.call(() -> {
          var made = new RobotSessions(DemoCabinet.config(folder), folder.resolve("kiosk"));
          var _ = new Scene(made.pane());
          return made;
        });
    try (robot) {
      var gone = new ArrayList<WeakReference<Node>>();
      var nodes = new ArrayList<Integer>();
      for (int round = 0; round < ROUNDS; round++) {
        Fx.run(() -> {
          for (int session = 0; session < SESSIONS; session++) {
            robot.next();
            gone.add(new WeakReference<>(robot.view()));
          }
          nodes.add(robot.nodes());
        });
      }

      assertThat(nodes).allMatch(count -> count.equals(nodes.getFirst()));
      assertThat(stillThere(gone)).as("first screens in memory").isLessThanOrEqualTo(1);
    }
  }

  /// All but the one that is shown are garbage; whoever still has one of them has all.
  private static long stillThere(List<WeakReference<Node>> views) {
    System.gc();
    Fx.run(() -> {}); // what JavaFX drops after a collection
    System.gc();
    return views.stream().filter(view -> view.get() != null).count();
  }
}
