package cubby.ui;

import cubby.core.words.Phrase;
import javafx.geometry.Pos;
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
    var head =
        new HBox(
            kit.measure().gap() / 2,
            Icon.SUPPORT.sized(kit.measure().px(9)),
            line(kit, "body", kit.words().text(Phrase.SUPPORT)));
    head.setAlignment(Pos.CENTER_LEFT);
    var lines = new VBox(head, telephone, hours);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getStyleClass().add("support");
    setMinHeight(USE_PREF_SIZE);
    getChildren().add(lines);
  }

  private static Label line(Kit kit, String style, String text) {
    return kit.given(style, text);
  }
}
