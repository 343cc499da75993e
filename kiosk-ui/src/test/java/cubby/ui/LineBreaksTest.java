package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

  private static final String QUESTION = "هل الخانة \u206812\u2069 فارغة الآن؟";
  private static final double WIDTH = 300;

  @Test
  void breaksArabicBetweenWords() {
    assertThat(Fx.call(() -> laidOut(new WrappedLabel(QUESTION))).getText())
        .isEqualTo("هل الخانة \u206812\u2069\nفارغة الآن؟");
  }

  @Test
  void isAsHighAsItsLines() {
    var heights =
        Fx.call(() -> {
          var label = laidOut(new WrappedLabel(QUESTION));
          return new double[] {label.prefHeight(WIDTH), label.prefHeight(-1)};
        });
    assertThat(heights[0]).isGreaterThan(1.7 * heights[1]);
  }

  @Test
  void leavesRoomForTheIconBesideThem() {
    var label =
        Fx.call(() -> {
          var withIcon = new WrappedLabel(QUESTION);
          withIcon.setGraphic(new Rectangle(WIDTH / 2.0, 10));
          return laidOut(withIcon);
        });
    assertThat(label.getText().lines()).hasSizeGreaterThan(2);
    var shown = Fx.call(() -> (Text) label.lookup(".text"));
    assertThat(shown.getText()).isEqualTo(label.getText());
  }

  @Test
  void keepsTheLinesThatThereAre() {
    assertThat(Fx.call(() -> laidOut(new WrappedLabel("الباب\nمفتوح"))).getText())
        .isEqualTo("الباب\nمفتوح");
  }

  @Test
  void breaksANameWithoutSpaces() {
    var name = "محمد".repeat(20);
    assertThat(Fx.call(() -> laidOut(new WrappedLabel(name))).getText().lines())
        .hasSizeGreaterThan(2)
        .allMatch(line -> line.length() < 40);
  }

  @Test
  void breaksWhatItIsSetToLater() {
    var label = Fx.call(() -> laidOut(new WrappedLabel("Open")));
    Fx.run(() -> {
      label.setText(QUESTION);
      laidOut(label);
    });
    assertThat(label.getText().lines()).hasSize(2);
  }

  @Test
  void leavesTheRestToJavaFx() {
    var words = "Put the parcel in and close the door";
    assertThat(Fx.call(() -> laidOut(new WrappedLabel(words))).getText()).isEqualTo(words);
  }

  /// As long as it does not, [LineBreaks] is needed.
  @Test
  void javaFxCannotDoItByItself() {
    assertThatThrownBy(() ->
            Fx.run(() -> {
              var label = new Label("لحظة من فضلك لحظة من فضلك");
              label.setWrapText(true);
              laidOut(label);
            }))
        .hasRootCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  private static Label laidOut(Label label) {
    Fonts.load();
    label.setStyle("-fx-font-family: 'Cubby Sans'; -fx-font-size: 40px;");
    label.setManaged(false);
    var pane = new Pane(label);
    pane.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    new Scene(pane, 800, 600);
    pane.applyCss();
    label.resizeRelocate(0, 0, WIDTH, label.prefHeight(WIDTH));
    pane.layout();
    return label;
  }
}
