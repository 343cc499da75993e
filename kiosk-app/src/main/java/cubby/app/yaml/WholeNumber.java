package cubby.app.yaml;

import cubby.app.yaml.Form.Taken.Fit;
import cubby.app.yaml.Form.Taken.Unfit;
import java.util.regex.Pattern;

/// A whole number within a range.
public record WholeNumber(int min, int max) implements Form<Integer> {
  private static final Pattern DIGITS = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0+([0-9]+)");

  /// More digits than any number here has, fewer than an `int` holds.
  private static final int LENGTH_MAX = 9;

  @Override
  public String wanted() {
    return max - min == 1 ? "%d or %d".formatted(min, max) : "a whole number " + from();
  }

  @Override
  public Taken<Integer> take(Node.Scalar scalar) {
    var text = scalar.text();
    if (scalar.quoted() && DIGITS.matcher(text).matches()) {
      return new Unfit<>(
          scalar.quote() + " is a text, not a number", "Take the quotes away: " + text + ".");
    }
    var zeros = LEADING_ZEROS.matcher(text);
    if (zeros.matches() && text.length() <= LENGTH_MAX) {
      return new Unfit<>(
          text + " begins with a zero",
          "Write " + zeros.group(1) + ": with the zero, some programs count in eights.");
    }
    if (!DIGITS.matcher(text).matches()) {
      return new Unfit<>(
          scalar.quote() + " is not a whole number",
          "Write " + wanted() + ", digits alone; a unit is part of the key's name.");
    }
    if (text.length() > LENGTH_MAX) {
      return new Unfit<>(scalar.quote() + " is out of range", "It goes " + from() + ".");
    }
    int value = Integer.parseInt(text);
    return value >= min && value <= max
        ? new Fit<>(value)
        : new Unfit<>(value + " is out of range", "It goes " + from() + ".");
  }

  private String from() {
    return "from %d to %d".formatted(min, max);
  }
}
