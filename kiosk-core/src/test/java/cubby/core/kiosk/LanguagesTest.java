package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void showsThoseThatTheKioskOffers() {
    assertThat(kiosk.press(Choice.LANGUAGE).model())
        .isEqualTo(new ScreenModel.ChooseLanguage(List.of(Language.values())));
  }

  @Test
  void whoPicksOneIsBackAtTheFirstScreenInIt() {
    kiosk.press(Choice.LANGUAGE).speak(Language.ARABIC);

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.screen().language()).isEqualTo(Language.ARABIC);
  }

  @Test
  void inTheMiddleOfASessionItIsAnotherLanguageAndNothingElse() {
    kiosk.press(Choice.COLLECT);
    var before = kiosk.screen();
    kiosk.speak(Language.ARABIC);

    assertThat(kiosk.screen().model()).isEqualTo(before.model());
    assertThat(kiosk.screen().revision()).isEqualTo(before.revision());
    assertThat(kiosk.screen().language()).isEqualTo(Language.ARABIC);
    kiosk.press(Choice.BACK);
    assertThat(kiosk.screen().language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void pickedAtTheFirstScreenItIsForgottenThere() {
    kiosk.speak(Language.POLISH).passes(Limits.IDLE_WARN);

    assertThat(kiosk.screen().language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void pickedBeforeTheFirstScreenItIsForgottenToo() {
    var starting = Bench.outOfTheBox().starts();
    starting.speak(Language.POLISH).banksConnect().passes(Limits.IDLE_WARN);

    assertThat(starting.step()).isEqualTo(new Step.Welcome());
    assertThat(starting.screen().language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void backLeavesWhatWasPickedBefore() {
    kiosk.press(Choice.LANGUAGE).speak(Language.POLISH).press(Choice.LANGUAGE).press(Choice.BACK);

    assertThat(kiosk.screen().language()).isEqualTo(Language.POLISH);
  }

  /// The first screen asks nobody whether they are still there.
  @Test
  void whoPicksOneIsStillThere() {
    kiosk.press(Choice.LANGUAGE).passes(Limits.IDLE_WARN).speak(Language.ENGLISH);

    assertThat(kiosk.screen().leaving()).isFalse();
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void theListGoesAwayByItself() {
    kiosk.press(Choice.LANGUAGE).passes(Duration.ofMinutes(1));

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.screen().language()).isEqualTo(Language.ENGLISH);
  }
}
