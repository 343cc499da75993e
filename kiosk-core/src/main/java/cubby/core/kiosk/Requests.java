package cubby.core.kiosk;

import cubby.core.code.IssuedCode;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.message.Refusal;
import cubby.core.message.Sender;
import cubby.core.notice.Notice;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.text.Personal;
import cubby.core.text.SealedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What may be asked by a message as well as by those who stand at the machine, about parcels.
final class Requests {

  private Requests() {}

  /// @param sender who has signed it; empty for those who stand at the machine
  static Outcome carryOut(Turn turn, Optional<Sender> sender, Command.Request request) {
    return switch (request) {
      case Command.AnnounceParcel(var announcement) -> announce(turn, announcement);
      case Command.WithdrawParcel(var tracking) ->
          find(turn, sender, tracking).map(it -> withdraw(turn, it)).orElseGet(Requests::unknown);
      case Command.CorrectContact(var tracking, var contact) ->
          find(turn, sender, tracking)
              .map(it -> correct(turn, it, contact))
              .orElseGet(Requests::unknown);
      case Command.SendAgain(var tracking) ->
          find(turn, sender, tracking)
              .map(it -> isAttended(turn, it) ? inUse() : ForgottenCodes.sendAgain(turn, it))
              .orElseGet(Requests::unknown);
      case Command.ExtendDeadline(var tracking, var by) ->
          find(turn, sender, tracking).map(it -> extend(turn, it, by)).orElseGet(Requests::unknown);
      case Command.BlockParcel(var tracking, var by, var reason) ->
          find(turn, sender, tracking)
              .map(it -> block(turn, it, by, reason))
              .orElseGet(Requests::unknown);
      case Command.ReleaseParcel(var tracking, var by, var document) ->
          find(turn, sender, tracking)
              .map(it -> RemoteOpenings.release(turn, it, by, document))
              .orElseGet(Requests::unknown);
      case Command.OpenCompartment(var id, var by, var reason) ->
          RemoteOpenings.open(turn, id, by, reason);
      case Command.TakeCompartmentOut(var id, var by, var reason) ->
          Commands.takeOut(turn, id, by, reason);
    };
  }

  private static Outcome announce(Turn turn, Announcement announce) {
    var sizes = turn.plan().cabinet().sizes().stream().map(s -> s.name()).toList();
    if (!sizes.contains(announce.size())) {
      return not(
          Refusal.NO_SUCH_SIZE,
          "There is no size '%s' here; the sizes are %s."
              .formatted(announce.size(), String.join(", ", sizes)));
    }
    if (turn.ledger().parcels().withBarcode(announce.tracking().digest()).isPresent()) {
      return not(
          Refusal.ALREADY_KNOWN, "A parcel with this barcode is announced or inside already.");
    }
    if (announce.code().filter(code -> !mayBring(turn, announce, code)).isPresent()) {
      return not(Refusal.CODE_TAKEN, "This code is in use, or was not long ago; choose another.");
    }
    if (announce.code().filter(code -> isOneTooMany(turn, code)).isPresent()) {
      return not(
          Refusal.TOO_MANY_CODES,
          "No more than %d codes are good for parcels that are not inside yet."
              .formatted(turn.plan().rules().announcedCodes()));
    }
    turn.state(
        new Lasting.ParcelAnnounced(
            new ParcelId(turn.fresh()),
            announce.errand(),
            turn.keep(announce.tracking()),
            announce.recipient().map(turn::keep),
            announce.sender().map(turn::keep),
            announce.carrier(),
            announce.size(),
            announce.handling(),
            announce.group(),
            announce.code(),
            true));
    return new Outcome.Done("The parcel is announced.");
  }

  /// G1, P2: a code is new, or that of the group that the parcel belongs to. Who shares a code is
  /// one person: another, who asks for a new one, could not be told it.
  private static boolean mayBring(Turn turn, Announcement announce, IssuedCode code) {
    var owner = turn.ledger().codes().byDigits(code.code());
    if (owner.isEmpty()) {
      return turn.ledger().codes().isFree(code, turn.now().uptime());
    }
    return owner.get().kind() == CodeOwner.Kind.PICKUP
        && turn.ledger().codes().mayBeShared(code)
        && announce.errand() == Errand.DELIVERY
        && announce.group().isPresent()
        && owner.get().parcels().stream()
            .map(turn.ledger()::parcel)
            .allMatch(other ->
                other.group().equals(announce.group())
                    && other.carrier().equals(announce.carrier())
                    && isFor(other, announce.recipient()));
  }

  private static boolean isFor(Parcel parcel, Optional<Announcement.Contact> recipient) {
    return parcel
        .recipient()
        .map(it -> it.contact().digest())
        .equals(recipient.map(it -> it.address().digest()));
  }

  /// G2: codes whose parcels are not inside count for a guesser as all others do, and no
  /// compartment bounds their number.
  private static boolean isOneTooMany(Turn turn, IssuedCode code) {
    var codes = turn.ledger().codes();
    return codes.byDigits(code.code()).isEmpty()
        && codes.digits().values().stream().filter(owner -> isAhead(turn, owner)).count()
            >= turn.plan().rules().announcedCodes();
  }

  private static boolean isAhead(Turn turn, CodeOwner owner) {
    return owner.parcels().stream()
        .allMatch(it -> turn.ledger().parcel(it).state() instanceof ParcelState.Announced);
  }

  private static Outcome withdraw(Turn turn, Parcel parcel) {
    if (!(parcel.state() instanceof ParcelState.Announced)) {
      return not(Refusal.WRONG_STATE, "The parcel is inside already; it can only be collected.");
    }
    if (turn.presence().inHand().parcel().filter(parcel.id()::equals).isPresent()
        || Deposits.reservedFor(turn, parcel.id()).isPresent()) {
      return not(Refusal.IN_USE, "The parcel is being put in just now.");
    }
    turn.state(new Lasting.ParcelWithdrawn(parcel.id()));
    return new Outcome.Done("The parcel is withdrawn.");
  }

  /// A group has one recipient: all of it is corrected, or nothing. A code that has gone to a
  /// stranger must not open, so that it ends at once; what is blocked stays so. A notice that is
  /// held goes to the right address by itself (D11).
  private static Outcome correct(Turn turn, Parcel parcel, Announcement.Contact contact) {
    var group = Groups.of(turn.ledger(), parcel);
    if (group.stream().anyMatch(it -> isAttended(turn, it))) {
      return inUse();
    }
    var brought = group.stream().anyMatch(it -> StoredCode.brought(it).isPresent());
    group.forEach(it -> turn.state(new Lasting.ContactCorrected(it.id(), turn.keep(contact))));
    var told =
        group.stream()
            .map(it -> turn.ledger().parcel(it.id()))
            .filter(it -> Groups.waitsForRecipient(it) && !it.renewals().blocked())
            .filter(it -> !it.renewals().voided())
            .filter(it -> !HeldNotices.isCodeUntold(turn.ledger(), it.id()))
            .toList();
    if (told.isEmpty()) {
      return new Outcome.Done(
          brought
              ? "The contact is corrected; the code that was announced is dead, and a new one is sent once the parcel is inside."
              : "The contact is corrected.");
    }
    tellAnew(turn, told);
    return new Outcome.Done(
        "The contact is corrected; a new code is sent there, and the old one is dead.");
  }

  /// @param together what waits for one recipient, who can have got none of its codes
  private static void tellAnew(Turn turn, List<Parcel> together) {
    var code = turn.freeCode();
    var first = together.getFirst();
    together.forEach(it -> waitsUnder(turn, it, code.issued()));
    turn.notice(
        new Notice.CodeRenewed(
            turn.freshNotice(),
            first.id(),
            first.recipient().orElseThrow(),
            code.sealed(),
            first.state() instanceof ParcelState.Stored(_, var waiting, _)
                ? waiting.running().flatMap(deadline -> Deadlines.told(turn, deadline))
                : Optional.empty()));
  }

  /// What nobody has seen since a restore has no code before somebody has.
  private static void waitsUnder(Turn turn, Parcel parcel, IssuedCode code) {
    if (!parcel.renewals().voided()
        && parcel.state()
            instanceof
            ParcelState.Stored(_, Waiting.ForRecipient(_, var deadline, var takeBack), _)) {
      turn.state(
          new Lasting.WaitingChanged(
              parcel.id(), new Waiting.ForRecipient(code, deadline, takeBack)));
    }
  }

  /// T1. An overdue parcel waits again, with a new code (G5), which nobody is told if it is
  /// blocked.
  private static Outcome extend(Turn turn, Parcel parcel, Duration by) {
    if (Restoration.isUnseen(turn, parcel)) {
      return Restoration.notSeen();
    }
    var now = turn.now().uptime();
    switch (parcel.state()) {
      case ParcelState.Stored(_, var waiting, _) when waiting.running().isPresent() -> {
        var until = waiting.running().get().until();
        var later = (until.isBefore(now) ? now : until).plus(by);
        turn.state(new Lasting.DeadlineMoved(parcel.id(), later));
        Letters.deadlineExtended(turn, parcel, Optional.empty(), new Deadline(later, false));
      }
      case ParcelState.Overdue _ -> {
        if (isAttended(turn, parcel)) {
          return inUse();
        }
        var deadline = new Deadline(now.plus(by), false);
        var code = turn.freeCode();
        turn.state(
            new Lasting.WaitingChanged(
                parcel.id(), new Waiting.ForRecipient(code.issued(), deadline, Optional.empty())));
        var told =
            parcel.renewals().blocked() ? Optional.<SealedText>empty() : Optional.of(code.sealed());
        Letters.deadlineExtended(turn, parcel, told, deadline);
      }
      case ParcelState.Announced _,
          ParcelState.Stored _,
          ParcelState.Disputed _,
          ParcelState.Withdrawn _,
          ParcelState.Missing _,
          ParcelState.Collected _ -> {
        return not(Refusal.WRONG_STATE, "Nobody has to collect this parcel by a deadline.");
      }
    }
    Deadlines.watch(turn, parcel.id());
    return new Outcome.Done("The parcel is held %d hours longer.".formatted(by.toHours()));
  }

  /// Its code gives way to one that nobody is told: to be sent again once all is clear. So does
  /// that of whatever shares it, or would as soon as it is put in (N3). What is not inside yet will
  /// wait under such a code.
  private static Outcome block(Turn turn, Parcel parcel, Personal by, Personal reason) {
    if (!Groups.waitsForRecipient(parcel) && !isExpected(parcel)) {
      return not(Refusal.WRONG_STATE, "No code opens a door for this parcel.");
    }
    var together = Groups.underCodesOf(turn.ledger(), parcel);
    if (together.stream().anyMatch(it -> isAttended(turn, it))) {
      return inUse();
    }
    var untold = turn.freeCode().issued();
    for (var each : together) {
      waitsUnder(turn, each, untold);
      turn.state(new Lasting.ParcelBlocked(each.id(), turn.keep(by), turn.keep(reason)));
    }
    return new Outcome.Done(
        isExpected(parcel)
            ? "The parcel will wait under a code that nobody is told, until one is sent again."
            : "The parcel's code opens nothing any more.");
  }

  /// Whether it is to come for a recipient here.
  private static boolean isExpected(Parcel parcel) {
    return parcel.errand() == Errand.DELIVERY && parcel.state() instanceof ParcelState.Announced;
  }

  /// A parcel that the sender has anything to say about; others do not learn of it.
  private static Optional<Parcel> find(Turn turn, Optional<Sender> sender, Personal tracking) {
    return turn.ledger()
        .parcels()
        .withBarcode(tracking.digest())
        .filter(parcel -> sender.map(it -> it.speaksFor(parcel.carrier())).orElse(true));
  }

  /// Whether somebody is at its door: they win. Whoever has only typed its code does not, since it
  /// opens nothing then any more.
  private static boolean isAttended(Turn turn, Parcel parcel) {
    return parcel.state().place().filter(id -> Settlement.isUnderWay(turn, id)).isPresent();
  }

  private static Outcome unknown() {
    return not(Refusal.NO_SUCH_PARCEL, "There is no such parcel here.");
  }

  private static Outcome inUse() {
    return not(Refusal.IN_USE, "Somebody is at its door just now; try again later.");
  }

  private static Outcome not(Refusal why, String sentence) {
    return new Outcome.Not(why, sentence);
  }
}
