package cubby.sim.trial;

import cubby.core.cabinet.CompartmentId;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.screen.Touch;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.people.PavementObserver;
import cubby.sim.people.Person;
import java.util.Map;
import java.util.TreeMap;

/// Counts what happens in a trial.
final class Tally implements KioskObserver, PavementObserver {
  private final Map<String, Long> facts = new TreeMap<>();
  private long commits;
  private long pulses;
  private long starts;
  private long touches;

  @Override
  public void durable(Commit commit) {
    commits++;
    commit.facts().forEach(fact -> facts.merge(fact.getClass().getSimpleName(), 1L, Long::sum));
  }

  @Override
  public void energised(CompartmentId compartment, MonotonicTime at) {
    pulses++;
  }

  @Override
  public void started(Recovered recovered) {
    starts++;
  }

  @Override
  public void touches(Person person, Touch touch) {
    touches++;
  }

  Map<String, Long> facts() {
    return facts;
  }

  long of(String fact) {
    return facts.getOrDefault(fact, 0L);
  }

  long commits() {
    return commits;
  }

  long pulses() {
    return pulses;
  }

  long starts() {
    return starts;
  }

  long touches() {
    return touches;
  }
}
