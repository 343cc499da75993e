package cubby.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.SizeClass;
import cubby.hal.contract.Channel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoCabinetTest {
  private static final int SHELF_MM = 20;
  private static final int PLINTH_MM = 100;
  private static final int ROOF_MM = 40;

  private final CabinetConfig config = DemoCabinet.config(Path.of("/tmp/demo"));
  private final Cabinet cabinet = config.cabinet();

  @Test
  void has24BoxesOfThreeSizesAndARoomOnTwoBoardsOfOneLine() {
    assertThat(cabinet.compartments()).hasSize(25);
    assertThat(cabinet.compartments())
        .filteredOn(c -> c.kind() == CompartmentKind.ROOM)
        .extracting(c -> c.id().label(), Compartment::column)
        .containsExactly(tuple("25", 6));
    assertThat(cabinet.sizes()).extracting(SizeClass::name).containsExactly("S", "M", "L", "XL");
    assertThat(config.banks()).hasSize(2);
    assertThat(config.buses()).hasSize(1);
    assertThat(config.wirings()).hasSize(25);
  }

  @Test
  void isLabelledInReadingOrder() {
    var inReadingOrder =
        cabinet.compartments().stream()
            .sorted(
                Comparator.comparingInt(Compartment::column)
                    .thenComparing(Comparator.comparingInt(Compartment::reachMm).reversed()))
            .map(Compartment::id)
            .toList();

    assertThat(inReadingOrder)
        .isEqualTo(
            IntStream.rangeClosed(1, 25)
                .mapToObj(Integer::toString)
                .map(CompartmentId::new)
                .toList());
  }

  @Test
  void isStackedWithoutGaps() {
    for (int column = 1; column <= 5; column++) {
      int top = PLINTH_MM;
      for (var compartment : fromBelow(column)) {
        assertThat(compartment.reachMm()).as("reach of %s", compartment.id()).isEqualTo(top);
        top += compartment.size().heightMm() + SHELF_MM;
      }
      boolean console = column == cabinet.console().column();
      assertThat(top)
          .as("top of column %d", column)
          .isEqualTo(console ? cabinet.console().bottomMm() : cabinet.heightMm() - ROOF_MM);
    }
  }

  @Test
  void hasAccessibleCompartmentsOfEverySize() {
    assertThat(cabinet.compartments().stream().filter(Compartment::accessible))
        .extracting(c -> c.size().name())
        .contains("S", "M", "L");
  }

  @Test
  void hasTwoCompartmentsWithoutSensor() {
    assertThat(cabinet.compartments())
        .filteredOn(c -> !c.occupancySensor())
        .extracting(c -> c.id().label())
        .containsExactly("12", "20");
  }

  @Test
  void wiresEachBoardFromItsFirstChannelAndASignalToItsLast() {
    assertThat(config.banks().getFirst().wired()).isEqualTo(channels(13, 16));
    assertThat(config.banks().getLast().wired()).isEqualTo(channels(12, 16));
  }

  private static List<Channel> channels(int doors, int signal) {
    return IntStream.concat(IntStream.rangeClosed(1, doors), IntStream.of(signal))
        .mapToObj(Channel::new)
        .toList();
  }

  @Test
  void keepsItsWiringsOnAnotherLine() {
    var moved = config.withLine("main", "serial:/dev/pts/7");

    assertThat(moved.buses()).extracting("line").containsExactly("serial:/dev/pts/7");
    assertThat(moved.wirings()).isEqualTo(config.wirings());
  }

  @Test
  void keepsNoticesBesideItsFolder() {
    assertThat(config.notices()).isEqualTo(Path.of("/tmp/demo/notices"));
  }

  private List<Compartment> fromBelow(int column) {
    return cabinet.compartments().stream()
        .filter(c -> c.column() == column)
        .sorted(Comparator.comparingInt(Compartment::reachMm))
        .toList();
  }
}
