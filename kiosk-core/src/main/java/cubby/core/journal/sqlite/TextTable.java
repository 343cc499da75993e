package cubby.core.journal.sqlite;

import cubby.core.journal.KeptText;
import cubby.core.secret.TextSealer;
import cubby.core.text.SealedText;
import cubby.core.text.TextId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/// Texts about people, each sealed for its row.
final class TextTable {
  private final TextSealer sealer;

  TextTable(TextSealer sealer) {
    this.sealer = sealer;
  }

  void keep(SqlConnection connection, KeptText text) throws SQLException {
    connection.update(
        "INSERT INTO texts (id, sealed) VALUES (?, ?)",
        text.id().value(),
        sealer.seal(text.text().plain(), place(text.id())).base64());
  }

  Optional<String> find(SqlConnection connection, TextId id) throws SQLException {
    return connection
        .first(
            "SELECT sealed FROM texts WHERE id = ?",
            row -> new SealedText(row.getString("sealed")),
            id.value())
        .map(sealed -> sealer.open(sealed, place(id)));
  }

  /// Within a transaction.
  void erase(SqlConnection connection, Collection<TextId> ids) throws SQLException {
    for (var id : ids) {
      connection.update("DELETE FROM texts WHERE id = ?", id.value());
    }
    FreshPages.of(connection, "texts", "id", "sealed");
  }

  private static String place(TextId id) {
    return "texts/" + id.value();
  }
}
