package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentState;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.PutBack;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Contention;
import cubby.core.parcel.DisputeCause;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.hal.contract.Occupancy;

/// What somebody who came for a parcel says against what they find: nothing, another's parcel, or
/// one that they do not want (P6, P8).
final class Claims {

  private Claims() {}

  /// What whoever had this door opened may say. To a courier or to support the kiosk is not the one
  /// to complain to.
  static Objections objections(Ledger ledger, Opening opening) {
    if (!(opening.purpose() instanceof Purpose.Pickup(var parcel, var by))
        || !(ledger.parcel(parcel).state() instanceof ParcelState.Stored(_, var waiting, _))) {
      return Objections.NONE;
    }
    return switch (by) {
      case Collector.Recipient _ ->
          waiting instanceof Waiting.ForRecipient ? Objections.ALL : Objections.CLAIMS;
      case Collector.Sender _ -> Objections.CLAIMS;
      case Collector.ByCourier _, Collector.Support _ -> Objections.NONE;
    };
  }

  static void atOpenDoor(Turn turn, Opening opening, Choice choice) {
    var objections = objections(turn.ledger(), opening);
    if (objections == Objections.NONE) {
      return;
    }
    switch (choice) {
      case IT_WAS_EMPTY -> wasEmpty(turn, opening);
      case NOT_MINE -> PuttingBack.begin(turn, opening, PutBack.Reason.NOT_MINE);
      case DO_NOT_WANT -> {
        if (objections == Objections.ALL) {
          PuttingBack.begin(turn, opening, PutBack.Reason.NOT_WANTED);
        }
      }
      default -> {}
    }
  }

  /// The door is closed and the parcel is seen inside: it is put back already.
  static void behindClosedDoor(Turn turn, Opening opening, Choice choice) {
    var objections = objections(turn.ledger(), opening);
    var parcel = opening.purpose().about().orElseThrow();
    if (choice == Choice.NOT_MINE && objections != Objections.NONE) {
      dispute(turn, opening, DisputeCause.NOT_MINE);
      settled(turn, opening);
    } else if (choice == Choice.DO_NOT_WANT && objections == Objections.ALL) {
      Refusals.refuse(turn, parcel);
      Refusals.refused(turn, opening);
    }
  }

  /// "It was empty", by whoever is asked whether it is empty now.
  static void wasEmptyWhenOpened(Turn turn, Opening opening) {
    if (objections(turn.ledger(), opening) != Objections.NONE) {
      wasEmpty(turn, opening);
    }
  }

  private static void wasEmpty(Turn turn, Opening opening) {
    var id = opening.compartment();
    if (turn.trusted(id) == Occupancy.OCCUPIED) {
      turn.state(new Lasting.SensorSuspected(id));
    }
    dispute(turn, opening, DisputeCause.WAS_EMPTY);
    if (opening.progress() instanceof Progress.Open
        && turn.currentStep() instanceof Step.AtDoor(_, var asked)
        && asked == Asked.USE_AND_CLOSE) {
      turn.step(new Step.AtDoor(id, Asked.USE_AND_CLOSE));
    } else {
      settled(turn, opening);
    }
  }

  static void dispute(Turn turn, Opening opening, DisputeCause cause) {
    var id = opening.compartment();
    Quarantine.dispute(
        turn,
        new Lasting.ParcelDisputed(
            opening.purpose().about().orElseThrow(),
            id,
            new Contention(
                cause,
                opening.before(),
                turn.sight(id).occupancy(),
                turn.now().uptime(),
                SupportDesk.tell(turn, SupportMatter.PARCEL_DISPUTED, id))));
  }

  /// The door of what is disputed is closed, or as good as closed.
  static void settled(Turn turn, Opening opening) {
    var parcel = opening.purpose().about().orElseThrow();
    DoorWatch.conclude(turn, opening);
    if (turn.ledger().parcel(parcel).state() instanceof ParcelState.Disputed disputed) {
      turn.step(new Step.SetAside(opening.compartment(), disputed.contention().caseNumber()));
    }
  }

  static boolean isDisputed(Turn turn, Opening opening) {
    return opening
        .purpose()
        .about()
        .map(turn.ledger()::parcel)
        .filter(parcel -> parcel.state() instanceof ParcelState.Disputed)
        .isPresent();
  }

  // After it was taken to be collected

  /// P6: the sensor has seen something go, and whoever is still here says that it was not them.
  static void afterAll(Turn turn, Step.Collected step) {
    if (!mayDispute(turn.ledger(), step)
        || !(turn.ledger().parcel(step.parcel()).state()
            instanceof ParcelState.Collected(_, var evidence))) {
      return;
    }
    var id = step.compartment();
    var caseNumber = SupportDesk.tell(turn, SupportMatter.PARCEL_DISPUTED, id);
    var before = evidence == Evidence.SENSOR ? Occupancy.OCCUPIED : Occupancy.UNKNOWN;
    Quarantine.dispute(
        turn,
        new Lasting.ParcelDisputed(
            step.parcel(),
            id,
            new Contention(
                DisputeCause.WAS_EMPTY,
                before,
                turn.sight(id).occupancy(),
                turn.now().uptime(),
                caseNumber)));
    turn.step(new Step.SetAside(id, caseNumber));
  }

  /// Not when its barcode has come again, or the compartment holds something else by now.
  static boolean mayDispute(Ledger ledger, Step.Collected step) {
    var parcel = ledger.parcels().byId().get(step.parcel());
    var compartment = ledger.compartments().get(step.compartment());
    return parcel != null
        && parcel.state() instanceof ParcelState.Collected
        && ledger.parcels().withBarcode(parcel.tracking().digest()).isEmpty()
        && compartment != null
        && isFree(compartment);
  }

  private static boolean isFree(CompartmentRecord compartment) {
    return switch (compartment.state()) {
      case CompartmentState.Vacant _ -> true;
      case CompartmentState.Quarantined(_, var parcel) -> parcel.isEmpty();
      case CompartmentState.OutOfService(_, var parcel) -> parcel.isEmpty();
      case CompartmentState.Reserved _, CompartmentState.Holding _ -> false;
    };
  }
}
