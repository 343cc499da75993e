package cubby.core.kiosk;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.KioskProfile;
import cubby.core.person.AddressBook;

/// What a kiosk is, as configured: constant for as long as it runs.
///
/// @param book in which couriers find recipients (D2)
public record KioskPlan(KioskProfile profile, Cabinet cabinet, Rules rules, AddressBook book) {

  /// Without an address book.
  public KioskPlan(KioskProfile profile, Cabinet cabinet, Rules rules) {
    this(profile, cabinet, rules, AddressBook.EMPTY);
  }
}
