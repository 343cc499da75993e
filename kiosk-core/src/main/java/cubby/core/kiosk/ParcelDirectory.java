package cubby.core.kiosk;

import cubby.core.parcel.Addressee;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.text.Digest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// Where to find parcels that are not at their end.
///
/// @param disputed those that are
/// @param toCollect those that couriers are to take away
/// @param byContact all of them, by how their recipient is reached; or their sender, where it is
///   the sender's turn to collect (R2)
public record ParcelDirectory(
    TreePSet<ParcelId> disputed,
    ParcelsToCollect toCollect,
    TreePMap<Digest, TreePSet<ParcelId>> byContact) {

  private static final ParcelDirectory NONE =
      new ParcelDirectory(TreePSet.empty(), ParcelsToCollect.NONE, TreePMap.empty());

  static ParcelDirectory atStart(Parcels parcels) {
    var known = NONE;
    for (var parcel : parcels.byId().values()) {
      known = known.changed(null, parcel);
    }
    return known;
  }

  TreePSet<ParcelId> of(Digest contact) {
    return byContact.getOrDefault(contact, TreePSet.empty());
  }

  /// After a fact about one parcel, which may have changed nothing of it.
  @SuppressWarnings("ReferenceEquality") // to compare by value takes longer than to go on
  ParcelDirectory changed(@Nullable Parcel was, @Nullable Parcel is) {
    if (was == is) {
      return this;
    }
    var left = was == null ? this : without(was);
    return is == null ? left : left.with(is);
  }

  private ParcelDirectory with(Parcel parcel) {
    var id = parcel.id();
    return new ParcelDirectory(
        isDisputed(parcel) ? disputed.plus(id) : disputed,
        toCollect.with(parcel),
        contact(parcel).map(it -> byContact.plus(it, of(it).plus(id))).orElse(byContact));
  }

  private ParcelDirectory without(Parcel parcel) {
    var id = parcel.id();
    return new ParcelDirectory(
        isDisputed(parcel) ? disputed.minus(id) : disputed,
        toCollect.without(parcel),
        contact(parcel).map(it -> without(it, id)).orElse(byContact));
  }

  private TreePMap<Digest, TreePSet<ParcelId>> without(Digest contact, ParcelId parcel) {
    var left = of(contact).minus(parcel);
    return left.isEmpty() ? byContact.minus(contact) : byContact.plus(contact, left);
  }

  private static boolean isDisputed(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Disputed;
  }

  private static Optional<Digest> contact(Parcel parcel) {
    return parcel.state().ended()
        ? Optional.empty()
        : collector(parcel).map(person -> person.contact().digest());
  }

  private static Optional<Addressee> collector(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, Waiting.ForSender _, _)
        ? parcel.sender()
        : parcel.recipient();
  }
}
