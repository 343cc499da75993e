package cubby.core.kiosk;

import cubby.core.cabinet.Happening;
import cubby.core.cabinet.Logbook;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.opening.Purpose;
import cubby.core.time.Stamp;
import java.time.Instant;

/// How the logbooks of compartments follow from the facts (M2).
final class Logbooks {

  private Logbooks() {}

  static Ledger noted(Ledger ledger, Fact.OfCompartment fact, Stamp stamp) {
    var known = ledger.compartments().get(fact.compartment());
    if (known == null) {
      return ledger;
    }
    var book = after(known.logbook(), (Lasting) fact, stamp.wall());
    return book.equals(known.logbook())
        ? ledger
        : ledger.withCompartments(ledger.compartments().plus(fact.compartment(), known.with(book)));
  }

  private static Logbook after(Logbook book, Lasting fact, Instant at) {
    return switch (fact) {
      case Lasting.PulseAuthorised pulse -> {
        var pulsed = book.pulsed(at);
        // Each further pulse of a round is there because the one before was in vain.
        yield pulse.attempt() > 1
            ? pulsed.withOneInVainMore()
            : pulsed.with(opened(pulse.purpose()), at);
      }
      case Lasting.OpeningGivenUp _ -> book.withOneInVainMore().with(Happening.DID_NOT_OPEN, at);
      case Lasting.DoorOpened opened ->
          opened.opening().isPresent() ? book : book.with(Happening.OPENED_UNASKED, at);
      case Lasting.DoorLeftOpen _ -> book.with(Happening.LEFT_OPEN, at);
      case Lasting.ParcelStored _ -> book.with(Happening.PUT_IN, at);
      case Lasting.ParcelCollected _ -> book.with(Happening.HANDED_OVER, at);
      case Lasting.CompartmentQuarantined _ -> book.with(Happening.SET_ASIDE, at);
      case Lasting.SensorSawEmpty _,
          Lasting.CompartmentCleared _,
          Lasting.CourierCleared _,
          Lasting.CompartmentFoundFit _ ->
          book.with(Happening.SEEN_EMPTY, at);
      case Lasting.CompartmentTakenOut _ -> book.with(Happening.TAKEN_OUT_OF_SERVICE, at);
      case Lasting.CompartmentPutBack _ -> book.with(Happening.PUT_BACK, at);
      case Lasting _ -> book;
    };
  }

  private static Happening opened(Purpose purpose) {
    return switch (purpose) {
      case Purpose.Deposit _ -> Happening.OPENED_TO_PUT_IN;
      case Purpose.Pickup _, Purpose.PutBack _, Purpose.LookAgain _, Purpose.Collection _ ->
          Happening.OPENED_TO_TAKE_OUT;
      case Purpose.ByTechnician _ -> Happening.OPENED_BY_TECHNICIAN;
      case Purpose.CourierLook _ -> Happening.OPENED_BY_COURIER;
      case Purpose.Inspection _ -> Happening.OPENED_FROM_AFAR;
    };
  }
}
