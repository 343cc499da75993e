package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.SizeClass;
import cubby.core.code.IssuedCode;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Depositor;
import cubby.core.opening.Opening;
import cubby.core.opening.Opening.Withdrawal;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.Map;
import java.util.Optional;

/// Drop-off at the door: reserve, open, put in, close (D3–D9).
final class Deposits {

  private Deposits() {}

  /// Finds room for a parcel and opens the door.
  static void begin(Turn turn, Visit.ByCourier courier, Parcel parcel) {
    begin(turn, courier, parcel, Optional.empty(), 0);
  }

  private static void begin(
      Turn turn, Visit.ByCourier courier, Parcel parcel, Optional<SizeClass> above, int swaps) {
    var chosen =
        Offers.choose(
            turn.plan(), turn.current(), parcel.size(), parcel.handling().accessible(), above);
    if (chosen.isEmpty()) {
      turn.state(new Lasting.DropOffRefused(courier.carrier(), parcel.size()));
      withdrawIfPresented(turn, parcel.id());
      turn.state(Passing.ParcelInHand.NONE);
      turn.step(new Step.Full(parcel.size()));
      return;
    }
    var id = chosen.get().id();
    turn.state(new Passing.ParcelInHand(Optional.of(parcel.id()), swaps, above));
    turn.state(new Lasting.CompartmentReserved(id, parcel.id()));
    DoorWatch.open(
        turn, id, new Purpose.Deposit(parcel.id(), new Depositor.ByCourier(courier.number())));
  }

  /// After a compartment that would not open, or was not fit: the next one for the same parcel.
  static void goOn(Turn turn, Visit.ByCourier courier) {
    var parcel = turn.presence().inHand().map(turn.ledger()::parcel);
    if (parcel.isPresent()) {
      begin(turn, courier, parcel.get(), turn.presence().tooSmall(), turn.presence().swaps());
    } else {
      turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
    }
  }

  /// The door is closed again.
  static void closed(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    if (opening.withdrawing() != Withdrawal.NONE) {
      switch (turn.trusted(id)) {
        case EMPTY -> withdrawn(turn, opening, deposit, true);
        case OCCUPIED -> withdrawn(turn, opening, deposit, false);
        case UNKNOWN -> turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
      }
    } else if (tooLate(turn, opening)) {
      setAside(turn, opening, deposit);
    } else {
      switch (turn.trusted(id)) {
        case OCCUPIED -> store(turn, opening, deposit, Evidence.SENSOR);
        case EMPTY -> turn.step(new Step.AtDoor(id, Asked.PARCEL_NOT_SEEN));
        case UNKNOWN -> turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
      }
    }
  }

  /// So long after the pulse that whoever closed the door may be anybody (D9).
  private static boolean tooLate(Turn turn, Opening opening) {
    var closed = opening.progress() instanceof Progress.Closed(var at) ? at : turn.now();
    var since = closed.uptime().since(opening.pulsedAt().uptime());
    return since.compareTo(Limits.DEPOSIT_SETTLES) > 0;
  }

  /// A button at the door, or after it was closed.
  static void pressed(
      Turn turn, Opening opening, Purpose.Deposit deposit, Asked asked, Choice choice) {
    var id = opening.compartment();
    switch (asked) {
      case USE_AND_CLOSE -> atOpenDoor(turn, opening, deposit, choice);
      case PARCEL_NOT_SEEN -> {
        switch (choice) {
          case OPEN_AGAIN -> DoorWatch.openAgain(turn, opening);
          case IT_IS_INSIDE -> {
            if (maySayInside(turn.plan(), turn.current(), opening)) {
              storeOnCouriersWord(turn, opening, deposit);
            }
          }
          case CANCEL_DEPOSIT -> cancelledUnseen(turn, opening, deposit);
          default -> {}
        }
      }
      case IS_IT_INSIDE -> {
        if (choice == Choice.YES) {
          storeOnCouriersWord(turn, opening, deposit);
        } else if (choice == Choice.NO) {
          turn.step(new Step.AtDoor(id, Asked.PARCEL_NOT_SEEN));
        }
      }
      case IS_IT_EMPTY -> {
        if (choice == Choice.YES || choice == Choice.NO) {
          withdrawn(turn, opening, deposit, choice == Choice.YES);
        }
      }
      case DID_IT_OPEN -> {
        if (choice == Choice.YES) {
          DoorWatch.opened(turn, opening);
        } else if (choice == Choice.NO) {
          DoorWatch.giveUp(turn, opening, true);
        }
      }
      case PRESS_DOOR -> {
        if (choice == Choice.TRY_AGAIN) {
          DoorWatch.tryAgain(turn, opening);
        }
      }
      case WAIT, STILL_INSIDE, TAKE_IT_OUT, WHICH_DOOR, IS_IT_FIT -> {}
    }
  }

  private static void atOpenDoor(
      Turn turn, Opening opening, Purpose.Deposit deposit, Choice choice) {
    var id = opening.compartment();
    if (choice == Choice.IT_IS_CLOSED) {
      if (maySayClosed(turn.current(), id)) {
        closedOnCouriersWord(turn, opening, deposit);
      }
      return;
    }
    if (opening.withdrawing() != Withdrawal.NONE) {
      return;
    }
    switch (choice) {
      case TOO_SMALL -> {
        if (mayTakeBigger(turn.plan(), turn.current(), opening, deposit)) {
          withdraw(turn, opening, deposit, Withdrawal.TOO_SMALL);
        }
      }
      case CANCEL_DEPOSIT -> withdraw(turn, opening, deposit, Withdrawal.CANCELLED);
      case NOT_EMPTY ->
          unfit(
              turn, opening, deposit, QuarantineReason.NOT_EMPTY, SupportMatter.UNEXPECTED_CONTENT);
      case DIRTY ->
          unfit(turn, opening, deposit, QuarantineReason.DIRTY, SupportMatter.COMPARTMENT_UNFIT);
      case DAMAGED ->
          unfit(turn, opening, deposit, QuarantineReason.DAMAGED, SupportMatter.COMPARTMENT_UNFIT);
      default -> {}
    }
  }

  private static void withdraw(
      Turn turn, Opening opening, Purpose.Deposit deposit, Withdrawal why) {
    turn.state(new Lasting.WithdrawalBegun(opening.compartment(), deposit.parcel(), why));
    turn.step(new Step.AtDoor(opening.compartment(), Asked.USE_AND_CLOSE));
  }

  private static void unfit(
      Turn turn,
      Opening opening,
      Purpose.Deposit deposit,
      QuarantineReason reason,
      SupportMatter matter) {
    Quarantine.impose(turn, opening.compartment(), reason);
    SupportDesk.tell(turn, matter, opening.compartment());
    withdraw(turn, opening, deposit, Withdrawal.UNFIT);
  }

  /// O6: after two minutes the courier's word stands against the door's sensor.
  private static void closedOnCouriersWord(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    DoorWatch.closed(turn, opening, true);
    var closed = opening.with(new Progress.Closed(turn.now()));
    if (opening.withdrawing() != Withdrawal.NONE) {
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
      withdrawn(turn, closed, deposit, false);
    } else if (turn.trusted(id) == Occupancy.OCCUPIED) {
      store(turn, closed, deposit, Evidence.SENSOR);
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    } else {
      turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
    }
  }

  private static void storeOnCouriersWord(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    if (turn.trusted(id) == Occupancy.EMPTY) {
      turn.state(new Lasting.SensorSuspected(id));
    }
    store(turn, opening, deposit, Evidence.COURIERS_WORD);
    if (!turn.doorIs(id, DoorState.CLOSED)) {
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    }
  }

  private static void store(
      Turn turn, Opening opening, Purpose.Deposit deposit, Evidence evidence) {
    record(turn, opening, deposit, evidence);
    DoorWatch.conclude(turn, opening);
    turn.state(Passing.ParcelInHand.NONE);
    turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.of(opening.compartment())));
  }

  /// The parcel is in the kiosk's custody: its code is made, its notice queued.
  static void record(Turn turn, Opening opening, Purpose.Deposit deposit, Evidence evidence) {
    var parcel = turn.ledger().parcel(deposit.parcel());
    var brought =
        parcel.state() instanceof ParcelState.Announced(var announced)
            ? announced
            : Optional.<IssuedCode>empty();
    var code = turn.freeCode();
    var deadline = Deadlines.forRecipient(turn, opening.compartment());
    turn.state(
        new Lasting.ParcelStored(
            parcel.id(),
            opening.compartment(),
            deposit.by(),
            new Waiting.ForRecipient(brought.orElse(code.issued()), deadline, Optional.empty()),
            evidence));
    Deadlines.watch(turn, parcel.id());
    parcel
        .recipient()
        .ifPresent(recipient ->
            turn.notice(
                new Notice.ParcelStored(
                    turn.freshNotice(),
                    parcel.id(),
                    recipient,
                    brought.isPresent() ? Optional.empty() : Optional.of(code.sealed()),
                    Deadlines.told(turn, deadline))));
  }

  /// Cancelled with the door closed, so that nobody has seen the parcel come out (D5): the door is
  /// opened once more, for the courier to look and take it. A door that cannot be seen to close
  /// would tell nothing by that.
  private static void cancelledUnseen(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    if (turn.doorIs(id, DoorState.CLOSED)) {
      turn.state(new Lasting.WithdrawalBegun(id, deposit.parcel(), Withdrawal.CANCELLED));
      DoorWatch.openAgain(turn, opening.with(Withdrawal.CANCELLED));
      return;
    }
    Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    DoorWatch.conclude(turn, opening);
    SupportDesk.tell(turn, SupportMatter.DEPOSIT_UNCLEAR, id);
    backToScanning(turn, deposit.parcel());
  }

  /// The parcel was to come out again, and the door is closed.
  private static void withdrawn(
      Turn turn, Opening opening, Purpose.Deposit deposit, boolean empty) {
    var id = opening.compartment();
    if (empty) {
      release(turn, opening, deposit);
    } else {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
      SupportDesk.tell(turn, SupportMatter.DEPOSIT_UNCLEAR, id);
    }
    DoorWatch.conclude(turn, opening);
    switch (opening.withdrawing()) {
      case TOO_SMALL ->
          courier(turn)
              .ifPresent(by ->
                  begin(
                      turn,
                      by,
                      turn.ledger().parcel(deposit.parcel()),
                      Optional.of(turn.built(id).size()),
                      turn.presence().swaps() + 1));
      case UNFIT -> courier(turn).ifPresent(by -> goOn(turn, by));
      case CANCELLED, NONE -> backToScanning(turn, deposit.parcel());
    }
  }

  /// Gives a compartment that was seen empty free again; one that is quarantined stays so.
  static void release(Turn turn, Opening opening, Purpose.Deposit deposit) {
    if (turn.compartment(opening.compartment()) instanceof CompartmentState.Reserved) {
      turn.state(new Lasting.ReservationReleased(opening.compartment(), deposit.parcel()));
    }
    if (opening.withdrawing() == Withdrawal.CANCELLED) {
      withdrawIfPresented(turn, deposit.parcel());
    }
  }

  private static void backToScanning(Turn turn, ParcelId parcel) {
    withdrawIfPresented(turn, parcel);
    turn.state(Passing.ParcelInHand.NONE);
    turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
  }

  /// A parcel that was only presented at the screen is not expected any more; an announced one is.
  static void withdrawIfPresented(Turn turn, ParcelId id) {
    var parcel = turn.ledger().parcel(id);
    if (!parcel.announced() && parcel.state() instanceof ParcelState.Announced) {
      turn.state(new Lasting.ParcelWithdrawn(id));
    }
  }

  /// The person at the screen ends their time with this parcel in hand; it may be inside where a
  /// compartment is still reserved for it.
  static void neverWentIn(Turn turn, ParcelId parcel) {
    if (reservedFor(turn.ledger(), parcel).isEmpty()) {
      withdrawIfPresented(turn, parcel);
    }
  }

  /// The parcel was put in, and its door does not open any more: there is nothing to go on with.
  static void leftInside(Turn turn, ParcelId parcel) {
    withdrawIfPresented(turn, parcel);
    turn.state(Passing.ParcelInHand.NONE);
  }

  /// The compartment in which the parcel may be already: its door could not be seen to the end.
  static Optional<CompartmentId> reservedFor(Ledger ledger, ParcelId parcel) {
    return ledger.compartments().entrySet().stream()
        .filter(e ->
            e.getValue().state() instanceof CompartmentState.Reserved(var held)
                && held.equals(parcel))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static void setAside(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    Quarantine.impose(turn, id, QuarantineReason.ABANDONED);
    DoorWatch.conclude(turn, opening);
    Quarantine.clearIfSeenEmpty(turn, id);
    withdrawIfPresented(turn, deposit.parcel());
    turn.state(Passing.ParcelInHand.NONE);
    turn.step(new Step.SetAside(id, SupportDesk.tell(turn, SupportMatter.DEPOSIT_UNCLEAR, id)));
  }

  static boolean mayTakeBigger(
      KioskPlan plan, KioskState state, Opening opening, Purpose.Deposit deposit) {
    var parcel = state.ledger().parcel(deposit.parcel());
    return state.presence().swaps() < Limits.SWAPS_MAX
        && Offers.choose(
                plan,
                state,
                parcel.size(),
                parcel.handling().accessible(),
                Optional.of(plan.cabinet().get(opening.compartment()).size()))
            .isPresent();
  }

  /// D5: after one reopening, or where no sensor contradicts it.
  static boolean maySayInside(KioskPlan plan, KioskState state, Opening opening) {
    return opening.round() > 0
        || !Offers.hasTrustedSensor(plan.cabinet(), state.ledger(), opening.compartment());
  }

  /// O6: a courier or a technician, once support has been told.
  static boolean maySayClosed(KioskState state, CompartmentId id) {
    return !(state.presence().visit() instanceof Visit.Anybody)
        && Idling.leftOpen(state.presence(), id);
  }

  private static Optional<Visit.ByCourier> courier(Turn turn) {
    return turn.presence().visit() instanceof Visit.ByCourier by
        ? Optional.of(by)
        : Optional.empty();
  }
}
