package cubby.core.journal;

/// What a check of the whole journal came to.
public sealed interface Verdict {
  /// Every row follows from the one before, and every signed checkpoint agrees.
  ///
  /// @param checkpoints how many agree
  record Sound(ChainHead head, int checkpoints) implements Verdict {}

  /// @param sequence the first row that is wrong or missing
  /// @param why one sentence
  record Broken(long sequence, String why) implements Verdict {}
}
