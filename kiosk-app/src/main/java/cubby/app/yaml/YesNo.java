package cubby.app.yaml;

import cubby.app.yaml.Form.Taken.Fit;
import cubby.app.yaml.Form.Taken.Unfit;
import java.util.Locale;

/// `true` or `false`.
public record YesNo() implements Form<Boolean> {

  @Override
  public String wanted() {
    return "true or false";
  }

  @Override
  public Taken<Boolean> take(Node.Scalar scalar) {
    var what = scalar.quote() + " is neither true nor false";
    if (scalar.quoted()) {
      return new Unfit<>(what, "Write true or false, without quotes.");
    }
    return switch (scalar.text()) {
      case "true" -> new Fit<>(true);
      case "false" -> new Fit<>(false);
      default ->
          switch (scalar.text().toLowerCase(Locale.ROOT)) {
            case "yes", "on", "y", "true" -> new Unfit<>(what, "Write true.");
            case "no", "off", "n", "false" -> new Unfit<>(what, "Write false.");
            default -> new Unfit<>(what, "Write true or false.");
          };
    };
  }
}
