package cubby.sim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.board.BoardDriver;
import cubby.hal.lockbus.Drivers;
import org.junit.jupiter.api.Test;

class VariantTest {
  @Test
  void everyDriverIsHeldToTheContract() {
    assertThat(Variant.usual().map(variant -> variant.family().driver()))
        .containsExactlyInAnyOrderElementsOf(
            Drivers.all().stream().map(BoardDriver::name).toList());
  }
}
