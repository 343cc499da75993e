package cubby.core.session;

import cubby.core.code.CodeMac;
import cubby.core.parcel.ParcelId;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Personal;
import java.util.Optional;
import org.pcollections.TreePVector;

/// Who stands at the screen, as far as the kiosk knows.
public sealed interface Visit {
  record Anybody() implements Visit {}

  /// Somebody whose code was good.
  ///
  /// @param code its digits: what does not wait under it any more does not open for them
  /// @param parcels what it opened
  /// @param waiting those of them whose doors have not been opened yet (P2)
  record ByRecipient(CodeMac code, TreePVector<ParcelId> parcels, TreePVector<ParcelId> waiting)
      implements Visit {}

  record ByCourier(CourierNumber number, Carrier carrier) implements Visit {}

  record ByTechnician(CourierNumber number) implements Visit {}

  /// Somebody whom the kiosk does not know puts this parcel in: a return or a sending.
  ///
  /// @param tracking its number, for the receipt on the screen, as soon as it can be read
  record ByCustomer(ParcelId parcel, Optional<Personal> tracking) implements Visit {}
}
