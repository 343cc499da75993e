package cubby.app.diagnosis;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/// A table as text (RFC 4180, with the lines of this system).
final class Csv {
  private final StringBuilder text = new StringBuilder();

  Csv(Object... heads) {
    row(heads);
  }

  Csv row(Object... cells) {
    text.append(Stream.of(cells).map(cell -> written(String.valueOf(cell))).collect(joining(",")))
        .append('\n');
    return this;
  }

  private static String written(String cell) {
    return cell.matches("[^\",\\v]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
