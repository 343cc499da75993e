package cubby.app.demo;

import cubby.core.journal.JournalRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The journal as it grows. FX thread only.
final class JournalCard extends Card {

  private static final int LINES = 7;

  /// Enough to tell the parcels of a day apart.
  private static final Pattern LONG_ID = Pattern.compile("(/[0-9a-f]{4})[0-9a-f]+");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final LineTable<JournalRow> table = new LineTable<>("journal", LINES, JournalCard::line);

  JournalCard() {
    super("Journal");
    getChildren().add(table.node());
  }

  void add(JournalRow row) {
    table.add(row);
  }

  private static Node line(JournalRow row) {
    var sequence = Card.label("line-hex", Long.toString(row.sequence()));
    sequence.setMinWidth(30);
    sequence.setAlignment(Pos.CENTER_RIGHT);
    var time = Card.label("line-time", TIME.format(row.at().atZone(ZoneId.systemDefault())));
    time.setMinWidth(52);
    var kind = Card.label("line-strong", row.kind());
    kind.setMinWidth(150);
    var subject = LONG_ID.matcher(row.subject()).replaceAll("$1…");
    var line = new HBox(8, sequence, time, kind, Card.label("line-text", subject));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
