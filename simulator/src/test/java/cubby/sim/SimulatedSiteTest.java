package cubby.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineSettings;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.line.TestPeer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(30)
class SimulatedSiteTest {
  private static final BankId LEFT = new BankId("left");
  private static final BankId RIGHT = new BankId("right");

  @TempDir private Path folder;

  @Test
  void putsALineForEachBusInTheFolderAndTakesItAway() throws IOException {
    try (var site = SimulatedSite.open(plan("front", "back"), folder)) {
      assertThat(site.lines()).containsOnlyKeys("front", "back");
      for (var bus : List.of("front", "back")) {
        assertThat(folder.resolve(bus)).exists();
        assertThat(site.line(bus).address()).isEqualTo("serial:" + folder.resolve(bus));
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void opensAPortForEachBusOnTheNetwork() throws IOException {
    try (var site = SimulatedSite.openOnNetwork(plan("front", "back"))) {
      assertThat(site.lines()).containsOnlyKeys("front", "back");
      assertThat(site.line("front").address()).startsWith("tcp://127.0.0.1:");
      assertThat(site.line("front").address()).isNotEqualTo(site.line("back").address());
    }
  }

  @Test
  void obeysABareWriteToTheLineAndMovesTheDoorByItself() throws Exception {
    try (var site = SimulatedSite.open(plan("front", "back"), folder)) {
      var changes = new LinkedBlockingQueue<CompartmentView>();
      site.cabinet().observe((it, at) -> changes.add(it));
      try (var peer = new TestPeer(folder.resolve("back"))) {
        peer.write(WireBytes.ofHex("02 10 31 03 46"));
      }
      var energised = changes.poll(5, TimeUnit.SECONDS);
      assertThat(energised).isNotNull();
      assertThat(energised.label()).isEqualTo("B1");
      assertThat(energised.energised()).isTrue();
      var opened = changes.poll(5, TimeUnit.SECONDS);
      assertThat(opened).isNotNull();
      assertThat(opened.door()).isEqualTo(Door.OPEN);
      assertThat(site.cabinet().pulses()).isEqualTo(1);
    }
  }

  /// Such a board finds the end of a request by what does not come.
  @Test
  void answersAModbusMasterOnceTheLineIsSilent() throws Exception {
    var relays = BoardFamily.WAVESHARE_RELAY;
    var bus = new BusPlan("front", relays.line(), List.of(new BankPlan(LEFT, relays.board(1, 8))));
    var compartments = List.of(new CompartmentPlan("A1", LEFT, new Channel(1), false));
    var pulse = WireBytes.ofHex("01 05 02 00 00 05 0C 71");
    try (var site = SimulatedSite.open(new SitePlan(compartments, List.of(bus), 1), folder);
        var peer = new TestPeer(folder.resolve("front"))) {
      peer.write(pulse);
      assertThat(peer.read(pulse.length())).isEqualTo(pulse);
      assertThat(site.cabinet().pulses()).isEqualTo(1);
    }
  }

  @Test
  void leavesNothingOpenWhenALineCannotBe() {
    var absent = folder.resolve("absent");
    assertThatThrownBy(() -> SimulatedSite.open(plan("front", "back"), absent))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAPlanThatCannotBeBuilt() {
    var clock = new ManualClock();
    assertThatThrownBy(() -> new VirtualSite(plan("front", "front"), clock))
        .hasMessage("two buses are called front");
    assertThatThrownBy(() ->
            new VirtualSite(
                new SitePlan(List.of(), List.of(bus("front", 0, LEFT), bus("back", 1, LEFT)), 1),
                clock))
        .hasMessage("two boards drive bank left");
    assertThatThrownBy(() -> plan("../front", "back"))
        .hasMessage("a bus cannot be called '../front'");
  }

  @Test
  void switchesTheSupplyOfOneBoard() {
    var clock = new ManualClock();
    var site = new VirtualSite(plan("front", "back"), clock);
    site.power(LEFT).turn(false);
    site.bus("front").on(new byte[] {0x02, 0x00, 0x31, 0x03, 0x36}, clock.now());
    site.bus("back").on(new byte[] {0x02, 0x10, 0x31, 0x03, 0x46}, clock.now());
    site.buses().values().forEach(it -> assertThat(it.due(clock.in(10))).isEmpty());
    assertThat(site.cabinet().compartment("A1").pulses()).isZero();
    assertThat(site.cabinet().compartment("B1").pulses()).isEqualTo(1);
  }

  private static SitePlan plan(String first, String second) {
    return new SitePlan(
        List.of(
            new CompartmentPlan("A1", LEFT, new Channel(1), true),
            new CompartmentPlan("B1", RIGHT, new Channel(1), false)),
        List.of(bus(first, 0, LEFT), bus(second, 1, RIGHT)),
        1);
  }

  private static BusPlan bus(String name, int address, BankId bank) {
    return new BusPlan(
        name,
        LineSettings.atBaud(19200),
        List.of(new BankPlan(bank, BoardMaker.cu16(address, Cu16Settings.USUAL))));
  }
}
