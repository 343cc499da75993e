package cubby.app.yaml;

import cubby.app.yaml.Form.Taken.Fit;
import cubby.app.yaml.Form.Taken.Unfit;

/// A text on one line. What YAML would take for a number counts as written: `label: 7`.
///
/// @param max characters at most
public record Line(int max) implements Form<String> {

  @Override
  public String wanted() {
    return "a text of at most " + max + " characters";
  }

  @Override
  public Taken<String> take(Node.Scalar scalar) {
    var text = scalar.text();
    if (text.isBlank()) {
      return new Unfit<>("there is nothing in it", "Write " + wanted() + ".");
    }
    if (!text.equals(text.strip())) {
      return new Unfit<>(
          scalar.quote() + " begins or ends with a space", "Write " + Quote.of(text.strip()) + ".");
    }
    if (!text.codePoints().allMatch(Quote::isPlain)) {
      return new Unfit<>(
          scalar.quote() + " is more than one line, or has characters that do not show",
          "Write it on one line, in letters that everybody sees.");
    }
    return text.length() <= max
        ? new Fit<>(text)
        : new Unfit<>(
            "%s has %d characters".formatted(scalar.quote(), text.length()),
            "Make it %d characters at most.".formatted(max));
  }
}
