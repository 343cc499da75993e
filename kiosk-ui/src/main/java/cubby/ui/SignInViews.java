package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.SignInFailed;
import cubby.core.words.Phrase;

/// A courier signs in.
final class SignInViews {

  private SignInViews() {}

  static View checkingPin(Kit kit) {
    return new PageView(
        kit.page(kit.words(kit.title(Phrase.CHECKING_PIN_TITLE)), Icon.LOCK.figure(kit.measure())));
  }

  static View signInFailed(Kit kit, SignInFailed model) {
    var countdown = new Countdown(kit);
    countdown.show(model.nextTryIn());
    return new Failed(
        kit.page(
            kit.words(
                kit.title(Phrase.SIGN_IN_FAILED_TITLE),
                kit.body(Phrase.SIGN_IN_FAILED_BODY),
                countdown.node()),
            new Footed(
                kit.measure(),
                Icon.LOCK.figure(kit.measure()),
                Icon.FIGURE_HEIGHT_MIN_MM,
                new SupportNote(kit)),
            kit.secondary(Choice.BACK, Phrase.BACK),
            kit.primary(Choice.TRY_AGAIN, Phrase.TRY_AGAIN)),
        countdown);
  }

  /// Stays as it is while seconds are counted: a finger may be on a button.
  private record Failed(Page node, Countdown countdown) implements View {

    @Override
    public boolean update(ScreenModel newer) {
      if (newer instanceof SignInFailed(var nextTryIn)) {
        countdown.show(nextTryIn);
        return true;
      }
      return false;
    }

    @Override
    public void key(int codePoint) {
      new PageView(node).key(codePoint);
    }
  }
}
