package cubby.core.person;

import cubby.core.text.Personal;
import cubby.core.words.Language;

/// Somebody in the address book: who lives or works where the kiosk stands.
///
/// @param unit flat, floor or department, as it stands on a label; empty if there is none
/// @param contact an e-mail address or a telephone number
/// @param language of their notices
/// @param accessible whether they need a compartment within reach of a seat (C7)
/// @param noPhoto whether they want no photo of their parcels (F2)
public record Resident(
    Personal name,
    String unit,
    Personal contact,
    Language language,
    boolean accessible,
    boolean noPhoto) {
  @Override
  public String toString() {
    return "Resident[…]";
  }
}
