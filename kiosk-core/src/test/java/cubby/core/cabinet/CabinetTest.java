package cubby.core.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cubby.core.cabinet.Cabinet.ByScreen;
import cubby.core.cabinet.Cabinet.Place;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C1: where a compartment is, and what it is like")
class CabinetTest {

  private static final SizeClass S = new SizeClass("S", 400, 100, 500);
  private static final SizeClass L = new SizeClass("L", 400, 400, 500);
  private static final BankId A = new BankId("A");

  private final Cabinet cabinet =
      cabinet(
          compartment("1", S, 1, 1, 400),
          compartment("2", S, 2, 1, 1500),
          compartment("10", L, 3, 2, 100),
          compartment("B3", L, 4, 2, 900));

  @Test
  void placesAreCountedFromTheLeftAndFromTheTop() {
    assertThat(cabinet.placeOf(id("B3"))).isEqualTo(new Place(2, 2, 1, 2, ByScreen.NO));
    assertThat(cabinet.placeOf(id("10"))).isEqualTo(new Place(2, 2, 2, 2, ByScreen.NO));
  }

  @Test
  void theDoorsNextToTheScreenAreKnown() {
    var cabinet =
        cabinet(
            compartment("1", S, 1, 1, 1700),
            compartment("2", S, 2, 1, 1500),
            compartment("3", S, 3, 1, 800),
            compartment("4", S, 4, 1, 400));
    assertThat(cabinet.placeOf(id("1"))).isEqualTo(new Place(1, 2, 1, 4, ByScreen.NO));
    assertThat(cabinet.placeOf(id("2"))).isEqualTo(new Place(1, 2, 2, 4, ByScreen.ABOVE));
    assertThat(cabinet.placeOf(id("3"))).isEqualTo(new Place(1, 2, 3, 4, ByScreen.BELOW));
    assertThat(cabinet.placeOf(id("4"))).isEqualTo(new Place(1, 2, 4, 4, ByScreen.NO));
  }

  @Test
  void labelsAreInTheOrderInWhichOneCounts() {
    assertThat(cabinet.compartments())
        .extracting(c -> c.id().label())
        .containsExactly("1", "2", "10", "B3");
  }

  @Test
  void sizesAreSmallestFirst() {
    assertThat(cabinet.sizes()).containsExactly(S, L);
  }

  @Test
  void aChannelLeadsToItsCompartment() {
    assertThat(cabinet.at(A, new Channel(3))).map(Compartment::id).contains(id("10"));
    assertThat(cabinet.at(A, new Channel(9))).isEmpty();
    assertThat(cabinet.at(new BankId("Z"), new Channel(3))).isEmpty();
  }

  @Test
  void aLabelIsThereOnce() {
    var one = compartment("1", S, 1, 1, 400);
    assertThatIllegalArgumentException().isThrownBy(() -> cabinet(one, one));
  }

  @Test
  void aColumnMustBeThere() {
    assertThatIllegalArgumentException().isThrownBy(() -> cabinet(compartment("1", S, 1, 3, 400)));
  }

  @ParameterizedTest
  @CsvSource({"379,false", "380,true", "1220,true", "1221,false"})
  void accessibleMeansBetween380And1220Millimetres(int reachMm, boolean accessible) {
    assertThat(compartment("1", S, 1, 1, reachMm).accessible()).isEqualTo(accessible);
  }

  @ParameterizedTest
  @CsvSource({"0,true", "13,true", "14,false", "600,false"})
  void aRoomIsAccessibleUnlessThereIsAStep(int reachMm, boolean accessible) {
    var room =
        new Compartment(id("1"), S, A, new Channel(1), 1, reachMm, true, CompartmentKind.ROOM);
    assertThat(room.accessible()).isEqualTo(accessible);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " 1", "1234567"})
  void whatFitsNoDoorIsNoLabel(String label) {
    assertThatIllegalArgumentException().isThrownBy(() -> id(label));
  }

  private static Cabinet cabinet(Compartment... compartments) {
    return new Cabinet(
        List.of(450, 450), 2000, new Cabinet.Console(1, 1000, 400), List.of(compartments));
  }

  private static Compartment compartment(
      String label, SizeClass size, int channel, int column, int reachMm) {
    return new Compartment(id(label), size, A, new Channel(channel), column, reachMm, true);
  }

  private static CompartmentId id(String label) {
    return new CompartmentId(label);
  }
}
