package cubby.sim.story;

import java.util.List;

/// Why a line of a story is not understood.
///
/// @param line counted from 1
/// @param sentence for whoever writes stories
/// @param word what was written where something else was expected; empty if no single word is wrong
/// @param known what could stand there instead
public record StoryFault(int line, String sentence, String word, List<String> known) {
  public StoryFault {
    known = List.copyOf(known);
  }
}
