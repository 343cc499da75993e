package cubby.hal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serial:/dev/ttyUSB0",
        "serial:/dev/serial/by-id/usb-FTDI:1",
        "tcp://gateway:5000",
        "tcp://gateway-2.example.org:23",
        "tcp://192.168.1.50:65535",
        "tcp://[fd00::7]:1",
        "tcp://[fe80::1%eth0]:5000"
      })
  void isWrittenAsItWasRead(String text) {
    assertThat(LineAddress.parse(text)).hasToString(text);
  }

  @Test
  void knowsTheKindAndThePlace() {
    assertThat(LineAddress.parse("serial:/dev/ttyUSB0"))
        .isEqualTo(new LineAddress("serial", "/dev/ttyUSB0"));
    assertThat(LineAddress.parse("tcp://[fd00::7]:5000"))
        .isEqualTo(LineAddress.tcp("fd00::7", 5000));
    assertThat(NetworkPlace.parse("//[fe80::1%eth0]:5000"))
        .isEqualTo(new NetworkPlace("fe80::1%eth0", 5000));
    assertThat(NetworkPlace.parse("//192.168.1.50:23"))
        .isEqualTo(new NetworkPlace("192.168.1.50", 23));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /dev/ttyUSB0             | a line is written like serial:/dev/ttyUSB0, \
          tcp://192.168.1.50:5000, gpio:gpiochip0 or i2c:1, not /dev/ttyUSB0
          serial:                  | a line is written like serial:/dev/ttyUSB0, \
          tcp://192.168.1.50:5000, gpio:gpiochip0 or i2c:1, not serial:
          tcp:gateway:5000         | a line on the network is written like \
          tcp://192.168.1.50:5000 or tcp://[fd00::7]:5000, not tcp:gateway:5000
          tcp://fd00::7:5000       | a line on the network is written like \
          tcp://192.168.1.50:5000 or tcp://[fd00::7]:5000, not tcp://fd00::7:5000
          tcp://gateway            | tcp://gateway lacks the port, as in tcp://192.168.1.50:5000
          tcp://gateway:           | tcp://gateway: lacks the port, as in tcp://192.168.1.50:5000
          tcp://[fd00::7]          | tcp://[fd00::7] lacks the port, as in tcp://192.168.1.50:5000
          tcp://:5000              | tcp://:5000 lacks the host
          tcp://[]:5000            | tcp://[]:5000 lacks the host
          tcp://gateway:0          | a port is 1 to 65535, not '0', in tcp://gateway:0
          tcp://gateway:65536      | a port is 1 to 65535, not '65536', in tcp://gateway:65536
          tcp://gateway:telnet     | a port is 1 to 65535, not 'telnet', in tcp://gateway:telnet
          tcp://gateway:5000/      | a port is 1 to 65535, not '5000/', in tcp://gateway:5000/
          tcp://two words:5000     | 'two words' is no host's name or address, in tcp://two words:5000
          tcp://[gateway]:5000     | 'gateway' is no host's name or address, in tcp://[gateway]:5000
          """)
  void saysWhatIsWrong(String text, String sentence) {
    assertThatThrownBy(() -> LineAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  @Test
  void aKindThatIsNotKnownIsASentence() {
    assertThatThrownBy(() -> new Lines().open(new LineAddress("usb", "1"), 9600))
        .isInstanceOf(LineException.class)
        .hasMessage("there is no kind of line 'usb'; known are gpio, i2c, serial, tcp");
  }
}
