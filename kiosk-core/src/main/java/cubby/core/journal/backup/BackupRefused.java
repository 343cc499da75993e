package cubby.core.journal.backup;

import org.jspecify.annotations.Nullable;

/// A backup, or a sealed key, cannot be made or used. The message is a sentence for the person who
/// asked for it: what, where, and what to do. What was there before is untouched.
public final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String UNTOUCHED = " Nothing was changed.";

  public BackupRefused(String sentence) {
    this(sentence, null);
  }

  public BackupRefused(String sentence, @Nullable Throwable cause) {
    super(sentence + UNTOUCHED, cause);
  }
}
