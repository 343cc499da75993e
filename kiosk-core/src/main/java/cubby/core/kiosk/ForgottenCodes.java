package cubby.core.kiosk;

import cubby.core.code.CandidateCode;
import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.session.Step;
import cubby.core.text.Digest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whoever has forgotten a code is sent a new one (P9): to the contact that the kiosk knows and to
/// nobody else, and without a word about whether there is anything to send.
final class ForgottenCodes {

  private ForgottenCodes() {}

  /// @param meant of the parcel's barcode, or of its recipient's contact
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

  /// A new code for this parcel and all that share its present one, unless one is on its way
  /// already or there were too many today.
  static void renew(Turn turn, ParcelId id) {
    var parcel = turn.ledger().parcel(id);
    if (parcel.recipient().isEmpty()
        || !(parcel.state()
            instanceof ParcelState.Stored(_, Waiting.ForRecipient(var code, var deadline, _), _))) {
      return;
    }
    var together = Groups.sharing(turn.ledger(), code);
    if (together.stream().allMatch(it -> mayBeRenewed(turn, it))) {
      turn.anyFreeCode()
          .ifPresent(fresh -> renew(turn, together, parcel.recipient().get(), deadline, fresh));
    }
  }

  private static boolean mayBeRenewed(Turn turn, Parcel parcel) {
    return !parcel.renewals().blocked()
        && parcel.renewals().former().isEmpty()
        && parcel.renewals().onDayBefore(turn.now().uptime()) < Limits.RENEWALS_A_DAY;
  }

  private static void renew(
      Turn turn, List<Parcel> together, Addressee to, Deadline deadline, CandidateCode fresh) {
    var notice = turn.freshNotice();
    var formerLives = CodeEntry.mayHaveAnother(turn);
    for (var parcel : together) {
      turn.state(new Lasting.CodeRenewed(parcel.id(), fresh.issued(), formerLives, notice));
    }
    turn.notice(
        new Notice.CodeRenewed(
            notice, together.getFirst().id(), to, fresh.sealed(), Deadlines.told(turn, deadline)));
  }
}
