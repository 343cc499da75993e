package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.SizeClass;
import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.input.Stamped;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.opening.Opening;
import cubby.core.opening.Opening.Withdrawal;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Renewals;
import cubby.core.parcel.Waiting;
import cubby.core.session.BankReach;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.TextId;
import cubby.core.time.Uptime;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must hold at every step of every test, whatever it is about.
final class Invariants {

  private final Decider decider;
  private final KioskPlan plan;
  private final Map<String, Integer> pulsesByRound = new HashMap<>();
  private final Set<CompartmentId> openedInThisSession = new HashSet<>();
  private final Set<NoticeId> noticesSeen = new HashSet<>();
  private final Set<TextId> textsSeen = new HashSet<>();
  private final Set<CompartmentId> unseenSinceARestore = new HashSet<>();
  private Ledger folded = Ledger.EMPTY;

  Invariants(Decider decider, KioskPlan plan) {
    this.decider = decider;
    this.plan = plan;
  }

  /// The same history, to be gone on with in another way.
  Invariants fork() {
    var fork = new Invariants(decider, plan);
    fork.pulsesByRound.putAll(pulsesByRound);
    fork.openedInThisSession.addAll(openedInThisSession);
    fork.noticesSeen.addAll(noticesSeen);
    fork.textsSeen.addAll(textsSeen);
    fork.unseenSinceARestore.addAll(unseenSinceARestore);
    fork.folded = folded;
    return fork;
  }

  /// After a power cut: what is so is what was durable.
  void restartFrom(Ledger durable) {
    folded = durable;
  }

  void hold(KioskState before, Stamped<Input> stamped, Decision decision) {
    sameInputSameDecision(before, stamped, decision);
    pulseHasItsAuthority(decision);
    pulseComesFromAPerson(before, stamped.input(), decision);
    pulseDisturbsNoOtherParcel(decision);
    atMostThreePulsesInARound(decision);
    noSecondDoor(decision);
    noPulseForTwo(before, decision);
    blockedCodesOpenNothing(before, decision);
    whatWasNotSeenSinceARestoreOpensForATechnicianOnly(before, decision);
    outOfServiceUntilATechnicianSaysOtherwise(before.ledger(), decision);
    onlyOfferableIsReserved(before, decision);
    codesAreUnique(decision.after().ledger());
    recordsAgree(decision.after());
    quarantineIsNotWeakened(before.ledger(), decision);
    lastingFactsAloneGiveTheLedger(stamped, decision);
    screensAreThere(before, stamped, decision);
    noticesAndTextsAreNew(decision);
    whatIsKeptWillBeErased(decision);
    noticesWaitForACourierOnly(decision.after());
    whatMayWaitIsNoticedByNobody(decision);
    theDirectoryIsWhatASearchFinds(decision.after());
  }

  private void theDirectoryIsWhatASearchFinds(KioskState state) {
    require(
        state.directory().equals(Searches.directory(plan, state)),
        "not what a search finds",
        state.directory());
    for (var size : plan.cabinet().sizes()) {
      for (var accessible : List.of(true, false)) {
        for (var above : List.of(Optional.<SizeClass>empty(), Optional.of(size))) {
          require(
              Offers.choose(plan, state, size.name(), accessible, above)
                  .equals(Searches.choose(plan, state, size, accessible, above)),
              "not what a search chooses",
              size,
              accessible,
              above);
        }
      }
    }
  }

  /// What may wait could be lost: nothing has opened by it, and nobody was told.
  private static void whatMayWaitIsNoticedByNobody(Decision decision) {
    require(
        !decision.mayWait()
            || (decision.notices().isEmpty()
                && decision.texts().isEmpty()
                && pulses(decision.effects()).isEmpty()),
        "not durable",
        decision);
  }

  /// D11, D12: what is held or not yet listed goes as soon as nobody is there to change it.
  private void noticesWaitForACourierOnly(KioskState state) {
    var work = state.ledger().work();
    var courierIsHere = state.presence().attendance().visit() instanceof Visit.ByCourier;
    require(
        work.held().isEmpty() || courierIsHere || !state.presence().started(),
        "a notice waits for nobody",
        work);
    require(
        courierIsHere
            || work.shifts().values().stream().allMatch(CourierWork.Shift::over)
            || state.presence().attendance().step() instanceof Step.Starting,
        "a shift goes on without a courier",
        work);
  }

  /// A pure function.
  private void sameInputSameDecision(KioskState before, Stamped<Input> stamped, Decision decision) {
    require(decider.decide(before, stamped).equals(decision), "the same input, the same decision");
    var state = before;
    for (var fact : decision.facts()) {
      state = Evolution.evolve(state, fact, stamped.stamp());
    }
    require(state.equals(decision.after()), "the state is the fold of the facts");
  }

  /// O1, and one pulse a decision.
  private void pulseHasItsAuthority(Decision decision) {
    var pulses = pulses(decision.effects());
    var authorised = authorised(decision);
    require(pulses.size() <= 1, "one pulse a decision", pulses);
    require(pulses.size() == authorised.size(), "pulses and their authority", pulses, authorised);
    for (var i = 0; i < pulses.size(); i++) {
      var built = plan.cabinet().get(authorised.get(i).compartment());
      var expected =
          new Effect.PulseLatch(built.bank(), built.channel(), authorised.get(i).pulse());
      require(
          pulses.get(i).equals(expected), "the pulse is the authorised one", pulses, authorised);
    }
  }

  /// Never by itself. The one bank event after which a latch may be pulsed is the closing of a
  /// compartment from which whoever puts a parcel in goes on to the next (D6, D7).
  private void pulseComesFromAPerson(KioskState before, Input input, Decision decision) {
    require(pulses(decider.resume(decision.after(), Uptime.ZERO)).isEmpty(), "a pulse on resuming");
    if (pulses(decision.effects()).isEmpty()) {
      return;
    }
    var byAPerson =
        switch (input) {
          case Input.Pressed _,
              Input.DigitsEntered _,
              Input.Scanned _,
              Input.SizeChosen _,
              Input.TextEntered _,
              Input.CompartmentChosen _,
              Input.PersonPicked _,
              Input.LanguagePicked _ ->
              true;
          case Input.FromBank(BankEvent.Changed _), Input.FromBank(BankEvent.ReadAnswered _) ->
              goesOnToTheNext(before);
          case Input.FromBank _,
              Input.Started _,
              Input.Present _,
              Input.TextOpened _,
              Input.TimerExpired _,
              Input.PinChecked _,
              Input.OneTimeCodeChecked _,
              Input.TrafficCounted _,
              Input.Diagnosed _,
              Input.FromSignal _,
              Input.PhotoAnswered _,
              Input.TextsErased _,
              Input.NoticeSent _,
              Input.NoticeDropped _,
              Input.DiskRoom _,
              Input.NoticesWait _ ->
              false;
          case Input.Commanded(_, var command) ->
              opensADoor(command) && isOnRecord(decision.lasting());
        };
    require(byAPerson, "a pulse that nobody asked for", input);
  }

  private static boolean goesOnToTheNext(KioskState before) {
    return !(before.presence().attendance().visit() instanceof Visit.Anybody)
        && before.presence().attendance().step().underneath() instanceof Step.AtDoor(var id, _)
        && opening(before.ledger(), id)
            .map(Opening::withdrawing)
            .filter(why -> why == Withdrawal.TOO_SMALL || why == Withdrawal.UNFIT)
            .isPresent();
  }

  private static boolean opensADoor(Command command) {
    return switch (command) {
      case Command.OpenCompartment _, Command.ReleaseParcel _ -> true;
      case Command.FollowMessage(_, var request) -> opensADoor(request);
      default -> false;
    };
  }

  private static boolean isOnRecord(List<Lasting> facts) {
    return facts.stream()
        .anyMatch(fact ->
            fact instanceof Lasting.RemoteOpeningAuthorised
                || fact instanceof Lasting.IdentityChecked);
  }

  private void pulseDisturbsNoOtherParcel(Decision decision) {
    for (var pulse : authorised(decision)) {
      var state = record(decision.after().ledger(), pulse.compartment()).state();
      var parcel = pulse.purpose().about();
      require(
          state.stored().filter(inside -> !parcel.equals(Optional.of(inside))).isEmpty(),
          "opens on another parcel",
          pulse,
          state);
      if (state instanceof CompartmentState.Reserved(var reservedFor)) {
        require(
            parcel.equals(Optional.of(reservedFor)),
            "opens what is reserved for another",
            pulse,
            reservedFor);
      }
    }
  }

  /// O2.
  private void atMostThreePulsesInARound(Decision decision) {
    for (var pulse : authorised(decision)) {
      var round = pulse.opening().value() + "/" + pulse.round();
      require(pulsesByRound.merge(round, 1, Integer::sum) <= 3, "four pulses in a round", round);
      require(pulse.attempt() >= 1 && pulse.attempt() <= 3, "attempt", pulse.attempt());
    }
  }

  /// C7. A door whose sensor a person or a jam contradicts is as good as closed (O5, O6).
  private void noSecondDoor(Decision decision) {
    for (var pulse : authorised(decision)) {
      for (var other : openedInThisSession) {
        if (!other.equals(pulse.compartment())
            && opening(decision.after().ledger(), other).isPresent()
            && sight(decision.after(), other).door() == DoorState.OPEN) {
          require(
              record(decision.after().ledger(), other).state()
                      instanceof CompartmentState.OutOfService
                  || (record(decision.after().ledger(), other).state()
                          instanceof Quarantined(var why, _)
                      && (why == QuarantineReason.CONTRADICTION || why == QuarantineReason.JAMMED)),
              "pulsed while the other is open",
              pulse.compartment(),
              other);
        }
      }
      openedInThisSession.add(pulse.compartment());
    }
    if (decision.after().presence().attendance().step() instanceof Step.Welcome
        || decision.after().presence().attendance().step() instanceof Step.Starting) {
      openedInThisSession.clear();
    }
  }

  /// O1: a door that somebody elsewhere has opened is theirs until that is resolved.
  private static void noPulseForTwo(KioskState before, Decision decision) {
    for (var pulse : authorised(decision)) {
      opening(before.ledger(), pulse.compartment())
          .filter(present -> !present.id().equals(pulse.opening()))
          .ifPresent(present ->
              require(
                  !RemoteOpenings.isFromElsewhere(present),
                  "a pulse on a door that somebody elsewhere has opened",
                  pulse,
                  present));
    }
  }

  /// What is blocked waits under a code that nobody knows: only whose identity was checked gets in,
  /// and nobody refuses it by its code (P8, P10).
  private static void blockedCodesOpenNothing(KioskState before, Decision decision) {
    var checked = decision.lasting().stream().anyMatch(Lasting.IdentityChecked.class::isInstance);
    var typedToRefuse =
        before.presence().attendance().step().underneath() instanceof Step.ConfirmRefusal;
    for (var fact : decision.lasting()) {
      if (fact instanceof Lasting.PickupAuthorised(var parcel, _, _)) {
        require(checked || !isBlocked(before.ledger(), parcel), "a blocked code opens", fact);
      } else if (fact instanceof Lasting.WaitingChanged(var parcel, Waiting.ForCourier _)) {
        require(
            !typedToRefuse || !isBlocked(before.ledger(), parcel), "a blocked code refuses", fact);
      }
    }
  }

  private static boolean isBlocked(Ledger ledger, ParcelId id) {
    var parcel = ledger.parcels().byId().get(id);
    return parcel != null
        && Groups.waitsForRecipient(parcel)
        && (parcel.renewals().blocked() || parcel.renewals().voided());
  }

  /// Never does an old picture of the world open a door, whatever the record calls what keeps it
  /// shut.
  private void whatWasNotSeenSinceARestoreOpensForATechnicianOnly(
      KioskState before, Decision decision) {
    for (var pulse : authorised(decision)) {
      require(
          !unseenSinceARestore.contains(pulse.compartment())
              || pulse.purpose() instanceof Purpose.ByTechnician,
          "opens on the word of a backup",
          pulse);
    }
    for (var fact : decision.lasting()) {
      if (fact instanceof Lasting.KioskRestored) {
        unseenSinceARestore.addAll(before.ledger().compartments().keySet());
      }
      unseenSinceARestore.removeIf(id -> somebodyHasLooked(before.ledger(), fact, id));
    }
  }

  /// What is out of service is put back with its parcel, or by somebody elsewhere, as it is.
  private static boolean somebodyHasLooked(Ledger before, Lasting fact, CompartmentId id) {
    return (fact instanceof Lasting.CompartmentCleared(var cleared, _, _) && cleared.equals(id))
        || (fact instanceof Lasting.CompartmentRemoved(var removed) && removed.equals(id))
        || (putsBack(fact, id)
            && !(record(before, id).state() instanceof CompartmentState.OutOfService(_, var parcel)
                && (parcel.isPresent() || fact instanceof Lasting.CompartmentPutBack)));
  }

  /// C2, M2.
  private static void outOfServiceUntilATechnicianSaysOtherwise(Ledger before, Decision decision) {
    before
        .compartments()
        .forEach((id, known) -> {
          var after = decision.after().ledger().compartments().get(id);
          require(
              !(known.state() instanceof CompartmentState.OutOfService)
                  || after == null
                  || after.state() instanceof CompartmentState.OutOfService
                  || decision.lasting().stream().anyMatch(fact -> putsBack(fact, id)),
              "out of service no longer",
              id,
              known,
              after);
        });
  }

  private static boolean putsBack(Lasting fact, CompartmentId id) {
    return (fact instanceof Lasting.CompartmentPutBack(var back, _, _) && back.equals(id))
        || (fact instanceof Lasting.CompartmentFoundFit(var fit, _) && fit.equals(id));
  }

  /// C3.
  private void onlyOfferableIsReserved(KioskState before, Decision decision) {
    for (var fact : decision.lasting()) {
      if (fact instanceof Lasting.CompartmentReserved(var id, _)) {
        var built = plan.cabinet().get(id);
        var known = record(before.ledger(), id);
        var sight = sight(decision.after(), id);
        require(
            known.state() instanceof CompartmentState.Vacant
                && !before.ledger().openings().containsKey(id)
                && sight.door() == DoorState.CLOSED
                && decision.after().presence().readings().banks().get(built.bank())
                    == BankReach.ALIVE
                && (!built.occupancySensor()
                    || known.sensorSuspect()
                    || sight.occupancy() == Occupancy.EMPTY),
            "offered on hope",
            id,
            known,
            sight);
      }
    }
  }

  /// G1.
  private void codesAreUnique(Ledger ledger) {
    var live = new HashMap<CodeMac, Set<ParcelId>>();
    for (var parcel : ledger.parcels().byId().values()) {
      for (var code : codesOf(parcel)) {
        live.computeIfAbsent(code.code(), _ -> new HashSet<>()).add(parcel.id());
        for (var form :
            List.of(
                ledger.codes().byDigits(code.code()),
                ledger.codes().byQr(code.qr()),
                ledger.codes().byDigitsAndCheck(code.codeAndCheck()))) {
          require(
              form.filter(owner -> owner.parcels().contains(parcel.id())).isPresent(),
              "its codes open it",
              parcel);
        }
      }
    }
    ledger
        .codes()
        .digits()
        .forEach((mac, owner) -> {
          var parcels = Set.copyOf(owner.parcels());
          require(parcels.equals(live.get(mac)), "live codes are those of parcels", owner);
          require(
              owner.parcels().size() == 1
                  || owner.parcels().stream()
                          .map(id -> ledger.parcel(id).group())
                          .distinct()
                          .count()
                      == 1,
              "one code for two parcels",
              owner);
        });
    require(
        ledger.codes().digits().size() == live.size()
            && ledger.codes().qr().size() == live.size()
            && ledger.codes().checked().size() == live.size(),
        "live codes are those of parcels");
  }

  /// Those of its state, and the one that lives until the notice with the next has left (P9).
  private static List<IssuedCode> codesOf(Parcel parcel) {
    if (parcel.renewals().voided()) {
      return List.of();
    }
    var former =
        parcel.renewals().former().stream()
            .filter(_ ->
                parcel.state() instanceof ParcelState.Stored(_, var waiting, _)
                    && waiting.running().isPresent())
            .map(Renewals.Former::code);
    return Stream.concat(codesOf(parcel.state()).stream(), former).toList();
  }

  private static List<IssuedCode> codesOf(ParcelState state) {
    return switch (state) {
      case ParcelState.Announced(var code) -> code.stream().toList();
      case ParcelState.Stored(_, Waiting.ForRecipient(var code, _, var takeBack), _) ->
          Stream.concat(Stream.of(code), takeBack.stream()).toList();
      case ParcelState.Stored(_, Waiting.ForSender(var takeBack, _), _) -> List.of(takeBack);
      case ParcelState.Stored(_, Waiting.ForCourier _, _) -> List.of();
      case ParcelState.Overdue(_, var code, _) -> List.of(code);
      case ParcelState.Disputed _,
          ParcelState.Withdrawn _,
          ParcelState.Missing _,
          ParcelState.Collected _ ->
          List.of();
    };
  }

  /// A parcel is in one compartment at most, and where its own record says; what is reserved is
  /// being opened; whoever is at a door has an opening of it.
  private void recordsAgree(KioskState state) {
    var ledger = state.ledger();
    var places = new HashMap<ParcelId, CompartmentId>();
    ledger
        .compartments()
        .forEach((id, known) -> {
          known
              .state()
              .stored()
              .ifPresent(p -> require(places.put(p, id) == null, "in two places", p));
          if (known.state() instanceof CompartmentState.Reserved(var parcel)) {
            require(places.put(parcel, id) == null, "in two places", parcel);
            require(
                opening(ledger, id)
                    .map(Opening::progress)
                    .filter(
                        p -> !(p instanceof Progress.Concluded) && !(p instanceof Progress.GivenUp))
                    .isPresent(),
                "reserved, and nobody is about to use it",
                id);
          }
        });
    for (var parcel : ledger.parcels().byId().values()) {
      var place = Optional.ofNullable(places.get(parcel.id()));
      parcel
          .state()
          .place()
          .ifPresent(id ->
              require(place.equals(Optional.of(id)), "the parcel and its place", parcel, place));
      require(
          !parcel.state().ended() || place.isEmpty(), "the parcel and its place", parcel, place);
      require(
          parcel.state().ended()
              != Optional.of(parcel.id())
                  .equals(
                      Optional.ofNullable(
                          ledger.parcels().byBarcode().get(parcel.tracking().digest()))),
          "the barcode is live as long as the parcel",
          parcel);
    }
    ledger
        .openings()
        .forEach((id, opening) -> {
          require(opening.compartment().equals(id), "do not belong together", opening);
          opening
              .purpose()
              .about()
              .ifPresent(parcel ->
                  require(
                      ledger.parcels().byId().containsKey(parcel),
                      "an opening for a parcel that is forgotten",
                      opening));
        });
    if (state.presence().attendance().step().underneath() instanceof Step.AtDoor(var id, _)) {
      require(ledger.openings().containsKey(id), "at a door without an opening", id);
    }
  }

  /// C4.
  private void quarantineIsNotWeakened(Ledger before, Decision decision) {
    before
        .compartments()
        .forEach((id, known) -> {
          if (!(known.state() instanceof Quarantined(var reason, _)) || reason.clearedBySensor()) {
            return;
          }
          var after = decision.after().ledger().compartments().get(id);
          var byAPerson =
              decision.lasting().stream()
                  .anyMatch(f ->
                      (f instanceof Lasting.CompartmentCleared(var cleared, _, _)
                              && cleared.equals(id))
                          || (f instanceof Lasting.CourierCleared(var fit, _) && fit.equals(id))
                          || putsBack(f, id));
          var byACourier =
              decision.lasting().stream()
                  .anyMatch(f ->
                      f instanceof Lasting.ParcelStored(_, var into, _, _, var evidence)
                          && into.equals(id)
                          && evidence == Evidence.COURIERS_WORD
                          && reason == QuarantineReason.DISPUTED);
          require(
              after == null
                  || byAPerson
                  || byACourier
                  || after.state() instanceof CompartmentState.OutOfService
                  || (after.state() instanceof Quarantined(var now, _) && !now.clearedBySensor()),
              "quarantine weakened",
              id,
              known.state(),
              after);
        });
  }

  private void lastingFactsAloneGiveTheLedger(Stamped<Input> stamped, Decision decision) {
    for (var fact : decision.lasting()) {
      folded = LedgerEvolution.evolve(folded, fact, stamped.stamp());
    }
    require(folded.equals(decision.after().ledger()), "the lasting facts alone give the ledger");
  }

  /// There is always a screen, and what its buttons are changes with its revision only. The first
  /// screen's buttons are always the same.
  private void screensAreThere(KioskState before, Stamped<Input> stamped, Decision decision) {
    var now = stamped.stamp().uptime();
    decider.screen(decision.after(), now.plus(Duration.ofDays(1)));
    decider.screen(decision.after(), Uptime.ZERO);
    var shown = decider.screen(before, now);
    var shows = decider.screen(decision.after(), now);
    require(
        shown.revision() != shows.revision()
            || shown.model().getClass() == shows.model().getClass()
            || decision.after().presence().attendance().step() instanceof Step.Welcome,
        "another screen in the same revision",
        shown,
        shows);
  }

  /// A text of which the ledger does not know whose it is stays for ever.
  private static void whatIsKeptWillBeErased(Decision decision) {
    var book = decision.after().ledger().texts();
    for (var kept : decision.texts()) {
      require(
          book.ofStaff().containsKey(kept.id())
              || book.ofWork().containsKey(kept.id())
              || book.ofParcels().values().stream().anyMatch(it -> it.texts().contains(kept.id())),
          "a text that nobody will erase",
          kept.id(),
          decision.lasting());
    }
  }

  private void noticesAndTextsAreNew(Decision decision) {
    for (var notice : decision.notices()) {
      require(noticesSeen.add(notice.id()), "not new", notice);
    }
    for (var text : decision.texts()) {
      require(textsSeen.add(text.id()), "not new", text);
    }
    var told = new ArrayList<NoticeId>();
    var stored = new ArrayList<ParcelId>();
    for (var fact : decision.lasting()) {
      if (fact instanceof Lasting.SupportTold(_, _, _, var notice)) {
        told.add(notice);
      } else if (fact instanceof Lasting.ParcelStored(var parcel, _, _, _, _)
          && decision.after().ledger().parcel(parcel).recipient().isPresent()
          && !decision.after().ledger().parcel(parcel).renewals().blocked()) {
        stored.add(parcel);
      } else if (fact instanceof Lasting.NoticeHeld(var parcel, _, _, _, _)) {
        stored.remove(parcel);
      } else if (fact instanceof Lasting.DepositStands(var parcel)
          && !isBlocked(decision.after().ledger(), parcel)) {
        stored.add(parcel);
      }
    }
    for (var notice : decision.notices()) {
      switch (notice) {
        case Notice.ForSupport support ->
            require(told.remove(support.id()), "do not belong together", support);
        case Notice.ParcelStored(_, var parcel, _, _, _) ->
            require(stored.remove(parcel), "do not belong together", notice);
        case Notice.CollectionReminder _,
            Notice.CodeRenewed _,
            Notice.DeadlineExtended _,
            Notice.DeadlineMoved _,
            Notice.ParcelOverdue _,
            Notice.SendingOverdue _,
            Notice.ParcelCollected _,
            Notice.ReturnReceived _,
            Notice.SendingDeposited _,
            Notice.SendingCollected _,
            Notice.NotCollected _,
            Notice.CourierList _ -> {}
      }
    }
    require(told.isEmpty() && stored.isEmpty(), "no notice for", told, stored);
  }

  private static Optional<Opening> opening(Ledger ledger, CompartmentId id) {
    return Optional.ofNullable(ledger.openings().get(id));
  }

  private static void require(boolean holds, String what, @Nullable Object... about) {
    if (!holds) {
      throw new AssertionError(what + ": " + Arrays.toString(about));
    }
  }

  private static List<Effect> pulses(List<Effect> effects) {
    return effects.stream().filter(Effect.PulseLatch.class::isInstance).toList();
  }

  private static List<Lasting.PulseAuthorised> authorised(Decision decision) {
    return decision.lasting().stream()
        .filter(Lasting.PulseAuthorised.class::isInstance)
        .map(Lasting.PulseAuthorised.class::cast)
        .toList();
  }

  private static CompartmentRecord record(Ledger ledger, CompartmentId id) {
    var known = ledger.compartments().get(id);
    if (known == null) {
      throw new AssertionError("no compartment " + id);
    }
    return known;
  }

  private static Sight sight(KioskState state, CompartmentId id) {
    return state.presence().readings().sights().getOrDefault(id, Sight.UNKNOWN);
  }
}
