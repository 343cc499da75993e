package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.journal.Recovered;
import cubby.core.parcel.Errand;
import cubby.core.parcel.ParcelId;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.cabinet.Door;
import cubby.sim.people.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The screen shows nobody's business to the next person. A person's time begins at the first
/// screen and ends when that is shown again, which is soon after nobody touches anything any more
/// (X4); whoever comes before that takes the place of the one who left, which no kiosk can know.
final class ScreenWatch implements Watch, Book.Reader {
  private static final String CHECK = "screens";

  /// X4, and O6 before it: a door that is left open is told after two minutes, the person is asked
  /// for a minute, and a slow disk takes its time for each.
  private static final Duration OVER = Duration.ofMinutes(10);

  private final Watched watched;
  private final Book book;
  private final Steel steel;
  private final Map<CourierNumber, Carrier> couriers = new HashMap<>();

  /// By the record, which a start does not end.
  private final Set<CourierNumber> signedIn = new HashSet<>();

  // Of the person at the screen

  /// The compartments that are their business.
  private final TreeSet<CompartmentId> theirs = new TreeSet<>();

  private @Nullable ParcelId broughtIn;
  private @Nullable Carrier carrier;
  private boolean wasCourier;
  private boolean technician;
  private MonotonicTime lastSign;

  ScreenWatch(Watched watched, Book book, Steel steel) {
    this.watched = watched;
    this.book = book;
    this.steel = steel;
    lastSign = watched.kiosk().now();
    book.read(this);
  }

  @Override
  public void reads(Lasting fact) {
    switch (fact) {
      case Lasting.CourierEnrolled(var number, _, var of, _, _, _) -> couriers.put(number, of);
      case Lasting.CourierSignedIn(var number) -> {
        carrier = couriers.get(number);
        signedIn.add(number);
        wasCourier = true;
      }
      case Lasting.CourierSignedOut(var number) -> {
        require(signedIn.remove(number), "that somebody signs out who is signed in", number);
        carrier = null;
      }
      case Lasting.TechnicianSignedIn _ -> technician = true;
      case Lasting.TechnicianSignedOut _ -> technician = false;
      case Lasting.PulseAuthorised pulse -> {
        if (!pulse.purpose().fromElsewhere()) {
          theirs.add(pulse.compartment());
        }
      }
      case Lasting.ParcelStored(var parcel, var id, _, _, _) -> {
        broughtIn = parcel;
        theirs.add(id);
      }
      // A code was good, and its door cannot be reached.
      case Lasting.SupportTold(_, _, var about, _) -> about.ifPresent(theirs::add);
      default -> {}
    }
  }

  private void over() {
    theirs.clear();
    broughtIn = null;
    wasCourier = false;
  }

  // What is shown

  @Override
  public void shown(Screen screen) {
    var model = screen.model();
    switch (model) {
      case ScreenModel.Welcome _, ScreenModel.Starting _, ScreenModel.OutOfService _ -> {
        over();
        require(carrier == null && !technician, model, "that nobody is signed in any more");
      }
      case ScreenModel.ScanParcel ready -> {
        ofCourier(model);
        ready.stored().ifPresent(id -> theirs(model, id));
      }
      case ScreenModel.AlreadyInside(var id) -> {
        if (carrier != null || !isForReturn(id)) {
          ofTheirCarrier(model, id);
        }
      }
      case ScreenModel.ToCollect(var items, var taken) -> {
        ofCourier(model);
        items.forEach(item -> ofTheirCarrier(model, item.compartment()));
        taken.ifPresent(id -> theirs(model, id));
      }
      case ScreenModel.PickRecipient _, ScreenModel.DidYouUse _ -> ofCourier(model);
      case ScreenModel.ShiftOver _ -> require(wasCourier, model, "a courier who has signed out");
      case ScreenModel.Receipt(var id, _, var tracking, _) -> {
        theirs(model, id);
        tracking.ifPresent(it -> require(isBroughtIn(it), model, "the parcel just put in"));
      }
      case ScreenModel.CloseDoor(var id, _, _) ->
          require(theirs.contains(id) || mayBeOpen(id), model, "a door that is open");
      case ScreenModel.Compartments _,
          ScreenModel.OneCompartment _,
          ScreenModel.Past _,
          ScreenModel.Buses _,
          ScreenModel.Diagnosing _,
          ScreenModel.Diagnosed _,
          ScreenModel.WhyWork _,
          ScreenModel.WhichDoor _,
          ScreenModel.CloseAndTell _ ->
          require(technician, model, "a technician who is signed in");
      default -> Mentions.door(model).ifPresent(id -> theirs(model, id));
    }
  }

  private void theirs(ScreenModel model, CompartmentId id) {
    require(theirs.contains(id), model, "nobody else's compartment");
  }

  private void ofCourier(ScreenModel model) {
    require(carrier != null, model, "a courier who is signed in");
  }

  /// D1.
  private void ofTheirCarrier(ScreenModel model, CompartmentId id) {
    ofCourier(model);
    var inside = book.slot(id).parcel().flatMap(book::parcel).map(Book.Entry::carrier);
    require(inside.filter(it -> it.equals(carrier)).isPresent(), model, "parcels of one carrier");
  }

  /// R1: whoever holds the label or the code of a return may be told that it is inside already.
  private boolean isForReturn(CompartmentId id) {
    return book.slot(id)
        .parcel()
        .flatMap(book::parcel)
        .filter(it -> it.errand() == Errand.RETURN)
        .isPresent();
  }

  private boolean isBroughtIn(String tracking) {
    var digest = watched.kiosk().secrets().personalTexts().of(tracking).digest();
    return Optional.ofNullable(broughtIn)
        .flatMap(book::parcel)
        .filter(it -> it.tracking().equals(digest))
        .isPresent();
  }

  private boolean mayBeOpen(CompartmentId id) {
    var heard = new MonotonicTime(watched.kiosk().now().nanos() - Steel.HEARD.toNanos());
    return steel.isOpen(id)
        || steel.moved(id).isAfter(heard)
        || !steel.doorSoundSince(id, heard)
        || steel.blindSince(id, steel.moved(id));
  }

  private static void require(boolean holds, ScreenModel model, String expected) {
    require(holds, expected, model);
  }

  private static void require(boolean holds, String expected, Object seen) {
    if (!holds) {
      throw new Violation(CHECK, expected, seen.toString());
    }
  }

  // When it ends

  @Override
  public void touches(Person person, Touch touch) {
    lastSign = watched.kiosk().now();
  }

  @Override
  public void moved(CompartmentId compartment, Door door, MonotonicTime at) {
    lastSign = at;
  }

  @Override
  public void answered(Command command, Reply reply) {
    lastSign = watched.kiosk().now();
  }

  @Override
  public void started(Recovered recovered) {
    lastSign = watched.kiosk().now();
  }

  @Override
  public void ended(Ending why) {
    over();
    carrier = null;
    technician = false;
  }

  @Override
  public void stepped() {
    var kiosk = watched.kiosk();
    if (kiosk.now().since(lastSign).compareTo(OVER) < 0 || !kiosk.running()) {
      return;
    }
    kiosk
        .screen()
        .map(Screen::model)
        .ifPresent(model -> {
          switch (model) {
            case ScreenModel.Welcome _, ScreenModel.Starting _, ScreenModel.OutOfService _ -> {}
            default ->
                throw new Violation(
                    CHECK, "the first screen, when nobody is there any more", model.toString());
          }
        });
  }
}
