package cubby.app.demo;

import cubby.hal.contract.sound.Utterance;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What the kiosk says aloud, to read: the newest, until there has been time to. FX thread only.
final class Caption extends VBox {

  /// For a tone, and to look there at all.
  static final Duration LEAST = Duration.millis(2500);

  /// A slow reader's, as subtitles have it.
  private static final Duration PER_CHARACTER = Duration.millis(55);

  private final Duration least;
  private final PauseTransition reading = new PauseTransition();

  /// @param least how long it can be seen, however little there is to read
  Caption(Duration least) {
    this.least = least;
    setId("caption");
    getStyleClass().add("sound-caption");
    setAlignment(Pos.CENTER);
    setMouseTransparent(true);
    setVisible(false);
    reading.setOnFinished(_ -> setVisible(false));
  }

  /// Nothing is said any more.
  void hush() {
    reading.stop();
    setVisible(false);
  }

  /// What is new cuts off what was being said.
  void show(Utterance utterance) {
    getChildren().clear();
    if (utterance.tone()) {
      getChildren().add(Card.label("sound-tone", "♪ reminder tone"));
    }
    // A line each: no sentence is so long that it would have to be broken.
    utterance
        .sentences()
        .forEach(said -> getChildren().add(Card.label("sound-words", said.text())));
    setVisible(true);
    reading.setDuration(least.add(PER_CHARACTER.multiply(utterance.text().length())));
    reading.playFromStart();
  }
}
