package cubby.core.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.Cabinet.ByScreen;
import cubby.core.cabinet.Cabinet.Place;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where a door is, as one would say it to somebody at the screen.
class PlaceTest {

  private static final SizeClass SIZE = new SizeClass("S", 400, 200, 500);

  private final Cabinet cabinet =
      new Cabinet(
          List.of(400, 600),
          2000,
          new Cabinet.Console(2, 800, 900),
          List.of(
              door("1", 1, 1000),
              door("2", 1, 300),
              door("3", 2, 1750),
              door("4", 2, 550),
              door("5", 2, 300)));

  @Test
  void countsFromTheTopOfItsColumn() {
    assertThat(place("1")).isEqualTo(new Place(1, 2, 1, 2, ByScreen.NO));
    assertThat(place("2")).isEqualTo(new Place(1, 2, 2, 2, ByScreen.NO));
  }

  @Test
  void knowsTheDoorsNextToTheScreen() {
    assertThat(place("3")).isEqualTo(new Place(2, 2, 1, 3, ByScreen.ABOVE));
    assertThat(place("4")).isEqualTo(new Place(2, 2, 2, 3, ByScreen.BELOW));
    assertThat(place("5")).isEqualTo(new Place(2, 2, 3, 3, ByScreen.NO));
  }

  private Place place(String label) {
    return cabinet.placeOf(new CompartmentId(label));
  }

  private static Compartment door(String label, int column, int reachMm) {
    return new Compartment(
        new CompartmentId(label),
        SIZE,
        new BankId("A"),
        new Channel(Integer.parseInt(label)),
        column,
        reachMm,
        true);
  }
}
