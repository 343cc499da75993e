package cubby.sim.trial;

import cubby.hal.contract.MonotonicTime;
import cubby.sim.BusPlan;
import cubby.sim.SitePlan;
import cubby.sim.bus.LineSettings;
import cubby.sim.fate.Fates;
import cubby.sim.fate.FaultLevel;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Agenda;
import cubby.sim.people.Pavement;
import cubby.sim.people.Town;
import cubby.sim.watch.Violation;
import cubby.sim.watch.Watch;
import cubby.sim.watch.Watched;
import cubby.sim.watch.Watches;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// One kiosk of one seed, on one thread, in virtual time.
public final class Trial {
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);
  private static final Duration DAY = Duration.ofDays(1);

  /// By then whatever waits has been collected, taken back or taken away, though support has given
  /// more time again and again. Mostly it takes a week.
  private static final int SETTLES_WITHIN_DAYS = 60;

  private final TrialPlan plan;
  private final int days;
  private final VirtualKiosk kiosk;
  private final Agenda agenda = new Agenda();
  private final Pavement pavement;
  private final Town town;
  private final Fates fates;
  private final Tally tally = new Tally();
  private final Stopwatch stopwatch = new Stopwatch();
  private final Lookout lookout = new Lookout(stopwatch);
  private final MonotonicTime begin;

  public Trial(long seed, int days, FaultLevel level) {
    this(seed, days, level, Scale.DRAWN);
  }

  public Trial(long seed, int days, FaultLevel level, Scale scale) {
    this.days = days;
    plan = TrialPlan.draw(seed, level, scale);
    kiosk = new VirtualKiosk(plan.blueprint(), this::asBuilt);
    begin = kiosk.now();
    pavement = new Pavement(kiosk, agenda);
    town =
        new Town(
            kiosk,
            pavement,
            agenda,
            plan.demand(),
            plan.habits(),
            new SplittableRandom(plan.people()));
    fates =
        new Fates(kiosk, pavement, agenda, plan.rates(), new SplittableRandom(plan.misfortunes()));
    kiosk.observe(tally);
    pavement.observe(tally);
    kiosk.observe(lookout);
    pavement.observe(lookout);
    watch(Watches.all(new Watched(kiosk, pavement)));
  }

  /// What the seed has drawn, a line each.
  public List<String> plan() {
    return plan.lines();
  }

  public VirtualKiosk kiosk() {
    return kiosk;
  }

  public Pavement pavement() {
    return pavement;
  }

  /// Others watch, too.
  public void watch(List<Watch> more) {
    more.forEach(lookout::add);
  }

  /// Tells everything that happens, a line each.
  public void trace(Consumer<String> lines) {
    var trace = new Trace(kiosk, lines);
    kiosk.observe(trace);
    pavement.observe(trace);
  }

  /// Days in which people come and things go wrong, then as many in which all is well, until
  /// everything has come to its end.
  public TrialOutcome run() {
    try {
      kiosk.powerOn();
      kiosk.pass(STARTS_WITHIN);
      town.moveIn();
      fates.begin();
      agenda.note(kiosk.now().plus(DAY), this::dayIsOver);
      passDays(days);
      fates.heal();
      town.goesQuiet();
      settle();
      lookout.healed();
      return report();
    } catch (Violation violation) {
      return finding(violation.check(), violation.expected(), violation.seen());
    } catch (IllegalStateException | IllegalArgumentException broken) {
      var at = broken.getStackTrace().length == 0 ? "" : " at " + broken.getStackTrace()[0];
      return finding("the program stops itself", "that it goes on", broken + at);
    }
  }

  private void settle() {
    for (int day = 0; day < SETTLES_WITHIN_DAYS; day++) {
      passDays(1);
      if (Unfinished.of(kiosk).isEmpty()) {
        return;
      }
    }
    var unfinished = Unfinished.of(kiosk);
    if (!unfinished.isEmpty()) {
      throw new Violation("everything ends", "nothing unfinished", unfinished.toString());
    }
  }

  private void passDays(int count) {
    var end = kiosk.now().plus(DAY.multipliedBy(count));
    for (var next = agenda.nextAt(); next.isPresent(); next = agenda.nextAt()) {
      if (next.get().isAfter(end)) {
        break;
      }
      passUntil(next.get());
      stopwatch.on(Stopwatch.Part.PEOPLE);
      agenda.doNext();
      lookout.requireNothingFound();
      lookout.stepped();
    }
    passUntil(end);
    lookout.requireNothingFound();
    stopwatch.off();
  }

  private void dayIsOver() {
    lookout.compared();
    agenda.note(kiosk.now().plus(DAY), this::dayIsOver);
  }

  private void passUntil(MonotonicTime time) {
    if (time.isAfter(kiosk.now())) {
      stopwatch.on(Stopwatch.Part.KIOSK);
      kiosk.pass(time.since(kiosk.now()));
    }
  }

  private SitePlan asBuilt(SitePlan site) {
    var buses =
        site.buses().stream()
            .map(bus ->
                plan.frameByFrame()
                    ? new BusPlan(
                        bus.name(),
                        new LineSettings(bus.line().wireTime(), LineSettings.Delivery.BY_FRAME),
                        bus.banks())
                    : bus)
            .toList();
    return new SitePlan(site.compartments(), site.latches(), buses, plan.misfortunes());
  }

  private TrialReport report() {
    return new TrialReport(
        plan.seed(),
        plan.blueprint().cabinet().compartments().size(),
        days,
        town.parcels(),
        tally.stored(),
        tally.collected(),
        tally.pulses(),
        tally.touches(),
        tally.commits(),
        tally.starts(),
        fates.fired(),
        tally.facts(),
        stopwatch.spent());
  }

  private Finding finding(String check, String expected, String seen) {
    long day = kiosk.now().since(begin).toDays();
    return new Finding(
        plan.seed(),
        day,
        VirtualTime.since(begin, kiosk.now()),
        check,
        expected,
        seen,
        "./cubby simulate --days %d --seed %d --faults %s%s"
            .formatted(
                Math.min(days, day + 1),
                plan.seed(),
                plan.level().name().toLowerCase(java.util.Locale.ROOT),
                plan.scale().options()));
  }
}
