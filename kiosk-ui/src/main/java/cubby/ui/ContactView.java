package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.EnterContact;
import cubby.core.words.Phrase;
import java.util.List;
import javafx.scene.layout.Region;

/// The recipient's e-mail address.
final class ContactView implements View {

  /// The longest address that mail can carry (RFC 5321).
  private static final int LENGTH_MAX = 254;

  private final Kit kit;
  private final TypingPage page;
  private final Actions actions;
  private final EntryField field;
  private final Region notice;
  private final Typed typed = Typed.line(LENGTH_MAX);

  ContactView(Kit kit, EnterContact model) {
    this.kit = kit;
    field = EntryField.plain(kit.measure(), "");
    field.setId("contact-field");
    notice = kit.notice(kit.words().text(Phrase.CONTACT_INVALID));
    actions = new Actions(kit.measure(), List.of(kit.secondary(Choice.BACK, Phrase.BACK)));
    page =
        new TypingPage(
            kit,
            kit.words(kit.title(Phrase.CONTACT_TITLE), notice),
            field,
            LetterKeyboard.forEmail(
                kit,
                text -> text.codePoints().forEach(this::key),
                () -> key(WedgeReader.DELETE),
                () -> key(WedgeReader.ENTER)),
            actions);
    Styles.present(notice, model.invalid());
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public boolean update(ScreenModel newer) {
    if (newer instanceof EnterContact contact) {
      Styles.present(notice, contact.invalid());
      return true;
    }
    return false;
  }

  @Override
  public void key(int codePoint) {
    switch (codePoint) {
      case WedgeReader.ENTER -> enter();
      case WedgeReader.ESCAPE -> actions.press(Choice.BACK);
      case WedgeReader.DELETE -> typed.deleteLast();
      default -> typed.add(codePoint);
    }
    field.show(typed.text());
  }

  @Override
  public String draft() {
    return typed.text();
  }

  /// What was typed stays, to be mended if the address turns out not to be one.
  private void enter() {
    if (!typed.isEmpty()) {
      kit.hand().enterText(typed.text());
    }
  }
}
