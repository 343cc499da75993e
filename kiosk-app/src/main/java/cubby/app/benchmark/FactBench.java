package cubby.app.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Facts made durable one by one, against bare JDBC on the same disk: in many short turns, now the
/// one first and now the other, since a disk has good and bad moments. Bare JDBC inserts a short
/// row and updates another one with statements that it keeps. The journal does what it does in a
/// kiosk: encodes, salts, chains and inserts the fact, brings the compartment's row up to date, and
/// now and then keeps a snapshot or signs a checkpoint.
final class FactBench {
  private static final int ROUNDS = 61;
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final String BODY = "{\"compartment\":\"7\",\"occupancy\":\"EMPTY\"}";

  private final PrintWriter out;

  FactBench(PrintWriter out) {
    this.out = out;
  }

  void run(Path folder) {
    out.println("transactions a second, each durable (WAL, synchronous=FULL)");
    try (var journal = BenchJournal.create(folder.resolve("kiosk"));
        var bare = new Bare(folder.resolve("bare.db"))) {
      Once fact = () -> journal.commit(List.of(journal.next()));
      rate(bare::transact, WARM_UP);
      rate(fact, WARM_UP);
      var rounds = new ArrayList<Round>();
      for (int round = 0; round < ROUNDS; round++) {
        if (round % 2 == 0) {
          var first = rate(bare::transact, ROUND);
          rounds.add(new Round(first, rate(fact, ROUND)));
        } else {
          var first = rate(fact, ROUND);
          rounds.add(new Round(rate(bare::transact, ROUND), first));
        }
      }
      print("bare JDBC", rounds, Round::bare, "%.0f");
      print("journal", rounds, Round::journal, "%.0f");
      print("journal / bare", rounds, Round::ratio, "%.2f");
    } catch (SQLException e) {
      throw new IllegalStateException("the bare database failed", e);
    }
  }

  /// The rates of both, one right after the other.
  private record Round(double bare, double journal) {
    double ratio() {
      return journal / bare;
    }
  }

  private void print(
      String what, List<Round> rounds, ToDoubleFunction<Round> value, String format) {
    var sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "  %-15s median of %d rounds %s, half of them %s to %s%n",
        what,
        sorted.length,
        String.format(Locale.ROOT, format, sorted[sorted.length / 2]),
        String.format(Locale.ROOT, format, sorted[sorted.length / 4]),
        String.format(Locale.ROOT, format, sorted[sorted.length * 3 / 4]));
    out.flush();
  }

  private interface Once {
    void act() throws SQLException;
  }

  private static double rate(Once once, Duration time) throws SQLException {
    long start = System.nanoTime();
    long count = 0;
    while (System.nanoTime() - start < time.toNanos()) {
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
