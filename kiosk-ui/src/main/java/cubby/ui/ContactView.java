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
  private final Region title;
  private final Region notice;
  private final Typed typed = Typed.line(LENGTH_MAX);

  ContactView(Kit kit, EnterContact model) {
    this.kit = kit;
    field = EntryField.plain(kit.measure(), "");
    field.setId("contact-field");
    title = kit.title(Phrase.CONTACT_TITLE);
    notice = kit.notice(kit.words().text(Phrase.CONTACT_INVALID));
    actions = new Actions(kit.measure(), List.of(kit.secondary(Choice.BACK, Phrase.BACK)));
    page =
        new TypingPage(
            kit,
            kit.words(title, notice),
            field,
            LetterKeyboard.forEmail(
                kit,
                text -> text.codePoints().forEach(this::key),
                () -> key(WedgeReader.DELETE),
                () -> key(WedgeReader.ENTER)),
            actions);
    say(model);
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public boolean update(ScreenModel newer) {
    if (newer instanceof EnterContact contact) {
      say(contact);
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

  private void say(EnterContact model) {
    Styles.present(notice, model.invalid());
    TypingPage.makeRoom(kit, title, model.invalid());
  }

  /// What was typed stays, to be mended if the address turns out not to be one.
  private void enter() {
    if (!typed.isEmpty()) {
      kit.hand().enterText(typed.text());
    }
  }
}
