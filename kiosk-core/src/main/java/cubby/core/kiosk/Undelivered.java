package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.notice.DropReason;
import cubby.core.notice.NoticeId;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelId;
import java.util.Optional;

/// Notices that will never leave (N1).
final class Undelivered {

  private Undelivered() {}

  /// Somebody waits for it in vain: support is told, who may reach them by another way.
  static void dropped(
      Turn turn, NoticeId notice, DropReason why, Optional<ParcelId> about, String detail) {
    turn.state(new Lasting.NoticeDropped(notice, why));
    switch (why) {
      case REFUSED -> tell(turn, SupportMatter.ADDRESS_REFUSED, about, detail);
      case UNREADABLE -> tell(turn, SupportMatter.NOTICE_UNREADABLE, about, detail);
      case ERASED ->
          tell(
              turn,
              SupportMatter.NOTICE_UNREADABLE,
              about,
              "It waited so long that what it says of people had to be erased.");
      case RESTORED -> {}
    }
  }

  private static void tell(
      Turn turn, SupportMatter matter, Optional<ParcelId> about, String detail) {
    SupportDesk.tell(turn, matter, about.flatMap(parcel -> place(turn, parcel)), detail);
  }

  private static Optional<CompartmentId> place(Turn turn, ParcelId id) {
    return Optional.ofNullable(turn.ledger().parcels().byId().get(id))
        .flatMap(parcel -> parcel.state().place());
  }
}
