package cubby.core.journal.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cubby.core.journal.Fold;
import cubby.core.journal.Sample;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.RootKey;
import cubby.core.secret.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

/// A kiosk with its journal in a file, and what a technician with a database tool can do to it.
final class SqliteKiosk {

  final Path file;
  final KioskSecrets secrets =
      new KioskSecrets(RootKey.fresh(new SplittableRandom(1)), new SecureRandom());
  final SigningKey signingKey = SigningKey.fresh(new SecureRandom());

  SqliteKiosk(Path file) {
    this.file = file;
  }

  void create() {
    SqliteJournal.create(file, Sample.KIOSK, secrets);
  }

  SqliteJournal open(Fold fold) {
    return open(fold, Schema.current());
  }

  SqliteJournal open(Fold fold, Schema schema) {
    return SqliteJournal.open(file, secrets, signingKey, fold, schema);
  }

  /// The first column of each row.
  List<String> list(String sql) {
    try (var connection = connect()) {
      return connection.list(sql, row -> row.getString(1));
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  void run(String sql) {
    try (var connection = connect()) {
      connection.script(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /// Everything in the database and its write-ahead log.
  String bytes() {
    try (var files = Files.list(file.getParent())) {
      var all = new StringBuilder();
      for (var each : files.sorted().toList()) {
        all.append(bytes(each));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String bytes(Path file) {
    try {
      return Files.isDirectory(file) ? "" : Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SqlConnection connect() throws SQLException {
    return new SqlConnection(DriverManager.getConnection("jdbc:sqlite:" + file));
  }
}
