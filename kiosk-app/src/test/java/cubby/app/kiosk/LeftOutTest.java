package cubby.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.Logbook;
import cubby.core.cabinet.Wiring;
import cubby.core.kiosk.CompartmentRecord;
import cubby.core.parcel.ParcelId;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeftOutTest {
  private static final CompartmentId FULL = new CompartmentId("7");
  private static final CompartmentId EMPTY = new CompartmentId("8");

  private final Map<CompartmentId, CompartmentRecord> known =
      Map.of(
          FULL, record(new CompartmentState.Holding(new ParcelId("p"))),
          EMPTY, record(new CompartmentState.Vacant()));

  @Test
  void aParcelInACompartmentThatIsNotConfiguredIsTold() {
    assertThat(LeftOut.of(known, Set.of(EMPTY)))
        .singleElement()
        .asString()
        .startsWith("Compartment 7 is not in the configuration any more");
  }

  @Test
  void whatIsConfiguredOrEmptyIsNot() {
    assertThat(LeftOut.of(known, Set.of(FULL))).isEmpty();
  }

  private static CompartmentRecord record(CompartmentState state) {
    return new CompartmentRecord(
        state,
        new Wiring(new BankId("left"), "board", new Channel(7)),
        false,
        0,
        Optional.empty(),
        Logbook.EMPTY,
        false);
  }
}
