package cubby.sim.trial;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.parcel.ParcelId;
import cubby.core.screen.Touch;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.people.PavementObserver;
import cubby.sim.people.Person;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts what happens in a trial.
final class Tally implements KioskObserver, PavementObserver {
  private final Map<String, Long> facts = new TreeMap<>();
  private final Set<ParcelId> stored = new HashSet<>();
  private final Set<ParcelId> collected = new HashSet<>();
  private long commits;
  private long pulses;
  private long starts;
  private long touches;

  @Override
  public void durable(Commit commit) {
    commits++;
    for (var fact : commit.facts()) {
      facts.merge(fact.getClass().getSimpleName(), 1L, Long::sum);
      switch (fact) {
        case Lasting.ParcelStored(var parcel, _, _, _, _) -> stored.add(parcel);
        case Lasting.DepositReopened(var parcel, _, _) -> stored.remove(parcel);
        case Lasting.ParcelCollected(var parcel, _, _, _) -> collected.add(parcel);
        // "It was empty", said after all.
        case Lasting.ParcelDisputed(var parcel, _, _) -> collected.remove(parcel);
        default -> {}
      }
    }
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

  /// How many parcels have come in, each once, however often they were put in.
  long stored() {
    return stored.size();
  }

  /// How many parcels have been collected, each once, however often that was disputed.
  long collected() {
    return collected.size();
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
