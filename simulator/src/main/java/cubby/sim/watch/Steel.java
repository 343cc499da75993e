package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.journal.Recovered;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Errand;
import cubby.core.parcel.ParcelId;
import cubby.core.screen.Touch;
import cubby.core.text.Digest;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.bus.LineCondition;
import cubby.sim.cabinet.CabinetObserver;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.people.Item;
import cubby.sim.people.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is really behind the doors, and what the kiosk cannot know of it: where sensors are broken,
/// where people say what is not so, where something happens while nobody listens.
final class Steel implements Watch, CabinetObserver {
  /// The kiosk has heard by then what a sound sensor says, or knows that the bank is lost.
  static final Duration HEARD = Duration.ofMinutes(2);

  private final Watched watched;
  private final Book book;
  private final Answers answers;
  private final Map<CompartmentId, Site> sites = new TreeMap<>();
  private final Map<String, Digest> barcodes = new HashMap<>();

  /// What the kiosk has given numbers of its own.
  private final Map<ParcelId, String> sendings = new HashMap<>();

  private MonotonicTime running;

  /// One compartment.
  private static final class Site {
    private MonotonicTime doorSound;
    private MonotonicTime insideSound;
    private boolean doorIsSound = true;
    private boolean insideIsSound = true;
    private @Nullable MonotonicTime untrue;
    private @Nullable MonotonicTime blind;
    private MonotonicTime moved;
    private MonotonicTime changed;
    private @Nullable ParcelId meant;

    Site(MonotonicTime now) {
      doorSound = now;
      insideSound = now;
      moved = now;
      changed = now;
    }
  }

  Steel(Watched watched, Book book) {
    this.watched = watched;
    this.book = book;
    running = watched.kiosk().now();
    for (var built : watched.kiosk().blueprint().cabinet().compartments()) {
      sites.put(built.id(), new Site(running));
    }
    answers = new Answers(id -> inside(id).isPresent(), this::isOpen);
    watched.kiosk().cabinet().observe(this);
  }

  // What is so

  Optional<Item> inside(CompartmentId id) {
    return watched.pavement().belongings().inside(id);
  }

  boolean isOpen(CompartmentId id) {
    return watched.kiosk().cabinet().compartment(id.label()).door() == Door.OPEN;
  }

  /// Whether this thing is that parcel of the record.
  boolean is(Item item, ParcelId parcel) {
    if (item.kind() == Item.Kind.RUBBISH) {
      return false;
    }
    return item.name().equals(sendings.get(parcel))
        || book.parcel(parcel)
            .filter(it -> it.errand() != Errand.SENDING)
            .filter(it -> it.tracking().equals(barcode(item)))
            .isPresent();
  }

  /// The parcel of the record as which somebody has put in what is inside, at the door that was
  /// opened for it.
  Optional<ParcelId> meant(CompartmentId id) {
    return Optional.ofNullable(site(id).meant);
  }

  // What the kiosk can know

  /// Since when what is inside, or that nothing is, has been so.
  MonotonicTime changed(CompartmentId id) {
    return site(id).changed;
  }

  /// Since when the door has been as it is.
  MonotonicTime moved(CompartmentId id) {
    return site(id).moved;
  }

  /// Whether there is a sensor of what is inside.
  boolean hasSensor(CompartmentId id) {
    return watched.kiosk().blueprint().cabinet().get(id).occupancySensor();
  }

  boolean insideSoundSince(CompartmentId id, MonotonicTime time) {
    var site = site(id);
    return site.insideIsSound && !site.insideSound.isAfter(time);
  }

  boolean doorSoundSince(CompartmentId id, MonotonicTime time) {
    var site = site(id);
    return site.doorIsSound && !site.doorSound.isAfter(time);
  }

  /// Whether somebody has said of it what is not so, since then.
  boolean misledSince(CompartmentId id, MonotonicTime time) {
    var untrue = site(id).untrue;
    return untrue != null && !untrue.isBefore(time);
  }

  /// Whether something has happened there since then while the kiosk did not run, or could not
  /// hear.
  boolean blindSince(CompartmentId id, MonotonicTime time) {
    var blind = site(id).blind;
    return blind != null && !blind.isBefore(time);
  }

  /// Whether the kiosk may be wrong about what has been there since then.
  boolean mayErrSince(CompartmentId id, MonotonicTime time) {
    return !doorSoundSince(id, time)
        || (hasSensor(id) && !insideSoundSince(id, time))
        || misledSince(id, time)
        || blindSince(id, time);
  }

  /// For how long a sensor that is sound, and believed, has shown what is so, and its bank was
  /// heard.
  boolean isSeen(CompartmentId id) {
    var built = watched.kiosk().blueprint().cabinet().get(id);
    var before = new MonotonicTime(now().nanos() - HEARD.toNanos());
    return hasSensor(id)
        && !book.slot(id).suspect()
        && insideSoundSince(id, before)
        && doorSoundSince(id, before)
        && !site(id).changed.isAfter(before)
        && !running.isAfter(before)
        && !book.isLost(built.bank())
        && inside(id).filter(Item::flat).isEmpty();
  }

  // What happens

  @Override
  public void changed(CompartmentView now, MonotonicTime at) {
    var site = site(new CompartmentId(now.label()));
    boolean door = now.doorSensor() == DoorSensor.OK;
    if (!door || !site.doorIsSound) {
      site.doorSound = at;
    }
    site.doorIsSound = door;
    boolean inside =
        now.occupancySensor() == OccupancySensor.OK
            || now.occupancySensor() == OccupancySensor.ABSENT;
    if (!inside || !site.insideIsSound) {
      site.insideSound = at;
    }
    site.insideIsSound = inside;
  }

  @Override
  public void moved(CompartmentId compartment, Door door, MonotonicTime at) {
    site(compartment).moved = at;
    blindNow(compartment);
  }

  @Override
  public void puts(Person person, CompartmentId into, Item item) {
    var site = site(into);
    site.changed = now();
    site.meant = null;
    blindNow(into);
    book.slot(into)
        .underWay()
        .ifPresent(opening -> {
          opening.purpose().about().ifPresent(parcel -> putAs(parcel, opening.purpose(), item));
          site.meant = opening.purpose().about().filter(parcel -> is(item, parcel)).orElse(null);
        });
  }

  /// What the kiosk has given a number is whatever is put in for it.
  private void putAs(ParcelId parcel, Purpose purpose, Item item) {
    boolean sending = book.parcel(parcel).filter(it -> it.errand() == Errand.SENDING).isPresent();
    if (sending && item.kind() == Item.Kind.SENDING && purpose instanceof Purpose.Deposit) {
      sendings.put(parcel, item.name());
    }
  }

  @Override
  public void takes(Person person, CompartmentId from, Item item) {
    var site = site(from);
    site.changed = now();
    site.meant = null;
    blindNow(from);
  }

  @Override
  public void misleads(Person person, CompartmentId about) {
    site(about).untrue = now();
  }

  @Override
  public void touches(Person person, Touch touch) {
    if (touch instanceof Touch.Pressed(_, var choice)) {
      watched
          .kiosk()
          .screen()
          .flatMap(screen -> answers.untrue(screen.model(), choice))
          .ifPresent(id -> site(id).untrue = now());
    }
  }

  @Override
  public void started(Recovered recovered) {
    running = now();
  }

  private void blindNow(CompartmentId id) {
    var built = watched.kiosk().blueprint().cabinet().get(id);
    if (!watched.kiosk().running()
        || now().since(running).compareTo(HEARD) < 0
        || book.isLost(built.bank())
        || lineIsUnsound(id)) {
      site(id).blind = now();
    }
  }

  private boolean lineIsUnsound(CompartmentId id) {
    var bank = watched.kiosk().blueprint().cabinet().get(id).bank();
    return watched.kiosk().blueprint().banks().stream()
        .filter(it -> it.id().equals(bank))
        .map(it -> watched.kiosk().site().bus(it.bus()).faults())
        .anyMatch(
            it -> it.condition() != LineCondition.SOUND || it.echo() || !it.active().isEmpty());
  }

  private Digest barcode(Item item) {
    return barcodes.computeIfAbsent(
        item.name(), name -> watched.kiosk().secrets().personalTexts().of(name).digest());
  }

  private Site site(CompartmentId id) {
    var site = sites.get(id);
    if (site == null) {
      throw new IllegalArgumentException("no compartment is called " + id);
    }
    return site;
  }

  private MonotonicTime now() {
    return watched.kiosk().now();
  }
}
