package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.EnterContact;
import cubby.core.screen.ScreenModel.EnterSender;
import cubby.core.screen.ScreenModel.FindParcel;
import cubby.core.screen.ScreenModel.WhyWork;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A line of text, typed on letters: an address, the first letters of a name, a reason.
final class LineView implements View {

  /// The longest address that mail can carry (RFC 5321).
  private static final int ADDRESS_LENGTH_MAX = 254;

  private static final int REASON_LENGTH_MAX = 100;

  /// What the screen has to say of what was typed last.
  private record News(Optional<Phrase> phrase) {
    static final News NONE = new News(Optional.empty());
  }

  /// What tells one such screen from another.
  ///
  /// @param newsOf of a newer model, if it still asks for the same
  private record Asked(
      Phrase title,
      String field,
      LetterKeyboard.Kind keys,
      int lengthMax,
      Function<ScreenModel, Optional<News>> newsOf) {}

  private final Kit kit;
  private final Asked asked;
  private final TypingPage page;
  private final Actions actions;
  private final EntryField field;
  private final Region title;
  private final Label newsText;
  private final Region news;
  private final Typed typed;

  /// Whoever has no code types their address, or holds the parcel's barcode to the scanner.
  static View of(Kit kit, FindParcel model) {
    var asked =
        new Asked(
            model.byPhone() ? Phrase.FIND_PARCEL_BY_PHONE_TITLE : Phrase.FIND_PARCEL_TITLE,
            "contact-field",
            LetterKeyboard.Kind.EMAIL,
            ADDRESS_LENGTH_MAX,
            newer -> newer.equals(model) ? Optional.of(News.NONE) : Optional.empty());
    return new LineView(kit, asked, model, List.of(back(kit)));
  }

  /// The recipient.
  static View of(Kit kit, EnterContact model) {
    var asked =
        new Asked(
            title(model),
            "contact-field",
            model.byName() ? LetterKeyboard.Kind.NAME_OR_EMAIL : LetterKeyboard.Kind.EMAIL,
            ADDRESS_LENGTH_MAX,
            newer ->
                newer instanceof EnterContact(var trouble, var byPhone, _)
                    ? Optional.of(new News(news(trouble, byPhone)))
                    : Optional.empty());
    return new LineView(kit, asked, model, List.of(back(kit)));
  }

  /// The customer.
  static View of(Kit kit, EnterSender model) {
    var asked =
        new Asked(
            model.byPhone() ? Phrase.SENDER_BY_PHONE_TITLE : Phrase.SENDER_TITLE,
            "contact-field",
            LetterKeyboard.Kind.EMAIL,
            ADDRESS_LENGTH_MAX,
            newer ->
                newer instanceof EnterSender(var invalid, _, var byPhone)
                    ? Optional.of(
                        new News(
                            news(invalid ? ContactTrouble.INVALID : ContactTrouble.NONE, byPhone)))
                    : Optional.empty());
    return new LineView(
        kit,
        asked,
        model,
        model.mayBeLeftOut()
            ? List.of(back(kit), kit.secondary(Choice.CONTINUE, Phrase.SENDER_LEFT_OUT))
            : List.of(back(kit)));
  }

  /// A technician's reason.
  static View of(Kit kit, WhyWork model) {
    var asked =
        new Asked(
            Phrase.WHY_IN_WORDS,
            "reason-field",
            LetterKeyboard.Kind.WORDS,
            REASON_LENGTH_MAX,
            newer -> newer.equals(model) ? Optional.of(News.NONE) : Optional.empty());
    return new LineView(kit, asked, model, List.of(back(kit)));
  }

  private LineView(Kit kit, Asked asked, ScreenModel model, List<Button> buttons) {
    this.kit = kit;
    this.asked = asked;
    typed = asked.keys().spaces() ? Typed.words(asked.lengthMax()) : Typed.line(asked.lengthMax());
    field = EntryField.plain(kit.measure(), "");
    field.setId(asked.field());
    title = kit.title(asked.title());
    newsText = kit.noticeText("");
    news = kit.notice(newsText);
    actions = new Actions(kit.measure(), buttons);
    page =
        new TypingPage(
            kit,
            kit.words(title, news),
            field,
            LetterKeyboard.of(
                kit,
                asked.keys(),
                this::type,
                () -> key(WedgeReader.DELETE),
                () -> key(WedgeReader.ENTER)),
            actions);
    asked.newsOf().apply(model).ifPresent(this::say);
  }

  @Override
  public Region node() {
    return page;
  }

  /// What was typed stays, to be mended if it turns out to be of no use.
  @Override
  public boolean update(ScreenModel newer) {
    var said = asked.newsOf().apply(newer);
    said.ifPresent(this::say);
    return said.isPresent();
  }

  /// By one key, which may have several letters.
  private void type(String text) {
    kit.hand().take(typed.addAll(text));
    field.show(typed.text());
  }

  @Override
  public void key(int codePoint) {
    switch (codePoint) {
      case WedgeReader.ENTER -> {
        if (!typed.isBlank()) {
          kit.hand().take(true);
          kit.hand().enterText(typed.text());
        }
      }
      case WedgeReader.ESCAPE -> actions.press(Choice.BACK);
      case WedgeReader.DELETE -> kit.hand().take(typed.deleteLast());
      default -> kit.hand().take(typed.add(codePoint));
    }
    field.show(typed.text());
  }

  @Override
  public String draft() {
    return typed.text();
  }

  private void say(News said) {
    newsText.setText(said.phrase().map(kit.words()::text).orElse(""));
    Styles.present(news, said.phrase().isPresent());
    TypingPage.makeRoom(kit, title, said.phrase().isPresent());
  }

  private static Button back(Kit kit) {
    return kit.secondary(Choice.BACK, Phrase.BACK);
  }

  private static Phrase title(EnterContact model) {
    if (model.byName()) {
      return model.byPhone() ? Phrase.CONTACT_BY_ALL_TITLE : Phrase.CONTACT_BY_NAME_TITLE;
    }
    return model.byPhone() ? Phrase.CONTACT_BY_PHONE_TITLE : Phrase.CONTACT_TITLE;
  }

  private static Optional<Phrase> news(ContactTrouble trouble, boolean byPhone) {
    return switch (trouble) {
      case NONE -> Optional.empty();
      case INVALID ->
          Optional.of(byPhone ? Phrase.CONTACT_INVALID_BY_PHONE : Phrase.CONTACT_INVALID);
      case NOBODY -> Optional.of(Phrase.CONTACT_NOBODY);
      case TOO_MANY -> Optional.of(Phrase.CONTACT_TOO_MANY);
    };
  }
}
