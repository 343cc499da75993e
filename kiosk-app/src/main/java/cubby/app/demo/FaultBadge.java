package cubby.app.demo;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/// Says what is wrong with something; not to be seen while nothing is. FX thread only.
final class FaultBadge extends Label {

  FaultBadge() {
    getStyleClass().add("badge");
    setAlignment(Pos.CENTER);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    show(List.of());
  }

  /// @param wrong in a word or two each; of more than one only their number is said
  void show(List<String> wrong) {
    setVisible(!wrong.isEmpty());
    setText(wrong.size() > 1 ? wrong.size() + " faults" : String.join("", wrong));
  }
}
