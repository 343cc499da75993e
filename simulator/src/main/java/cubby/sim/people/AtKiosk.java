package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.Touch;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.HandResult;
import cubby.sim.cabinet.Parcel;
import cubby.sim.kiosk.VirtualKiosk;
import java.util.List;
import java.util.Optional;

/// What one person can see and do before the kiosk: its screen, its doors, what is behind those
/// that stand open.
public final class AtKiosk {
  private final Pavement pavement;
  private final VirtualKiosk kiosk;
  private final Person person;
  private long seen;
  private long before;

  AtKiosk(Pavement pavement, VirtualKiosk kiosk, Person person) {
    this.pavement = pavement;
    this.kiosk = kiosk;
    this.person = person;
  }

  // Screen

  /// Empty if the screen is dark.
  public Optional<Screen> screen() {
    var now = kiosk.screen();
    long revision = now.map(Screen::revision).orElse(0L);
    if (revision != seen) {
      before = seen;
      seen = revision;
    }
    return now;
  }

  /// Presses what was there before the screen changed, as a slow finger does.
  void pressLate(Choice choice) {
    touch(new Touch.Pressed(before, choice));
  }

  public void press(Choice choice) {
    touch(new Touch.Pressed(revision(), choice));
  }

  public void type(String digits) {
    touch(new Touch.DigitsEntered(revision(), digits));
  }

  public void write(String text) {
    touch(new Touch.TextEntered(revision(), text));
  }

  public void chooseSize(String size) {
    touch(new Touch.SizeChosen(revision(), size));
  }

  public void point(CompartmentId compartment) {
    touch(new Touch.CompartmentChosen(revision(), compartment));
  }

  public void scan(String text) {
    touch(new Touch.Scanned(text));
  }

  public void touchTheGlass() {
    touch(new Touch.Present());
  }

  // Doors

  /// With the mechanical key, from in front or behind.
  boolean openWithKey(CompartmentId door) {
    return done(kiosk.cabinet().openByForce(door.label()));
  }

  /// Latch and sensors are as new.
  void mend(CompartmentId compartment) {
    pavement.mend(compartment);
  }

  public boolean isOpen(CompartmentId door) {
    return kiosk.cabinet().compartment(door.label()).door() == Door.OPEN;
  }

  /// The doors that stand open, in the order of their places.
  public List<CompartmentId> openDoors() {
    return kiosk.cabinet().compartments().stream()
        .filter(it -> it.door() == Door.OPEN)
        .map(it -> new CompartmentId(it.label()))
        .toList();
  }

  /// What is to be seen behind a door that stands open.
  public Optional<Item> behind(CompartmentId door) {
    return isOpen(door) ? pavement.belongings().inside(door) : Optional.empty();
  }

  /// Whether it is where the person can have it in hand: behind no door.
  boolean has(Item item) {
    return !(pavement.belongings().of(item.name()).orElse(null) instanceof Whereabouts.Inside);
  }

  /// @return whether it is inside now: the door is open, and nothing else is there
  public boolean put(Item item, CompartmentId into) {
    var what = item.flat() ? Parcel.FLAT : Parcel.ORDINARY;
    if (!has(item) || !done(kiosk.cabinet().put(into.label(), what))) {
      return false;
    }
    pavement.belongings().put(item, into);
    pavement.tell(it -> it.puts(person, into, item));
    return true;
  }

  /// Something that nobody will miss goes in.
  void putRubbish(CompartmentId into) {
    put(pavement.rubbishOf(person), into);
  }

  /// What is now in the person's hands.
  public Optional<Item> take(CompartmentId from) {
    var item = behind(from);
    if (item.isEmpty() || !done(kiosk.cabinet().take(from.label()))) {
      return Optional.empty();
    }
    pavement.belongings().with(item.get(), person.name());
    pavement.tell(it -> it.takes(person, from, item.get()));
    return item;
  }

  /// What is in their hands goes with them, for good.
  public void carryAway(Item item) {
    if (has(item)) {
      pavement.belongings().away(item, person.name());
    }
  }

  public void close(CompartmentId door) {
    if (done(kiosk.cabinet().close(door.label()))) {
      pavement.tell(it -> it.closes(person, door, true));
    }
  }

  /// So hard that it springs open again.
  public void slam(CompartmentId door) {
    if (done(kiosk.cabinet().bounce(door.label()))) {
      pavement.tell(it -> it.closes(person, door, false));
    }
  }

  /// What is about to be said of this compartment is not so.
  void misleads(CompartmentId about) {
    pavement.tell(it -> it.misleads(person, about));
  }

  private void touch(Touch touch) {
    pavement.tell(it -> it.touches(person, touch));
    kiosk.touch(touch);
  }

  private long revision() {
    return screen().map(Screen::revision).orElse(0L);
  }

  private static boolean done(HandResult result) {
    return result instanceof HandResult.Done;
  }
}
