package cubby.core.journal;

import org.jspecify.annotations.Nullable;

/// The journal cannot be opened, or cannot be written. The message is a sentence for the person who
/// has to mend it: what, where, and what to do.
public final class JournalFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalFailure(String sentence) {
    super(sentence);
  }

  public JournalFailure(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
