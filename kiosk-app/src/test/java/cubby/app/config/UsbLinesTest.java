package cubby.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsbLinesTest {
  private static final String FIRST = "serial:/dev/ttyUSB0";
  private static final String SECOND = "serial:/dev/ttyUSB1";
  private static final String NAMED = "serial:/dev/serial/by-id/usb-FTDI_A50285BI-if00-port0";
  private static final String PLACED = "serial:/dev/serial/by-path/pci-0000:00:14.0-usb-0:1:1.0";

  @Test
  void twoThatAreNumberedMayBeMistaken() {
    assertThat(UsbLines.interchangeable(List.of(FIRST, SECOND))).containsExactly(FIRST, SECOND);
    assertThat(UsbLines.interchangeable(List.of(FIRST, "serial:/dev/ttyACM0"))).hasSize(2);
  }

  @Test
  void aNumberMayGoToAnAdapterThatHasAName() {
    assertThat(UsbLines.interchangeable(List.of(NAMED, SECOND))).containsExactly(SECOND);
    assertThat(UsbLines.interchangeable(List.of(PLACED, FIRST))).containsExactly(FIRST);
  }

  @Test
  void namesAndPlacesStay() {
    assertThat(UsbLines.interchangeable(List.of(NAMED, PLACED))).isEmpty();
  }

  @Test
  void oneByUsbIsMistakenForNoOther() {
    assertThat(
            UsbLines.interchangeable(
                List.of(FIRST, FIRST, "serial:/dev/ttyS1", "tcp://192.168.1.50:5000", "i2c:1")))
        .isEmpty();
    assertThat(
            UsbLines.interchangeable(List.of("serial:/tmp/lines/left", "serial:/tmp/lines/right")))
        .isEmpty();
  }
}
