package cubby.sim.story;

import java.util.List;

/// A line of a story that is not understood; its reader makes a [StoryFault] of it.
final class Unclear extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final String word;
  private final transient List<String> known;

  Unclear(String sentence) {
    this(sentence, "", List.of());
  }

  /// A word that is none of those that can stand there.
  Unclear(String sentence, String word, List<String> known) {
    super(sentence);
    this.sentence = sentence;
    this.word = word;
    this.known = List.copyOf(known);
  }

  StoryFault at(int line) {
    return new StoryFault(line, sentence, word, known);
  }
}
