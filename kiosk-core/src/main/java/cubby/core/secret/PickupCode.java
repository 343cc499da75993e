package cubby.core.secret;

/// A pickup code in plain words, for the notice that carries it to its recipient. Never printed or
/// logged.
///
/// @param code its digits
/// @param check the check number, digits
/// @param qrText what its QR code says
public record PickupCode(String code, String check, String qrText) {
  @Override
  public String toString() {
    return "PickupCode[…]";
  }
}
