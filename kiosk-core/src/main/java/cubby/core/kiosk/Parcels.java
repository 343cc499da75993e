package cubby.core.kiosk;

import cubby.core.notice.NoticeId;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.text.Digest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The parcels that the kiosk knows.
///
/// @param byId all of them
/// @param byBarcode those that are not at their end, by the digest of their barcode
/// @param ended parcels at their end, oldest first, as many as are still shown to anybody
/// @param renewals the notices with new codes that have not left, and whose former codes end then
public record Parcels(
    TreePMap<ParcelId, Parcel> byId,
    TreePMap<Digest, ParcelId> byBarcode,
    TreePVector<ParcelId> ended,
    TreePMap<NoticeId, TreePVector<ParcelId>> renewals) {

  public static final Parcels NONE =
      new Parcels(TreePMap.empty(), TreePMap.empty(), TreePVector.empty(), TreePMap.empty());

  /// The parcel with this barcode that is not at its end.
  public Optional<Parcel> withBarcode(Digest barcode) {
    return Optional.ofNullable(byBarcode.get(barcode)).map(byId::get);
  }

  /// A new one.
  Parcels plus(Parcel parcel) {
    return new Parcels(
        byId.plus(parcel.id(), parcel),
        byBarcode.plus(parcel.tracking().digest(), parcel.id()),
        ended,
        renewals);
  }

  Parcels changed(Parcel parcel) {
    return new Parcels(byId.plus(parcel.id(), parcel), byBarcode, ended, renewals);
  }

  /// What was thought to be at its end is not (P6).
  Parcels again(Parcel parcel) {
    return new Parcels(
        byId.plus(parcel.id(), parcel),
        byBarcode.plus(parcel.tracking().digest(), parcel.id()),
        ended.minus(parcel.id()),
        renewals);
  }

  List<ParcelId> renewedBy(NoticeId notice) {
    return renewals.getOrDefault(notice, TreePVector.empty());
  }

  Parcels renewed(ParcelId parcel, NoticeId notice) {
    var together = renewals.getOrDefault(notice, TreePVector.empty()).plus(parcel);
    return new Parcels(byId, byBarcode, ended, renewals.plus(notice, together));
  }

  /// The parcel has no former code any more that ends with this notice.
  Parcels withoutRenewal(NoticeId notice, ParcelId parcel) {
    var others = renewals.getOrDefault(notice, TreePVector.empty()).minus(parcel);
    return new Parcels(
        byId,
        byBarcode,
        ended,
        others.isEmpty() ? renewals.minus(notice) : renewals.plus(notice, others));
  }

  /// It comes to its end: its barcode may come again. The oldest that came to theirs is forgotten,
  /// if there are too many.
  ///
  /// @param isNamed whether a door still answers for it, so that it must not be forgotten
  Parcels ended(Parcel parcel, Predicate<ParcelId> isNamed) {
    var all = byId.plus(parcel.id(), parcel);
    var ends = ended.plus(parcel.id());
    if (ends.size() > Limits.ENDED_KEPT) {
      var oldest = ends.stream().filter(isNamed.negate()).findFirst();
      if (oldest.isPresent()) {
        all = all.minus(oldest.get());
        ends = ends.minus(oldest.get());
      }
    }
    return new Parcels(all, byBarcode.minus(parcel.tracking().digest()), ends, renewals);
  }
}
