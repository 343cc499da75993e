package cubby.sim;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.lockbus.BusMaster;
import cubby.sim.cabinet.CabinetObserver;
import cubby.sim.cabinet.CompartmentView;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Real bus masters against a virtual site, on one thread, in a time that passes when it is told
/// to. Whatever happens, happens in its order and at its time, the same in every run.
///
/// Polls in which nothing can change are skipped, line by line: when, since anything last moved at
/// the compartments of a line or in the supply of its boards, or hands switched its faults, each of
/// its banks that may be asked has been and nothing came of it ([BusMaster#isAtRest]), and no fault
/// is on it, then its time goes on to what happens next: at the latest to the poll by which a
/// change comes to count. The first poll after that comes at once, as early as it could in any run.
@SuppressWarnings("exports") // who drives masters is one of those to whom hal exports them
public final class VirtualRun {
  /// No real schedule does more in one instant: beyond it something spins.
  private static final int MOST_STEPS_IN_AN_INSTANT = 10_000;

  private static final Duration A_MOMENT = Duration.ofNanos(1);

  private final VirtualClock clock;
  private final VirtualSite site;
  private final List<VirtualLine> lines;
  private final Meanwhile meanwhile;

  private final Map<BankId, VirtualLine> lineOf = new HashMap<>();
  private final CabinetObserver moved = (compartment, _) -> moved(compartment);

  /// Lines and nothing else.
  ///
  /// @param clock the site's own
  /// @param masters one for each bus of the site, by name
  /// @param events told what the banks report
  public VirtualRun(
      VirtualClock clock, VirtualSite site, List<BusMaster> masters, Consumer<BankEvent> events) {
    this(clock, site, masters, events, Meanwhile.NOTHING);
  }

  /// @param clock the site's own
  /// @param masters one for each bus of the site, by name
  /// @param events told what the banks report; must not ask anything of them at once
  /// @param meanwhile what else goes on
  public VirtualRun(
      VirtualClock clock,
      VirtualSite site,
      List<BusMaster> masters,
      Consumer<BankEvent> events,
      Meanwhile meanwhile) {
    this.clock = clock;
    this.site = site;
    this.meanwhile = meanwhile;
    lines =
        masters.stream()
            .map(master -> new VirtualLine(master, site.bus(master.bus().name()), clock, events))
            .toList();
    lines.forEach(line -> line.banks().forEach(bank -> lineOf.put(bank.id(), line)));
    site.cabinet().observe(moved);
  }

  /// All banks, bus by bus.
  public List<LockBank> banks() {
    return lines.stream().flatMap(line -> line.banks().stream()).toList();
  }

  /// The kiosk's end of one bus.
  ///
  /// @throws IllegalArgumentException if no bus has this name
  public VirtualLine line(String bus) {
    return lines.stream()
        .filter(line -> line.name().equals(bus))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no bus is called " + bus));
  }

  /// Lets everything happen that happens within `time`. What hands did at the cabinet and at the
  /// lines since the call before is met by the next poll of every bank that it concerns.
  public void pass(Duration time) {
    var end = clock.now().plus(time);
    lines.forEach(VirtualLine::noticeSwitchedFaults);
    int steps = 0;
    for (var next = next(end); !next.isAfter(end); next = next(end)) {
      steps = next.isAfter(clock.now()) ? 0 : steps + 1;
      if (steps > MOST_STEPS_IN_AN_INSTANT) {
        throw new IllegalStateException("time does not pass: something asks to be woken at once");
      }
      clock.pass(next.since(clock.now()));
      site.cabinet().advanceTo(clock.now());
      lines.forEach(VirtualLine::step);
      meanwhile.step();
    }
    clock.pass(end.since(clock.now()));
  }

  /// When something next happens, not before now; after `end`, if nothing does until then.
  private MonotonicTime next(MonotonicTime end) {
    var next = Earliest.of(site.cabinet().nextChangeAt(), meanwhile.nextAt());
    for (var line : lines) {
      next = Earliest.of(next, line.nextAt());
    }
    var at = next.orElseGet(() -> end.plus(A_MOMENT));
    return at.isBefore(clock.now()) ? clock.now() : at;
  }

  /// Something moves at one compartment.
  private void moved(CompartmentView compartment) {
    for (var bank : site.cabinet().banksOf(compartment.label())) {
      var line = lineOf.get(bank);
      if (line != null) {
        line.moved();
      }
    }
  }

  /// The kiosk is gone, and nobody asks any more.
  public void end() {
    site.cabinet().forget(moved);
  }
}
