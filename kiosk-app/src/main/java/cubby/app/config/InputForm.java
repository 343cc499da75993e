package cubby.app.config;

import cubby.app.yaml.Form;
import cubby.app.yaml.Form.Taken.Fit;
import cubby.app.yaml.Form.Taken.Unfit;
import cubby.app.yaml.Node;
import cubby.hal.config.ChannelWiring.InputPoint;
import java.util.regex.Pattern;

/// An input of the bank's own board, `3`, or of another on its bus, `2/3`.
record InputForm() implements Form<InputPoint> {
  private static final String NUMBER = "0|[1-9][0-9]{0,2}";
  private static final Pattern INPUT =
      Pattern.compile("(?:(?<board>%s)/)?(?<number>%s)".formatted(NUMBER, NUMBER));

  /// Neither an address nor a pin is beyond a byte.
  private static final int LAST = 255;

  @Override
  public String wanted() {
    return "an input like 3, or with its board's address like 2/3";
  }

  @Override
  public Taken<InputPoint> take(Node.Scalar scalar) {
    var input = INPUT.matcher(scalar.text());
    if (!input.matches()) {
      return new Unfit<>(scalar.quote() + " is not an input", "Write " + wanted() + ".");
    }
    var board = input.group("board") == null ? null : Integer.valueOf(input.group("board"));
    int number = Integer.parseInt(input.group("number"));
    return number <= LAST && (board == null || board <= LAST)
        ? new Fit<>(new InputPoint(board, number))
        : new Unfit<>(scalar.quote() + " is out of range", "Both go from 0 to " + LAST + ".");
  }
}
