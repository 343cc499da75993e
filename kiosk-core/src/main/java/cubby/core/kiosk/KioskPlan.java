package cubby.core.kiosk;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.KioskProfile;

/// What a kiosk is, as configured: constant for as long as it runs.
public record KioskPlan(KioskProfile profile, Cabinet cabinet, Rules rules) {}
