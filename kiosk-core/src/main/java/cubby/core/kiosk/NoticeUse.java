package cubby.core.kiosk;

import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// Whether a notice that waits is still of use to whom it is for (N1).
public final class NoticeUse {

  private NoticeUse() {}

  /// The parcels whose notices these facts may have made pointless.
  public static NavigableSet<ParcelId> touchedBy(List<Lasting> facts) {
    var touched = new TreeSet<ParcelId>();
    for (var fact : facts) {
      if (fact instanceof Fact.OfParcel about) {
        touched.add(about.parcel());
      }
    }
    return touched;
  }

  /// Whether nobody needs to read it any more: how to collect what cannot be collected, or that
  /// there is no time left where there is; nor may read it any more, since the recipient's address
  /// has been put right. A receipt stays one.
  public static boolean isPointless(Notice notice, Ledger ledger) {
    return switch (notice) {
      case Notice.ParcelStored(_, var parcel, var to, _, _) ->
          !isCodeOfUse(parcel, ledger) || !isFor(to, parcel, ledger);
      case Notice.CollectionReminder(_, var parcel, var to, _) -> !waitsFor(to, parcel, ledger);
      case Notice.CodeRenewed(_, var parcel, var to, _, _) ->
          !waitsFor(to, parcel, ledger)
              && (!isCodeOfUse(parcel, ledger) || !isFor(to, parcel, ledger));
      case Notice.DeadlineExtended(_, var parcel, var to, _, _) -> !waitsFor(to, parcel, ledger);
      case Notice.DeadlineMoved(_, var parcel, var to, _) -> !waitsFor(to, parcel, ledger);
      case Notice.ParcelOverdue(_, var parcel, var to) ->
          isWaiting(parcel, ledger) || !isFor(to, parcel, ledger);
      case Notice.SendingOverdue(_, var parcel, var to) ->
          isWaiting(parcel, ledger) || !isFor(to, parcel, ledger);
      case Notice.SendingDeposited(_, var parcel, _, _, _) -> isVoided(parcel, ledger);
      case Notice.NotCollected(_, var parcel, _, _, _, var takeBackUntil) ->
          takeBackUntil.isPresent() && isVoided(parcel, ledger);
      case Notice.ParcelCollected _,
          Notice.ReturnReceived _,
          Notice.SendingCollected _,
          Notice.CourierList _,
          Notice.ForSupport _ ->
          false;
    };
  }

  /// Not once its contact has been corrected: the code that it tells opens nothing then, and
  /// whoever it would reach has nothing to do with the parcel. One that is long gone keeps its
  /// contact.
  private static boolean isFor(Addressee to, ParcelId id, Ledger ledger) {
    var parcel = ledger.parcels().byId().get(id);
    return parcel == null || parcel.recipient().equals(Optional.of(to));
  }

  /// P2: the others of its group may have been put in under the code that only this notice tells.
  private static boolean isCodeOfUse(ParcelId id, Ledger ledger) {
    var parcel = ledger.parcels().byId().get(id);
    return isWaiting(id, ledger)
        || (parcel != null
            && parcel.group().isPresent()
            && ledger.parcels().byId().values().stream()
                .anyMatch(other ->
                    Groups.waitsForRecipient(other)
                        && !other.renewals().voided()
                        && StoredCode.isTogether(parcel, other)));
  }

  /// Whether it is this person who may collect it: the recipient, or the sender after them (R2).
  private static boolean waitsFor(Addressee to, ParcelId id, Ledger ledger) {
    var parcel = ledger.parcels().byId().get(id);
    return parcel != null
        && !parcel.renewals().voided()
        && parcel.state() instanceof ParcelState.Stored(_, var waiting, _)
        && switch (waiting) {
          case Waiting.ForRecipient _ -> parcel.recipient().equals(Optional.of(to));
          case Waiting.ForSender _ -> parcel.sender().equals(Optional.of(to));
          case Waiting.ForCourier _ -> false;
        };
  }

  /// Whether its recipient may still collect it.
  private static boolean isWaiting(ParcelId id, Ledger ledger) {
    var parcel = ledger.parcels().byId().get(id);
    return parcel != null
        && !parcel.renewals().voided()
        && parcel.state() instanceof ParcelState.Stored(_, Waiting.ForRecipient _, _);
  }

  /// Whether the codes that it tells are of before the kiosk was restored from a backup.
  private static boolean isVoided(ParcelId id, Ledger ledger) {
    var parcel = ledger.parcels().byId().get(id);
    return parcel != null && parcel.renewals().voided();
  }
}
