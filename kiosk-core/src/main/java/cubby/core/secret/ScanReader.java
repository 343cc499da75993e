package cubby.core.secret;

import cubby.core.input.Scan;

/// Tells what a scanner has read. Any text has an answer. Any thread.
public final class ScanReader {

  /// A shorter one is a misread.
  static final int BARCODE_LENGTH_MIN = 4;

  /// GS1-128 has at most 48 characters; two-dimensional labels in use have some more.
  static final int BARCODE_LENGTH_MAX = 80;

  private final CodeMacs macs;
  private final PersonalTexts texts;

  ScanReader(CodeMacs macs, PersonalTexts texts) {
    this.macs = macs;
    this.texts = texts;
  }

  public Scan read(String scanned) {
    var text = withoutCapsLock(scanned.strip());
    if (text.startsWith(QrText.PREFIX)) {
      return QrText.parse(text)
          .<Scan>map(qr -> new Scan.PickupQr(qr.kioskId(), qr.place(), macs.ofQr(qr.secret())))
          .orElseGet(Scan.Unreadable::new);
    }
    return isBarcode(text) ? new Scan.Barcode(texts.of(text)) : new Scan.Unreadable();
  }

  /// A scanner that types goes through the Caps Lock of all keyboards. On a code of ours that can
  /// be seen; barcodes are the same in capitals and in small letters.
  private static String withoutCapsLock(String text) {
    return text.startsWith(inverted(QrText.PREFIX)) ? inverted(text) : text;
  }

  /// Small letters for capitals, and the other way round.
  private static String inverted(String text) {
    return text.codePoints()
        .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Barcodes of carriers are made of the printable characters of ASCII.
  private static boolean isBarcode(String text) {
    return text.length() >= BARCODE_LENGTH_MIN
        && text.length() <= BARCODE_LENGTH_MAX
        && text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
