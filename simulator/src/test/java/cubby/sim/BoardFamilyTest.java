package cubby.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.BoardEvent;
import cubby.sim.board.BoardInput;
import cubby.sim.board.WaveshareSettings;
import cubby.sim.board.WaveshareSettings.Inputs;
import cubby.sim.bus.WireTime;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.HandResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoardFamilyTest {
  private static final BankId LEFT = new BankId("left");
  private static final BankId RIGHT = new BankId("right");

  private final ManualClock clock = new ManualClock();

  @ParameterizedTest
  @CsvSource({
    "gpio, 8, 115200, 0, 15",
    "mcp23017, 8, 115200, 32, 39",
    "shuoming, 24, 9600, 1, 31",
    "kerong-cu16, 16, 19200, 0, 15",
    "kerong-cu48, 48, 19200, 0, 255",
    "waveshare-relay, 8, 9600, 1, 247",
    "winnsen, 16, 9600, 1, 255",
    "wkly, 24, 9600, 0, 255",
  })
  void hasWhatIsUsual(String driver, int channels, int baud, int first, int last) {
    var family = BoardFamily.ofDriver(driver).orElseThrow();
    assertThat(family.driver()).isEqualTo(driver);
    assertThat(family.usualChannels()).isEqualTo(channels);
    assertThat(family.line().wireTime()).isEqualTo(new WireTime(baud));
    assertThat(family.firstAddress()).isEqualTo(first);
    assertThat(family.lastAddress()).isEqualTo(last);
  }

  @Test
  void knowsNoOtherDriver() {
    assertThat(BoardFamily.ofDriver("abacus")).isEmpty();
  }

  /// Every family that opens a door on one request: a request for channel 2 of its first board
  /// opens that door and no other, in a whole site.
  @ParameterizedTest
  @CsvSource({
    "SHUOMING, 8A 01 02 11 98",
    "KERONG_CU16, 02 01 31 03 37",
    "KERONG_CU48, 02 00 01 61 03 67",
    "WAVESHARE_RELAY, 01 05 02 01 00 05 5D B1",
    "WINNSEN, 90 06 05 01 02 03",
    "WKLY, 57 4B 4C 59 09 00 82 02 80",
  })
  void makesBoardsThatOpenDoors(BoardFamily family, String request) {
    var site = site(family, 3);
    var events = new ArrayList<BoardEvent>();
    site.observeBoards(events::add);
    site.bus("front").on(WireBytes.ofHex(request).toArray(), clock.now());
    assertThat(site.bus("front").due(clock.in(300))).isNotNull();
    assertThat(site.cabinet().compartment("L2").pulses()).isEqualTo(1);
    assertThat(site.cabinet().pulses()).isEqualTo(1);
    assertThat(events)
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            BoardEvent.Unlocked.class,
            it -> assertThat(it.onTime()).isLessThanOrEqualTo(Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @EnumSource
  void makesEveryBoardThatItSaysItHas(BoardFamily family) {
    for (int channels : new int[] {family.fewestChannels(), family.mostChannels()}) {
      for (int address : new int[] {family.firstAddress(), family.lastAddress()}) {
        var board = family.board(address, channels);
        var cabinet = site(family, 2).cabinet();
        assertThat(board.make(cabinet, LEFT, event -> {}).address()).isEqualTo(address);
      }
    }
    int tooMany = family.mostChannels() + 1;
    assertThatThrownBy(() -> family.board(family.firstAddress(), tooMany))
        .hasMessageEndingWith("channels, not " + tooMany);
    int tooHigh = family.lastAddress() + 1;
    assertThatThrownBy(() -> family.board(tooHigh, family.usualChannels()))
        .hasMessageEndingWith(", not " + tooHigh);
  }

  @Test
  void letsTheInputsOfOneBoardSeeTheDoorsOfAnother() {
    var blind = WaveshareSettings.usual(8).withInputs(Inputs.NONE);
    var wires =
        List.of(
            new InputPlan(1, LEFT, new Channel(1), BoardInput.Kind.DOOR),
            new InputPlan(2, LEFT, new Channel(1), BoardInput.Kind.OCCUPANCY));
    var banks =
        List.of(
            new BankPlan(LEFT, BoardMaker.waveshare(1, blind)),
            new BankPlan(RIGHT, BoardMaker.waveshare(2, WaveshareSettings.usual(8), wires)));
    var site = site(new BusPlan("front", BoardFamily.WAVESHARE_RELAY.line(), banks));
    assertThat(inputs(site)).isEqualTo("02 02 01 01 60 0C");
    assertThat(site.cabinet().openByForce("L1")).isInstanceOf(HandResult.Done.class);
    assertThat(site.cabinet().put("L1")).isInstanceOf(HandResult.Done.class);
    assertThat(inputs(site)).isEqualTo("02 02 01 02 20 0D");
  }

  private String inputs(VirtualSite site) {
    site.bus("front").on(WireBytes.ofHex("02 02 00 00 00 08 79 FF").toArray(), clock.now());
    clock.pass(100);
    return WireBytes.copyOf(site.bus("front").due(clock.now())).toString();
  }

  private VirtualSite site(BoardFamily family, int boards) {
    var banks =
        IntStream.range(0, boards)
            .mapToObj(it ->
                new BankPlan(
                    it == 0 ? LEFT : new BankId("bank" + it),
                    family.board(family.firstAddress() + it, family.usualChannels())))
            .toList();
    return site(new BusPlan("front", family.line(), banks));
  }

  private VirtualSite site(BusPlan bus) {
    var compartments =
        IntStream.rangeClosed(1, 8)
            .mapToObj(it -> new CompartmentPlan("L" + it, LEFT, new Channel(it), true))
            .toList();
    return new VirtualSite(new SitePlan(compartments, List.of(bus), 1), clock);
  }
}
