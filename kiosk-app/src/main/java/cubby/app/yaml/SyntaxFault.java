package cubby.app.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/// Says in plain words why a text is not YAML.
final class SyntaxFault {
  private SyntaxFault() {}

  static Fault of(RuntimeException failure, String text) {
    if (marked(failure) instanceof MarkedYamlEngineException marked) {
      var spot = marked.getProblemMark().map(SyntaxFault::spot).orElse(Spot.START);
      return of(spot, marked.getProblem(), marked.getContextMark(), text);
    }
    var location = failure instanceof JacksonException e ? e.getLocation() : null;
    var spot =
        location == null
            ? Spot.START
            : new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    return new Fault(
        spot,
        "this is YAML that no configuration needs, or none at all",
        "Keep to 'key: value', lists with '- ', and plain words as keys.");
  }

  private static Fault of(Spot spot, String problem, Optional<Mark> context, String text) {
    if (indentedByTab(text, spot.line())) {
      return new Fault(spot, "a tab is used to indent", "Indent with spaces, two at each level.");
    }
    if (problem.contains("that cannot start any token")) {
      var character = new String(Character.toChars(text.codePointAt(offset(text, spot))));
      return new Fault(
          spot,
          "a value cannot begin with " + Quote.of(character),
          "Put the whole value in quotes.");
    }
    if (problem.startsWith("mapping values are not allowed here")) {
      return new Fault(
          spot,
          "this is not YAML: a ':' where none can be",
          "Put a text with ': ' in it in quotes, and indent the keys of a section alike.");
    }
    var began =
        context
            .map(SyntaxFault::spot)
            .filter(begin -> begin.line() < spot.line())
            .map(begin -> " What ends wrongly here began in line " + begin.line() + ".")
            .orElse("");
    return new Fault(
        spot,
        "this is not YAML: " + problem.lines().findFirst().orElse("").strip(),
        "Look at the indentation, the quotes and the brackets before it." + began);
  }

  private static Throwable marked(RuntimeException failure) {
    var cause = failure.getCause();
    return cause == null ? failure : cause;
  }

  private static Spot spot(Mark mark) {
    return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static boolean indentedByTab(String text, int line) {
    var indentation = text.lines().skip(line - 1L).findFirst().orElse("").split("[^ \t]", 2)[0];
    return indentation.indexOf('\t') >= 0;
  }

  private static int offset(String text, Spot spot) {
    int line = 1;
    int offset = 0;
    while (line < spot.line() && offset < text.length() - 1) {
      if (text.charAt(offset++) == '\n') {
        line++;
      }
    }
    return Math.min(offset + spot.column() - 1, text.length() - 1);
  }
}
