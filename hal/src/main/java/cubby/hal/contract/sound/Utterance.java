package cubby.hal.contract.sound;

import java.util.List;
import java.util.Locale;

/// What is said at one go.
///
/// @param tone comes first
/// @param language its language counts, its country does not
public record Utterance(Tone tone, List<Sentence> sentences, Locale language) {

  /// A button or a digit has been taken.
  public static final Utterance KEY = new Utterance(Tone.KEY, List.of(), Locale.ROOT);

  public Utterance {
    sentences = List.copyOf(sentences);
  }

  /// @param name by which a recording of it is known: letters, digits, hyphens and dots
  public record Sentence(String name, String text) {}

  public String text() {
    return String.join(" ", sentences.stream().map(Sentence::text).toList());
  }
}
