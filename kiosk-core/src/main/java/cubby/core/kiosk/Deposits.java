package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.SizeClass;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
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
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.Optional;

/// Deposits at the door: reserve, open, put in, close (D3–D9), of couriers and of customers with a
/// return or a sending (R1, R2).
///
/// A courier goes on to the next parcel, and their word is believed against a sensor; a customer,
/// whom nobody knows, gets a receipt and goes, and what their word is against is set aside.
final class Deposits {

  private Deposits() {}

  /// Finds room for a parcel and opens the door.
  static void begin(Turn turn, Visit visit, Parcel parcel) {
    if (DiskRoom.isLow(turn.ledger())) {
      turn.state(
          new Lasting.DropOffRefused(
              depositor(visit), parcel.carrier(), parcel.size(), Optional.of(parcel.tracking())));
      notTaken(turn, parcel.id(), DiskRoom.refusal(turn));
    } else {
      begin(turn, visit, parcel, Optional.empty(), 0);
    }
  }

  /// @param above only sizes larger than this one, which was too small, will do
  /// @param swaps how many were too small for it
  static void begin(Turn turn, Visit visit, Parcel parcel, Optional<SizeClass> above, int swaps) {
    if (Staff.isDismissed(turn)) {
      putDown(turn, parcel.id());
      next(turn);
      return;
    }
    var by = depositor(visit);
    if (by instanceof Depositor.ByCustomer && turn.ledger().customerDeposits().closed()) {
      notTaken(turn, parcel.id(), new Step.DepositsClosed());
      return;
    }
    var chosen =
        Offers.choose(
            turn.plan(), turn.current(), parcel.size(), parcel.handling().accessible(), above);
    if (chosen.isEmpty()) {
      turn.state(
          new Lasting.DropOffRefused(
              by, parcel.carrier(), parcel.size(), Optional.of(parcel.tracking())));
      notTaken(turn, parcel.id(), new Step.Full(parcel.size()));
      return;
    }
    var id = chosen.get().id();
    turn.state(new Passing.ParcelInHand(Optional.of(parcel.id()), swaps, above));
    turn.state(new Lasting.CompartmentReserved(id, parcel.id()));
    DoorWatch.open(turn, id, new Purpose.Deposit(parcel.id(), by));
  }

  private static Depositor depositor(Visit visit) {
    return switch (visit) {
      case Visit.ByCourier(var number, _) -> new Depositor.ByCourier(number);
      case Visit.ByCustomer _ -> new Depositor.ByCustomer();
      case Visit.Anybody _, Visit.ByRecipient _, Visit.ByTechnician _ ->
          throw new IllegalStateException("nobody is here to put it in");
    };
  }

  private static void notTaken(Turn turn, ParcelId parcel, Step why) {
    putDown(turn, parcel);
    turn.step(why);
  }

  /// After a compartment that would not open, or was not fit: the next one for the same parcel.
  static void goOn(Turn turn) {
    var parcel =
        turn.presence()
            .inHand()
            .parcel()
            .map(turn.ledger()::parcel)
            .filter(known -> !known.state().ended());
    if (parcel.isPresent()) {
      begin(
          turn,
          turn.presence().attendance().visit(),
          parcel.get(),
          turn.presence().inHand().tooSmall(),
          turn.presence().inHand().swaps());
    } else {
      next(turn);
    }
  }

  /// Nothing is in hand any more: a courier scans the next parcel, a customer's time is over.
  static void next(Turn turn) {
    if (turn.courierIsHere()) {
      turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
    } else {
      Sessions.end(turn);
    }
  }

  /// The door is closed again.
  static void closed(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    if (opening.withdrawing() != Withdrawal.NONE) {
      switch (turn.trusted(id)) {
        case EMPTY -> Withdrawals.closed(turn, opening, deposit, true);
        case OCCUPIED -> Withdrawals.closed(turn, opening, deposit, false);
        case UNKNOWN -> turn.step(new Step.AtDoor(id, Asked.IS_IT_EMPTY));
      }
    } else if (tooLate(turn, opening)) {
      setAside(turn, opening, deposit, QuarantineReason.ABANDONED);
    } else {
      switch (turn.trusted(id)) {
        case OCCUPIED -> {
          if (isSeenPutIn(opening)) {
            store(turn, opening, deposit, Evidence.SENSOR);
          } else {
            turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
          }
        }
        case EMPTY -> PutIn.askOr(turn, id, Asked.PARCEL_NOT_SEEN);
        case UNKNOWN -> PutIn.askOr(turn, id, Asked.IS_IT_INSIDE);
      }
    }
  }

  /// Whether the door was opened again since the wrong parcel is inside (D11): to nothing else is
  /// one opened for a deposit.
  static boolean isReopened(Opening opening) {
    return opening.purpose() instanceof Purpose.Deposit && opening.before() == Occupancy.OCCUPIED;
  }

  /// Whether what a sensor sees inside can be what was to be put in: the wrong parcel was seen to
  /// come out before, if there was one.
  static boolean isSeenPutIn(Opening opening) {
    return !isReopened(opening) || opening.refilled();
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
              saidToBeInside(turn, opening, deposit);
            }
          }
          case CANCEL_DEPOSIT -> Withdrawals.cancelledUnseen(turn, opening, deposit);
          default -> {}
        }
      }
      case USED_ANOTHER -> {
        var other = PutIn.byMistake(turn);
        if (choice == Choice.YES && other.isPresent()) {
          PutIn.moved(turn, opening, deposit, other.get());
        } else if (choice == Choice.YES || choice == Choice.NO) {
          turn.step(new Step.AtDoor(id, Asked.PARCEL_NOT_SEEN));
        }
      }
      case IS_IT_INSIDE -> {
        if (choice == Choice.YES) {
          saidToBeInside(turn, opening, deposit);
        } else if (choice == Choice.NO) {
          turn.step(new Step.AtDoor(id, Asked.PARCEL_NOT_SEEN));
        }
      }
      case IS_IT_EMPTY -> {
        if (choice == Choice.YES || choice == Choice.NO) {
          Withdrawals.closed(turn, opening, deposit, choice == Choice.YES);
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
      case WAIT, STILL_INSIDE, SCAN_IT, TAKE_IT_OUT, WHICH_DOOR, IS_IT_FIT -> {}
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
        if (Withdrawals.mayTakeBigger(turn.plan(), turn.current(), opening, deposit)) {
          Withdrawals.begin(turn, opening, deposit, Withdrawal.TOO_SMALL);
        }
      }
      case CANCEL_DEPOSIT -> Withdrawals.begin(turn, opening, deposit, Withdrawal.CANCELLED);
      case NOT_EMPTY ->
          Withdrawals.unfit(
              turn, opening, deposit, QuarantineReason.NOT_EMPTY, SupportMatter.UNEXPECTED_CONTENT);
      case DIRTY ->
          Withdrawals.unfit(
              turn, opening, deposit, QuarantineReason.DIRTY, SupportMatter.COMPARTMENT_UNFIT);
      case DAMAGED ->
          Withdrawals.unfit(
              turn, opening, deposit, QuarantineReason.DAMAGED, SupportMatter.COMPARTMENT_UNFIT);
      default -> {}
    }
  }

  /// O6: after two minutes the courier's word stands against the door's sensor.
  private static void closedOnCouriersWord(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var id = opening.compartment();
    DoorWatch.closed(turn, opening, true);
    var closed = opening.with(new Progress.Closed(turn.now()));
    if (opening.withdrawing() != Withdrawal.NONE) {
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
      Withdrawals.closed(turn, closed, deposit, false);
    } else if (turn.trusted(id) == Occupancy.OCCUPIED && isSeenPutIn(opening)) {
      store(turn, closed, deposit, Evidence.SENSOR);
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    } else {
      turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
    }
  }

  /// D5: a courier's word stands against the sensor, which is suspect from then on. Of a customer
  /// nobody knows who says so: support looks after it.
  private static void saidToBeInside(Turn turn, Opening opening, Purpose.Deposit deposit) {
    var contradicted = turn.trusted(opening.compartment()) == Occupancy.EMPTY;
    switch (deposit.by()) {
      case Depositor.ByCourier _ -> {
        if (contradicted) {
          turn.state(new Lasting.SensorSuspected(opening.compartment()));
        }
        storeOnTheirWord(turn, opening, deposit, Evidence.COURIERS_WORD);
      }
      case Depositor.ByCustomer _ -> {
        if (contradicted) {
          setAside(turn, opening, deposit, QuarantineReason.CONTRADICTION);
        } else {
          storeOnTheirWord(turn, opening, deposit, Evidence.CUSTOMERS_WORD);
        }
      }
    }
  }

  private static void storeOnTheirWord(
      Turn turn, Opening opening, Purpose.Deposit deposit, Evidence evidence) {
    var id = opening.compartment();
    store(turn, opening, deposit, evidence);
    if (!turn.doorIs(id, DoorState.CLOSED)) {
      Quarantine.impose(turn, id, QuarantineReason.CONTRADICTION);
    }
  }

  private static void store(
      Turn turn, Opening opening, Purpose.Deposit deposit, Evidence evidence) {
    Arrivals.record(turn, opening, deposit, evidence);
    DoorWatch.conclude(turn, opening);
    turn.state(Passing.ParcelInHand.NONE);
    switch (deposit.by()) {
      case Depositor.ByCourier _ ->
          turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.of(opening.compartment())));
      case Depositor.ByCustomer _ -> {
        var parcel = turn.ledger().parcel(deposit.parcel());
        turn.step(
            new Step.Receipt(opening.compartment(), parcel.errand(), parcel.sender().isPresent()));
      }
    }
  }

  /// Returns the case number.
  static String tellUnclear(Turn turn, Opening opening) {
    var caseNumber = SupportDesk.tell(turn, SupportMatter.DEPOSIT_UNCLEAR, opening.compartment());
    UnclearDeposits.count(turn, opening);
    return caseNumber;
  }

  /// There is nothing to go on with: it is taken back, or inside where nobody can say.
  static void putDown(Turn turn, ParcelId parcel) {
    withdrawIfPresented(turn, parcel);
    turn.state(Passing.ParcelInHand.NONE);
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
    if (reservedFor(turn, parcel).isEmpty()) {
      withdrawIfPresented(turn, parcel);
    }
  }

  /// The compartment in which the parcel may be already: its door could not be seen to the end.
  static Optional<CompartmentId> reservedFor(Turn turn, ParcelId parcel) {
    return Optional.ofNullable(turn.current().directory().compartments().reserved().get(parcel));
  }

  /// What was said to be inside already has turned out not to be: its door was out of sight, and is
  /// seen to be closed and empty now (D10).
  static void goOnIfNotInside(Turn turn) {
    if (turn.currentStep() instanceof Step.AlreadyInside(var id)
        && !(turn.compartment(id) instanceof CompartmentState.Reserved)
        && turn.compartment(id).stored().isEmpty()) {
      next(turn);
    }
  }

  private static void setAside(
      Turn turn, Opening opening, Purpose.Deposit deposit, QuarantineReason reason) {
    var id = opening.compartment();
    Quarantine.impose(turn, id, reason);
    DoorWatch.conclude(turn, opening);
    Quarantine.clearIfSeenEmpty(turn, id);
    putDown(turn, deposit.parcel());
    turn.step(new Step.SetAside(id, tellUnclear(turn, opening)));
  }

  /// D5: after one reopening, or where no sensor contradicts it.
  static boolean maySayInside(KioskPlan plan, KioskState state, Opening opening) {
    return opening.round() > 0
        || !Offers.hasTrustedSensor(plan.cabinet(), state.ledger(), opening.compartment());
  }

  /// O6: a courier or a technician, once support has been told.
  static boolean maySayClosed(KioskState state, CompartmentId id) {
    return switch (state.presence().attendance().visit()) {
      case Visit.ByCourier _, Visit.ByTechnician _ -> Idling.leftOpen(state.presence(), id);
      case Visit.Anybody _, Visit.ByCustomer _, Visit.ByRecipient _ -> false;
    };
  }
}
