package cubby.core.secret;

/// A data folder cannot be used. The message is a sentence for the person who named it: what,
/// where, and what to do. Nothing was changed.
public final class FolderRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FolderRefused(String sentence) {
    super(sentence);
  }

  public FolderRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
