package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Cabinet.Console;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.SizeClass;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class FrontGeometryTest {

  private static final SizeClass S = new SizeClass("S", 440, 140, 560);
  private static final SizeClass M = new SizeClass("M", 440, 300, 560);

  /// Three columns 2000 mm high; the touchscreen in the middle, from 900 to 1900 mm.
  private static final Cabinet CABINET =
      new Cabinet(
          List.of(500, 600, 400),
          2000,
          new Console(2, 900, 1000),
          List.of(
              compartment(1, S, 1, 420),
              compartment(2, M, 1, 100),
              compartment(3, S, 2, 740),
              compartment(4, M, 2, 100),
              compartment(5, S, 3, 1400)));

  private final FrontGeometry geometry = new FrontGeometry(CABINET, 0.5);

  @Test
  void fitsWhatIsTighter() {
    assertThat(FrontGeometry.fitting(CABINET, 750, 9000).pxPerMm()).isEqualTo(0.5);
    assertThat(FrontGeometry.fitting(CABINET, 9000, 500).pxPerMm()).isEqualTo(0.25);
    assertThat(geometry.width()).isEqualTo(750);
    assertThat(geometry.height()).isEqualTo(1000);
  }

  @Test
  void aDoorIsAsWideAsItsColumnAndCoversItsShelf() {
    assertThat(door("2")).isEqualTo(new Rectangle2D(0, 790, 250, 160));
    assertThat(door("4")).isEqualTo(new Rectangle2D(250, 790, 300, 160));
  }

  @Test
  void theTopmostDoorEndsAShelfAboveItsInside() {
    assertThat(door("5")).isEqualTo(new Rectangle2D(550, 220, 200, 80));
  }

  @Test
  void aDoorUnderTheTouchscreenEndsWhereTheConsoleBegins() {
    assertThat(door("3").getMinY()).isEqualTo(geometry.console().getMaxY());
    assertThat(geometry.console()).isEqualTo(new Rectangle2D(250, 50, 300, 500));
  }

  @Test
  void noDoorCoversAnotherOrTheTouchscreen() {
    var all = new ArrayList<Rectangle2D>();
    all.add(geometry.console());
    all.add(geometry.roof());
    all.add(geometry.plinth());
    CABINET.compartments().forEach(built -> all.add(geometry.door(built.id())));
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        assertThat(overlap(all.get(i), all.get(k))).as("%s, %s", all.get(i), all.get(k)).isZero();
      }
    }
  }

  @Test
  void roofAndPlinthAreWhatIsLeftAboveAndBelow() {
    assertThat(geometry.plinth()).isEqualTo(new Rectangle2D(0, 950, 750, 50));
    assertThat(geometry.roof()).isEqualTo(new Rectangle2D(0, 0, 750, 50));
  }

  @Test
  void doorsTurnAwayFromTheTouchscreen() {
    assertThat(geometry.hingedLeft(new CompartmentId("1"))).isTrue();
    assertThat(geometry.hingedLeft(new CompartmentId("5"))).isFalse();
  }

  @Test
  void aRoomIsAWallBesideTheCabinetWithADoorInItsFrame() {
    var beside = new FrontGeometry(withRoom(), 0.5);
    assertThat(beside.walls()).containsExactly(new Rectangle2D(750, 0, 500, 1000));
    assertThat(beside.door(new CompartmentId("6"))).isEqualTo(new Rectangle2D(772.5, 50, 455, 950));
    assertThat(beside.steel()).isEqualTo(new Rectangle2D(0, 0, 750, 1000));
    assertThat(beside.plinth()).isEqualTo(geometry.plinth());
    assertThat(beside.roof()).isEqualTo(geometry.roof());
  }

  @Test
  void aCabinetOfBoxesHasNoWalls() {
    assertThat(geometry.walls()).isEmpty();
  }

  private static Cabinet withRoom() {
    var all = new ArrayList<>(CABINET.compartments());
    all.add(
        new Compartment(
            new CompartmentId("6"),
            new SizeClass("XL", 910, 1900, 1500),
            new BankId("A"),
            new Channel(6),
            4,
            0,
            true,
            CompartmentKind.ROOM));
    return new Cabinet(List.of(500, 600, 400, 1000), 2000, CABINET.console(), all);
  }

  private Rectangle2D door(String label) {
    return geometry.door(new CompartmentId(label));
  }

  private static double overlap(Rectangle2D one, Rectangle2D other) {
    var width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    var height =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static Compartment compartment(int label, SizeClass size, int column, int reachMm) {
    return new Compartment(
        new CompartmentId(Integer.toString(label)),
        size,
        new BankId("A"),
        new Channel(label),
        column,
        reachMm,
        true);
  }
}
