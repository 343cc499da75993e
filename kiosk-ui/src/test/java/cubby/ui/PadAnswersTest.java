package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.screen.PadChoice;
import cubby.core.words.Language;
import cubby.core.words.Words;
import cubby.ui.GalleryShots.Shot;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a pad answers, and whoever cannot see is told, is a button for whoever can, in the same
/// words.
class PadAnswersTest {

  private static final Words ENGLISH = Words.of(Language.ENGLISH);

  private static final GalleryShots SHOTS =
      new GalleryShots(SampleCabinet.cabinet(), SampleCabinet.PROFILE);

  static List<Shot> answered() {
    return SHOTS.all().stream().filter(shot -> !PadChoice.of(shot.model()).isEmpty()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answered")
  void areButtonsOfTheirScreen(Shot shot) {
    var choices = PadChoice.of(shot.model());
    var buttons = Fx.call(() -> buttons(shot, choices));

    assertThat(buttons)
        .containsExactlyElementsOf(
            choices.stream().map(choice -> ENGLISH.text(choice.phrase())).toList());
  }

  private static List<String> buttons(Shot shot, List<PadChoice> choices) {
    var pane =
        new KioskPane(
            SampleCabinet.cabinet(),
            SampleCabinet.PROFILE,
            new Glass(10.1, 540, 960),
            () -> Duration.ZERO,
            _ -> {});
    pane.show(SHOTS.screen(shot, Language.ENGLISH));
    return choices.stream()
        .map(choice -> pane.lookup("#" + Kit.id(choice.choice())))
        .map(node -> node instanceof Labeled button ? button.getText() : "no button")
        .toList();
  }
}
