package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.words.Phrase;
import java.util.List;
import javafx.scene.layout.Region;

/// A technician's reason, typed.
final class ReasonView implements View {

  private static final int LENGTH_MAX = 100;

  private final Kit kit;
  private final TypingPage page;
  private final Actions actions;
  private final EntryField field;
  private final Typed typed = Typed.line(LENGTH_MAX);

  ReasonView(Kit kit) {
    this.kit = kit;
    field = EntryField.plain(kit.measure(), "");
    field.setId("reason-field");
    actions = new Actions(kit.measure(), List.of(kit.secondary(Choice.BACK, Phrase.BACK)));
    page =
        new TypingPage(
            kit,
            kit.words(kit.title(Phrase.WHY_IN_WORDS)),
            field,
            LetterKeyboard.forWords(
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

  private void enter() {
    if (!typed.isEmpty()) {
      kit.hand().enterText(typed.text());
    }
  }
}
