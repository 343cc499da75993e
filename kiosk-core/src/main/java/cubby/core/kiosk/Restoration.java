package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.code.CandidateCode;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.message.Refusal;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The kiosk was restored from a backup, and nobody knows what happened since it was made: who came
/// for what is on record, and whose parcel is where by now. So no code of before is good, and no
/// door opens before a technician has seen what is behind it; whoever a parcel waits for is sent
/// another code then.
final class Restoration {

  private Restoration() {}

  /// The first decision of the new epoch.
  static Outcome begin(Turn turn, Command.Restore restore) {
    if (turn.presence().started()) {
      return new Outcome.Not(
          Refusal.WRONG_STATE, "A kiosk is restored only while it does not run.");
    }
    var before = turn.ledger();
    turn.state(new Lasting.KioskRestored(restore.backup()));
    before
        .parcels()
        .byBarcode()
        .values()
        .forEach(parcel -> turn.state(new Lasting.ParcelRestored(parcel, restore.backup())));
    before.work().held().ifPresent(held -> turn.state(new Lasting.DepositStands(held.parcel())));
    before
        .openings()
        .values()
        .forEach(it -> turn.state(new Lasting.OpeningEnded(it.id(), it.compartment())));
    before.compartments().keySet().forEach(id -> setAside(turn, id));
    restore
        .untold()
        .forEach(notice -> turn.state(new Lasting.NoticeDropped(notice, DropReason.RESTORED)));
    erasePhotos(turn, restore.backup());
    SupportDesk.tell(
        turn,
        SupportMatter.KIOSK_RESTORED,
        Optional.empty(),
        "It is as it was at %s.".formatted(restore.backup()));
    return new Outcome.Done(
        "No code of before is good, and nothing is served before a technician has looked.");
  }

  /// What is out of service stays so, until somebody puts it back.
  private static void setAside(Turn turn, CompartmentId id) {
    if (!(turn.compartment(id) instanceof CompartmentState.OutOfService)) {
      turn.state(new Lasting.CompartmentQuarantined(id, QuarantineReason.RESTORED));
    }
  }

  /// F3: the time that was lost counts.
  private static void erasePhotos(Turn turn, Instant backup) {
    var lost = Duration.between(backup, turn.now().wall());
    var now = turn.now().uptime().plus(lost.isNegative() ? Duration.ZERO : lost);
    turn.ledger()
        .photos()
        .kept()
        .forEach((photo, kept) -> {
          if (kept.wrong()
              || kept.over()
                  .filter(over -> now.since(over).compareTo(Limits.PHOTOS_KEPT) >= 0)
                  .isPresent()) {
            turn.state(new Lasting.PhotoErased(photo, kept.about(), kept.compartment()));
          }
        });
  }

  /// Whether nobody has seen since what is in this compartment.
  static boolean isUnseen(Turn turn, CompartmentId id) {
    return turn.compartment(id) instanceof Quarantined(var reason, _)
        && reason == QuarantineReason.RESTORED;
  }

  /// Whether nobody has seen since that this parcel is where the record has it.
  static boolean isUnseen(Turn turn, Parcel parcel) {
    return parcel.state().place().filter(id -> isRecordedUnseen(turn, id)).isPresent();
  }

  static Outcome.Not notSeen() {
    return new Outcome.Not(
        Refusal.WRONG_STATE,
        "The kiosk was restored from a backup, and a technician must look into the compartment first.");
  }

  /// It is back in service as the record has it, which says nothing of what is inside now.
  static void stillToBeSeen(Turn turn, CompartmentId id) {
    if (isRecordedUnseen(turn, id)) {
      turn.state(new Lasting.CompartmentQuarantined(id, QuarantineReason.RESTORED));
    }
  }

  /// The same of one that may be out of service.
  private static boolean isRecordedUnseen(Turn turn, CompartmentId id) {
    var known = turn.ledger().compartments().get(id);
    return known != null && known.unseen();
  }

  /// Somebody has looked who is not at the screen.
  static Outcome find(Turn turn, Command.FindParcel find) {
    var id = find.compartment();
    var obstacle = Commands.obstacle(turn, id);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (!isUnseen(turn, id)) {
      return new Outcome.Not(
          Refusal.WRONG_STATE,
          "Compartment %s does not wait to be looked into after a restore.".formatted(id));
    }
    if (Disputes.of(turn, id).isPresent()) {
      return Commands.disputed(id);
    }
    var itsOwn =
        turn.compartment(id)
            .stored()
            .map(turn.ledger()::parcel)
            .filter(parcel -> parcel.tracking().digest().equals(find.tracking().digest()));
    if (itsOwn.isEmpty()) {
      return new Outcome.Not(
          Refusal.NO_SUCH_PARCEL,
          "By the record this parcel is not in compartment %s: take it out, and clear the compartment."
              .formatted(id));
    }
    Commands.endOpening(turn, id);
    turn.state(new Lasting.CompartmentPutBack(id, turn.keep(find.by()), turn.keep(find.reason())));
    found(turn, id);
    return new Outcome.Done("Compartment %s is in service again, with its parcel.".formatted(id));
  }

  /// The parcel on record has been seen inside.
  static void found(Turn turn, CompartmentId id) {
    Deadlines.resumeIfServable(turn, id);
    turn.compartment(id).stored().ifPresent(parcel -> issueAnew(turn, parcel));
  }

  private static void issueAnew(Turn turn, ParcelId id) {
    var parcel = turn.ledger().parcel(id);
    if (!(parcel.state() instanceof ParcelState.Stored(_, var waiting, _))) {
      return;
    }
    switch (waiting) {
      case Waiting.ForRecipient(_, var deadline, _) when parcel.errand() == Errand.SENDING -> {
        var codes = turn.freeCodes(2);
        var takeBack = codes.getLast();
        waits(
            turn,
            parcel,
            new Waiting.ForRecipient(
                codes.getFirst().issued(), deadline, Optional.of(takeBack.issued())));
        tell(turn, parcel, parcel.recipient(), codes.getFirst(), deadline);
        Receipts.sendingDeposited(turn, parcel, takeBack.sealed());
      }
      case Waiting.ForRecipient(_, var deadline, _) -> {
        var code = turn.freeCode();
        waits(turn, parcel, new Waiting.ForRecipient(code.issued(), deadline, Optional.empty()));
        tell(turn, parcel, parcel.recipient(), code, deadline);
      }
      case Waiting.ForSender(_, var deadline) -> {
        var code = turn.freeCode();
        waits(turn, parcel, new Waiting.ForSender(code.issued(), deadline));
        tell(turn, parcel, parcel.sender(), code, deadline);
      }
      case Waiting.ForCourier _ -> {}
    }
  }

  private static void waits(Turn turn, Parcel parcel, Waiting anew) {
    turn.state(new Lasting.WaitingChanged(parcel.id(), anew));
    Deadlines.watch(turn, parcel.id());
  }

  /// What is blocked has a code again that nobody is told.
  private static void tell(
      Turn turn,
      Parcel parcel,
      Optional<Addressee> collector,
      CandidateCode code,
      Deadline deadline) {
    if (!parcel.renewals().blocked()) {
      collector.ifPresent(to ->
          turn.notice(
              new Notice.CodeRenewed(
                  turn.freshNotice(),
                  parcel.id(),
                  to,
                  code.sealed(),
                  Deadlines.told(turn, deadline))));
    }
  }
}
