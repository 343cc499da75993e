package cubby.core.kiosk;

import cubby.core.cabinet.CameraView;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.NoPhoto;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOccasion;
import cubby.core.photo.PhotoOutcome;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.camera.CameraId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Photos: when a camera is asked for one, and for how long it is kept (F1–F3, A1). What happened
/// calls for them; nobody waits for them.
final class Photos {

  private Photos() {}

  /// The last part of each decision: what this turn has stated may call for photos.
  static void ofWhatHappened(Turn turn) {
    var alarms = new TreeSet<CompartmentId>();
    for (var fact : turn.facts()) {
      switch (fact) {
        case Lasting.ParcelStored stored ->
            wanted(turn, stored.compartment(), List.of(stored.parcel()), PhotoOccasion.DEPOSIT);
        case Lasting.SupportTold(_, var matter, var about, _) -> {
          if (isToBeSeen(matter)) {
            about.ifPresent(alarms::add);
          }
        }
        case Lasting.DoorClosed(var id, _, _) -> {
          if (nobodyAskedFor(turn, id)) {
            alarms.add(id);
          }
        }
        case Lasting.CompartmentQuarantined(var id, _) -> {
          if (forbidden(turn, concerned(turn, id)).isPresent()) {
            alarms.add(id);
          }
        }
        case Lasting.DoorOpened(var id, _) -> interrupted(turn, id);
        case Lasting.DepositReopened(var parcel, _, _) -> wrongParcel(turn, parcel);
        case Fact _ -> {}
      }
    }
    for (var id : alarms) {
      alarm(turn, id);
    }
  }

  static void answered(Turn turn, PhotoId photo, PhotoOutcome outcome) {
    var asked = Optional.ofNullable(turn.ledger().photos().pending().get(photo));
    switch (outcome) {
      case PhotoOutcome.Kept(var sha256, var format, var bytes) ->
          asked.ifPresentOrElse(
              a ->
                  turn.state(
                      new Lasting.PhotoTaken(
                          photo, a.about(), a.compartment(), sha256, format, bytes)),
              // Nobody waits for it any more.
              () -> turn.effect(new Effect.ErasePhoto(photo)));
      case PhotoOutcome.NotTaken(var why) -> notTaken(turn, photo, why);
      case PhotoOutcome.Erased _ -> {
        var kept = turn.ledger().photos().kept().get(photo);
        if (kept != null) {
          turn.state(new Lasting.PhotoErased(photo, kept.about(), kept.compartment()));
        }
      }
    }
    if (asked.isPresent()) {
      turn.stopTimer(new TimerId.PhotoOverdue(photo));
    }
  }

  /// The camera takes too long, or nothing came of what it was asked before a restart.
  static void notTaken(Turn turn, PhotoId photo, NoPhoto why) {
    var asked = turn.ledger().photos().pending().get(photo);
    if (asked != null) {
      turn.state(new Lasting.PhotoNotTaken(photo, asked.about(), asked.compartment(), why));
    }
  }

  static void started(Turn turn) {
    for (var photo : turn.ledger().photos().pending().keySet()) {
      notTaken(turn, photo, NoPhoto.INTERRUPTED);
    }
    if (!turn.plan().cabinet().cameras().isEmpty() || !turn.ledger().photos().kept().isEmpty()) {
      eraseWhatIsOver(turn);
    }
  }

  /// What could not be erased is tried again with the next look.
  static void eraseWhatIsOver(Turn turn) {
    var now = turn.now().uptime();
    turn.ledger()
        .photos()
        .kept()
        .forEach((photo, kept) -> {
          if (kept.wrong() || kept.over().filter(over -> isOver(now.since(over))).isPresent()) {
            turn.effect(new Effect.ErasePhoto(photo));
          }
        });
    turn.startTimer(new TimerId.PhotoRetention(), Limits.PHOTO_LOOK);
  }

  private static boolean isOver(Duration since) {
    return since.compareTo(Limits.PHOTOS_KEPT) >= 0;
  }

  /// D11: it shows somebody else's parcel. What could not be erased is tried again like any other.
  private static void wrongParcel(Turn turn, ParcelId parcel) {
    for (var photo : turn.ledger().photos().of(parcel)) {
      turn.effect(new Effect.ErasePhoto(photo));
    }
    turn.ledger()
        .photos()
        .pending()
        .forEach((photo, asked) -> {
          if (asked.about().equals(Optional.of(parcel))) {
            turn.stopTimer(new TimerId.PhotoOverdue(photo));
            notTaken(turn, photo, NoPhoto.WRONG_PARCEL);
          }
        });
  }

  // What calls for a photo

  /// The matters in which it counts what is in the compartment.
  private static boolean isToBeSeen(SupportMatter matter) {
    return switch (matter) {
      case DEPOSIT_UNCLEAR,
          PICKUP_UNCLEAR,
          UNEXPECTED_CONTENT,
          COMPARTMENT_UNFIT,
          SENSOR_CONTRADICTS,
          PARCEL_MISSING,
          PARCEL_DISPUTED,
          INSPECTION_UNCLEAR ->
          true;
      case LATCH_JAMMED,
          DOOR_UNREACHABLE,
          DOOR_LEFT_OPEN,
          DOOR_FORCED,
          WIRING_CHANGED,
          MANY_QUARANTINED,
          GUESSING,
          BANK_LOST,
          KIOSK_RESTORED,
          CUSTOMER_DEPOSITS_CLOSED,
          PARCEL_OPENED,
          DOORS_MIXED_UP,
          TAMPER,
          POWER_FAILING,
          DISK_LOW,
          CLOCK_NOT_TRUSTED,
          ADDRESS_REFUSED,
          NOTICE_UNREADABLE ->
          false;
    };
  }

  /// Whether the door belongs to no opening. Of a forced door the photo is taken when it is closed
  /// again: before that, a person may stand behind it.
  private static boolean nobodyAskedFor(Turn turn, CompartmentId id) {
    return turn.opening(id).isEmpty()
        && !(turn.compartment(id) instanceof CompartmentState.Quarantined(var reason, _)
            && reason == QuarantineReason.UNSEEN);
  }

  private static void alarm(Turn turn, CompartmentId id) {
    var last = turn.ledger().photos().alarms().get(id);
    if (forbiddenIn(turn, id, concerned(turn, id)).isPresent()
        || last == null
        || turn.now().uptime().since(last).compareTo(Limits.ALARM_PHOTO_REST) >= 0) {
      wanted(turn, id, concerned(turn, id), PhotoOccasion.ALARM);
    }
  }

  /// The parcels that are, were or may be in the compartment, the likeliest first.
  private static List<ParcelId> concerned(Turn turn, CompartmentId id) {
    var parcels = new ArrayList<ParcelId>();
    for (var fact : turn.facts()) {
      if (fact instanceof Fact.OfCompartment ofCompartment
          && fact instanceof Fact.OfParcel ofParcel
          && ofCompartment.compartment().equals(id)) {
        parcels.add(ofParcel.parcel());
      }
    }
    knownIn(turn.ledger(), id, parcels);
    // A decision may end the deposit of what was put in, and quarantine where it was put.
    knownIn(turn.before(), id, parcels);
    return parcels.stream().distinct().toList();
  }

  private static void knownIn(Ledger ledger, CompartmentId id, List<ParcelId> parcels) {
    var known = Optional.ofNullable(ledger.compartments().get(id)).map(CompartmentRecord::state);
    if (known.orElse(null) instanceof CompartmentState.Reserved(var parcel)) {
      parcels.add(parcel);
    }
    known.flatMap(CompartmentState::stored).ifPresent(parcels::add);
    Optional.ofNullable(ledger.openings().get(id))
        .flatMap(opening -> opening.purpose().about())
        .ifPresent(parcels::add);
  }

  // Asking a camera

  /// @param concerned whose wishes count; a photo is about the first
  private static void wanted(
      Turn turn, CompartmentId id, List<ParcelId> concerned, PhotoOccasion occasion) {
    if (turn.plan().cabinet().camerasOn(id).isEmpty()) {
      return;
    }
    var photo = turn.freshPhoto();
    var about = concerned.stream().findFirst();
    var obstacle =
        occasion == PhotoOccasion.ALARM
            ? forbiddenIn(turn, id, concerned)
            : forbidden(turn, concerned);
    if (obstacle.isEmpty() && !turn.doorIs(id, DoorState.CLOSED)) {
      obstacle = Optional.of(NoPhoto.DOOR_NOT_CLOSED);
    }
    var camera = cameraOnNobodyElse(turn, id);
    if (obstacle.isEmpty() && camera.isEmpty()) {
      obstacle = Optional.of(NoPhoto.OTHERS_IN_VIEW);
    }
    if (obstacle.isPresent()) {
      turn.state(new Lasting.PhotoNotTaken(photo, about, id, obstacle.get()));
    } else {
      turn.state(new Lasting.PhotoAsked(photo, about, id, camera.orElseThrow(), occasion));
      turn.effect(new Effect.TakePhoto(photo, about, camera.orElseThrow()));
      turn.startTimer(new TimerId.PhotoOverdue(photo), Limits.PHOTO_WITHIN);
    }
  }

  /// Also of what may have been left behind by a parcel that is not on record there any more.
  private static Optional<NoPhoto> forbiddenIn(
      Turn turn, CompartmentId id, List<ParcelId> concerned) {
    return forbidden(turn, concerned)
        .or(() -> Optional.ofNullable(turn.ledger().photos().hidden().get(id)));
  }

  /// F2: what the recipient of any of them wants, or whoever sent it.
  private static Optional<NoPhoto> forbidden(Turn turn, List<ParcelId> concerned) {
    return concerned.stream()
        .flatMap(id -> Optional.ofNullable(turn.ledger().parcels().byId().get(id)).stream())
        .flatMap(parcel -> forbidden(parcel.handling()).stream())
        .findFirst();
  }

  private static Optional<NoPhoto> forbidden(Handling handling) {
    if (handling.noPhoto()) {
      return Optional.of(NoPhoto.OPTED_OUT);
    }
    if (handling.confidentialAddress()) {
      return Optional.of(NoPhoto.CONFIDENTIAL_ADDRESS);
    }
    return handling.gift() ? Optional.of(NoPhoto.GIFT) : Optional.empty();
  }

  /// A camera in whose pictures nobody else's parcel can be, and no open door (F1, E2).
  private static Optional<CameraId> cameraOnNobodyElse(Turn turn, CompartmentId id) {
    return turn.plan().cabinet().camerasOn(id).stream()
        .filter(view ->
            view.sees().stream()
                .filter(other -> !other.equals(id))
                .allMatch(other -> showsNothing(turn, other)))
        .map(CameraView::camera)
        .findFirst();
  }

  private static boolean showsNothing(Turn turn, CompartmentId id) {
    return turn.compartment(id) instanceof CompartmentState.Vacant
        && turn.doorIs(id, DoorState.CLOSED)
        && !turn.ledger().photos().hidden().containsKey(id);
  }

  /// A door in the picture opens before the camera has answered.
  private static void interrupted(Turn turn, CompartmentId opened) {
    turn.ledger()
        .photos()
        .pending()
        .forEach((photo, asked) -> {
          var inView =
              turn.plan().cabinet().camerasOn(opened).stream()
                  .anyMatch(view -> view.camera().equals(asked.camera()));
          if (inView) {
            turn.stopTimer(new TimerId.PhotoOverdue(photo));
            notTaken(turn, photo, NoPhoto.DOOR_NOT_CLOSED);
          }
        });
  }
}
