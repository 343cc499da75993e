package cubby.app.config;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV (RFC 4180) as spreadsheets write it: with commas or semicolons, whichever the first
/// line has; with a byte order mark or without. Blank lines are left out.
final class CsvRows {

  /// @param line where it begins, counted from 1
  record Row(int line, List<String> fields) {
    Row {
      fields = List.copyOf(fields);
    }
  }

  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private List<String> fields = new ArrayList<>();
  private int line = 1;
  private int begun = 1;

  private CsvRows(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var first = this.text.lines().findFirst().orElse("");
    this.separator = first.indexOf(';') >= 0 ? ';' : ',';
  }

  static List<Row> of(String text) {
    var reading = new CsvRows(text);
    reading.read();
    return List.copyOf(reading.rows);
  }

  private void read() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      }
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && field.toString().isBlank()) {
        field.setLength(0);
        quoted = true;
      } else if (c == separator) {
        endField();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        field.append(c);
      }
    }
    endRow();
  }

  private void endField() {
    fields.add(field.toString());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    if (fields.stream().anyMatch(it -> !it.isBlank())) {
      rows.add(new Row(begun, fields));
    }
    fields = new ArrayList<>();
    begun = line;
  }
}
