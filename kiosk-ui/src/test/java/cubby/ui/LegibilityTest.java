package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Plants each fault once: a check that finds nothing must be known to find something.
class LegibilityTest {

  private static final Glass GLASS = new Glass(10.1, 800, 1280);
  private static final String READABLE =
      "-fx-font-family: 'Cubby Sans'; -fx-font-size: 70px; -fx-text-fill: black;";

  /// A control made before its toolkit has started spoils its class for all that follow.
  @BeforeAll
  static void start() {
    Fx.run(() -> {});
  }

  @Test
  void findsNothingWrongWithPlainLargeText() {
    assertThat(faults(at(label("Good", READABLE), 20, 20, 700, 150))).isEmpty();
  }

  @Test
  void findsTextThatIsCutOff() {
    assertThat(faults(at(label("Much too long for this", READABLE), 20, 20, 200, 150)))
        .anyMatch(fault -> fault.contains("cut off"));
  }

  @Test
  void findsTextThatIsNotThereAtAll() {
    assertThat(faults(at(label("7", READABLE), 20, 20, 10, 150)))
        .anyMatch(fault -> fault.contains("cut off"));
  }

  @Test
  void findsWordThatIsBroken() {
    var label = label("Compartment", READABLE);
    label.setWrapText(true);
    assertThat(faults(at(label, 20, 20, 250, 500)))
        .anyMatch(fault -> fault.contains("a word is broken"));
  }

  @Test
  void findsTextOutsideTheScreen() {
    assertThat(faults(at(label("Gone", READABLE), 700, 20, 300, 150)))
        .anyMatch(fault -> fault.contains("outside the screen"));
  }

  @Test
  void findsSmallText() {
    assertThat(faults(at(label("Small", READABLE + "-fx-font-size: 39px;"), 20, 20, 700, 150)))
        .anyMatch(fault -> fault.contains("capitals of 4.7 mm"));
  }

  @Test
  void findsMainTextThatIsNotLarge() {
    var label = label("Title", READABLE + "-fx-font-size: 59px;");
    label.getStyleClass().add("title");
    assertThat(faults(at(label, 20, 20, 700, 150)))
        .anyMatch(fault -> fault.contains("capitals of 7.2 mm"));
  }

  @Test
  void findsFaintText() {
    assertThat(faults(at(label("Faint", READABLE + "-fx-text-fill: #666666;"), 20, 20, 700, 150)))
        .anyMatch(fault -> fault.contains("contrast of 5.7"));
  }

  @Test
  void findsTextOnText() {
    assertThat(
            faults(
                at(label("One", READABLE), 20, 20, 300, 150),
                at(label("Two", READABLE), 40, 60, 300, 150)))
        .anyMatch(fault -> fault.contains("on top of"));
  }

  @Test
  void findsTextUnderButton() {
    assertThat(
            faults(
                at(label("Hidden", READABLE), 20, 20, 300, 150),
                at(new Button(), 30, 60, 300, 150)))
        .anyMatch(fault -> fault.contains("under button"));
  }

  @Test
  void findsSmallKey() {
    assertThat(faults(at(new Button(), 20, 20, 116, 200)))
        .anyMatch(fault -> fault.contains("19.7 × 34.0 mm"));
  }

  @Test
  void findsSmallLetter() {
    assertThat(faults(letter("q", 20, 70, 90))).anyMatch(fault -> fault.contains("11.9 × 15.3 mm"));
    assertThat(faults(letter("q", 20, 72, 87))).anyMatch(fault -> fault.contains("12.2 × 14.8 mm"));
    assertThat(faults(letter("q", 20, 72, 90))).isEmpty();
  }

  @Test
  void findsLettersTooClose() {
    assertThat(faults(letter("q", 20, 72, 90), letter("w", 96, 72, 90)))
        .anyMatch(fault -> fault.contains("0.7 mm from button letter-w"));
  }

  /// What is no letter is not forgiven for being as small as one.
  @Test
  void findsKeyOfTheSizeOfALetter() {
    assertThat(faults(at(new Button(), 20, 20, 72, 90)))
        .anyMatch(fault -> fault.contains("12.2 × 15.3 mm"));
  }

  @Test
  void findsButtonOutsideTheScreen() {
    assertThat(faults(at(new Button(), 700, 20, 200, 200)))
        .anyMatch(fault -> fault.contains("outside the screen"));
  }

  @Test
  void findsWhatIsTooHighForAnArm() {
    var low = 0.6 * GLASS.heightPx();
    assertThat(reach(at(new Button(), 20, low, 200, 200))).isEmpty();
    assertThat(reach(at(new Button(), 20, low - 2, 200, 200)))
        .anyMatch(fault -> fault.contains("766 px from the top"));
    var drawn = new Pane();
    drawn.getStyleClass().add("touchable");
    assertThat(reach(at(drawn, 20, 20, 200, 200))).hasSize(1);
  }

  @Test
  void findsTextThatDoesNotGrow() {
    assertThat(growth(70, 70)).isEqualTo(1);
    assertThat(growth(70, 98)).isEqualTo(Ease.TEXT_GROWTH);
    var all = Ease.TEXT_GROWTH;
    assertThat(LargeText.faults(List.of(all, all, all, all, all, all, all, all, all, all)))
        .isEmpty();
    assertThat(LargeText.faults(List.of(all, all, all, all, all, all, all, all, all, 1.0)))
        .containsExactly("9 of 10 screens have larger words");
    assertThat(LargeText.faults(List.of(all, all, all, 1.2, 1.2, 1.2, 1.2)))
        .containsExactly("3 of 7 screens have all of it");
  }

  @Test
  void findsKeysTooClose() {
    assertThat(faults(at(new Button(), 20, 20, 200, 200), at(new Button(), 224, 20, 200, 200)))
        .anyMatch(fault -> fault.contains("0.7 mm from button"));
  }

  @Test
  void findsBlocksThatOverlap() {
    var entry = new Pane();
    entry.getStyleClass().add("entry");
    assertThat(faults(at(entry, 20, 20, 200, 200), at(new Button(), 20, 210, 200, 200)))
        .anyMatch(fault -> fault.contains("overlaps"));
  }

  @Test
  void findsFaintTextInThePicture() {
    assertThat(painted(at(label("Faint", READABLE + "-fx-opacity: 0.5;"), 20, 20, 700, 150)))
        .anyMatch(fault -> fault.contains("Faint: painted contrast of"));
    assertThat(painted(at(label("Good", READABLE), 20, 20, 700, 150))).isEmpty();
  }

  @Test
  void findsFaintIcon() {
    var icon = Fx.call(() -> Icon.LOCK.sized(80));
    Fx.run(() -> icon.getChildrenUnmodifiable().getFirst().setOpacity(0.3));
    assertThat(painted(at(icon, 20, 20, 80, 80))).anyMatch(fault -> fault.contains("an icon"));
  }

  @Test
  void findsButtonOfWhichNothingCanBeSaid() {
    assertThat(said(at(new Button(), 20, 20, 200, 200)))
        .anyMatch(fault -> fault.contains("nothing to be said"));
    assertThat(said(at(new Button("Yes"), 20, 20, 200, 200))).isEmpty();
  }

  @Test
  void findsDrawingOfWhichNothingCanBeSaid() {
    var drawing = new Pane();
    drawing.getStyleClass().add("cabinet");
    assertThat(said(at(drawing, 20, 20, 200, 200)))
        .anyMatch(fault -> fault.contains("nothing to be said"));
  }

  @Test
  void findsButtonThatComesOutOfTurn() {
    var first = at(new Button("First"), 20, 20, 200, 200);
    var last = at(new Button("Last"), 300, 300, 200, 200);
    assertThat(said(first, last)).isEmpty();
    assertThat(
            said(
                at(new Button("Last"), 300, 300, 200, 200),
                at(new Button("First"), 20, 20, 200, 200)))
        .anyMatch(fault -> fault.contains("comes after"));
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.setStyle(style);
    return label;
  }

  private static Node at(Node node, double x, double y, double width, double height) {
    node.setManaged(false);
    node.resizeRelocate(x, y, width, height);
    return node;
  }

  private static List<String> faults(Node... nodes) {
    return look(scene -> Legibility.faults(scene, GLASS), nodes);
  }

  private static List<String> painted(Node... nodes) {
    return look(PaintedContrast::faults, nodes);
  }

  private static List<String> reach(Node... nodes) {
    return look(Reach::faults, nodes);
  }

  /// Of a title in two sizes.
  private static double growth(int usualPx, int largePx) {
    return Fx.call(() -> LargeText.growth(title(usualPx), title(largePx)));
  }

  private static Scene title(int px) {
    var label = label("Title", READABLE + "-fx-font-size: %dpx;".formatted(px));
    label.getStyleClass().add("title");
    var root = new Pane(at(label, 20, 20, 700, 150));
    var scene = new Scene(root, GLASS.widthPx(), GLASS.heightPx());
    root.applyCss();
    root.layout();
    return scene;
  }

  private static Button letter(String name, double x, double width, double height) {
    var key = new Button();
    key.setId("letter-" + name);
    at(key, x, 20, width, height);
    return key;
  }

  private static List<String> said(Node... nodes) {
    return look(Speakable::faults, nodes);
  }

  private static List<String> look(Function<Scene, List<String>> check, Node... nodes) {
    return Fx.call(() -> {
      Fonts.load();
      var root = new Pane(nodes);
      root.setStyle("-fx-background-color: white;");
      var scene = new Scene(root, GLASS.widthPx(), GLASS.heightPx());
      root.applyCss();
      root.layout();
      return check.apply(scene);
    });
  }
}
