package cubby.app.demo;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who may sign in at the kiosk, and the kiosk's power. FX thread only.
final class CourierCard extends Card {

  private final Label number = Card.label("figure", "····");
  private final Label pin = Card.label("figure", "······");
  private final Label state = Card.label("state", "");
  private final Button power = new Button();

  /// @param toggle cuts the power, or gives it back
  /// @param closer told whether the touchscreen is to be held up close
  CourierCard(Runnable toggle, Consumer<Boolean> closer) {
    super("Courier");
    var hold = new ToggleButton("Enlarge");
    hold.setId("closer");
    hold.getStyleClass().add("size");
    hold.setFocusTraversable(false);
    hold.selectedProperty().subscribe(closer);
    number.setId("courier-number");
    pin.setId("courier-pin");
    power.setId("power");
    power.getStyleClass().add("quiet");
    power.setFocusTraversable(false);
    power.setOnAction(_ -> toggle.run());
    state.setId("power-state");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var kiosk = new VBox(5, state, new HBox(6, hold, power));
    kiosk.setAlignment(Pos.CENTER_RIGHT);
    var line = new HBox(26, figure("Number", number), figure("PIN", pin), space, kiosk);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    show(new Power.Off());
  }

  void show(DemoCourier courier) {
    number.setText(courier.number().digits());
    pin.setText(courier.pin().plain());
  }

  void show(Power now) {
    switch (now) {
      case Power.On _ -> say("Kiosk running", "Cut the power", "state-on");
      case Power.Off _ -> say("Kiosk without power", "Power on", "state-off");
      case Power.Stopped _ -> say("Kiosk stopped", "Cut the power", "state-off");
    }
  }

  private void say(String is, String action, String style) {
    state.setText(is);
    state.getStyleClass().setAll("label", "state", style);
    power.setText(action);
  }

  private static VBox figure(String name, Label figure) {
    return new VBox(1, Card.label("caption", name), figure);
  }
}
