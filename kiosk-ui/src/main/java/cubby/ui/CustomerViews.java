package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Receipt;
import cubby.core.words.Phrase;

/// Somebody with a return or a sending.
final class CustomerViews {

  private CustomerViews() {}

  static View returnOrSend(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(kit.title(Phrase.RETURN_OR_SEND_TITLE)),
            Icon.RETURN.figure(kit.measure()),
            kit.secondary(Choice.RETURN, Phrase.RETURN_OR_SEND_RETURN),
            kit.secondary(Choice.SEND, Phrase.RETURN_OR_SEND_SEND),
            kit.secondary(Choice.BACK, Phrase.BACK)));
  }

  static View receipt(Kit kit, Receipt model) {
    var words =
        kit.words(
            kit.title(
                switch (model.errand()) {
                  case RETURN -> Phrase.RECEIPT_RETURN_TITLE;
                  case SENDING, DELIVERY -> Phrase.RECEIPT_SENDING_TITLE;
                }));
    model
        .tracking()
        .ifPresent(number ->
            words
                .getChildren()
                .add(
                    kit.label(
                        "body-strong",
                        kit.words().text(Phrase.RECEIPT_NUMBER, Kit.shortened(number)))));
    words.getChildren().add(kit.body(next(model)));
    return new PageView(
        kit.page(
            words, Icon.CHECK.figure(kit.measure()), kit.primary(Choice.CONTINUE, Phrase.DONE)));
  }

  private static Phrase next(Receipt model) {
    return switch (model.errand()) {
      case SENDING, DELIVERY -> Phrase.RECEIPT_SENDING_BODY;
      case RETURN -> model.mailed() ? Phrase.RECEIPT_MAILED_BODY : Phrase.RECEIPT_KEEP_BODY;
    };
  }

  static View depositsClosed(Kit kit) {
    return new PageView(
        kit.page(
            kit.words(
                kit.title(Phrase.DEPOSITS_CLOSED_TITLE), kit.body(Phrase.DEPOSITS_CLOSED_BODY)),
            new Footed(
                kit.measure(),
                Icon.NOTICE.figure(kit.measure()),
                Icon.FIGURE_HEIGHT_MIN_MM,
                new SupportNote(kit)),
            kit.primary(Choice.CONTINUE, Phrase.CONTINUE)));
  }
}
