package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.FindParcel;
import cubby.core.words.Phrase;
import java.util.List;
import javafx.scene.layout.Region;

/// Whoever has no code types their e-mail, or holds the parcel's barcode to the scanner.
final class FindParcelView implements View {

  /// The longest address that mail can carry (RFC 5321).
  private static final int LENGTH_MAX = 254;

  private final Kit kit;
  private final TypingPage page;
  private final Actions actions;
  private final EntryField field;
  private final Typed typed = Typed.line(LENGTH_MAX);

  FindParcelView(Kit kit) {
    this.kit = kit;
    field = EntryField.plain(kit.measure(), "");
    field.setId("contact-field");
    actions = new Actions(kit.measure(), List.of(kit.secondary(Choice.BACK, Phrase.BACK)));
    page =
        new TypingPage(
            kit,
            kit.words(kit.title(Phrase.FIND_PARCEL_TITLE)),
            field,
            LetterKeyboard.forEmail(
                kit,
                text -> text.codePoints().forEach(this::key),
                () -> key(WedgeReader.DELETE),
                () -> key(WedgeReader.ENTER)),
            actions);
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public boolean update(ScreenModel newer) {
    return newer instanceof FindParcel;
  }

  @Override
  public void key(int codePoint) {
    switch (codePoint) {
      case WedgeReader.ENTER -> {
        if (!typed.isEmpty()) {
          kit.hand().enterText(typed.text());
        }
      }
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
}
