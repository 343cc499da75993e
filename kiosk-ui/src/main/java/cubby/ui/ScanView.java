package cubby.ui;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Ready for the next barcode. A scanner needs nothing of this screen; who has none touches the
/// field and types.
final class ScanView implements View {

  private final Kit kit;
  private final StackPane node = new StackPane();
  private final EntryField field;
  private final Typed typed = Typed.line(WedgeReader.SCAN_LENGTH_MAX);
  private final VBox news = new VBox();
  private final VBox mail = new VBox();
  private ScanParcel model;
  private final Region typingTitle;
  private boolean typing;

  ScanView(Kit kit, ScanParcel model) {
    this.kit = kit;
    this.model = model;
    field = EntryField.plain(kit.measure(), kit.words().text(Phrase.SCAN_FIELD));
    field.setId("scan-field");
    field.getStyleClass().add("touchable");
    field.setOnMouseClicked(_ -> startTyping());
    news.setFillWidth(true);
    typingTitle = kit.title(Phrase.SCAN_TITLE);
    say();
    layOut();
  }

  private void layOut() {
    var buttons = buttons();
    var words = kit.words(kit.title(Phrase.SCAN_TITLE), news);
    // Two rows of buttons leave no room for it.
    if (buttons.size() <= 2) {
      words.getChildren().add(1, kit.body(Phrase.SCAN_BODY));
    }
    node.getChildren()
        .setAll(
            kit.page(
                words,
                new Footed(
                    kit.measure(),
                    Icon.BARCODE.figure(kit.measure()),
                    Icon.FIGURE_HEIGHT_MIN_MM,
                    kit.words(mail, field)),
                buttons.toArray(Button[]::new)));
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public boolean update(ScreenModel newer) {
    if (newer instanceof ScanParcel scan) {
      var otherButtons =
          scan.mayPutRight() != model.mayPutRight() || scan.toCollect() != model.toCollect();
      model = scan;
      say();
      if (otherButtons && !typing) {
        layOut();
      }
      return true;
    }
    return false;
  }

  @Override
  public String draft() {
    return typed.text();
  }

  @Override
  public void key(int codePoint) {
    switch (codePoint) {
      case WedgeReader.ENTER -> enter();
      case WedgeReader.DELETE -> kit.hand().take(typed.deleteLast());
      case WedgeReader.ESCAPE -> typed.clear();
      default -> kit.hand().take(typed.add(codePoint));
    }
    field.show(typed.text());
  }

  private void type(String text) {
    kit.hand().take(typed.addAll(text));
    field.show(typed.text());
  }

  private void enter() {
    if (!typed.isEmpty()) {
      var text = typed.text();
      typed.clear();
      kit.hand().take(true);
      kit.hand().scan(text);
    }
  }

  private void startTyping() {
    if (typing) {
      return;
    }
    typing = true;
    field.getStyleClass().remove("touchable");
    var keyboard =
        LetterKeyboard.of(
            kit,
            LetterKeyboard.Kind.NUMBER,
            this::type,
            () -> key(WedgeReader.DELETE),
            () -> key(WedgeReader.ENTER));
    node.getChildren()
        .setAll(
            new TypingPage(
                kit,
                kit.words(typingTitle, news),
                field,
                keyboard,
                new Actions(kit.measure(), List.of(signOut()))));
    kit.settling().run();
  }

  private List<Button> buttons() {
    var buttons = new ArrayList<Button>();
    buttons.add(signOut());
    if (model.mayPutRight()) {
      buttons.add(kit.secondary(Choice.WRONG_PARCEL, Phrase.WRONG_PARCEL));
    }
    if (model.toCollect() > 0) {
      var text = kit.words().counted(Phrase.TAKE_OUT, model.toCollect());
      buttons.add(kit.button(Choice.TAKE_OUT, text, "secondary"));
    }
    if (!model.mayPutRight()) {
      model
          .lookInto()
          .ifPresent(id ->
              buttons.add(
                  kit.button(
                      Choice.LOOK_INTO, kit.words().text(Phrase.LOOK_INTO, id), "secondary")));
    }
    return buttons;
  }

  private Button signOut() {
    return kit.secondary(Choice.SIGN_OUT, Phrase.SIGN_OUT);
  }

  private void say() {
    news.getChildren().clear();
    switch (model.trouble()) {
      case NONE ->
          model
              .stored()
              .ifPresent(compartment ->
                  news.getChildren()
                      .add(kit.good(kit.words().text(Phrase.SCAN_STORED, compartment))));
      case UNREADABLE ->
          news.getChildren().add(kit.notice(kit.words().text(Phrase.SCAN_UNREADABLE)));
      case OTHER_CARRIER ->
          news.getChildren().add(kit.notice(kit.words().text(Phrase.SCAN_OTHER_CARRIER)));
      case NOT_ANNOUNCED ->
          news.getChildren().add(kit.notice(kit.words().text(Phrase.SCAN_NOT_ANNOUNCED)));
      case NOTHING_TAKEN_IN ->
          news.getChildren().add(kit.notice(kit.words().text(Phrase.SCAN_NOTHING_TAKEN_IN)));
    }
    mail.getChildren().clear();
    model
        .noticesWait()
        .ifPresent(age ->
            mail.getChildren()
                .add(kit.notice(kit.words().counted(Phrase.SCAN_MAIL_WAITS, age.toMinutes()))));
    Styles.present(mail, model.noticesWait().isPresent());
    var isNews = !news.getChildren().isEmpty();
    Styles.present(news, isNews);
    TypingPage.makeRoom(kit, typingTitle, isNews);
  }
}
