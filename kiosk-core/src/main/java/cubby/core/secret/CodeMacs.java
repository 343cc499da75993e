package cubby.core.secret;

import cubby.core.code.CodeMac;

/// Turns what a person types or shows into the form in which the kiosk knows its codes. Any thread.
public final class CodeMacs {
  private final KeyedDigest digest;

  CodeMacs(KeyedDigest digest) {
    this.digest = digest;
  }

  /// Of a pickup code, or of a pickup code followed by its check number. Any text will do.
  public CodeMac ofDigits(String digits) {
    return new CodeMac(digest.of("digits:" + digits));
  }

  /// Of the random part of a QR code.
  CodeMac ofQr(String secret) {
    return new CodeMac(digest.of("qr:" + secret));
  }
}
