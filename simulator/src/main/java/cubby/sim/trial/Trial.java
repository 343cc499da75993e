package cubby.sim.trial;

import cubby.hal.contract.MonotonicTime;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Agenda;
import cubby.sim.people.Pavement;
import cubby.sim.people.Town;
import cubby.sim.watch.Watch;
import cubby.sim.watch.Watched;
import cubby.sim.watch.Watches;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// One kiosk of one seed, on one thread, in virtual time.
public final class Trial {
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);
  private static final Duration DAY = Duration.ofDays(1);

  private final TrialPlan plan;
  private final VirtualKiosk kiosk;
  private final Agenda agenda = new Agenda();
  private final Pavement pavement;
  private final Town town;
  private final List<Watch> watches;

  public Trial(long seed) {
    plan = TrialPlan.draw(seed);
    kiosk = new VirtualKiosk(plan.blueprint());
    pavement = new Pavement(kiosk, agenda);
    var random = new SplittableRandom(seed);
    town = new Town(kiosk, pavement, agenda, random.split());
    watches = Watches.all(new Watched(kiosk, pavement));
    for (var watch : watches) {
      kiosk.observe(watch);
      pavement.observe(watch);
    }
  }

  public VirtualKiosk kiosk() {
    return kiosk;
  }

  /// @throws cubby.sim.watch.Violation if something is so that must never be
  public void run(int days) {
    kiosk.powerOn();
    kiosk.pass(STARTS_WITHIN);
    town.moveIn();
    var end = kiosk.now().plus(DAY.multipliedBy(days));
    agenda.note(kiosk.now().plus(DAY), this::dayIsOver);
    while (agenda.nextAt().filter(at -> !at.isAfter(end)).isPresent()) {
      passUntil(agenda.nextAt().orElseThrow());
      agenda.doNext();
      watches.forEach(Watch::stepped);
    }
    passUntil(end);
  }

  private void dayIsOver() {
    watches.forEach(Watch::compared);
    agenda.note(kiosk.now().plus(DAY), this::dayIsOver);
  }

  private void passUntil(MonotonicTime time) {
    if (time.isAfter(kiosk.now())) {
      kiosk.pass(time.since(kiosk.now()));
    }
  }
}
