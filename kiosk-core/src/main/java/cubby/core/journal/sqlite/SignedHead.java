package cubby.core.journal.sqlite;

import cubby.core.journal.ChainHead;
import cubby.core.journal.chain.Checkpoint;
import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A checkpoint as it stands, which may have been tampered with.
record SignedHead(ChainHead head, String wall, String signature) {

  static List<SignedHead> all(SqlConnection connection) throws SQLException {
    return connection.list("SELECT * FROM checkpoint ORDER BY sequence", SignedHead::read);
  }

  boolean isSignedBy(PublicKey key, String kioskId) {
    return Checkpoint.isSigned(key, kioskId, head, wall, signature);
  }

  private static SignedHead read(ResultSet row) throws SQLException {
    return new SignedHead(
        new ChainHead(row.getLong("sequence"), text(row.getString("hash"))),
        text(row.getString("wall")),
        text(row.getString("signature")));
  }

  private static String text(@Nullable String column) {
    return Objects.requireNonNullElse(column, "");
  }
}
