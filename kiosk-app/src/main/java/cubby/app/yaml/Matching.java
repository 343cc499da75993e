package cubby.app.yaml;

import cubby.app.yaml.Form.Taken.Fit;
import cubby.app.yaml.Form.Taken.Unfit;
import java.util.function.Predicate;

/// A text that must also have a certain shape.
///
/// @param shape what it must be, as in "is not %s": "an e-mail address"
/// @param hint how to write one
public record Matching(Line line, Predicate<String> test, String shape, String hint)
    implements Form<String> {

  @Override
  public String wanted() {
    return shape;
  }

  @Override
  public Taken<String> take(Node.Scalar scalar) {
    return switch (line.take(scalar)) {
      case Unfit<String> unfit -> unfit;
      case Fit<String> fit when test.test(fit.value()) -> fit;
      case Fit<String> _ -> new Unfit<>(scalar.quote() + " is not " + shape, hint);
    };
  }
}
