package cubby.app.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Facts made durable one by one, against bare JDBC that does one insert and one update in a
/// transaction, on the same disk, in turns.
final class FactBench {
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final String BODY = "{\"compartment\":\"7\",\"occupancy\":\"EMPTY\"}";

  private final PrintWriter out;

  FactBench(PrintWriter out) {
    this.out = out;
  }

  void run(Path folder) {
    out.println("transactions a second, each durable (WAL, synchronous=FULL)");
    out.println("  round  bare JDBC  journal  ratio");
    try (var journal = BenchJournal.create(folder.resolve("kiosk"));
        var bare = new Bare(folder.resolve("bare.db"))) {
      warmUp(journal, bare);
      for (int round = 1; round <= ROUNDS; round++) {
        double bareRate = rate(bare::transact);
        double journalRate = rate(() -> journal.commit(List.of(journal.next())));
        out.printf(
            Locale.ROOT,
            "  %5d  %9.0f  %7.0f  %4.0f%%%n",
            round,
            bareRate,
            journalRate,
            100 * journalRate / bareRate);
        out.flush();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the bare database failed", e);
    }
  }

  private static void warmUp(BenchJournal journal, Bare bare) throws SQLException {
    rate(bare::transact);
    rate(() -> journal.commit(List.of(journal.next())));
  }

  private interface Once {
    void act() throws SQLException;
  }

  private static double rate(Once once) throws SQLException {
    long start = System.nanoTime();
    long count = 0;
    while (System.nanoTime() - start < ROUND.toNanos()) {
      once.act();
      count++;
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }

  /// What any program would have to do.
  private static final class Bare implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private long sequence;

    Bare(Path file) throws SQLException {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=FULL");
        statement.execute(
            "CREATE TABLE journal (sequence INTEGER PRIMARY KEY, kind TEXT, body TEXT)");
        statement.execute("CREATE TABLE compartments (label TEXT PRIMARY KEY, sequence INTEGER)");
        statement.execute("INSERT INTO compartments VALUES ('7', 0)");
      }
      connection.setAutoCommit(false);
      insert = connection.prepareStatement("INSERT INTO journal VALUES (?, 'DoorClosed', ?)");
      update = connection.prepareStatement("UPDATE compartments SET sequence = ? WHERE label='7'");
    }

    void transact() throws SQLException {
      sequence++;
      insert.setLong(1, sequence);
      insert.setString(2, BODY);
      insert.executeUpdate();
      update.setLong(1, sequence);
      update.executeUpdate();
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      insert.close();
      update.close();
      connection.close();
    }
  }
}
