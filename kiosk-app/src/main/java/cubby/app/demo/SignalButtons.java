package cubby.app.demo;

import cubby.hal.config.SignalSettings;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// What can be done to the cabinet itself: a button for each of its own inputs, pressed as long as
/// that is active. FX thread only.
final class SignalButtons extends HBox {

  SignalButtons(List<SignalSettings> signals, Hands hands) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    for (var signal : signals) {
      getChildren().add(button(signal, hands));
    }
  }

  private static ToggleButton button(SignalSettings signal, Hands hands) {
    var button = new ToggleButton(action(signal));
    button.setId("signal-" + signal.id().value());
    button.getStyleClass().add("size");
    button.setFocusTraversable(false);
    button.setSelected(hands.isActive(signal));
    button.setOnAction(_ -> hands.set(signal, button.isSelected()));
    return button;
  }

  private static String action(SignalSettings signal) {
    return switch (signal.kind()) {
      case TAMPER -> "Tamper: " + signal.id();
      case POWER_LOSS -> "No " + signal.id();
    };
  }
}
