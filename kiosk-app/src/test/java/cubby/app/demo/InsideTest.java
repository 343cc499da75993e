package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.glass.Fx;
import cubby.core.cabinet.CompartmentKind;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InsideTest {

  @BeforeAll
  static void toolkit() {
    Fx.start();
  }

  @ParameterizedTest
  @EnumSource
  void itsLampShinesAsLongAsTheLightIsOn(CompartmentKind kind) {
    Fx.run(() -> {
      var inside = new Inside(kind, 160, 60);
      var window = new StackPane(inside);
      window.getStyleClass().addAll("root", "demo");
      window
          .getStylesheets()
          .add(Objects.requireNonNull(Inside.class.getResource("demo.css")).toExternalForm());
      new Scene(window);
      assertThat(lamp(inside)).isEqualTo(Color.TRANSPARENT);
      inside.light(true);
      assertThat(lamp(inside)).isNotEqualTo(Color.TRANSPARENT);
      inside.light(false);
      assertThat(lamp(inside)).isEqualTo(Color.TRANSPARENT);
    });
  }

  private static Paint lamp(Inside inside) {
    inside.applyCss();
    return ((Shape) inside.lookup(".inside-lamp")).getFill();
  }
}
