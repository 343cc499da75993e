package cubby.sim;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.lockbus.BusMaster;
import cubby.sim.cabinet.CabinetObserver;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Real bus masters against a virtual site, on one thread, in a time that passes when it is told
/// to. Whatever happens, happens in its order and at its time, the same in every run.
///
/// Polls in which nothing can change are skipped: when, since anything last moved at the cabinet or
/// in the supply of a board, or hands could act, every bank has been asked and nothing came of it
/// ([BusMaster#isAtRest]), and no fault is on a line, then the time goes on to what happens next.
/// The first poll after that comes at once, as early as it could in any run.
@SuppressWarnings("exports") // who drives masters is one of those to whom hal exports them
public final class VirtualRun {
  /// No real schedule does more in one instant: beyond it something spins.
  private static final int MOST_STEPS_IN_AN_INSTANT = 10_000;

  private static final Duration A_MOMENT = Duration.ofNanos(1);

  private final VirtualClock clock;
  private final VirtualSite site;
  private final List<VirtualLine> lines;
  private final Meanwhile meanwhile;

  /// When something moved last that a board could tell of.
  private MonotonicTime movedAt;

  private final CabinetObserver moved = (_, _) -> movedNow();
  private long switchings;

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
    movedAt = clock.now();
    site.cabinet().observe(moved);
    lines =
        masters.stream()
            .map(master -> new VirtualLine(master, site.bus(master.bus().name()), clock, events))
            .toList();
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
  /// lines since the call before is met by the next poll of every bank.
  public void pass(Duration time) {
    var end = clock.now().plus(time);
    noticeSwitchedFaults();
    int steps = 0;
    while (true) {
      boolean resting = areAtRest();
      var next = next(resting, end);
      if (next.isAfter(end)) {
        break;
      }
      steps = next.isAfter(clock.now()) ? 0 : steps + 1;
      if (steps > MOST_STEPS_IN_AN_INSTANT) {
        throw new IllegalStateException("time does not pass: something asks to be woken at once");
      }
      clock.pass(next.since(clock.now()));
      step(resting);
    }
    clock.pass(end.since(clock.now()));
  }

  private void step(boolean resting) {
    boolean moves =
        site.cabinet().nextChangeAt().filter(at -> !at.isAfter(clock.now())).isPresent()
            || boardsStir();
    if (moves) {
      movedAt = clock.now();
    }
    site.cabinet().advanceTo(clock.now());
    if (moves || !resting || somethingArrives()) {
      lines.forEach(VirtualLine::step);
    }
    meanwhile.step();
  }

  /// When something next happens, not before now; after `end`, if nothing does until then.
  private MonotonicTime next(boolean resting, MonotonicTime end) {
    var next = Earliest.of(site.cabinet().nextChangeAt(), meanwhile.nextAt());
    for (var line : lines) {
      next = Earliest.of(next, resting ? line.boardsWakeAt() : line.wakesAt());
    }
    var at = next.orElseGet(() -> end.plus(A_MOMENT));
    return at.isBefore(clock.now()) ? clock.now() : at;
  }

  private void movedNow() {
    movedAt = clock.now();
  }

  private void noticeSwitchedFaults() {
    long now = 0;
    for (var line : lines) {
      now += line.switchings();
    }
    if (now != switchings) {
      switchings = now;
      movedNow();
    }
  }

  /// The kiosk is gone, and nobody asks any more.
  public void end() {
    site.cabinet().forget(moved);
  }

  private boolean areAtRest() {
    for (var line : lines) {
      if (!line.isAtRest(movedAt)) {
        return false;
      }
    }
    return true;
  }

  /// What was on its way when the last fault was taken back.
  private boolean somethingArrives() {
    for (var line : lines) {
      if (line.boardsWakeAt().filter(at -> !at.isAfter(clock.now())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean boardsStir() {
    for (var line : lines) {
      if (line.boardsStir()) {
        return true;
      }
    }
    return false;
  }
}
