package cubby.app.yaml;

import cubby.app.yaml.Form.Taken.Fit;
import cubby.app.yaml.Form.Taken.Unfit;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A number within a range, with a decimal point or without.
public record Decimal(int min, int max) implements Form<Double> {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
  private static final int LENGTH_MAX = 30;

  @Override
  public String wanted() {
    return "a number from %d to %d".formatted(min, max);
  }

  @Override
  public Taken<Double> take(Node.Scalar scalar) {
    var text = scalar.text();
    boolean number = text.length() <= LENGTH_MAX && NUMBER.matcher(text).matches();
    if (scalar.quoted() && number) {
      return new Unfit<>(
          scalar.quote() + " is a text, not a number", "Take the quotes away: " + text + ".");
    }
    if (text.length() <= LENGTH_MAX && COMMA.matcher(text).matches()) {
      return new Unfit<>(
          scalar.quote() + " has a decimal comma",
          "Write a point: " + text.replace(',', '.') + ".");
    }
    if (!number) {
      return new Unfit<>(scalar.quote() + " is not a number", "Write " + wanted() + ".");
    }
    var value = new BigDecimal(text);
    return value.compareTo(BigDecimal.valueOf(min)) >= 0
            && value.compareTo(BigDecimal.valueOf(max)) <= 0
        ? new Fit<>(value.doubleValue())
        : new Unfit<>(text + " is out of range", "It goes from %d to %d.".formatted(min, max));
  }
}
