package cubby.sim.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How a line is written: words in lower case stand as they are, `this|that` is one of them, words
/// in upper case are filled in, `[in brackets]` may be left out, `[…]...` may come several times,
/// and `REST...` takes all that is left. What may be left out begins with a word of its own and may
/// come in any order.
record Shape(String usage, List<Part> parts) {
  sealed interface Part {}

  record Word(List<String> oneOf) implements Part {
    String name() {
      return String.join("|", oneOf);
    }
  }

  record Slot(String name) implements Part {}

  record Rest(String name) implements Part {}

  record Maybe(List<Part> parts, boolean often) implements Part {
    Maybe {
      parts = List.copyOf(parts);
    }

    boolean begins(String word) {
      return first().oneOf().contains(word);
    }

    Word first() {
      return (Word) parts.getFirst();
    }
  }

  sealed interface Fit {
    /// @param given what was filled in, by its name; a choice of words by all of them
    record Fits(Map<String, List<String>> given) implements Fit {}

    /// @param at how many words fitted
    /// @param wanted words that could stand there; none where something is to be filled in, or
    ///   where the line should be over
    record Differs(int at, List<String> wanted) implements Fit {}
  }

  Shape {
    parts = List.copyOf(parts);
  }

  static Shape of(String usage) {
    return new Shape(usage, parts(new ArrayList<>(Arrays.asList(spaced(usage).split(" +")))));
  }

  private static String spaced(String usage) {
    return usage.replace("[", "[ ").replace("]...", " ]...").replaceAll("](?!\\.)", " ]").strip();
  }

  private static List<Part> parts(List<String> rest) {
    var parts = new ArrayList<Part>();
    while (!rest.isEmpty()) {
      var next = rest.removeFirst();
      switch (next) {
        case "]", "]..." -> {
          rest.addFirst(next);
          return parts;
        }
        case "[" -> {
          var inside = parts(rest);
          parts.add(new Maybe(inside, rest.removeFirst().endsWith("...")));
        }
        default -> parts.add(part(next));
      }
    }
    return parts;
  }

  private static Part part(String word) {
    if (!word.equals(word.toUpperCase(Locale.ROOT))) {
      return new Word(List.of(word.split("\\|")));
    }
    return word.endsWith("...")
        ? new Rest(word.substring(0, word.length() - "...".length()))
        : new Slot(word);
  }

  Fit fit(List<String> words) {
    return new Matching(words).all();
  }

  /// Goes along the words of one line.
  private final class Matching {
    private final List<String> words;
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final List<Maybe> maybes = new ArrayList<>();
    private int at;

    Matching(List<String> words) {
      this.words = words;
    }

    Fit all() {
      var wanted = new ArrayList<String>();
      for (var part : parts) {
        if (part instanceof Maybe maybe) {
          maybes.add(maybe);
        } else if (!take(part, wanted)) {
          return new Fit.Differs(at, wanted);
        }
      }
      while (at < words.size()) {
        if (!takeMaybe(wanted)) {
          return new Fit.Differs(at, wanted);
        }
      }
      return new Fit.Fits(given);
    }

    private boolean takeMaybe(List<String> wanted) {
      var next = maybes.stream().filter(maybe -> maybe.begins(words.get(at))).findFirst();
      if (next.isEmpty()) {
        maybes.forEach(maybe -> wanted.addAll(maybe.first().oneOf()));
        return false;
      }
      if (!next.get().often()) {
        maybes.remove(next.get());
      }
      return next.get().parts().stream().allMatch(part -> take(part, wanted));
    }

    private boolean take(Part part, List<String> wanted) {
      switch (part) {
        case Rest(var name) -> {
          while (at < words.size()) {
            give(name, words.get(at++));
          }
          return true;
        }
        case Slot(var name) -> {
          if (at >= words.size()) {
            return false;
          }
          give(name, words.get(at++));
          return true;
        }
        case Word word -> {
          if (at >= words.size() || !word.oneOf().contains(words.get(at))) {
            wanted.addAll(word.oneOf());
            return false;
          }
          give(word.name(), words.get(at++));
          return true;
        }
        case Maybe _ -> throw new IllegalStateException("brackets in brackets: " + usage);
      }
    }

    private void give(String name, String word) {
      given.computeIfAbsent(name, _ -> new ArrayList<>()).add(word);
    }
  }
}
