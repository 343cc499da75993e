package cubby.hal.contract.sound;

import java.util.List;
import java.util.Locale;

/// What is said at one go.
///
/// @param tone whether a short tone comes first, that makes people look
/// @param language its language counts, its country does not
public record Utterance(boolean tone, List<Sentence> sentences, Locale language) {
  public Utterance {
    sentences = List.copyOf(sentences);
  }

  /// @param name by which a recording of it is known: letters, digits, hyphens and dots
  public record Sentence(String name, String text) {}

  public String text() {
    return String.join(" ", sentences.stream().map(Sentence::text).toList());
  }
}
