package cubby.core.input;

import cubby.core.code.CodeMac;
import cubby.core.text.Personal;

/// What was scanned, told apart by its prefix (P1).
public sealed interface Scan {
  /// A QR code of ours.
  record PickupQr(String kioskId, String place, CodeMac code) implements Scan {}

  record Barcode(Personal tracking) implements Scan {}

  /// Nothing that could be a barcode: empty, too long, control characters.
  record Unreadable() implements Scan {}
}
