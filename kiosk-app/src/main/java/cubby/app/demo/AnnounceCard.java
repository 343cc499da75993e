package cubby.app.demo;

import cubby.core.cabinet.Cabinet;
import cubby.core.effect.Reply;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Announces a parcel to the kiosk, as its carrier would. FX thread only.
final class AnnounceCard extends Card {

  /// What the carrier knows.
  record Announcement(String barcode, String email, String size, boolean accessible) {}

  private final TextField barcode = new TextField();
  private final TextField email = new TextField("ada@example.org");
  private final CheckBox accessible = new CheckBox("Within a seated person's reach");
  private final ToggleGroup sizes = new ToggleGroup();
  private final Label answer = Card.label("answer", "");
  private int announced;

  AnnounceCard(Cabinet cabinet, Consumer<Announcement> announce) {
    super("Announce a parcel");
    barcode.setId("announce-barcode");
    barcode.setPromptText("Barcode");
    email.setId("announce-email");
    email.setPromptText("Recipient's e-mail");
    HBox.setHgrow(email, Priority.ALWAYS);
    barcode.setMinWidth(84);
    barcode.setPrefWidth(84);
    email.setPrefWidth(100);
    accessible.setId("announce-accessible");
    answer.setId("announce-answer");
    var button = new Button("Announce");
    button.setId("announce");
    button.getStyleClass().add("strong");
    button.setOnAction(_ -> announce.accept(written()));
    var fields = new HBox(8, barcode, email);
    fields.getChildren().addAll(sizeButtons(cabinet));
    fields.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(answer, Priority.ALWAYS);
    answer.setMaxWidth(Double.MAX_VALUE);
    var below = new HBox(10, accessible, answer, button);
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(fields, below);
    suggest();
  }

  void show(Reply reply) {
    switch (reply) {
      case Reply.Done _ -> {
        answer.setText("Announced");
        suggest();
      }
      case Reply.Refused(var why) -> answer.setText(why);
    }
  }

  private Announcement written() {
    return new Announcement(
        barcode.getText().strip(),
        email.getText().strip(),
        String.valueOf(sizes.getSelectedToggle().getUserData()),
        accessible.isSelected());
  }

  private void suggest() {
    announced++;
    barcode.setText("SW%03d".formatted(100 + announced));
  }

  private List<ToggleButton> sizeButtons(Cabinet cabinet) {
    var buttons = cabinet.sizes().stream().map(size -> sizeButton(size.name())).toList();
    sizes.selectToggle(buttons.getFirst());
    // One of them is always chosen.
    sizes
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null && before != null) {
            sizes.selectToggle(before);
          }
        });
    return buttons;
  }

  private ToggleButton sizeButton(String size) {
    var button = new ToggleButton(size);
    button.setId("announce-size-" + size);
    button.setUserData(size);
    button.setToggleGroup(sizes);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("size");
    return button;
  }
}
