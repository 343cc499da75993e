package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.EnterOneTimeCode;
import cubby.core.words.Phrase;
import javafx.scene.layout.Region;

/// A number of unknown length, entered by its key: a courier's number, or a PIN, which is not
/// shown.
final class EnterNumberView implements View {

  private static final int LENGTH_MAX = 12;

  private final Kit kit;
  private final Page page;
  private final EntryField field;
  private final Typed typed = Typed.digits(LENGTH_MAX);

  private EnterNumberView(Kit kit, Phrase title, EntryField field) {
    this.kit = kit;
    this.field = field;
    page =
        kit.page(
            kit.words(kit.title(title), field),
            Keypad.withEnter(kit, this::key),
            kit.secondary(Choice.BACK, Phrase.BACK));
  }

  static View courierNumber(Kit kit) {
    return new EnterNumberView(kit, Phrase.ENTER_NUMBER_TITLE, EntryField.plain(kit.measure(), ""));
  }

  static View oneTimeCode(Kit kit, EnterOneTimeCode model) {
    return new EnterNumberView(
        kit,
        model.recovery() ? Phrase.RECOVERY_CODE_TITLE : Phrase.ONE_TIME_CODE_TITLE,
        EntryField.plain(kit.measure(), ""));
  }

  static View pin(Kit kit) {
    return new EnterNumberView(kit, Phrase.ENTER_PIN_TITLE, EntryField.masked(kit.measure()));
  }

  @Override
  public Region node() {
    return page;
  }

  /// There is nothing to show but what is typed.
  @Override
  public boolean update(ScreenModel newer) {
    return true;
  }

  @Override
  public String draft() {
    return typed.text();
  }

  @Override
  public void key(int codePoint) {
    switch (codePoint) {
      case WedgeReader.DELETE -> kit.hand().take(typed.deleteLast());
      case WedgeReader.ENTER, '#' -> enter();
      case WedgeReader.ESCAPE, '*' -> page.actions().press(Choice.BACK);
      default -> kit.hand().take(typed.add(codePoint));
    }
    field.show(typed.text());
  }

  private void enter() {
    if (!typed.isEmpty()) {
      var digits = typed.text();
      typed.clear();
      kit.hand().take(true);
      kit.hand().enterDigits(digits);
    }
  }
}
