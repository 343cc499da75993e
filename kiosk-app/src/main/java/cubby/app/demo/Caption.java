package cubby.app.demo;

import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What the kiosk says aloud, to read: the newest, until there has been time to. The tones of keys
/// are notes below it, one for each. FX thread only.
final class Caption extends VBox {

  /// For a tone, and to look there at all.
  static final Duration LEAST = Duration.millis(2500);

  /// A slow reader's, as subtitles have it.
  private static final Duration PER_CHARACTER = Duration.millis(55);

  private static final String NOTE = "♪";

  private final Duration least;
  private final Label notes = Card.label("sound-tone", "");
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
    if (utterance.tone() == Tone.KEY) {
      addNote();
      return;
    }
    getChildren().clear();
    if (utterance.tone() == Tone.ATTENTION) {
      getChildren().add(Card.label("sound-tone", NOTE + " reminder tone"));
    }
    // A line each: no sentence is so long that it would have to be broken.
    utterance
        .sentences()
        .forEach(said -> getChildren().add(Card.label("sound-words", said.text())));
    leave(least.add(PER_CHARACTER.multiply(utterance.text().length())));
  }

  /// Words stay for as long as they need; notes alone go like a tone.
  private void addNote() {
    if (!isVisible()) {
      getChildren().clear();
    }
    if (getChildren().contains(notes)) {
      notes.setText(notes.getText() + " " + NOTE);
    } else {
      notes.setText(NOTE);
      getChildren().add(notes);
    }
    var left = reading.getDuration().subtract(reading.getCurrentTime());
    if (!isVisible() || left.lessThan(least)) {
      leave(least);
    }
  }

  private void leave(Duration time) {
    setVisible(true);
    reading.setDuration(time);
    reading.playFromStart();
  }
}
