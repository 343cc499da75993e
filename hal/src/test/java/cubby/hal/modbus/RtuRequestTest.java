package cubby.hal.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Frames of the maker's documents; every CRC computed anew.
class RtuRequestTest {
  @Test
  void writesACoilAsInTheMakersDocument() {
    assertThat(new RtuRequest(1, RtuFunction.WRITE_COIL, 0, 0xFF00).bytes())
        .hasToString("01 05 00 00 FF 00 8C 3A");
    assertThat(new RtuRequest(1, RtuFunction.WRITE_COIL, 0x0200, 5).bytes())
        .hasToString("01 05 02 00 00 05 0C 71");
  }

  @Test
  void readsInputsAsInTheMakersDocument() {
    assertThat(new RtuRequest(1, RtuFunction.READ_INPUTS, 0, 8).bytes())
        .hasToString("01 02 00 00 00 08 79 CC");
  }

  @Test
  void readsRegisters() {
    assertThat(new RtuRequest(247, RtuFunction.READ_REGISTERS, 0xFFFF, 0xFFFF).bytes().length())
        .isEqualTo(8);
    assertThat(new RtuRequest(1, RtuFunction.READ_REGISTERS, 0x8000, 1).bytes())
        .hasToString("01 03 80 00 00 01 AD CA");
  }

  @Test
  void nobodyIsAskedBeyondTheAddresses() {
    for (int address : new int[] {-1, 0, 248, 255}) {
      assertThatThrownBy(() -> new RtuRequest(address, RtuFunction.READ_INPUTS, 0, 8))
          .hasMessage("a Modbus address is 1 to 247, not " + address);
    }
    assertThatThrownBy(() -> new RtuRequest(1, RtuFunction.READ_INPUTS, 0x10000, 8))
        .hasMessage("a Modbus number is 0 to 65535, not 65536");
    assertThatThrownBy(() -> new RtuRequest(1, RtuFunction.READ_INPUTS, 0, -1))
        .hasMessage("a Modbus value is 0 to 65535, not -1");
  }
}
