package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.people.Item;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// No door is opened for a person whose parcel is not behind it, and no compartment is offered in
/// which something is, as far as the record or a sound sensor can tell; without one, as far as
/// nobody has said what is not so (C3).
final class OfferWatch implements Watch, Book.Reader {
  private static final String DOOR = "the right door";
  private static final String OFFER = "offers";

  private final Watched watched;
  private final Book book;
  private final Steel steel;

  /// The banks that this run has found, and not lost.
  private final Set<BankId> heard = new HashSet<>();

  OfferWatch(Watched watched, Book book, Steel steel) {
    this.watched = watched;
    this.book = book;
    this.steel = steel;
    book.read(this);
  }

  @Override
  public void reads(Lasting fact) {
    switch (fact) {
      case Lasting.CompartmentReserved(var id, _) -> reserved(id);
      case Lasting.PulseAuthorised pulse -> authorised(pulse);
      case Lasting.BankConnected(var bank) -> heard.add(bank);
      case Lasting.BankLost(var bank, _, _) -> heard.remove(bank);
      default -> {}
    }
  }

  @Override
  public void ended(Ending why) {
    heard.clear();
  }

  // What is offered

  private void reserved(CompartmentId id) {
    var slot = book.slot(id);
    // O4: the latch of an opening that is over may still let go, for as long as it is on record.
    if (slot.use() != Book.Use.VACANT || slot.opening().isPresent()) {
      throw new Violation(
          OFFER,
          "that only a vacant compartment is offered at which nothing is under way",
          "%s, which is %s".formatted(id, slot.use()));
    }
    if (!heard.contains(bankOf(id))) {
      throw new Violation(OFFER, "that no compartment is offered that cannot be heard", id.label());
    }
    var before = new MonotonicTime(watched.kiosk().now().nanos() - Steel.HEARD.toNanos());
    if (steel.isOpen(id)
        && steel.doorSoundSince(id, before)
        && !steel.moved(id).isAfter(before)
        && !steel.blindSince(id, before)) {
      throw new Violation(OFFER, "that no open compartment is offered", id + ", which stands open");
    }
    steel.inside(id).ifPresent(item -> occupied(id, item));
  }

  private BankId bankOf(CompartmentId id) {
    return watched.kiosk().blueprint().cabinet().get(id).bank();
  }

  private void occupied(CompartmentId id, Item item) {
    boolean unknowable =
        steel.mayErrSince(id, steel.changed(id)) || (steel.hasSensor(id) && item.flat());
    if (steel.isSeen(id) || !unknowable) {
      throw new Violation(
          OFFER,
          "that no occupied compartment is offered",
          "%s, in which %s is".formatted(id, item.name()));
    }
  }

  // What is opened for whom

  private void authorised(Lasting.PulseAuthorised pulse) {
    if (pulse.round() > 0 || pulse.attempt() > 1) {
      return;
    }
    var id = pulse.compartment();
    switch (pulse.purpose()) {
      case Purpose.Deposit(var parcel, _) -> {
        require(
            book.slot(id).use() == Book.Use.RESERVED && isOf(id, parcel),
            id,
            "that it is reserved for what is put in");
      }
      case Purpose.Pickup(var parcel, var by) -> {
        waitsFor(id, parcel, by);
        nothingElse(id, parcel);
      }
      case Purpose.Collection(var parcel, _, _) -> {
        var known = book.parcel(parcel).orElseThrow();
        require(
            isOf(id, parcel)
                && (known.overdue()
                    || known.waiting().filter(Waiting.ForCourier.class::isInstance).isPresent()),
            id,
            "that a courier is to take away what is inside");
        nothingElse(id, parcel);
      }
      case Purpose.LookAgain(var parcel) -> nothingElse(id, parcel);
      case Purpose.CourierLook _ ->
          require(
              book.slot(id).use() == Book.Use.QUARANTINED && book.slot(id).parcel().isEmpty(),
              id,
              "that a courier looks only where no parcel is on record");
      case Purpose.Inspection _ ->
          require(
              book.slot(id).use() == Book.Use.RESERVED || book.slot(id).parcel().isEmpty(),
              id,
              "that no parcel is on record there");
      case Purpose.ByTechnician(_, var aim, var inside) -> {
        require(
            inside.equals(
                book.slot(id).use() == Book.Use.RESERVED
                    ? Optional.<ParcelId>empty()
                    : book.slot(id).parcel()),
            id,
            "that the record says what is inside");
        require(
            aim != Purpose.Aim.CHECK_WIRING || book.slot(id).use() == Book.Use.VACANT,
            id,
            "that wires are checked at vacant compartments only (M3)");
      }
      case Purpose.PutBack _ -> throw new Violation(DOOR, "that nothing begins so", id.label());
    }
  }

  private void waitsFor(CompartmentId id, ParcelId parcel, Collector by) {
    var waiting = book.parcel(parcel).flatMap(Book.Entry::waiting);
    boolean right =
        switch (by) {
          case Collector.Recipient _ ->
              waiting.filter(Waiting.ForRecipient.class::isInstance).isPresent();
          case Collector.Sender _ ->
              waiting.filter(Waiting.ForSender.class::isInstance).isPresent();
          case Collector.Support _ -> true;
          case Collector.ByCourier _ -> false;
        };
    require(right && isOf(id, parcel), id, "that it holds what waits for " + by);
  }

  /// What was put in as another parcel, and has not left, is not to be found behind this door.
  private void nothingElse(CompartmentId id, ParcelId parcel) {
    var meant = steel.meant(id);
    require(
        meant.isEmpty() || meant.get().equals(parcel) || isSame(meant.get(), parcel),
        id,
        "that no other parcel is behind the door");
  }

  /// Whether one thing has two entries: it was announced twice, or presented again.
  private boolean isSame(ParcelId one, ParcelId other) {
    var first = book.parcel(one).map(Book.Entry::tracking);
    return first.isPresent() && first.equals(book.parcel(other).map(Book.Entry::tracking));
  }

  private boolean isOf(CompartmentId id, ParcelId parcel) {
    return book.slot(id).parcel().filter(parcel::equals).isPresent();
  }

  private void require(boolean holds, CompartmentId id, String expected) {
    if (!holds) {
      throw new Violation(
          DOOR,
          expected,
          "compartment %s, which is %s, opened; inside: %s"
              .formatted(id, book.slot(id).use(), steel.inside(id).map(Item::name).orElse("—")));
    }
  }
}
