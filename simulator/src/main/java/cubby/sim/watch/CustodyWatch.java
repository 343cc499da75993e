package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.people.Item;
import java.util.Optional;

/// No parcel is in two places or none: what the record says came in, went out or is missing is so,
/// as long as no sensor was broken, nobody has said what is not so, and everything happened where
/// the kiosk could hear it. In the end everything that came in has an end that fits.
final class CustodyWatch implements Watch, Book.Reader {
  private static final String CHECK = "custody";

  private final Watched watched;
  private final Book book;
  private final Steel steel;

  CustodyWatch(Watched watched, Book book, Steel steel) {
    this.watched = watched;
    this.book = book;
    this.steel = steel;
    book.read(this);
  }

  @Override
  public void reads(Lasting fact) {
    switch (fact) {
      case Lasting.ParcelStored(var parcel, var id, _, _, _) -> stored(parcel, id);
      case Lasting.ParcelCollected(var parcel, var id, var by, var evidence) ->
          collected(parcel, id, by, evidence);
      case Lasting.ParcelMissing(var parcel, var id) -> missing(parcel, id);
      case Lasting.ReservationReleased(var id, _) -> empty(id, "given free");
      case Lasting.SensorSawEmpty(var id) -> seenEmpty(id);
      case Lasting.CompartmentCleared(var id, _, _) -> cleared(id);
      case Lasting.CourierCleared(var id, _) -> cleared(id);
      case Lasting.CompartmentFoundFit(var id, _) -> {
        if (book.slot(id).parcel().isEmpty()) {
          cleared(id);
        }
      }
      default -> {}
    }
  }

  // What comes in

  private void stored(ParcelId parcel, CompartmentId id) {
    var known = book.parcel(parcel);
    if (known.isEmpty() || known.get().end() != Book.End.NONE) {
      throw new Violation(
          CHECK, "that what is stored was announced, and has no end", parcel.value());
    }
    known
        .get()
        .place()
        .ifPresent(place -> {
          throw new Violation(
              CHECK,
              "that a parcel is in one place",
              "%s is in %s, and comes into %s".formatted(parcel.value(), place, id));
        });
    var holds = book.slot(id).parcel();
    if (holds.isPresent() && !holds.get().equals(parcel)) {
      throw new Violation(
          CHECK,
          "that a compartment holds one parcel",
          "%s holds %s, and %s comes in".formatted(id, holds.get().value(), parcel.value()));
    }
    // What is inside is the parcel, or what somebody has put in its place.
    if (steel.inside(id).isEmpty() && !mayErr(id)) {
      throw new Violation(CHECK, "that what is stored is inside", "%s is empty".formatted(id));
    }
  }

  // What goes out

  private void collected(ParcelId parcel, CompartmentId id, Collector by, Evidence evidence) {
    var known = book.parcel(parcel);
    if (known.flatMap(Book.Entry::place).filter(id::equals).isEmpty()) {
      throw new Violation(
          CHECK,
          "that only what is inside is collected",
          "%s is not in %s by the record".formatted(parcel.value(), id));
    }
    stillInside(parcel, id, "collected");
    seenToLeave(known.get(), evidence);
    if (evidence == Evidence.SUPPORTS_WORD) {
      return;
    }
    book.slot(id)
        .opening()
        .flatMap(it -> collector(it.purpose()))
        .filter(it -> !it.equals(by))
        .ifPresent(it -> {
          throw new Violation(
              CHECK,
              "that it goes to whom the door was opened for: " + it,
              "%s in %s was collected by %s".formatted(parcel.value(), id, by));
        });
  }

  /// C5: one that never saw it, because it lies flat say, sees nothing either while it is inside.
  private static void seenToLeave(Book.Entry parcel, Evidence evidence) {
    if (isSensors(evidence) && parcel.cameInBy().filter(CustodyWatch::isSensors).isEmpty()) {
      throw new Violation(
          CHECK,
          "that a sensor tells only of what it saw come in",
          "%s was collected by its word".formatted(parcel.id().value()));
    }
  }

  private static boolean isSensors(Evidence evidence) {
    return evidence == Evidence.SENSOR || evidence == Evidence.SETTLED_BY_SENSOR;
  }

  private static Optional<Collector> collector(Purpose purpose) {
    return switch (purpose) {
      case Purpose.Pickup(_, var by) -> Optional.of(by);
      case Purpose.PutBack(_, var by, _) -> Optional.of(by);
      case Purpose.Collection(_, var by, _) -> Optional.of(new Collector.ByCourier(by));
      case Purpose.Deposit _,
          Purpose.LookAgain _,
          Purpose.CourierLook _,
          Purpose.Inspection _,
          Purpose.ByTechnician _ ->
          Optional.empty();
    };
  }

  private void missing(ParcelId parcel, CompartmentId id) {
    stillInside(parcel, id, "missing");
  }

  private void stillInside(ParcelId parcel, CompartmentId id, String what) {
    steel
        .inside(id)
        .filter(item -> steel.is(item, parcel))
        .filter(item -> !mayErrAbout(id, item))
        .ifPresent(item -> {
          throw new Violation(
              CHECK,
              "that what is %s is not inside any more".formatted(what),
              "%s is in %s".formatted(item.name(), id));
        });
  }

  // What is empty

  private void seenEmpty(CompartmentId id) {
    if (!steel.hasSensor(id) || book.slot(id).suspect()) {
      throw new Violation(
          CHECK, "that only a sensor that is believed sees anything", id + " was seen empty");
    }
    empty(id, "seen empty by its sensor");
  }

  private void cleared(CompartmentId id) {
    empty(id, "said to be empty");
  }

  private void empty(CompartmentId id, String what) {
    steel
        .inside(id)
        .filter(item -> !mayErrAbout(id, item))
        .ifPresent(item -> {
          throw new Violation(
              CHECK,
              "that what is %s is empty".formatted(what),
              "%s is in %s".formatted(item.name(), id));
        });
  }

  /// Whether the kiosk may take what is inside for nothing.
  private boolean mayErrAbout(CompartmentId id, Item item) {
    return item.flat() || mayErr(id) || steel.mayErrSince(id, steel.changed(id));
  }

  /// Whether the kiosk may be wrong about what came of the present opening.
  private boolean mayErr(CompartmentId id) {
    var now = watched.kiosk().now();
    return steel.mayErrSince(
        id, book.slot(id).opening().map(Book.Opened::since).orElse(before(now)));
  }

  private static MonotonicTime before(MonotonicTime now) {
    return new MonotonicTime(now.nanos() - Steel.HEARD.toNanos());
  }

  // The end

  @Override
  public void healed() {
    for (var parcel : book.parcels()) {
      if (parcel.stored() && parcel.end() == Book.End.NONE && parcel.place().isPresent()) {
        throw new Violation(
            CHECK,
            "that all that came in has an end",
            "%s is in %s".formatted(parcel.id().value(), parcel.place()));
      }
    }
    watched
        .pavement()
        .belongings()
        .inside()
        .forEach((id, item) -> {
          if (book.slot(id).use() == Book.Use.VACANT && !mayErrAbout(id, item)) {
            throw new Violation(
                CHECK, "that nothing is left inside", "%s is in %s".formatted(item.name(), id));
          }
        });
  }
}
