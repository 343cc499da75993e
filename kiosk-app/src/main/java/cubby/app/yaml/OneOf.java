package cubby.app.yaml;

import cubby.app.yaml.Form.Taken.Fit;
import cubby.app.yaml.Form.Taken.Unfit;
import java.util.List;

/// One of a few words.
///
/// @param noun what each of them names: "bank"
public record OneOf(String noun, List<String> words) implements Form<String> {
  public OneOf {
    words = List.copyOf(words);
  }

  @Override
  public String wanted() {
    return switch (words.size()) {
      case 0 -> "the name of a " + noun;
      case 1 -> words.getFirst();
      default -> "one of " + String.join(", ", words);
    };
  }

  @Override
  public Taken<String> take(Node.Scalar scalar) {
    if (words.contains(scalar.text())) {
      return new Fit<>(scalar.text());
    }
    return new Unfit<>("there is no %s %s".formatted(noun, scalar.quote()), hint(scalar.text()));
  }

  private String hint(String typed) {
    var write = "Write " + wanted() + ".";
    return Nearest.to(typed, words)
        .map(word -> "Did you mean " + Quote.of(word) + "?")
        .map(question -> words.size() == 1 ? question : question + " " + write)
        .orElse(write);
  }
}
