package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.opening.Opening;
import cubby.core.opening.OpeningId;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.PutBack;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.person.Courier;
import cubby.core.person.Technician;
import cubby.core.time.Stamp;
import java.util.Optional;

/// How the lasting half of the state follows from the lasting facts. Facts are folded as they
/// stand: whether they were right to happen was decided before.
public final class LedgerEvolution {

  private LedgerEvolution() {}

  public static Ledger evolve(Ledger ledger, Lasting fact, Stamp stamp) {
    var folded = after(ledger, fact, stamp);
    var next = fact instanceof Fact.OfCompartment at ? Logbooks.noted(folded, at, stamp) : folded;
    return textsFollow(photosFollow(next, fact, stamp), fact, stamp);
  }

  private static Ledger after(Ledger ledger, Lasting fact, Stamp stamp) {
    return switch (fact) {
      case Lasting.KioskSetUp _,
          Lasting.KioskStarted _,
          Lasting.KioskSited _,
          Lasting.TechnicianSignedOut _,
          Lasting.BankConnected _,
          Lasting.PulseSettled _,
          Lasting.DoorLeftOpen _,
          Lasting.PickupAuthorised _,
          Lasting.DisputeEnded _,
          Lasting.LeftOutSettled _,
          Lasting.MessageRefused _,
          Lasting.TextsErased _,
          Lasting.SupportTold _ ->
          ledger;
      case Lasting.AlarmTold(var alarm) ->
          ledger.with(ledger.upkeep().alarmTold(alarm, stamp.uptime()));
      case Lasting.AlarmCounted(var alarm) -> ledger.with(ledger.upkeep().alarmCounted(alarm));
      case Lasting.NoticeLeft(var notice) -> ParcelEvolution.noticeLeft(ledger, notice, stamp);
      case Lasting.NoticeDropped(var notice, _) ->
          ParcelEvolution.noticeDropped(ledger, notice, stamp);
      case Lasting.KioskRestored _ ->
          CompartmentEvolution.restored(ledger)
              .with(ledger.messages().restored(stamp.wall()))
              .with(ledger.people().restored(stamp.wall()));
      case Lasting.ParcelRestored(var parcel, _) -> ParcelEvolution.restored(ledger, parcel, stamp);
      case Lasting.ParcelBlocked(var parcel, _, _) ->
          ParcelEvolution.blocked(ledger, parcel, stamp);
      case Lasting.CodeRenewed renewed -> ParcelEvolution.renewed(ledger, renewed, stamp);

      case Lasting.BankLost(var bank, _, _) -> CompartmentEvolution.bankLost(ledger, bank, stamp);
      case Lasting.StandstillEnded(var id) ->
          CompartmentEvolution.change(ledger, id, CompartmentRecord::inServiceAgain);

      case Lasting.CourierEnrolled(
              var number,
              var name,
              var carrier,
              var pin,
              var badge,
              var email) ->
          ledger.with(
              ledger.people().enrolled(new Courier(number, name, carrier, pin, badge, email)));
      case Lasting.CourierSignedIn(var number) ->
          ledger.with(ledger.people().signedIn(number)).with(ledger.work().signedIn(number));
      case Lasting.CourierSignedOut(var number) -> ledger.with(ledger.work().signedOut(number));
      case Lasting.ShiftListed(var number) -> ledger.with(ledger.work().listed(number));
      case Lasting.SignInFailed(var claimant) ->
          ledger.with(ledger.people().failed(claimant, stamp.uptime()));
      case Lasting.TechnicianEnrolled(var number, var name, var pin, var secret, var recovery) ->
          ledger.with(
              ledger.people().enrolled(new Technician(number, name, pin, secret, 0, recovery)));
      case Lasting.TechnicianSignedIn(var number, var proof) ->
          ledger.with(ledger.people().signedIn(number, proof));

      case Lasting.PinChanged(var number, var pin, _, _) ->
          ledger.with(ledger.people().withPin(number, pin).confirmed(number));
      case Lasting.SecretRenewed(var number, var secret, var recovery, _, _) ->
          ledger.with(ledger.people().withSecret(number, secret, recovery));
      case Lasting.PersonConfirmed(var number, _, _) ->
          ledger.with(ledger.people().confirmed(number));
      case Lasting.PersonDisabled(var number, _, _) ->
          ledger.with(ledger.people().disabled(number));

      case Lasting.CompartmentWired(var id, var wiring) ->
          CompartmentEvolution.wired(ledger, id, wiring);
      case Lasting.CompartmentRemoved(var id) ->
          ledger.withCompartments(ledger.compartments().minus(id));
      case Lasting.CompartmentQuarantined(var id, var reason) ->
          CompartmentEvolution.quarantined(ledger, id, reason, stamp);
      case Lasting.SensorSawEmpty(var id) -> CompartmentEvolution.sawEmpty(ledger, id);
      case Lasting.CompartmentCleared(var id, _, _) -> CompartmentEvolution.cleared(ledger, id);
      case Lasting.CourierCleared(var id, _) -> CompartmentEvolution.clearedByCourier(ledger, id);
      case Lasting.CompartmentTakenOut(var id, var cause) ->
          CompartmentEvolution.takenOut(ledger, id, cause, stamp);
      case Lasting.CompartmentPutBack(var id, _, _) -> CompartmentEvolution.putBack(ledger, id);
      case Lasting.CompartmentFoundFit(var id, _) -> CompartmentEvolution.foundFit(ledger, id);
      case Lasting.KeyAnnounced(var id, _) ->
          ledger.with(ledger.upkeep().keyAnnounced(id, stamp.uptime()));
      case Lasting.SensorTrusted(var id, _) ->
          CompartmentEvolution.change(ledger, id, record -> record.withSensorSuspect(false));
      case Lasting.SignalChanged(var signal, var kind, var state) ->
          ledger.with(ledger.upkeep().signalled(signal, new Upkeep.Signal(kind, state)));
      case Lasting.DiskRanLow _ -> ledger.with(ledger.upkeep().withDiskLow(true));
      case Lasting.DiskHasRoom _ -> ledger.with(ledger.upkeep().withDiskLow(false));
      case Lasting.ParcelOpeningAuthorised _ ->
          ledger.with(ledger.upkeep().parcelOpened(stamp.uptime()));
      case Lasting.SensorSuspected(var id) ->
          CompartmentEvolution.change(ledger, id, record -> record.withSensorSuspect(true));

      case Lasting.FilledAgain(_, var id) -> {
        var opening = ledger.openings().get(id);
        yield opening == null
            ? ledger
            : ledger.withOpenings(ledger.openings().plus(id, opening.withRefilled()));
      }
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

      case Lasting.ParcelAnnounced announced -> ParcelEvolution.announced(ledger, announced);
      case Lasting.CompartmentReserved(var id, var parcel) ->
          CompartmentEvolution.change(
              ledger, id, record -> record.with(new CompartmentState.Reserved(parcel)));
      case Lasting.WithdrawalBegun(var id, _, var why) -> {
        var opening = ledger.openings().get(id);
        yield opening == null
            ? ledger
            : ledger.withOpenings(ledger.openings().plus(id, opening.with(why)));
      }
      case Lasting.ReservationReleased(var id, _) -> CompartmentEvolution.emptied(ledger, id);
      case Lasting.ParcelWithdrawn(var parcel) ->
          ParcelEvolution.changed(ledger, parcel, _ -> new ParcelState.Withdrawn(), stamp);
      case Lasting.DropOffRefused refused -> CourierWorkEvolution.refused(ledger, refused);
      case Lasting.NoticeHeld held -> CourierWorkEvolution.held(ledger, held);
      case Lasting.DepositStands(var parcel) -> ledger.with(ledger.work().stands(parcel));
      case Lasting.DepositReopened reopened ->
          CourierWorkEvolution.reopened(
              ledger.with(ledger.photos().wrong(reopened.parcel(), stamp.uptime())),
              reopened,
              stamp);
      case Lasting.CollectionScanned scanned -> CourierWorkEvolution.scanned(ledger, scanned);
      case Lasting.ParcelStored stored ->
          CompartmentEvolution.filled(
              CourierWorkEvolution.stored(ParcelEvolution.stored(ledger, stored, stamp), stored),
              stored.compartment(),
              stored.parcel(),
              stamp);
      case Lasting.RecipientReminded(var parcel) ->
          ParcelEvolution.waiting(ledger, parcel, ParcelEvolution::reminded, stamp);
      case Lasting.ParcelOverdue(var parcel) ->
          ParcelEvolution.changed(ledger, parcel, ParcelEvolution::overdue, stamp);
      case Lasting.WaitingChanged(var parcel, var next) ->
          ParcelEvolution.waitsAnew(ledger, parcel, next, stamp);
      case Lasting.DeadlineMoved(var parcel, var until) ->
          ParcelEvolution.waiting(
              ledger, parcel, waiting -> waiting.until(new Deadline(until, false)), stamp);
      case Lasting.ContactCorrected(var parcel, var contact) ->
          ParcelEvolution.corrected(ledger, parcel, contact, stamp);
      case Lasting.ParcelCollected collected ->
          CompartmentEvolution.emptied(
              ParcelEvolution.changed(
                  CourierWorkEvolution.collected(ledger, collected),
                  collected.parcel(),
                  _ -> new ParcelState.Collected(collected.by(), collected.evidence()),
                  stamp),
              collected.compartment());
      case Lasting.ParcelMissing(var parcel, var id) ->
          CompartmentEvolution.missed(
              ParcelEvolution.changed(ledger, parcel, _ -> new ParcelState.Missing(), stamp), id);

      case Lasting.PuttingBackBegun(_, var id, var why) -> puttingBack(ledger, id, why);
      case Lasting.ParcelDisputed(var parcel, var id, var contention) ->
          CompartmentEvolution.disputed(
              ParcelEvolution.changed(
                  ledger, parcel, state -> ParcelEvolution.disputed(state, id, contention), stamp),
              id,
              parcel);
      case Lasting.CustomerDepositUnclear(var opening, _) ->
          ledger.with(ledger.customerDeposits().unclear(opening, stamp.uptime()));
      case Lasting.CustomerDepositsClosed _ -> ledger.with(ledger.customerDeposits().close());
      case Lasting.CustomerDepositsReopened _ -> ledger.with(CustomerDeposits.OPEN);
      case Lasting.ClockConfirmed _ ->
          ledger
              .with(ledger.messages().clockConfirmed(stamp.wall()))
              .with(ledger.people().clockConfirmed(stamp.wall()));
      case Lasting.PhotoAsked asked -> ledger.with(ledger.photos().asked(asked, stamp.uptime()));
      case Lasting.PhotoTaken taken -> ledger.with(ledger.photos().taken(taken, stamp.uptime()));
      case Lasting.PhotoNotTaken none -> ledger.with(ledger.photos().notTaken(none));
      case Lasting.PhotoErased(var photo, _, _) -> ledger.with(ledger.photos().erased(photo));

      case Lasting.CodeTryFailed _ -> ledger.with(ledger.codeTries().failed(stamp.uptime()));
      case Lasting.CheckedTryFailed _ ->
          ledger.with(ledger.codeTries().checkedFailed(stamp.uptime()));

      case Lasting.RemoteOpeningAuthorised _, Lasting.IdentityChecked _ ->
          ledger.with(ledger.messages().opened(stamp.uptime()));
      case Lasting.MessageTaken(var message, _, var expires) ->
          ledger.with(ledger.messages().plus(message, expires, stamp));
    };
  }

  private static Ledger authorised(Ledger ledger, Lasting.PulseAuthorised fact, Stamp stamp) {
    var id = fact.compartment();
    var known =
        Optional.ofNullable(ledger.openings().get(id)).filter(it -> it.id().equals(fact.opening()));
    var withdrawing = known.map(Opening::withdrawing).orElse(Opening.Withdrawal.NONE);
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
            known.filter(Opening::refilled).isPresent(),
            withdrawing,
            new Progress.Awaited());
    return CompartmentEvolution.change(
        ledger.withOpenings(ledger.openings().plus(id, opening)),
        id,
        CompartmentRecord::withOnePulseMore);
  }

  private static Ledger puttingBack(Ledger ledger, CompartmentId id, PutBack.Reason why) {
    var opening = ledger.openings().get(id);
    return opening != null && opening.purpose() instanceof Purpose.Pickup(var parcel, var by)
        ? ledger.withOpenings(
            ledger.openings().plus(id, opening.with(new PutBack(parcel, by, why))))
        : ledger;
  }

  private static Ledger textsFollow(Ledger ledger, Lasting fact, Stamp stamp) {
    return ledger.with(ledger.texts().after(fact, ledger.parcels(), stamp));
  }

  private static Ledger photosFollow(Ledger ledger, Lasting fact, Stamp stamp) {
    if (fact instanceof Fact.OfParcel of) {
      return photosFollow(ledger, of.parcel(), stamp);
    }
    return fact instanceof Fact.OfPhoto of
        ? of.about().map(parcel -> photosFollow(ledger, parcel, stamp)).orElse(ledger)
        : ledger;
  }

  private static Ledger photosFollow(Ledger ledger, ParcelId id, Stamp stamp) {
    var parcel = ledger.parcels().byId().get(id);
    return parcel == null ? ledger : ledger.with(ledger.photos().following(parcel, stamp.uptime()));
  }

  private static Ledger progress(
      Ledger ledger, CompartmentId id, OpeningId asked, Progress progress) {
    var opening = ledger.openings().get(id);
    return opening != null && opening.id().equals(asked)
        ? ledger.withOpenings(ledger.openings().plus(id, opening.with(progress)))
        : ledger;
  }
}
