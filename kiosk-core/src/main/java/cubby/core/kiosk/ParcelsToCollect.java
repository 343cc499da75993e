package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.person.Carrier;
import java.util.Collection;
import java.util.Optional;
import org.pcollections.TreePMap;

/// The parcels that couriers are to take away (L1), by carrier and in the order of compartments.
public record ParcelsToCollect(TreePMap<Carrier, TreePMap<CompartmentId, ParcelId>> byCarrier) {

  static final ParcelsToCollect NONE = new ParcelsToCollect(TreePMap.empty());

  Collection<ParcelId> of(Carrier carrier) {
    return there(carrier).values();
  }

  ParcelsToCollect with(Parcel parcel) {
    var carrier = parcel.carrier();
    return place(parcel)
        .map(at ->
            new ParcelsToCollect(byCarrier.plus(carrier, there(carrier).plus(at, parcel.id()))))
        .orElse(this);
  }

  ParcelsToCollect without(Parcel parcel) {
    var carrier = parcel.carrier();
    return place(parcel)
        .map(at -> there(carrier).minus(at))
        .map(left ->
            new ParcelsToCollect(
                left.isEmpty() ? byCarrier.minus(carrier) : byCarrier.plus(carrier, left)))
        .orElse(this);
  }

  private TreePMap<CompartmentId, ParcelId> there(Carrier carrier) {
    return byCarrier.getOrDefault(carrier, TreePMap.empty());
  }

  /// Where it is, if a courier is to take it away.
  private static Optional<CompartmentId> place(Parcel parcel) {
    return switch (parcel.state()) {
      case ParcelState.Overdue(var id, _, _) -> Optional.of(id);
      case ParcelState.Stored(var id, Waiting.ForCourier _, _) -> Optional.of(id);
      case ParcelState.Announced _,
          ParcelState.Withdrawn _,
          ParcelState.Stored _,
          ParcelState.Disputed _,
          ParcelState.Missing _,
          ParcelState.Collected _ ->
          Optional.empty();
    };
  }
}
