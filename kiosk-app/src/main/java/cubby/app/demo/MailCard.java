package cubby.app.demo;

import cubby.core.notice.OpenedNotice;
import cubby.link.letter.Passage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The mail that would have been sent, newest first. FX thread only.
final class MailCard extends Card {

  /// Older ones are in nobody's mind any more.
  private static final int KEPT_MAX = 30;

  private static final double QR_SIDE = 118;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final VBox mails = new VBox();
  private final Label none = Card.label("none", "Nothing has been sent yet.");
  private final ScrollPane scroll;
  private final Consumer<String> typing;
  private final Consumer<String> scanner;
  private int count;

  /// @param typing types digits at the kiosk's keypad, and enters them
  /// @param scanner told the text of a QR code that somebody holds to the kiosk's scanner
  MailCard(Consumer<String> typing, Consumer<String> scanner) {
    super("Mail");
    this.typing = typing;
    this.scanner = scanner;
    mails.setId("mails");
    mails.setFillWidth(true);
    mails.getChildren().add(none);
    scroll = new ScrollPane(mails);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("scroller");
    scroll.setMinHeight(0);
    // A cached picture of the mails would be blurred wherever the window is scaled.
    scroll.skinProperty().subscribe(_ -> scroll.lookupAll(".viewport").forEach(MailCard::draw));
    setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }

  void add(Mail mail) {
    mails.getChildren().remove(none);
    count++;
    var view = view(mail);
    view.setId("mail-" + count);
    view.getStyleClass().add("mail");
    mails.getChildren().addFirst(view);
    if (mails.getChildren().size() > KEPT_MAX) {
      mails.getChildren().removeLast();
    }
    scroll.setVvalue(scroll.getVmin());
  }

  private static void draw(Node viewport) {
    viewport.setCache(false);
  }

  private Region view(Mail mail) {
    var words = new VBox(3, addressed(mail), subject(mail));
    return mail.notice().opens().map(code -> withCode(words, mail, code)).orElse(words);
  }

  private Region withCode(VBox words, Mail mail, OpenedNotice.Code code) {
    mail.letter().passages().stream()
        .filter(Passage.Facts.class::isInstance)
        .flatMap(passage -> ((Passage.Facts) passage).rows().stream())
        .filter(Passage.Row::prominent)
        .forEach(row -> {
          words.getChildren().add(Card.label("caption", row.name()));
          words.getChildren().add(code(row.values().getFirst()));
        });
    words.getChildren().add(Card.label("mail-text", "Check number " + code.check()));
    HBox.setHgrow(words, Priority.ALWAYS);
    var view = new HBox(12, words, picture(code.qrText()));
    view.setAlignment(Pos.CENTER_LEFT);
    return view;
  }

  private Node picture(String qr) {
    return new QrFigure("mail-" + count + "-qr", qr, scanner).sized(QR_SIDE);
  }

  private Label code(String digits) {
    var code = Card.label("code", digits);
    code.setId("mail-" + count + "-code");
    code.setCursor(Cursor.HAND);
    code.setOnMouseClicked(_ -> typing.accept(digits.replaceAll("[^0-9]", "")));
    Tooltip.install(code, new Tooltip("Click to have it typed at the kiosk"));
    return code;
  }

  private static Label subject(Mail mail) {
    var subject = Card.label("mail-subject", mail.letter().subject());
    subject.setWrapText(true);
    subject.setMinHeight(Region.USE_PREF_SIZE);
    return subject;
  }

  private static Node addressed(Mail mail) {
    var time = TIME.format(mail.at().atZone(ZoneId.systemDefault()));
    return Card.label("mail-to", "%s   to %s".formatted(time, mail.letter().to()));
  }
}
