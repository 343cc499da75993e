package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterCodeToRefuse;
import cubby.core.screen.ScreenModel.EnterReturn;
import cubby.core.words.Phrase;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The keypad for a pickup code, to collect or to refuse, or for the code of a return. Enters by
/// itself with the last digit; where codes of several lengths live, shorter ones by a key.
final class EnterCodeView implements View {

  private final Kit kit;
  private final Class<? extends ScreenModel> kind;
  private final Page page;
  private final Slots slots;
  private final Typed typed;
  private final VBox trouble = new VBox();
  private final Label hint;
  private final Label triesLeft;
  private final Countdown countdown;
  private EnterCode model;

  /// The digits shown have been entered; the answer is on its way.
  private boolean entered;

  static View of(Kit kit, EnterCode model) {
    return new EnterCodeView(
        kit,
        EnterCode.class,
        model,
        Phrase.ENTER_CODE_TITLE,
        Phrase.ENTER_CODE_HINT,
        kit.secondary(Choice.HELP, Phrase.HELP));
  }

  static View of(Kit kit, EnterCodeToRefuse model) {
    return new EnterCodeView(
        kit,
        EnterCodeToRefuse.class,
        model.entry(),
        Phrase.ENTER_CODE_TO_REFUSE_TITLE,
        Phrase.ENTER_CODE_HINT,
        kit.secondary(Choice.BACK, Phrase.BACK));
  }

  static View of(Kit kit, EnterReturn model) {
    return new EnterCodeView(
        kit,
        EnterReturn.class,
        model.keypad(),
        Phrase.ENTER_RETURN_TITLE,
        model.byLabel() ? Phrase.ENTER_RETURN_OR_LABEL_HINT : Phrase.ENTER_RETURN_HINT,
        kit.secondary(Choice.BACK, Phrase.BACK));
  }

  private EnterCodeView(
      Kit kit,
      Class<? extends ScreenModel> kind,
      EnterCode model,
      Phrase title,
      Phrase hintPhrase,
      Button corner) {
    this.kit = kit;
    this.kind = kind;
    this.model = model;
    var withCheck = model.checkLength() > 0;
    var oneLength = model.otherLengths().isEmpty();
    typed = Typed.digits(model.lengthMax());
    slots =
        new Slots(
            kit.measure(),
            withCheck && oneLength
                ? List.of(model.codeLength(), model.checkLength())
                : List.of(model.lengthMax()));
    hint = kit.body(hintPhrase);
    triesLeft = kit.label("body-strong", "");
    countdown = new Countdown(kit);
    trouble.setFillWidth(true);
    var words =
        kit.words(
            kit.title(withCheck ? Phrase.ENTER_CODE_AND_CHECK_TITLE : title),
            slots,
            hint,
            trouble,
            triesLeft,
            countdown.node());
    page =
        oneLength
            ? kit.page(words, Keypad.withCorner(kit, corner, this::key))
            : kit.page(words, Keypad.withEnter(kit, this::key), corner);
    say();
    slots.show("");
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public boolean update(ScreenModel newer) {
    var code = keypad(newer);
    if (!kind.isInstance(newer)
        || code == null
        || code.codeLength() != model.codeLength()
        || code.checkLength() != model.checkLength()
        || !code.otherLengths().equals(model.otherLengths())) {
      return false;
    }
    if (!code.equals(model)) {
      model = code;
      say();
    }
    if (entered) {
      startOver();
    }
    return true;
  }

  private static @Nullable EnterCode keypad(ScreenModel model) {
    if (model instanceof EnterReturn(var keypad, _)) {
      return keypad;
    }
    if (model instanceof EnterCodeToRefuse(var keypad)) {
      return keypad;
    }
    return model instanceof EnterCode code ? code : null;
  }

  @Override
  public String draft() {
    return entered ? "" : typed.text();
  }

  @Override
  public void key(int codePoint) {
    switch (codePoint) {
      case WedgeReader.DELETE -> {
        kit.hand().take(typed.deleteLast());
        entered = false;
      }
      case WedgeReader.ESCAPE, '*' -> kit.hand().press(Choice.BACK);
      case WedgeReader.ENTER, '#' -> {
        if (!model.otherLengths().isEmpty() && !typed.isEmpty()) {
          kit.hand().take(!entered);
          enter();
        }
      }
      default -> {
        if (entered) {
          startOver();
        }
        kit.hand().take(typed.add(codePoint));
      }
    }
    slots.show(typed.text());
    if (typed.isFull()) {
      enter();
    }
  }

  private void enter() {
    if (!entered) {
      entered = true;
      kit.hand().enterDigits(typed.text());
    }
  }

  private void startOver() {
    typed.clear();
    entered = false;
    slots.show("");
  }

  private void say() {
    Optional<Phrase> said =
        switch (model.trouble()) {
          case NONE -> Optional.empty();
          case NOT_KNOWN -> Optional.of(Phrase.CODE_NOT_KNOWN);
          case OVERDUE -> Optional.of(Phrase.CODE_OVERDUE);
          case NOT_YET -> Optional.of(Phrase.CODE_NOT_YET);
          case DOOR_IN_USE -> Optional.of(Phrase.CODE_DOOR_IN_USE);
          case LABEL_REFUSED -> Optional.of(Phrase.LABEL_REFUSED);
        };
    // With the key to enter, two rows of digits leave no room for more words on a small screen.
    var crowded = model.checkLength() > 0 && !model.otherLengths().isEmpty();
    Styles.present(hint, said.isEmpty() && !crowded);
    Styles.present(trouble, said.isPresent());
    trouble
        .getChildren()
        .setAll(said.map(phrase -> kit.notice(kit.words().text(phrase))).stream().toList());
    Styles.present(
        triesLeft,
        said.isPresent()
            && model.trouble() != CodeTrouble.LABEL_REFUSED
            && model.triesLeft() > 0
            && model.nextTryIn().isZero());
    triesLeft.setText(kit.words().counted(Phrase.TRIES_LEFT, model.triesLeft()));
    countdown.show(model.nextTryIn());
  }
}
