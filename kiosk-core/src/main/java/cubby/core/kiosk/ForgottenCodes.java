package cubby.core.kiosk;

import cubby.core.code.CandidateCode;
import cubby.core.fact.Lasting;
import cubby.core.message.Refusal;
import cubby.core.notice.Notice;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.session.Step;
import cubby.core.text.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whoever has forgotten a code is sent a new one (P9): to the contact that the kiosk knows and to
/// nobody else, and without a word about whether there is anything to send.
final class ForgottenCodes {

  /// @param to whose turn it is to collect: the recipient, or of a sending the sender after them
  ///   (R2)
  /// @param together all that wait under one code
  private record Holder(Addressee to, Deadline deadline, List<Parcel> together) {}

  private ForgottenCodes() {}

  /// @param meant of the parcel's barcode, or of the contact of whoever may collect it
  static void asked(Turn turn, Digest meant) {
    meant(turn, meant).forEach(parcel -> renew(turn, parcel));
    turn.step(new Step.CodeAskedFor());
  }

  /// Those first that had the fewest new codes today: a turn has only so many to give.
  private static List<ParcelId> meant(Turn turn, Digest digest) {
    var now = turn.now().uptime();
    var sentTo =
        turn.current().directory().parcels().of(digest).stream().map(turn.ledger()::parcel);
    var called = turn.ledger().parcels().withBarcode(digest).stream();
    return Stream.concat(called, sentTo)
        .distinct()
        .sorted(
            Comparator.comparingInt((Parcel parcel) -> parcel.renewals().onDayBefore(now))
                .thenComparing(Parcel::id))
        .map(Parcel::id)
        .toList();
  }

  private static void renew(Turn turn, ParcelId id) {
    var parcel = turn.ledger().parcel(id);
    if (!parcel.renewals().blocked() && obstacle(turn, parcel).isEmpty()) {
      turn.anyFreeCode().ifPresent(fresh -> renew(turn, parcel, fresh));
    }
  }

  /// The same, asked for from elsewhere, by somebody who is told whether it is done. It is also how
  /// what was blocked is opened again.
  static Outcome sendAgain(Turn turn, Parcel parcel) {
    var obstacle = obstacle(turn, parcel);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    renew(turn, parcel, turn.freeCode());
    return new Outcome.Done(
        "The %s is sent a new code; the old one is dead as soon as that has left."
            .formatted(Groups.waitsForRecipient(parcel) ? "recipient" : "sender"));
  }

  private static Optional<Holder> holder(Turn turn, Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, var waiting, _)
        ? switch (waiting) {
          case Waiting.ForRecipient(var code, var deadline, _) -> {
            var together = Groups.sharing(turn.ledger(), code);
            yield together.getFirst().recipient().map(it -> new Holder(it, deadline, together));
          }
          case Waiting.ForSender(_, var deadline) ->
              parcel.sender().map(it -> new Holder(it, deadline, List.of(parcel)));
          case Waiting.ForCourier _ -> Optional.empty();
        }
        : Optional.empty();
  }

  /// Why there is no new code for this parcel and all that share its present one.
  private static Optional<Outcome.Not> obstacle(Turn turn, Parcel parcel) {
    if (parcel.renewals().voided()) {
      return Optional.of(Restoration.notSeen());
    }
    var holder = holder(turn, parcel);
    if (holder.isEmpty()) {
      return not(Refusal.WRONG_STATE, "The parcel does not wait for its recipient here.");
    }
    var together = holder.get().together();
    if (together.stream().anyMatch(it -> HeldNotices.isHeld(turn.ledger(), it.id()))) {
      return not(
          Refusal.IN_USE,
          "The courier may still put this deposit right; its code leaves within a minute.");
    }
    if (together.stream().anyMatch(it -> it.renewals().former().isPresent())) {
      return not(Refusal.TOO_MANY_CODES, "A new code is on its way already.");
    }
    var now = turn.now().uptime();
    return together.stream().anyMatch(it -> it.renewals().onDayBefore(now) >= Limits.RENEWALS_A_DAY)
        ? not(
            Refusal.TOO_MANY_CODES,
            "No more than %d new codes are sent within a day.".formatted(Limits.RENEWALS_A_DAY))
        : Optional.empty();
  }

  private static Optional<Outcome.Not> not(Refusal why, String sentence) {
    return Optional.of(new Outcome.Not(why, sentence));
  }

  private static void renew(Turn turn, Parcel parcel, CandidateCode fresh) {
    holder(turn, parcel).ifPresent(holder -> renew(turn, parcel, holder, fresh));
  }

  private static void renew(Turn turn, Parcel parcel, Holder holder, CandidateCode fresh) {
    var notice = turn.freshNotice();
    var together = new ArrayList<>(holder.together());
    if (parcel.renewals().blocked()) {
      together.addAll(blockedBeforeTheyCome(turn.ledger(), parcel));
    }
    var formerLives = !parcel.renewals().blocked() && CodeEntry.mayHaveAnother(turn);
    for (var each : together) {
      turn.state(new Lasting.CodeRenewed(each.id(), fresh.issued(), formerLives, notice));
    }
    turn.notice(
        new Notice.CodeRenewed(
            notice,
            together.getFirst().id(),
            holder.to(),
            fresh.sealed(),
            Deadlines.told(turn, holder.deadline())));
  }

  /// What was blocked together with this parcel and is not here yet: it joins it under its new
  /// code.
  private static List<Parcel> blockedBeforeTheyCome(Ledger ledger, Parcel parcel) {
    return Groups.of(ledger, parcel).stream()
        .filter(it -> it.state() instanceof ParcelState.Announced && it.renewals().blocked())
        .toList();
  }
}
