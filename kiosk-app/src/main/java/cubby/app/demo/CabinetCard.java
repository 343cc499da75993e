package cubby.app.demo;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The kiosk's power, the cabinet's light and its own inputs. FX thread only.
final class CabinetCard extends Card {

  private final Label state;
  private final Button power = new Button();

  /// What people at the card do.
  interface Wishes {
    /// Cuts the kiosk's power, or gives it back.
    void togglePower();

    /// Whether the touchscreen is to be held up close.
    void hold(boolean close);

    void light(boolean on);
  }

  /// @param signals buttons for the cabinet's own inputs
  CabinetCard(Wishes wishes, Node signals) {
    this(wishes, signals, Card.label("state", ""));
  }

  private CabinetCard(Wishes wishes, Node signals, Label state) {
    super("Cabinet", state);
    this.state = state;
    state.setId("power-state");
    power.setId("power");
    power.getStyleClass().add("quiet");
    power.setFocusTraversable(false);
    power.setOnAction(_ -> wishes.togglePower());
    var light = toggle("light", "Light", wishes::light);
    light.setSelected(true);
    var line = new HBox(6, power, toggle("closer", "Enlarge", wishes::hold), light);
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
