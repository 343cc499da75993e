package cubby.sim;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.board.Cu16Settings;
import cubby.sim.bus.LineSettings;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.HandResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The real bus master against the simulated board on one thread, in a time that both are told.
class DoorInVirtualTimeTest {
  private static final BankId BANK = new BankId("left");
  private static final Channel DOOR = new Channel(1);

  private final VirtualClock clock = new VirtualClock();
  private final VirtualSite site =
      new VirtualSite(
          new SitePlan(
              List.of(new CompartmentPlan("A1", BANK, DOOR, true)),
              List.of(
                  new BusPlan(
                      "front",
                      LineSettings.atBaud(19200),
                      List.of(new BankPlan(BANK, BoardMaker.cu16(0, Cu16Settings.USUAL))))),
              1),
          clock);
  private final List<BankEvent> events = new ArrayList<>();
  private final VirtualRun run =
      new VirtualRun(
          clock,
          site,
          LockBuses.masters(
              List.of(BusSettings.of("front", "serial:/virtual")),
              List.of(BankSettings.of("left", "front", "kerong-cu16").withWired(List.of(DOOR))),
              clock.now()),
          events::add);
  private final LockBank bank = run.banks().getFirst();

  @Test
  void opensAndClosesWithinThePromisedTimes() {
    run.pass(Duration.ofSeconds(3));
    assertThat(events).hasSize(1).first().isInstanceOf(BankEvent.Connected.class);
    bank.attend(true);
    run.pass(Duration.ofSeconds(1));
    var asked = clock.now();
    pulse();
    run.pass(Duration.ofSeconds(1));
    assertThat(changedTo(DoorState.OPEN).orElseThrow().since(asked))
        .isBetween(Duration.ofMillis(70), Duration.ofMillis(250));
    var shut = clock.now();
    assertThat(site.cabinet().close("A1")).isInstanceOf(HandResult.Done.class);
    run.pass(Duration.ofSeconds(3));
    assertThat(changedTo(DoorState.CLOSED).orElseThrow().since(shut))
        .isBetween(Duration.ofMillis(1500), Duration.ofMillis(1700));
  }

  @Test
  void opensOnceAfterAnHourOfDisturbance() {
    var faults = site.bus("front").faults();
    faults.add(new ReplyFault.BadChecksum(), new Occasion.OneIn(5));
    faults.add(new ReplyFault.LeadingJunk(4), new Occasion.OneIn(3));
    faults.add(new ReplyFault.Lost(), new Occasion.OneIn(7));
    faults.add(new ReplyFault.Duplicated(), new Occasion.OneIn(11));
    faults.add(new ReplyFault.Delayed(Duration.ofMillis(300)), new Occasion.OneIn(13));
    run.pass(Duration.ofHours(1));
    assertThat(site.cabinet().pulses()).isZero();
    assertThat(changedTo(DoorState.OPEN)).isEmpty();
    faults.heal();
    run.pass(Duration.ofSeconds(10));
    pulse();
    run.pass(Duration.ofSeconds(5));
    assertThat(site.cabinet().pulses()).isEqualTo(1);
    assertThat(changedTo(DoorState.OPEN)).isPresent();
  }

  private void pulse() {
    bank.pulse(new PulseId("pulse"), DOOR, clock.now().plus(Duration.ofSeconds(2)));
  }

  private Optional<MonotonicTime> changedTo(DoorState door) {
    return events.stream()
        .filter(it ->
            it instanceof BankEvent.Changed changed && changed.channels().getFirst().door() == door)
        .map(BankEvent::at)
        .findFirst();
  }
}
