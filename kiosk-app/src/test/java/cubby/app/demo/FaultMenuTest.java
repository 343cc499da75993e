package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.glass.Fx;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaultMenuTest {

  private static final double SIDE = 500;

  private boolean jammed;

  @BeforeAll
  static void toolkit() {
    Fx.start();
  }

  @Test
  void showsTheNewStateOnceSomethingIsPressed() {
    Fx.run(() -> {
      var menu = opened(new Point2D(20, 20));
      assertThat(button(menu, "free").isSelected()).isTrue();
      button(menu, "jammed").fire();
      assertThat(jammed).isTrue();
      assertThat(button(menu, "free").isSelected()).isFalse();
      assertThat(button(menu, "jammed").isSelected()).isTrue();
    });
  }

  /// A press on what is so already changes nothing, its mark included.
  @Test
  void keepsTheMarkOfWhatIsPressedAgain() {
    Fx.run(() -> {
      var menu = opened(new Point2D(20, 20));
      button(menu, "free").fire();
      assertThat(jammed).isFalse();
      assertThat(button(menu, "free").isSelected()).isTrue();
    });
  }

  @Test
  void staysInTheWindow() {
    Fx.run(() -> {
      var bounds = opened(new Point2D(SIDE - 1, SIDE - 1)).getBoundsInParent();
      assertThat(bounds.getMaxX()).isLessThanOrEqualTo(SIDE);
      assertThat(bounds.getMaxY()).isLessThanOrEqualTo(SIDE);
    });
  }

  @Test
  void closesAndKnowsWhatIsOnIt() {
    Fx.run(() -> {
      var menu = opened(new Point2D(20, 20));
      assertThat(menu.holds(button(menu, "free"))).isTrue();
      assertThat(menu.holds(menu.getParent())).isFalse();
      menu.close();
      assertThat(menu.isVisible()).isFalse();
    });
  }

  private FaultMenu opened(Point2D at) {
    var menu = new FaultMenu();
    var room = new Pane(menu);
    new Scene(room, SIDE, SIDE);
    room.resize(SIDE, SIDE);
    menu.open(this::page, at);
    return menu;
  }

  private MenuPage page() {
    return new MenuPage(
        "Door 1",
        List.of(
            new MenuPage.Row(
                "Latch",
                List.of(
                    new MenuPage.Choice("free", "free", !jammed, () -> jammed = false),
                    new MenuPage.Choice("jammed", "jammed", jammed, () -> jammed = true)))));
  }

  private static ToggleButton button(FaultMenu menu, String id) {
    return (ToggleButton) menu.lookup("#" + id);
  }
}
