package cubby.core.journal.audit;

import java.util.Locale;

/// What may be done to rows by somebody who can write to the file and cannot sign.
public enum Tampering {
  CHANGED,

  /// Its time or the trust in it altered.
  RESTAMPED,
  INSERTED,
  REMOVED,
  REORDERED,

  /// The end cut off.
  TRUNCATED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
