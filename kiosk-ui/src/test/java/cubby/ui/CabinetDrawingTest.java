package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class CabinetDrawingTest {

  private static final Glass GLASS = new Glass(10.1, 800, 1280);

  @Test
  void anOpenDoorDoesNotStandBeforeTheScreen() {
    var console = SampleCabinet.cabinet().console().column();
    for (var built : SampleCabinet.cabinet().compartments()) {
      var drawn = drawing(built.id());
      assertThat(drawn.leaf().getCenterX() > drawn.inside().getCenterX())
          .as("the leaf of door %s is to its right", built.id())
          .isEqualTo(built.column() > console);
    }
  }

  private record Drawn(Bounds inside, Bounds leaf) {}

  private static Drawn drawing(CompartmentId id) {
    return Fx.call(() -> {
      var pane =
          new KioskPane(
              SampleCabinet.cabinet(), SampleCabinet.PROFILE, GLASS, () -> Duration.ZERO, _ -> {});
      var _ = new Scene(pane, GLASS.widthPx(), GLASS.heightPx());
      pane.show(
          new Screen(
              1,
              Language.ENGLISH,
              new TakeParcel(id, OpenFor.SHORT, Objections.ALL),
              false,
              List.of()));
      pane.applyCss();
      pane.layout();
      pane.layout();
      return new Drawn(
          pane.lookup(".inside").getBoundsInParent(), pane.lookup(".leaf").getBoundsInParent());
    });
  }
}
