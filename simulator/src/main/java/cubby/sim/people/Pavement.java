package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The place before a kiosk: who stands at its screen, who waits for their turn, and what is really
/// behind its doors.
public final class Pavement {
  /// Who has waited for so many others goes home and comes again.
  private static final int LONGEST_QUEUE = 8;

  /// From one who leaves to the next who looks at the screen.
  private static final Duration STEPPING_UP = Duration.ofSeconds(3);

  private final VirtualKiosk kiosk;
  private final Agenda agenda;
  private final Belongings belongings = new Belongings();
  private final List<PavementObserver> observers = new ArrayList<>();
  private final Deque<Person> queue = new ArrayDeque<>();
  private @Nullable Turn turn;
  private long rubbish;

  private record Turn(Person person, AtKiosk here) {}

  public Pavement(VirtualKiosk kiosk, Agenda agenda) {
    this.kiosk = kiosk;
    this.agenda = agenda;
  }

  public void observe(PavementObserver observer) {
    observers.add(observer);
  }

  public Belongings belongings() {
    return belongings;
  }

  /// Who is at the screen now.
  public Optional<Person> atScreen() {
    return Optional.ofNullable(turn).map(Turn::person);
  }

  /// Somebody wants to use the kiosk.
  ///
  /// @return whether they wait; else the queue is too long for them
  public boolean comes(Person person) {
    if (turn == null) {
      begins(person);
      return true;
    }
    return queue.size() < LONGEST_QUEUE && queue.add(person);
  }

  /// What somebody who does not use the screen does there.
  public AtKiosk beside(Person person) {
    return new AtKiosk(this, kiosk, person);
  }

  /// Latch and sensors of a compartment are as new.
  public void mend(CompartmentId compartment) {
    var label = compartment.label();
    var view = kiosk.cabinet().compartment(label);
    if (view.latch() != Latch.FREE) {
      kiosk.cabinet().latch(label, Latch.FREE);
    }
    if (view.doorSensor() != DoorSensor.OK) {
      kiosk.cabinet().doorSensor(label, DoorSensor.OK);
    }
    var sound =
        kiosk.blueprint().cabinet().get(compartment).occupancySensor()
            ? OccupancySensor.OK
            : OccupancySensor.ABSENT;
    if (view.occupancySensor() != sound) {
      kiosk.cabinet().occupancySensor(label, sound);
    }
  }

  Item rubbishOf(Person person) {
    return new Item("rubbish " + ++rubbish, Item.Kind.RUBBISH, person.name(), "", false);
  }

  void tell(Consumer<PavementObserver> what) {
    observers.forEach(what);
  }

  private void begins(Person person) {
    var next = new Turn(person, new AtKiosk(this, kiosk, person));
    turn = next;
    tell(it -> it.arrives(person));
    agenda.note(kiosk.now().plus(STEPPING_UP), () -> acts(next));
  }

  private void acts(Turn now) {
    switch (now.person().act(now.here())) {
      case Next.After(var pause) -> agenda.note(kiosk.now().plus(pause), () -> acts(now));
      case Next.Leaves _ -> ends(now);
    }
  }

  private void ends(Turn now) {
    turn = null;
    tell(it -> it.leaves(now.person()));
    now.person().left(now.here());
    var waiting = queue.poll();
    if (waiting != null) {
      begins(waiting);
    }
  }
}
