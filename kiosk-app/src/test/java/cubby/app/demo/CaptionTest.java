package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.glass.Fx;
import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.contract.sound.Utterance.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaptionTest {

  @BeforeAll
  static void toolkit() {
    Fx.start();
  }

  @Test
  void showsEachSentenceOnALineOfItsOwn() {
    assertThat(linesAfter(said(Tone.NONE, "Opening 12…", "Right below this screen.")))
        .containsExactly("Opening 12…", "Right below this screen.");
  }

  @Test
  void showsToneBeforeWords() {
    assertThat(linesAfter(said(Tone.ATTENTION, "The door is still open.")))
        .containsExactly("♪ reminder tone", "The door is still open.");
  }

  @Test
  void whatIsNewCutsOffWhatWasSaid() {
    assertThat(
            linesAfter(said(Tone.ATTENTION, "Are you still there?"), said(Tone.NONE, "Opening 3…")))
        .containsExactly("Opening 3…");
  }

  @Test
  void showsANoteForEachKeyBelowWhatIsBeingRead() {
    assertThat(
            linesAfter(
                said(Tone.NONE, "Type your pickup code."),
                Utterance.KEY,
                Utterance.KEY,
                Utterance.KEY))
        .containsExactly("Type your pickup code.", "♪ ♪ ♪");
  }

  @Test
  void keysAloneAreNotesAlone() {
    assertThat(linesAfter(Utterance.KEY, Utterance.KEY)).containsExactly("♪ ♪");
  }

  @Test
  void notesGoWithWhatIsSaidNext() {
    assertThat(linesAfter(Utterance.KEY, said(Tone.NONE, "Opening 3…"), Utterance.KEY))
        .containsExactly("Opening 3…", "♪");
  }

  @Test
  void wordsThatWereReadAreGoneBeforeTheNextKey() {
    Fx.run(() -> {
      var caption = new Caption(Caption.LEAST);
      caption.show(said(Tone.NONE, "Opening 3…"));
      caption.hush();
      caption.show(Utterance.KEY);
      assertThat(caption.isVisible()).isTrue();
      assertThat(caption.getChildren()).hasSize(1);
    });
  }

  @Test
  void isGoneAtOnceWithThePower() {
    Fx.run(() -> {
      var caption = new Caption(Caption.LEAST);
      caption.show(said(Tone.NONE, "Opening 3…"));
      caption.hush();
      assertThat(caption.isVisible()).isFalse();
    });
  }

  @Test
  void isGoneOnceItCouldBeRead() throws InterruptedException {
    var gone = new CountDownLatch(1);
    Fx.run(() -> {
      var caption = new Caption(Duration.millis(1));
      caption.show(said(Tone.ATTENTION));
      assertThat(caption.isVisible()).isTrue();
      caption
          .visibleProperty()
          .subscribe(seen -> {
            if (Boolean.FALSE.equals(seen)) {
              gone.countDown();
            }
          });
    });
    assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static List<String> linesAfter(Utterance... all) {
    return Fx.call(() -> {
      var caption = new Caption(Caption.LEAST);
      Arrays.stream(all).forEach(caption::show);
      assertThat(caption.isVisible()).isTrue();
      return caption.getChildren().stream().map(line -> ((Label) line).getText()).toList();
    });
  }

  private static Utterance said(Tone tone, String... sentences) {
    return new Utterance(
        tone,
        Arrays.stream(sentences).map(text -> new Sentence("name", text)).toList(),
        Locale.ENGLISH);
  }
}
