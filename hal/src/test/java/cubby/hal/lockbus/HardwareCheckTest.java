package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HardwareCheckTest {
  private static final BusSettings BUS = BusSettings.of("a", "serial:/dev/ttyUSB0");
  private static final BankSettings BANK = BankSettings.of("left", "a", "kerong-cu16");

  private static final BankSettings RELAYS = relays("left", 1);

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
        .contains("bank left: unknown driver 'kerong'; known are " + Drivers.known());
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
        .containsExactly("bus a: there is no kind of line 'usb'; known are gpio, i2c, serial, tcp");
    assertThat(HardwareCheck.problems(List.of(BusSettings.of("a", "/dev/ttyUSB0")), List.of(BANK)))
        .containsExactly(
            "bus a: a line is written like serial:/dev/ttyUSB0 or tcp://192.168.1.50:5000,"
                + " not /dev/ttyUSB0");
  }

  @Test
  void anOptionThatMeansNothingToTheDriver() {
    assertThat(problems(BANK.withWiring(List.of(door(1, 1, 1)))))
        .containsExactly("bank left: 'wiring' means nothing to a kerong-cu16");
  }

  @Test
  void whatTheDriverFinds() {
    assertThat(problems(RELAYS.withBoardChannels(9)))
        .containsExactly(
            "bank left: channel 9 has no input for its door: say which, since a board has only 8");
    assertThat(problems(RELAYS.withBoardChannels(33)))
        .contains("bank left: a waveshare-relay has 32 channels at most, not 33");
  }

  @Test
  void anInputOfAnotherBanksBoardOrOfABoardWithoutBankIsFine() {
    var right = relays("right", 2).withWired(List.of(new Channel(1)));
    assertThat(problems(RELAYS.withWiring(List.of(door(1, 2, 2), door(2, 3, 1))), right)).isEmpty();
  }

  @Test
  void anInputThatAnotherBankTakes() {
    var right = relays("right", 2).withWired(List.of(new Channel(1)));
    assertThat(problems(RELAYS.withWiring(List.of(door(1, 2, 1))), right))
        .containsExactly("bank right: input 1 of board 2 is bank left's already");
    assertThat(problems(right, RELAYS.withWiring(List.of(door(1, 2, 1)))))
        .containsExactly("bank left: input 1 of board 2 is bank right's already");
  }

  @Test
  void anInputOfAnotherMakesBoard() {
    var bus = BusSettings.of("a", "serial:/dev/ttyUSB0").withBaud(9600);
    var mapped = relays("right", 1).withWiring(List.of(door(2, 5, 1), door(3, 5, 2)));
    assertThat(HardwareCheck.problems(List.of(bus), List.of(BANK.withAddress(5), mapped)))
        .containsExactly(
            "bank right: board 5 is a kerong-cu16 (bank left), whose inputs a waveshare-relay"
                + " cannot read");
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

  private static BankSettings relays(String id, int address) {
    return BankSettings.of(id, "a", "waveshare-relay").withAddress(address);
  }

  private static ChannelWiring door(int channel, int board, int input) {
    return new ChannelWiring(new Channel(channel), null, new InputPoint(board, input), null);
  }

  private static List<String> problems(BankSettings... banks) {
    return HardwareCheck.problems(List.of(BUS), List.of(banks));
  }
}
