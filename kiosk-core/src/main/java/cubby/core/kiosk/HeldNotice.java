package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.time.Uptime;

/// A deposit that may still be put right, so that its notice waits (D11).
///
/// @param codeKnown whether the recipient has been given its code by whoever announced it (N3)
public record HeldNotice(
    ParcelId parcel,
    CompartmentId compartment,
    CourierNumber courier,
    Uptime until,
    boolean codeKnown) {}
