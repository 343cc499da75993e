package cubby.ui;

import cubby.core.words.Phrase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Whom to call, and when somebody answers. On every screen of something that failed.
final class SupportNote extends HBox {

  SupportNote(Kit kit) {
    var support = kit.profile().support();
    var telephone = line(kit, "telephone", support.telephone());
    telephone.setId("support-telephone");
    var hours = line(kit, "body", support.hours());
    hours.setId("support-hours");
    var lines = new VBox(line(kit, "body", kit.words().text(Phrase.SUPPORT)), telephone, hours);
    HBox.setHgrow(lines, Priority.ALWAYS);
    setSpacing(kit.measure().gap());
    getStyleClass().add("support");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(Icon.SUPPORT.sized(kit.measure().px(11)), lines);
  }

  private static Label line(Kit kit, String style, String text) {
    return kit.given(style, text);
  }
}
