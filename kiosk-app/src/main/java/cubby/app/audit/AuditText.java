package cubby.app.audit;

import cubby.core.journal.audit.Anchor;
import cubby.core.journal.audit.AuditResult;
import java.util.ArrayList;
import java.util.List;

/// What an audit came to, for the person at the command line.
final class AuditText {
  private final AuditResult result;
  private final String fingerprint;
  private final boolean keyFromOutside;

  AuditText(AuditResult result, String fingerprint, boolean keyFromOutside) {
    this.result = result;
    this.fingerprint = fingerprint;
    this.keyFromOutside = keyFromOutside;
  }

  String sound() {
    var lines = new ArrayList<String>();
    lines.add("The journal of kiosk %s is as the kiosk wrote it.".formatted(result.kioskId()));
    lines.add(
        "  rows %d, signed checkpoints %d"
            .formatted(result.head().sequence(), result.checkpoints()));
    lines.add(signed());
    lines.add(
        result.anchored()
            ? "  The head from outside is in it."
            : "  Nothing shows that the end has not been cut off: compare with a head from a mail to support (--anchor).");
    lines.add(key());
    lines.add("  head " + Anchor.text(result.head()));
    return String.join("\n", lines);
  }

  String tamperedWith() {
    var lines = new ArrayList<String>();
    lines.add("The journal of kiosk %s is not as the kiosk wrote it.".formatted(result.kioskId()));
    for (var finding : result.findings()) {
      lines.add(
          "  " + (finding.kind().isEmpty() ? "" : finding.kind() + ": ") + finding.sentence());
    }
    lines.addAll(List.of(signed(), key()));
    lines.add(
        "Nothing was changed. Keep the folder as it is, copy it, and compare with a backup and with the mails to support.");
    return String.join("\n", lines);
  }

  private String signed() {
    var last = result.head().sequence();
    return result
        .signed()
        .map(signed ->
            "  The kiosk signed for row %d at %s%s"
                .formatted(
                    signed.head().sequence(),
                    signed.at(),
                    signed.head().sequence() < last
                        ? "; for the %d rows since then it has not yet: whoever can write to the file can have made them (%d to %d)."
                            .formatted(
                                last - signed.head().sequence(), signed.head().sequence() + 1, last)
                        : "."))
        .orElse(
            "  The kiosk has signed for no row: whoever can write to the file can have made them all.");
  }

  private String key() {
    return keyFromOutside
        ? "  Checked with the key from outside, %s.".formatted(fingerprint)
        : "  Checked with the key in the folder, %s: whoever replaced the whole folder cannot be seen unless you compare that with the fingerprint that you have kept (--key)."
            .formatted(fingerprint);
  }
}
