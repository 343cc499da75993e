package cubby.sim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.lockbus.LockBuses;
import cubby.sim.VirtualClock;
import cubby.sim.VirtualRun;
import cubby.sim.VirtualSite;
import cubby.sim.board.PowerSwitch;
import cubby.sim.bus.LineFaults;
import cubby.sim.cabinet.HandResult;
import cubby.sim.cabinet.VirtualCabinet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A real bus master and codec at a simulated board, in virtual time.
final class VirtualBank {
  private static final Duration STEP = Duration.ofMillis(1);

  /// Longer than anything is waited for.
  private static final int PATIENCE_MILLIS = 30_000;

  final VirtualSite site;
  final VirtualRun run;
  final List<BankEvent> events = new ArrayList<>();
  private final VirtualClock clock = new VirtualClock();
  private int pulsesAsked;

  VirtualBank(Variant variant) {
    site = new VirtualSite(variant.site(), clock);
    var masters =
        LockBuses.masters(
            List.of(variant.bus("serial:/virtual")), List.of(variant.bank()), clock.now());
    run = new VirtualRun(clock, site, masters, events::add);
  }

  LockBank bank() {
    return run.banks().getFirst();
  }

  VirtualCabinet cabinet() {
    return site.cabinet();
  }

  LineFaults faults() {
    return site.bus(Variant.BUS).faults();
  }

  PowerSwitch power() {
    return site.power(Variant.BANK);
  }

  /// Passes time until the bank is connected and stands idle; then forgets what was reported.
  VirtualBank connected() {
    await(BankEvent.Connected.class);
    pass(1000);
    idle();
    events.clear();
    return this;
  }

  void pass(long millis) {
    run.pass(Duration.ofMillis(millis));
  }

  /// Passes time until no reply is awaited, so that a fault strikes what comes next.
  void idle() {
    for (int i = 0; i < PATIENCE_MILLIS; i++) {
      if (!run.line(Variant.BUS).isListening()) {
        return;
      }
      run.pass(STEP);
    }
    throw new AssertionError("the line is never idle");
  }

  <E extends BankEvent> E await(Class<E> kind) {
    for (int i = 0; i < PATIENCE_MILLIS; i++) {
      var first = all(kind).findFirst();
      if (first.isPresent()) {
        return first.get();
      }
      run.pass(STEP);
    }
    throw new AssertionError("no " + kind.getSimpleName() + " came; " + events);
  }

  <E extends BankEvent> Stream<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  void pulse(int channel) {
    bank()
        .pulse(
            new PulseId("p" + pulsesAsked++),
            new Channel(channel),
            clock.now().plus(Duration.ofSeconds(2)));
  }

  PulseResult resultOfPulse(int channel) {
    pulse(channel);
    return await(BankEvent.PulseSettled.class).result();
  }

  /// Every state of this door that was reported, in order.
  List<DoorState> doors(int channel) {
    return readings()
        .filter(reading -> reading.channel().number() == channel)
        .map(ChannelReading::door)
        .toList();
  }

  Stream<ChannelReading> readings() {
    return events.stream()
        .flatMap(event ->
            switch (event) {
              case BankEvent.Changed changed -> changed.channels().stream();
              case BankEvent.Connected connected -> connected.channels().stream();
              case BankEvent.ReadAnswered read -> read.channels().stream();
              case BankEvent.PulseSettled _, BankEvent.ReadFailed _, BankEvent.Lost _ ->
                  Stream.empty();
            });
  }

  long pulses() {
    return cabinet().pulses();
  }

  void done(HandResult result) {
    assertThat(result).isInstanceOf(HandResult.Done.class);
  }

  VirtualClock clock() {
    return clock;
  }
}
