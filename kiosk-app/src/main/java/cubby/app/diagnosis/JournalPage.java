package cubby.app.diagnosis;

import cubby.core.journal.Verdict;

/// Whether the journal is as it was written.
public final class JournalPage {
  private JournalPage() {}

  public static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sound(var head, var checkpoints) ->
          "Sound: %d rows, %d signed checkpoints, head %s\n"
              .formatted(head.sequence(), checkpoints, head.hash());
      case Verdict.Broken(var sequence, var why) ->
          "Broken at row %d: %s\n".formatted(sequence, why);
    };
  }
}
