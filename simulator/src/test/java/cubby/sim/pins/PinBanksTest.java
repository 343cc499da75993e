package cubby.sim.pins;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.PinSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.BankPlan;
import cubby.sim.BoardMaker;
import cubby.sim.BusPlan;
import cubby.sim.SitePlan;
import cubby.sim.VirtualClock;
import cubby.sim.VirtualRun;
import cubby.sim.VirtualSite;
import cubby.sim.bus.LineSettings;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.HandResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real bus master, real drivers, real guard, in virtual time; only the pins are simulated.
class PinBanksTest {
  private static final BankId BANK = new BankId("left");
  private static final Channel DOOR = new Channel(1);

  private final List<BankEvent> events = new ArrayList<>();

  /// A bank on one kind of chip, and how it is wired.
  record Kind(String driver, BoardMaker board, List<ChannelWiring> wiring) {
    BankSettings settings() {
      return BankSettings.of("left", "pins", driver)
          .withWired(List.of(DOOR))
          .withWiring(wiring)
          .withPins(new PinSettings(true, null));
    }

    @Override
    public String toString() {
      return driver;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind(
            "gpio",
            PinBoard.gpio(
                new PinWires(
                    0,
                    List.of(new PinWires.LatchWire(17, DOOR, true)),
                    List.of(PinWires.SwitchWire.door(0, 27, DOOR)))),
            List.of(new ChannelWiring(DOOR, 17, ChannelWiring.InputPoint.of(27), null))),
        new Kind(
            "mcp23017",
            PinBoard.mcp23017(
                new PinWires(
                    0x20,
                    List.of(new PinWires.LatchWire(0, DOOR, true)),
                    List.of(PinWires.SwitchWire.door(0x20, 8, DOOR)))),
            List.of()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aDoorOpensAndClosesAndTheLatchGoesOff(Kind kind) {
    var bench = new Bench(kind);
    bench.run.pass(Duration.ofSeconds(3));
    assertThat(events).hasSize(1).first().isInstanceOf(BankEvent.Connected.class);

    bench.pulse();
    bench.run.pass(Duration.ofMillis(400));
    assertThat(bench.site.cabinet().compartment("A1").energised()).isTrue();
    bench.run.pass(Duration.ofMillis(200));
    assertThat(bench.site.cabinet().compartment("A1").energised()).isFalse();
    bench.run.pass(Duration.ofSeconds(1));
    assertThat(bench.site.cabinet().close("A1")).isInstanceOf(HandResult.Done.class);
    bench.run.pass(Duration.ofSeconds(3));

    assertThat(pulseResults()).containsExactly(new PulseResult.Acknowledged());
    assertThat(doors()).containsExactly(DoorState.OPEN, DoorState.CLOSED);
    assertThat(bench.site.cabinet().pulses()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aKioskThatStopsSwitchesOff(Kind kind) {
    var bench = new Bench(kind);
    bench.run.pass(Duration.ofSeconds(3));
    bench.pulse();
    bench.run.pass(Duration.ofMillis(200));

    bench.run.line("pins").stop();
    bench.run.pass(Duration.ofMillis(100));

    assertThat(bench.site.cabinet().compartment("A1").energised()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aChipWhosePowerFailedIsSetUpAgain(Kind kind) {
    var bench = new Bench(kind);
    bench.run.pass(Duration.ofSeconds(3));
    bench.pulse();
    bench.run.pass(Duration.ofMillis(200));

    bench.site.power(BANK).cycle(Duration.ofMillis(50));
    bench.run.pass(Duration.ofMillis(50));
    assertThat(bench.site.cabinet().compartment("A1").energised()).isFalse();
    bench.run.pass(Duration.ofSeconds(15));

    assertThat(events)
        .filteredOn(BankEvent.Lost.class::isInstance)
        .extracting(lost -> ((BankEvent.Lost) lost).trouble().cause())
        .containsExactly(BankTrouble.Cause.UNFIT);
    assertThat(events).filteredOn(BankEvent.Connected.class::isInstance).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theGuardGoesWithWhoeverHasTheLine(Kind kind) {
    var bench = new Bench(kind);
    bench.run.pass(Duration.ofSeconds(3));
    bench.pulse();
    bench.run.pass(Duration.ofMillis(200));
    assertThat(bench.site.cabinet().compartment("A1").energised()).isTrue();

    bench.site.bus("pins").masterLeft(bench.clock.now());

    assertThat(bench.site.cabinet().compartment("A1").energised()).isFalse();
  }

  @Test
  void anExpanderThatIsNotThereIsTold() {
    var expander = kinds().toList().getLast();
    var bench = new Bench(expander, expander.settings().withAddress(0x21));
    bench.run.pass(Duration.ofSeconds(3));
    assertThat(events)
        .hasSize(1)
        .first()
        .isInstanceOfSatisfying(
            BankEvent.Lost.class,
            lost -> {
              assertThat(lost.trouble().cause()).isEqualTo(BankTrouble.Cause.UNFIT);
              assertThat(lost.trouble().detail()).contains("device at 0x21 does not answer");
            });
  }

  private List<PulseResult> pulseResults() {
    return events.stream()
        .filter(BankEvent.PulseSettled.class::isInstance)
        .map(settled -> ((BankEvent.PulseSettled) settled).result())
        .toList();
  }

  private List<DoorState> doors() {
    return events.stream()
        .filter(BankEvent.Changed.class::isInstance)
        .map(changed -> ((BankEvent.Changed) changed).channels().getFirst().door())
        .toList();
  }

  private final class Bench {
    private final VirtualClock clock = new VirtualClock();
    private final VirtualSite site;
    private final VirtualRun run;

    private Bench(Kind kind) {
      this(kind, kind.settings());
    }

    private Bench(Kind kind, BankSettings settings) {
      site =
          new VirtualSite(
              new SitePlan(
                  List.of(new CompartmentPlan("A1", BANK, DOOR, false)),
                  List.of(
                      new BusPlan(
                          "pins",
                          LineSettings.atBaud(115_200),
                          List.of(new BankPlan(BANK, kind.board())))),
                  1),
              clock);
      var masters =
          LockBuses.masters(
              List.of(BusSettings.of("pins", "tcp://virtual:1")), List.of(settings), clock.now());
      run = new VirtualRun(clock, site, masters, events::add);
    }

    private void pulse() {
      run.banks()
          .getFirst()
          .pulse(new PulseId("pulse"), DOOR, clock.now().plus(Duration.ofSeconds(2)));
    }
  }
}
