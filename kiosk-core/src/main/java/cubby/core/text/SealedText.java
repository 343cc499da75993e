package cubby.core.text;

/// Text encrypted under one of the kiosk's keys (AES-GCM), in base64. Only the shell can open it.
public record SealedText(String base64) {
  @Override
  public String toString() {
    return "SealedText[…]";
  }
}
