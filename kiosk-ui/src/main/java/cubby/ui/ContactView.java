package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.EnterContact;
import cubby.core.screen.ScreenModel.EnterSender;
import cubby.core.words.Phrase;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// An e-mail address: the recipient's, or the customer's own.
final class ContactView implements View {

  /// The longest address that mail can carry (RFC 5321).
  private static final int LENGTH_MAX = 254;

  private final Kit kit;
  private final Class<? extends ScreenModel> kind;
  private final TypingPage page;
  private final Actions actions;
  private final EntryField field;
  private final Region title;
  private final Region notice;
  private final Typed typed = Typed.line(LENGTH_MAX);

  static View of(Kit kit, EnterContact model) {
    return new ContactView(
        kit,
        EnterContact.class,
        Phrase.CONTACT_TITLE,
        model.invalid(),
        List.of(kit.secondary(Choice.BACK, Phrase.BACK)));
  }

  static View of(Kit kit, EnterSender model) {
    var back = kit.secondary(Choice.BACK, Phrase.BACK);
    return new ContactView(
        kit,
        EnterSender.class,
        Phrase.SENDER_TITLE,
        model.invalid(),
        model.mayBeLeftOut()
            ? List.of(back, kit.secondary(Choice.CONTINUE, Phrase.SENDER_LEFT_OUT))
            : List.of(back));
  }

  private ContactView(
      Kit kit,
      Class<? extends ScreenModel> kind,
      Phrase titlePhrase,
      boolean invalid,
      List<Button> buttons) {
    this.kit = kit;
    this.kind = kind;
    field = EntryField.plain(kit.measure(), "");
    field.setId("contact-field");
    title = kit.title(titlePhrase);
    notice = kit.notice(kit.words().text(Phrase.CONTACT_INVALID));
    actions = new Actions(kit.measure(), buttons);
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
    say(invalid);
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public boolean update(ScreenModel newer) {
    if (!kind.isInstance(newer)) {
      return false;
    }
    switch (newer) {
      case EnterContact(var invalid) -> say(invalid);
      case EnterSender(var invalid, _) -> say(invalid);
      default -> {}
    }
    return true;
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

  private void say(boolean invalid) {
    Styles.present(notice, invalid);
    TypingPage.makeRoom(kit, title, invalid);
  }

  /// What was typed stays, to be mended if the address turns out not to be one.
  private void enter() {
    if (!typed.isEmpty()) {
      kit.hand().enterText(typed.text());
    }
  }
}
