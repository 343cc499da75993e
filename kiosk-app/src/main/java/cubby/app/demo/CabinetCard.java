package cubby.app.demo;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The kiosk's power, the cabinet's light and its own inputs. FX thread only.
final class CabinetCard extends Card {

  private final Label state;
  private final FaultBadge wrong;
  private final Button power = new Button();

  /// What people at the card do.
  interface Wishes {
    /// Cuts the kiosk's power, or gives it back.
    void togglePower();

    /// Whether the touchscreen is to be held up close.
    void hold(boolean close);

    void light(boolean on);
  }

  /// @param menu opens the menu of what can be wrong with the console, at a place in the scene
  /// @param signals buttons for the cabinet's own inputs
  CabinetCard(Wishes wishes, Consumer<Point2D> menu, Node signals) {
    this(wishes, menu, signals, Card.label("state", ""), new FaultBadge());
  }

  private CabinetCard(
      Wishes wishes, Consumer<Point2D> menu, Node signals, Label state, FaultBadge wrong) {
    super("Cabinet", wrong, state);
    this.state = state;
    this.wrong = wrong;
    wrong.setId("console-wrong");
    state.setId("power-state");
    power.setId("power");
    power.getStyleClass().add("quiet");
    power.setFocusTraversable(false);
    power.setOnAction(_ -> wishes.togglePower());
    var light = toggle("light", "Light", wishes::light);
    light.setSelected(true);
    var faults = new Button("Faults…");
    faults.setId("console-faults");
    faults.getStyleClass().add("quiet");
    faults.setFocusTraversable(false);
    faults.setOnAction(_ -> menu.accept(faults.localToScene(0, faults.getHeight())));
    var line = new HBox(6, power, toggle("closer", "Enlarge", wishes::hold), light, faults);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, signals);
    show(new Power.Off());
  }

  void show(Power now) {
    switch (now) {
      case Power.On _ -> say("Kiosk running", "Cut power", "state-on");
      case Power.Off _ -> say("Kiosk without power", "Power on", "state-off");
      case Power.Stopped _ -> say("Kiosk stopped", "Cut power", "state-off");
    }
  }

  /// @param what in a word or two each
  void showWrong(List<String> what) {
    wrong.show(what);
  }

  private void say(String is, String action, String style) {
    state.setText(is);
    state.getStyleClass().setAll("label", "state", style);
    power.setText(action);
  }

  private static ToggleButton toggle(String id, String text, Consumer<Boolean> told) {
    var toggle = new ToggleButton(text);
    toggle.setId(id);
    toggle.getStyleClass().add("size");
    toggle.setFocusTraversable(false);
    toggle.setOnAction(_ -> told.accept(toggle.isSelected()));
    return toggle;
  }
}
