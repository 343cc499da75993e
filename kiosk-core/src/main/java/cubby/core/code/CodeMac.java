package cubby.core.code;

/// HMAC-SHA-256 (hex) of something that opens a door: a pickup code, a code with its check number,
/// or the random part of a QR code. The only form in which the kiosk knows its codes.
public record CodeMac(String hex) implements Comparable<CodeMac> {
  @Override
  public int compareTo(CodeMac other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return "CodeMac[…]";
  }
}
