package cubby.core.journal.sqlite;

import java.nio.file.Path;
import java.util.stream.Collectors;

/// A whole database as a script that makes it again.
final class Dump {
  private Dump() {}

  static String of(Path file) {
    var kiosk = new SqliteKiosk(file);
    var script = new StringBuilder();
    for (var pragma : new String[] {"application_id", "user_version"}) {
      script.append(
          "PRAGMA %s = %s;\n".formatted(pragma, kiosk.list("PRAGMA " + pragma).getFirst()));
    }
    for (var sql : kiosk.list(madeBy("table"))) {
      script.append(sql).append(";\n");
    }
    for (var table : kiosk.list("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      rows(kiosk, table, script);
    }
    for (var sql : kiosk.list(madeBy("index"))) {
      script.append(sql).append(";\n");
    }
    for (var sql : kiosk.list(madeBy("trigger"))) {
      script.append(sql).append(";\n");
    }
    return script.toString();
  }

  /// SQLite makes its own tables by itself.
  private static String madeBy(String type) {
    return "SELECT sql FROM sqlite_master WHERE type = '%s' AND sql IS NOT NULL".formatted(type)
        + " AND name NOT LIKE 'sqlite_%'";
  }

  private static void rows(SqliteKiosk kiosk, String table, StringBuilder script) {
    if (table.equals("sqlite_sequence")) {
      script.append("DELETE FROM sqlite_sequence;\n");
    }
    var columns =
        kiosk.list("SELECT name FROM pragma_table_info('%s')".formatted(table)).stream()
            .map("quote(%s)"::formatted)
            .collect(Collectors.joining(" || ', ' || "));
    for (var row : kiosk.list("SELECT %s FROM %s".formatted(columns, table))) {
      script.append("INSERT INTO %s VALUES (%s);\n".formatted(table, row));
    }
  }
}
