package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.PinSettings;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            "bus a: a line is written like serial:/dev/ttyUSB0, tcp://192.168.1.50:5000,"
                + " gpio:gpiochip0 or i2c:1, not /dev/ttyUSB0");
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

  @ParameterizedTest
  @CsvSource({
    "gpio:gpiochip0, kerong-cu16, gpio, 'serial, tcp'",
    "i2c:1, waveshare-relay, i2c, 'serial, tcp'",
    "gpio:gpiochip0, mcp23017, gpio, 'i2c, serial, tcp'",
    "i2c:1, gpio, i2c, 'gpio, serial, tcp'",
  })
  void aLineThatTheBoardCannotBeOn(String line, String driver, String kind, String kinds) {
    var bank = BankSettings.of("left", "a", driver).withWired(List.of(new Channel(1)));
    assertThat(HardwareCheck.problems(List.of(BusSettings.of("a", line)), List.of(wired(bank))))
        .containsExactly(
            "bank left: a %s cannot be on a line of the kind %s, but on %s"
                .formatted(driver, kind, kinds));
  }

  @ParameterizedTest
  @CsvSource({"gpio:gpiochip0, gpio", "tcp://h:1, gpio", "i2c:1, mcp23017", "tcp://h:1, mcp23017"})
  void aLineThatPinsCanBeOn(String line, String driver) {
    var bank = BankSettings.of("left", "a", driver).withWired(List.of(new Channel(1)));
    assertThat(HardwareCheck.problems(List.of(BusSettings.of("a", line)), List.of(wired(bank))))
        .isEmpty();
  }

  @Test
  void aPinThatIsUsedTwice() {
    var pins = pins("left", 0).withWiring(List.of(pins(1, 17, 27), pins(2, 17, 27)));
    assertThat(onGpio(pins.withWired(List.of(new Channel(1), new Channel(2)))))
        .containsExactly(
            "bank left: pin 17 is the latch of channel 1 and the latch of channel 2",
            "bank left: pin 27 is the door of channel 1 and the door of channel 2");
    assertThat(onGpio(pins("left", 0).withWiring(List.of(pins(1, 17, 17)))))
        .containsExactly("bank left: pin 17 is the latch of channel 1 and the door of channel 1");
    assertThat(
            onI2c(
                expander("left", 0x20)
                    .withWiring(List.of(pins(1, 8, 9)))
                    .withWired(List.of(new Channel(1), new Channel(2)))))
        .containsExactly(
            "bank left: pin 9 of board 32 is the door of channel 1 and the door of channel 2");
  }

  @Test
  void theSamePinOfTwoExpandersIsNotUsedTwice() {
    var left = expander("left", 0x20).withWired(List.of(new Channel(1), new Channel(2)));
    assertThat(onI2c(left.withWiring(List.of(door(1, 0x22, 9))), expander("right", 0x21)))
        .isEmpty();
  }

  @Test
  void aPinOfAnotherBankOnTheSameChip() {
    var left = pins("left", 0).withWiring(List.of(pins(1, 17, 27)));
    assertThat(onGpio(left, pins("right", 1).withWiring(List.of(pins(1, 27, 22)))))
        .containsExactly("bank right: pin 27 is bank left's already");
    assertThat(onGpio(left, pins("right", 1).withWiring(List.of(pins(1, 23, 22))))).isEmpty();
  }

  @Test
  void anExpanderThatTwoBanksHave() {
    var left = expander("left", 0x20);
    var onLefts = expander("right", 0x21).withWiring(List.of(door(1, 0x20, 15)));
    assertThat(onI2c(left, onLefts))
        .containsExactly(
            "bank right: board 32 serves bank left already, and can serve one bank only");
    assertThat(onI2c(onLefts, left))
        .containsExactly(
            "bank left: board 32 serves bank right already, and can serve one bank only");
    assertThat(
            onI2c(
                left.withWiring(List.of(door(1, 0x22, 0))),
                expander("right", 0x21).withWiring(List.of(door(1, 0x22, 1)))))
        .containsExactly(
            "bank right: board 34 serves bank left already, and can serve one bank only");
  }

  @Test
  void aPullThatAnExpanderHasNot() {
    var down = new PinSettings(null, PinSettings.Pull.DOWN);
    assertThat(onI2c(expander("left", 0x20).withPins(down)))
        .containsExactly("bank left: an MCP23017 has no pull-downs: pull is up or none");
    assertThat(onGpio(wired(pins("left", 0)).withPins(down))).isEmpty();
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

  private static BankSettings wired(BankSettings bank) {
    return bank.driver().equals("gpio") ? bank.withWiring(List.of(pins(1, 17, 27))) : bank;
  }

  private static BankSettings pins(String id, int address) {
    return BankSettings.of(id, "a", "gpio").withAddress(address).withWired(List.of(new Channel(1)));
  }

  private static BankSettings expander(String id, int address) {
    return BankSettings.of(id, "a", "mcp23017")
        .withAddress(address)
        .withWired(List.of(new Channel(1)));
  }

  private static ChannelWiring pins(int channel, int output, int door) {
    return new ChannelWiring(new Channel(channel), output, InputPoint.of(door), null);
  }

  private static List<String> onGpio(BankSettings... banks) {
    return HardwareCheck.problems(List.of(BusSettings.of("a", "gpio:gpiochip0")), List.of(banks));
  }

  private static List<String> onI2c(BankSettings... banks) {
    return HardwareCheck.problems(List.of(BusSettings.of("a", "i2c:1")), List.of(banks));
  }

  private static ChannelWiring door(int channel, int board, int input) {
    return new ChannelWiring(new Channel(channel), null, new InputPoint(board, input), null);
  }

  private static List<String> problems(BankSettings... banks) {
    return HardwareCheck.problems(List.of(BUS), List.of(banks));
  }
}
