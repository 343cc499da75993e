package cubby.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.LatchSettings;
import cubby.hal.config.SensorSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.PulseId;
import cubby.hal.lockbus.Drivers;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.HandResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Real bus masters, set by the same settings, against what is planned from them.
class HardwareTwinTest {
  private static final BusSettings BUS = BusSettings.of("main", "serial:/nowhere");

  private static final List<ChannelWiring> PINS =
      List.of(
          new ChannelWiring(new Channel(1), 17, InputPoint.of(27), null),
          new ChannelWiring(new Channel(8), 22, InputPoint.of(23), null));

  private final VirtualClock clock = new VirtualClock();
  private final List<BankEvent> events = new ArrayList<>();

  static Stream<BankSettings> everyDriverBothWaysRound() {
    return Drivers.all().stream()
        .map(driver -> BankSettings.of("A", "main", driver.name()))
        .map(bank -> bank.driver().equals("gpio") ? bank.withWiring(PINS) : bank)
        .flatMap(bank ->
            Stream.of(
                bank,
                bank.withSensors(SensorSettings.DEFAULT.withClosedIs(0).withInsideIs(0)),
                bank.withSensors(SensorSettings.DEFAULT.withClosedIs(1).withInsideIs(1)),
                bank.withLatches(new LatchSettings(Duration.ofMillis(200), null))));
  }

  @ParameterizedTest
  @MethodSource("everyDriverBothWaysRound")
  void itsMasterSeesTheDoorsAsTheyAre(BankSettings bank) {
    int last = Drivers.named(bank.driver()).orElseThrow().traits().channels();
    var wired = bank.withWired(List.of(new Channel(1), new Channel(last)));
    var site = site(wired, new CompartmentPlan("first", bank.id(), new Channel(1), true));
    var run = run(site, wired);
    run.pass(Duration.ofSeconds(3));
    assertThat(doors()).containsEntry(new Channel(1), DoorState.CLOSED);
    run.banks()
        .getFirst()
        .pulse(new PulseId("p"), new Channel(1), clock.now().plus(Duration.ofSeconds(2)));
    run.pass(Duration.ofSeconds(3));
    assertThat(site.cabinet().compartment("first").door()).isEqualTo(Door.OPEN);
    assertThat(doors()).containsEntry(new Channel(1), DoorState.OPEN);
  }

  @Test
  void relaysAndInputsAreCrossedAsTheWiringSays() {
    var wired =
        BankSettings.of("A", "main", "waveshare-relay")
            .withWired(List.of(new Channel(1), new Channel(2)))
            .withWiring(
                List.of(
                    new ChannelWiring(new Channel(1), 7, InputPoint.of(8), null),
                    new ChannelWiring(new Channel(2), 6, InputPoint.of(3), InputPoint.of(4))));
    var site =
        site(
            wired,
            new CompartmentPlan("one", wired.id(), new Channel(1), true),
            new CompartmentPlan("two", wired.id(), new Channel(2), true));
    var run = run(site, wired);
    run.pass(Duration.ofSeconds(3));
    run.banks()
        .getFirst()
        .pulse(new PulseId("p"), new Channel(2), clock.now().plus(Duration.ofSeconds(2)));
    run.pass(Duration.ofSeconds(3));
    assertThat(site.cabinet().compartment("two").door()).isEqualTo(Door.OPEN);
    assertThat(site.cabinet().compartment("one").pulses()).isZero();
    assertThat(doors())
        .containsEntry(new Channel(1), DoorState.CLOSED)
        .containsEntry(new Channel(2), DoorState.OPEN);
  }

  @ParameterizedTest
  @EnumSource
  void aLineOfBoardsHasACompartmentOnEveryChannel(BoardFamily family) {
    int first = family.firstAddress();
    var plan =
        HardwareTwin.lineOf(
            "main", family, 2, family.usualChannels(), cubby.sim.cabinet.LatchSettings.SOLENOID);
    assertThat(plan.compartments())
        .hasSize(2 * family.usualChannels())
        .extracting(CompartmentPlan::label)
        .startsWith(first + ".1", first + ".2")
        .endsWith("%d.%d".formatted(first + 1, family.usualChannels()));
    assertThat(new VirtualSite(plan, clock).boards("main"))
        .extracting(board -> board.address())
        .containsExactly(first, first + 1);
  }

  @Test
  void switchesMayBeOnAnExpanderWithoutABank() {
    var wiring =
        List.of(
            new ChannelWiring(new Channel(1), 0, new InputPoint(33, 0), null),
            new ChannelWiring(new Channel(12), 11, new InputPoint(33, 11), null));
    var wired =
        BankSettings.of("A", "main", "mcp23017")
            .withBoardChannels(12)
            .withWired(List.of(new Channel(1), new Channel(12)))
            .withWiring(wiring);
    var site = site(wired, new CompartmentPlan("last", wired.id(), new Channel(12), false));
    var run = run(site, wired);
    run.pass(Duration.ofSeconds(3));
    assertThat(doors()).containsEntry(new Channel(12), DoorState.CLOSED);
    assertThat(site.cabinet().openByForce("last")).isInstanceOf(HandResult.Done.class);
    run.pass(Duration.ofSeconds(3));
    assertThat(doors()).containsEntry(new Channel(12), DoorState.OPEN);
  }

  @Test
  void banksOnOneLineOfPinsAnswerEachForItself() {
    var banks =
        Stream.of(32, 33)
            .map(
                address -> BankSettings.of("at" + address, "main", "mcp23017").withAddress(address))
            .toList();
    var site =
        site(
            banks,
            banks.stream()
                .map(bank ->
                    new CompartmentPlan(bank.id().toString(), bank.id(), new Channel(1), false))
                .toArray(CompartmentPlan[]::new));
    var run = run(site, banks);
    run.pass(Duration.ofSeconds(3));
    assertThat(events).hasSize(2).allMatch(BankEvent.Connected.class::isInstance);
    run.banks()
        .getLast()
        .pulse(new PulseId("p"), new Channel(1), clock.now().plus(Duration.ofSeconds(2)));
    run.pass(Duration.ofSeconds(3));
    assertThat(site.cabinet().compartment("at33").door()).isEqualTo(Door.OPEN);
    assertThat(site.cabinet().compartment("at32").pulses()).isZero();
  }

  @Test
  void whatCannotBeSimulatedIsSaid() {
    var bank = BankSettings.of("A", "main", "brass-key");
    assertThatThrownBy(() -> site(bank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bank A has a brass-key, which cannot be simulated");
  }

  private VirtualSite site(BankSettings bank, CompartmentPlan... compartments) {
    return site(List.of(bank), compartments);
  }

  private VirtualSite site(List<BankSettings> banks, CompartmentPlan... compartments) {
    return new VirtualSite(
        HardwareTwin.planOf(
            List.of(BUS.withBaud(9600)),
            banks,
            List.of(compartments),
            cubby.sim.cabinet.LatchSettings.SOLENOID),
        clock);
  }

  private VirtualRun run(VirtualSite site, BankSettings bank) {
    return run(site, List.of(bank));
  }

  private VirtualRun run(VirtualSite site, List<BankSettings> banks) {
    return new VirtualRun(
        clock,
        site,
        LockBuses.masters(List.of(BUS.withBaud(9600)), banks, clock.now()),
        events::add);
  }

  /// The newest word on each channel.
  private Map<Channel, DoorState> doors() {
    var doors = new HashMap<Channel, DoorState>();
    for (var event : events) {
      switch (event) {
        case BankEvent.Connected(var bank, var channels, var at) ->
            channels.forEach(it -> doors.put(it.channel(), it.door()));
        case BankEvent.Changed(var bank, var channels, var at) ->
            channels.forEach(it -> doors.put(it.channel(), it.door()));
        default -> {}
      }
    }
    return doors;
  }
}
