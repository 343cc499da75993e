package cubby.core.kiosk;

import cubby.core.parcel.Contact;
import cubby.core.text.Personal;

/// What is taken for an address at the screen.
final class Contacts {

  private Contacts() {}

  /// Whether notices reach it from here: a telephone number, only where something sends to one.
  static boolean isAddress(KioskPlan plan, Personal text) {
    return Contact.parse(text.plain())
        .filter(contact ->
            switch (contact) {
              case Contact.Email _ -> true;
              case Contact.Phone _ -> plan.rules().telephones();
            })
        .isPresent();
  }
}
