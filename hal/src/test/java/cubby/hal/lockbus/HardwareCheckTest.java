package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HardwareCheckTest {
  private static final BusSettings BUS = BusSettings.of("a", "serial:/dev/ttyUSB0");
  private static final BankSettings BANK = BankSettings.of("left", "a", "kerong-cu16");

  @Test
  void allIsWell() {
    assertThat(
            HardwareCheck.problems(
                List.of(BUS),
                List.of(BANK, BankSettings.of("right", "a", "kerong-cu16").withAddress(15))))
        .isEmpty();
  }

  @Test
  void unknownDriver() {
    assertThat(problems(BankSettings.of("left", "a", "kerong")))
        .contains("bank left: unknown driver 'kerong'; known are kerong-cu16");
  }

  @Test
  void channelBeyondTheBoard() {
    assertThat(problems(BANK.withWired(List.of(new Channel(16), new Channel(17)))))
        .containsExactly("bank left: channel 17 beyond the board's 16");
  }

  @Test
  void addressBeyondTheSwitch() {
    assertThat(problems(BANK.withAddress(16)))
        .containsExactly("bank left: address 16 is not within 0 to 15");
  }

  @Test
  void twoAtOnePlace() {
    assertThat(
            HardwareCheck.problems(
                List.of(BUS), List.of(BANK, BankSettings.of("right", "a", "kerong-cu16"))))
        .containsExactly("bank right: another bank on bus a has address 0");
  }

  @Test
  void namesTwice() {
    assertThat(HardwareCheck.problems(List.of(BUS, BUS), List.of(BANK, BANK)))
        .contains("there are two buses a", "there are two banks left")
        .contains("bus a: another bus has line serial:/dev/ttyUSB0");
  }

  @Test
  void noSuchBusAndABusWithoutBanks() {
    assertThat(problems(BankSettings.of("left", "b", "kerong-cu16")))
        .containsExactly("bus a: has no bank", "bank left: there is no bus b");
  }

  @Test
  void lineOfAnUnknownKindOrWithoutOne() {
    assertThat(HardwareCheck.problems(List.of(BusSettings.of("a", "usb:1")), List.of(BANK)))
        .containsExactly("bus a: there is no kind of line 'usb'; known are serial, tcp");
    assertThat(HardwareCheck.problems(List.of(BusSettings.of("a", "/dev/ttyUSB0")), List.of(BANK)))
        .containsExactly(
            "bus a: a line is written like serial:/dev/ttyUSB0 or tcp://192.168.1.50:5000,"
                + " not /dev/ttyUSB0");
  }

  @Test
  void nothingIsMadeOfWhatIsWrong() {
    assertThatThrownBy(() ->
            LockBuses.masters(List.of(BUS), List.of(BANK.withAddress(16)), new MonotonicTime(0)))
        .hasMessage("bank left: address 16 is not within 0 to 15");
  }

  @Test
  void defaultsComeFromTheDriver() {
    var master = LockBuses.masters(List.of(BUS), List.of(BANK), new MonotonicTime(0)).getFirst();
    assertThat(master.bus().baud()).isEqualTo(19_200);
    assertThat(master.bus().supplyLatches()).isEqualTo(1);
  }

  private static List<String> problems(BankSettings bank) {
    return HardwareCheck.problems(List.of(BUS), List.of(bank));
  }
}
