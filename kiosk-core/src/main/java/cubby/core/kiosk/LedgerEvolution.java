package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.code.Allowance;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.opening.Opening;
import cubby.core.opening.OpeningId;
import cubby.core.opening.Progress;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.person.Courier;
import cubby.core.person.CourierNumber;
import cubby.core.time.Stamp;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How the lasting half of the state follows from the lasting facts. Facts are folded as they
/// stand: whether they were right to happen was decided before.
public final class LedgerEvolution {

  private LedgerEvolution() {}

  public static Ledger evolve(Ledger ledger, Lasting fact, Stamp stamp) {
    var next = after(ledger, fact, stamp);
    if (fact instanceof Fact.OfParcel of) {
      return photosFollow(next, of.parcel(), stamp);
    }
    return fact instanceof Fact.OfPhoto of
        ? of.about().map(parcel -> photosFollow(next, parcel, stamp)).orElse(next)
        : next;
  }

  private static Ledger after(Ledger ledger, Lasting fact, Stamp stamp) {
    return switch (fact) {
      case Lasting.KioskSetUp _,
          Lasting.KioskStarted _,
          Lasting.CourierSignedOut _,
          Lasting.BankLost _,
          Lasting.BankConnected _,
          Lasting.PulseSettled _,
          Lasting.DoorLeftOpen _,
          Lasting.DropOffRefused _,
          Lasting.PickupAuthorised _,
          Lasting.SupportTold _,
          Lasting.NoticeLeft _ ->
          ledger;

      case Lasting.CourierEnrolled(var number, var name, var carrier, var pin) ->
          ledger.withCouriers(
              ledger.couriers().plus(number, new Courier(number, name, carrier, pin)));
      case Lasting.CourierSignedIn(var number) ->
          ledger.withSignInTries(ledger.signInTries().minus(number), ledger.strangerTries());
      case Lasting.SignInFailed(var number) -> signInFailed(ledger, number, stamp);

      case Lasting.CompartmentWired(var id, var wiring) -> {
        var known = ledger.compartments().get(id);
        var record =
            known == null
                ? new CompartmentRecord(
                    new CompartmentState.Quarantined(QuarantineReason.UNSEEN, Optional.empty()),
                    wiring,
                    false,
                    0)
                : known.with(wiring);
        yield ledger.withCompartments(ledger.compartments().plus(id, record));
      }
      case Lasting.CompartmentRemoved(var id) ->
          ledger.withCompartments(ledger.compartments().minus(id));
      case Lasting.CompartmentQuarantined(var id, var reason) ->
          compartment(
              ledger,
              id,
              record ->
                  record.with(new CompartmentState.Quarantined(reason, record.state().stored())));
      case Lasting.SensorSawEmpty(var id) -> vacate(ledger, id);
      case Lasting.CompartmentCleared(var id, _, _) -> vacate(ledger, id);
      case Lasting.CompartmentTakenOut(var id, var cause) ->
          compartment(
              ledger,
              id,
              record ->
                  record.with(new CompartmentState.OutOfService(cause, record.state().stored())));
      case Lasting.CompartmentPutBack(var id, _, _) ->
          compartment(
              ledger,
              id,
              record ->
                  record.with(
                      record
                          .state()
                          .stored()
                          .<CompartmentState>map(CompartmentState.Holding::new)
                          .orElseGet(CompartmentState.Vacant::new)));
      case Lasting.SensorSuspected(var id) ->
          compartment(ledger, id, CompartmentRecord::withSensorSuspect);

      case Lasting.PulseAuthorised authorised -> authorised(ledger, authorised, stamp);
      case Lasting.DoorOpened(var id, var opening) ->
          opening
              .map(asked -> progress(ledger, id, asked, new Progress.Open(stamp)))
              .orElse(ledger);
      case Lasting.DoorClosed(var id, _, _) -> {
        var opening = ledger.openings().get(id);
        yield opening != null && opening.progress() instanceof Progress.Open
            ? progress(ledger, id, opening.id(), new Progress.Closed(stamp))
            : ledger;
      }
      case Lasting.OpeningGivenUp(var opening, var id) ->
          progress(ledger, id, opening, new Progress.GivenUp());
      case Lasting.OpeningConcluded(var opening, var id) ->
          progress(ledger, id, opening, new Progress.Concluded(stamp));
      case Lasting.OpeningEnded(var opening, var id) -> {
        var current = ledger.openings().get(id);
        yield current != null && current.id().equals(opening)
            ? ledger.withOpenings(ledger.openings().minus(id))
            : ledger;
      }

      case Lasting.ParcelAnnounced announced -> announced(ledger, announced);
      case Lasting.CompartmentReserved(var id, var parcel) ->
          compartment(ledger, id, record -> record.with(new CompartmentState.Reserved(parcel)));
      case Lasting.WithdrawalBegun(var id, _, var why) -> {
        var opening = ledger.openings().get(id);
        yield opening == null
            ? ledger
            : ledger.withOpenings(ledger.openings().plus(id, opening.with(why)));
      }
      case Lasting.ReservationReleased(var id, _) -> vacate(ledger, id);
      case Lasting.ParcelWithdrawn(var parcel) ->
          ended(ledger, parcel, new ParcelState.Withdrawn(), stamp);
      case Lasting.ParcelStored stored -> stored(ledger, stored);
      case Lasting.ParcelCollected(var parcel, var id, var evidence) ->
          vacate(ended(ledger, parcel, new ParcelState.Collected(evidence), stamp), id);
      case Lasting.ParcelMissing(var parcel, var id) ->
          compartment(
              ended(ledger, parcel, new ParcelState.Missing(), stamp),
              id,
              record ->
                  record.with(
                      new CompartmentState.Quarantined(
                          QuarantineReason.OPENED_UNASKED, Optional.empty())));

      case Lasting.PhotoAsked asked -> ledger.with(ledger.photos().asked(asked, stamp.uptime()));
      case Lasting.PhotoTaken taken -> ledger.with(ledger.photos().taken(taken, stamp.uptime()));
      case Lasting.PhotoNotTaken(var photo, _, _, _) ->
          ledger.with(ledger.photos().notTaken(photo));
      case Lasting.PhotoErased(var photo, _, _) -> ledger.with(ledger.photos().erased(photo));

      case Lasting.CodeTryFailed _ ->
          ledger.withCodeTries(ledger.codeTries().draw(stamp.uptime()), ledger.checkedTryAt());
      case Lasting.CheckedTryFailed _ ->
          ledger.withCodeTries(ledger.codeTries(), Optional.of(stamp.uptime()));
    };
  }

  private static Ledger signInFailed(Ledger ledger, Optional<CourierNumber> number, Stamp stamp) {
    if (number.isEmpty()) {
      return ledger.withSignInTries(
          ledger.signInTries(), ledger.strangerTries().draw(stamp.uptime()));
    }
    var tries = ledger.signInTries().getOrDefault(number.get(), Allowance.full(Limits.PIN_TRIES));
    return ledger.withSignInTries(
        ledger.signInTries().plus(number.get(), tries.draw(stamp.uptime())),
        ledger.strangerTries());
  }

  private static Ledger authorised(Ledger ledger, Lasting.PulseAuthorised fact, Stamp stamp) {
    var id = fact.compartment();
    var known = ledger.openings().get(id);
    var withdrawing =
        known != null && known.id().equals(fact.opening())
            ? known.withdrawing()
            : Opening.Withdrawal.NONE;
    var opening =
        new Opening(
            fact.opening(),
            id,
            fact.purpose(),
            fact.pulse(),
            fact.attempt(),
            fact.round(),
            stamp,
            fact.before(),
            withdrawing,
            new Progress.Awaited());
    return compartment(
        ledger.withOpenings(ledger.openings().plus(id, opening)),
        id,
        CompartmentRecord::withOnePulseMore);
  }

  private static Ledger announced(Ledger ledger, Lasting.ParcelAnnounced fact) {
    var parcel =
        new Parcel(
            fact.parcel(),
            fact.tracking(),
            fact.contact(),
            fact.carrier(),
            fact.size(),
            fact.accessible(),
            fact.beforehand(),
            new ParcelState.Announced());
    return ledger.withParcels(
        ledger.parcels().plus(fact.parcel(), parcel),
        ledger.barcodes().plus(fact.tracking().digest(), fact.parcel()),
        ledger.ended());
  }

  private static Ledger stored(Ledger ledger, Lasting.ParcelStored fact) {
    var parcel = ledger.parcel(fact.parcel());
    var seenInside =
        fact.evidence() == Evidence.SENSOR || fact.evidence() == Evidence.SETTLED_BY_SENSOR;
    var state = new ParcelState.Stored(fact.compartment(), fact.code(), seenInside);
    return compartment(
        ledger
            .withParcels(
                ledger.parcels().plus(parcel.id(), parcel.with(state)),
                ledger.barcodes(),
                ledger.ended())
            .withCodes(ledger.codes().issue(fact.code(), parcel.id())),
        fact.compartment(),
        record -> record.with(new CompartmentState.Holding(parcel.id())));
  }

  /// The parcel comes to its end: its barcode may come again, and its code is spent.
  private static Ledger ended(Ledger ledger, ParcelId id, ParcelState end, Stamp stamp) {
    var parcel = ledger.parcel(id);
    var codes =
        parcel.state() instanceof ParcelState.Stored(_, var code, _)
            ? ledger.codes().retire(code, stamp.uptime())
            : ledger.codes();
    var parcels = ledger.parcels().plus(id, parcel.with(end));
    var ends = ledger.ended().plus(id);
    if (ends.size() > Limits.ENDED_KEPT) {
      parcels = parcels.minus(ends.getFirst());
      ends = ends.minus(0);
    }
    return ledger
        .withParcels(parcels, ledger.barcodes().minus(parcel.tracking().digest()), ends)
        .withCodes(codes);
  }

  private static Ledger photosFollow(Ledger ledger, ParcelId id, Stamp stamp) {
    var parcel = ledger.parcels().get(id);
    return parcel == null ? ledger : ledger.with(ledger.photos().following(parcel, stamp.uptime()));
  }

  private static Ledger vacate(Ledger ledger, CompartmentId id) {
    return compartment(ledger, id, record -> record.with(new CompartmentState.Vacant()));
  }

  private static Ledger progress(
      Ledger ledger, CompartmentId id, OpeningId asked, Progress progress) {
    var opening = ledger.openings().get(id);
    return opening != null && opening.id().equals(asked)
        ? ledger.withOpenings(ledger.openings().plus(id, opening.with(progress)))
        : ledger;
  }

  private static Ledger compartment(
      Ledger ledger, CompartmentId id, UnaryOperator<CompartmentRecord> change) {
    var known = ledger.compartments().get(id);
    return known == null
        ? ledger
        : ledger.withCompartments(ledger.compartments().plus(id, change.apply(known)));
  }
}
