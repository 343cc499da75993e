package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.input.Scan;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Opening;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.Aim;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.text.TextRef;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.Optional;

/// A technician at a door: looks, tests its sensor, or checks its wiring (M2–M4, C5).
final class Inspections {

  private Inspections() {}

  static void begin(Turn turn, CourierNumber by, CompartmentId id, Aim aim) {
    DoorWatch.open(turn, id, new Purpose.ByTechnician(by, aim, turn.compartment(id).stored()));
  }

  /// The sensor behind an open door has changed its mind.
  static void sensed(Turn turn, Opening opening, Sight before, Sight now) {
    var id = opening.compartment();
    if (opening.purpose() instanceof Purpose.ByTechnician(_, var aim, _)
        && aim == Aim.TEST_SENSOR
        && turn.currentStep().equals(new Step.AtDoor(id, Asked.USE_AND_CLOSE))
        && before.occupancy() == Occupancy.EMPTY
        && now.occupancy() == Occupancy.OCCUPIED) {
      turn.step(new Step.AtDoor(id, Asked.TAKE_IT_OUT));
      Idling.somebodyIsHere(turn);
    }
  }

  /// The door is closed again.
  static void closed(Turn turn, Opening opening, Purpose.ByTechnician inspection) {
    var id = opening.compartment();
    if (inspection.aim() == Aim.TEST_SENSOR) {
      tested(turn, inspection.by(), id);
    }
    if (WiringCheck.asks(turn.ledger(), opening)) {
      turn.step(new Step.AtDoor(id, Asked.WHICH_DOOR));
    } else {
      looked(turn, opening, inspection);
    }
  }

  /// C5: a sensor is believed again once it has seen something come and go.
  private static void tested(Turn turn, CourierNumber by, CompartmentId id) {
    var followed =
        turn.currentStep().equals(new Step.AtDoor(id, Asked.TAKE_IT_OUT))
            && turn.sight(id).occupancy() == Occupancy.EMPTY;
    var suspect = Offers.isSuspect(turn.ledger(), id);
    if (followed) {
      turn.state(new Lasting.SensorTrusted(id, by));
    } else if (!suspect) {
      turn.state(new Lasting.SensorSuspected(id));
    }
  }

  /// What the closed door hides, as far as a sensor tells; otherwise the technician is asked.
  static void looked(Turn turn, Opening opening, Purpose.ByTechnician inspection) {
    var id = opening.compartment();
    var parcel = stillHere(turn, opening, inspection);
    if (parcel.isPresent()) {
      lookedAtParcel(turn, opening, parcel.get());
    } else if (turn.trusted(id) == Occupancy.OCCUPIED) {
      notEmpty(turn, opening);
    } else if (turn.trusted(id) == Occupancy.EMPTY
        && turn.compartment(id) instanceof CompartmentState.Vacant) {
      done(turn, opening, Remark.NONE);
    } else {
      turn.step(new Step.AtDoor(id, Asked.IS_IT_FIT));
    }
  }

  /// After a restore: which parcel it is that can be seen inside, only its barcode tells. Of what
  /// is disputed support speaks first.
  static void scanned(Turn turn, Opening opening, Purpose.ByTechnician inspection, Scan scan) {
    var id = opening.compartment();
    if (Restoration.isUnseen(turn, id)
        && Disputes.of(turn, id).isEmpty()
        && scan instanceof Scan.Barcode(var barcode)
        && stillHere(turn, opening, inspection)
            .map(turn.ledger()::parcel)
            .filter(parcel -> parcel.tracking().digest().equals(barcode.digest()))
            .isPresent()) {
      turn.state(new Lasting.CompartmentFoundFit(id, inspection.by()));
      Restoration.found(turn, id);
    }
  }

  private static void lookedAtParcel(Turn turn, Opening opening, ParcelId parcel) {
    var id = opening.compartment();
    if (Restoration.isUnseen(turn, id)) {
      turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
      return;
    }
    switch (turn.trusted(id)) {
      case OCCUPIED -> parcelIsInside(turn, opening);
      case EMPTY -> {
        if (turn.witnessed(opening, parcel)) {
          taken(turn, opening, parcel, Evidence.SENSOR);
          done(turn, opening, Remark.NONE);
        } else {
          turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
        }
      }
      case UNKNOWN -> turn.step(new Step.AtDoor(id, Asked.IS_IT_INSIDE));
    }
  }

  private static void parcelIsInside(Turn turn, Opening opening) {
    if (turn.compartment(opening.compartment()) instanceof CompartmentState.Holding) {
      done(turn, opening, Remark.NONE);
    } else {
      turn.step(new Step.AtDoor(opening.compartment(), Asked.IS_IT_FIT));
    }
  }

  /// The technician has it now, on behalf of support, who knows that it was opened.
  static void taken(Turn turn, Opening opening, ParcelId parcel, Evidence evidence) {
    turn.state(
        new Lasting.ParcelCollected(
            parcel, opening.compartment(), new Collector.Support(nameOf(turn, opening)), evidence));
  }

  private static TextRef nameOf(Turn turn, Opening opening) {
    if (!(opening.purpose() instanceof Purpose.ByTechnician(var by, _, _))) {
      throw new IllegalStateException("only a technician takes a parcel out for support");
    }
    return turn.ledger().people().name(by).orElseThrow();
  }

  /// A button at the door, or after it was closed.
  static void pressed(
      Turn turn, Opening opening, Purpose.ByTechnician inspection, Asked asked, Choice choice) {
    var id = opening.compartment();
    switch (asked) {
      case PRESS_DOOR -> {
        if (choice == Choice.TRY_AGAIN) {
          DoorWatch.tryAgain(turn, opening);
        }
      }
      case DID_IT_OPEN -> {
        if (choice == Choice.YES) {
          DoorWatch.opened(turn, opening);
          looked(turn, opening, inspection);
        } else if (choice == Choice.NO) {
          DoorWatch.giveUp(turn, opening, true);
        }
      }
      case USE_AND_CLOSE, TAKE_IT_OUT -> {
        if (choice == Choice.IT_IS_CLOSED && Deposits.maySayClosed(turn.current(), id)) {
          DoorWatch.closed(turn, opening, true);
          done(turn, opening, Remark.DOOR_OPEN);
        }
      }
      case IS_IT_INSIDE -> {
        if (choice == Choice.YES && Restoration.isUnseen(turn, id)) {
          done(
              turn,
              opening,
              Disputes.of(turn, id).isPresent() ? Remark.DISPUTED : Remark.SCAN_FIRST);
        } else if (choice == Choice.YES) {
          parcelIsInside(turn, opening);
        } else if (choice == Choice.NO) {
          stillHere(turn, opening, inspection)
              .ifPresent(parcel -> Quarantine.missing(turn, id, parcel));
          if (Restoration.isUnseen(turn, id)) {
            looked(turn, opening, inspection);
          } else {
            done(turn, opening, Remark.NONE);
          }
        }
      }
      case IS_IT_FIT -> {
        if (choice == Choice.YES) {
          saidToBeFit(turn, opening, inspection);
        } else if (choice == Choice.NO) {
          notFit(turn, opening);
        }
      }
      case WHICH_DOOR -> {
        switch (choice) {
          case NONE -> WiringCheck.noneOpened(turn, opening);
          case BACK -> WiringCheck.stop(turn, opening);
          default -> {}
        }
      }
      case WAIT, PARCEL_NOT_SEEN, USED_ANOTHER, IS_IT_EMPTY, STILL_INSIDE, SCAN_IT -> {}
    }
  }

  private static void saidToBeFit(Turn turn, Opening opening, Purpose.ByTechnician inspection) {
    var id = opening.compartment();
    if (!turn.doorIs(id, DoorState.CLOSED)) {
      done(turn, opening, Remark.DOOR_OPEN);
    } else if (turn.trusted(id) == Occupancy.OCCUPIED
        && stillHere(turn, opening, inspection).isEmpty()) {
      notEmpty(turn, opening);
    } else {
      DoorWatch.conclude(turn, opening);
      goOn(turn, opening, foundFit(turn, inspection.by(), id) ? Remark.NONE : Remark.DISPUTED);
    }
  }

  /// What kept people away is over: a person has looked. Returns whether it is; of what is
  /// disputed, support must say so first (C4).
  static boolean foundFit(Turn turn, CourierNumber by, CompartmentId id) {
    if (Disputes.of(turn, id).isPresent()) {
      return false;
    }
    switch (turn.compartment(id)) {
      case CompartmentState.Quarantined _, CompartmentState.OutOfService _ -> {
        turn.state(new Lasting.CompartmentFoundFit(id, by));
        Restoration.stillToBeSeen(turn, id);
        Deadlines.resumeIfServable(turn, id);
      }
      case CompartmentState.Vacant _, CompartmentState.Reserved _, CompartmentState.Holding _ -> {}
    }
    return true;
  }

  private static void notFit(Turn turn, Opening opening) {
    var id = opening.compartment();
    if (turn.compartment(id) instanceof CompartmentState.Vacant) {
      Quarantine.impose(turn, id, QuarantineReason.NOT_EMPTY);
    }
    done(turn, opening, Remark.NONE);
  }

  private static void notEmpty(Turn turn, Opening opening) {
    var id = opening.compartment();
    if (turn.compartment(id) instanceof CompartmentState.Vacant) {
      Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
      SupportDesk.tell(turn, SupportMatter.UNEXPECTED_CONTENT, id);
    }
    done(turn, opening, Remark.NOT_EMPTY);
  }

  /// O5: of a door that does not read closed nobody can tell, so that it is not to be offered.
  private static void done(Turn turn, Opening opening, Remark remark) {
    if (!turn.doorIs(opening.compartment(), DoorState.CLOSED)) {
      Quarantine.impose(turn, opening.compartment(), QuarantineReason.CONTRADICTION);
    }
    DoorWatch.conclude(turn, opening);
    goOn(turn, opening, remark);
  }

  /// The door was given up. Of one that was open when it was lost nobody knows if it still is:
  /// nothing else is opened by itself then.
  static void gaveUp(Turn turn, CompartmentId id) {
    turn.opening(id)
        .filter(o -> o.progress() instanceof Progress.GivenUp)
        .ifPresentOrElse(o -> goOn(turn, o, Remark.NONE), () -> turn.step(new Step.Compartments()));
  }

  /// After a door: its compartment's page, or the next door of the wiring check.
  static void goOn(Turn turn, Opening opening, Remark remark) {
    if (opening.purpose() instanceof Purpose.ByTechnician(var by, var aim, _)
        && aim == Aim.CHECK_WIRING) {
      WiringCheck.next(turn, by, opening.compartment());
    } else {
      Service.remark(turn, opening.compartment(), remark);
    }
  }

  /// The parcel that was inside, unless it has come out since.
  static Optional<ParcelId> stillHere(Turn turn, Opening opening, Purpose.ByTechnician inspection) {
    return inspection
        .inside()
        .filter(parcel ->
            turn.ledger()
                .parcel(parcel)
                .state()
                .place()
                .equals(Optional.of(opening.compartment())));
  }

  /// Nobody is left to say what the technician saw (O8).
  static void settle(Turn turn, Opening opening, Purpose.ByTechnician inspection, Occupancy reads) {
    var id = opening.compartment();
    var parcel = stillHere(turn, opening, inspection);
    if (parcel.isPresent()) {
      settleParcel(turn, opening, parcel.get(), reads);
    } else if (turn.compartment(id) instanceof CompartmentState.Vacant) {
      switch (reads) {
        case EMPTY -> {}
        case OCCUPIED -> {
          Quarantine.impose(turn, id, QuarantineReason.UNEXPECTED_CONTENT);
          SupportDesk.tell(turn, SupportMatter.UNEXPECTED_CONTENT, id);
        }
        case UNKNOWN -> {
          Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
          SupportDesk.tell(turn, SupportMatter.INSPECTION_UNCLEAR, id);
        }
      }
    }
  }

  private static void settleParcel(Turn turn, Opening opening, ParcelId parcel, Occupancy reads) {
    var id = opening.compartment();
    if (Restoration.isUnseen(turn, id)) {
      SupportDesk.tell(turn, SupportMatter.INSPECTION_UNCLEAR, id);
    } else if (reads == Occupancy.EMPTY && turn.witnessed(opening, parcel)) {
      taken(turn, opening, parcel, Evidence.SETTLED_BY_SENSOR);
    } else if (reads != Occupancy.OCCUPIED) {
      Quarantine.impose(turn, id, QuarantineReason.NOT_CONFIRMED);
      SupportDesk.tell(turn, SupportMatter.INSPECTION_UNCLEAR, id);
    }
  }
}
