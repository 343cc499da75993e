package cubby.app.benchmark;

import cubby.app.audit.FolderAudit;
import cubby.core.secret.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The audit of a long journal, against what no audit can do without: reading the same rows, column
/// by column with bare JDBC, and hashing as many bytes, both on one thread.
public final class AuditBench {
  private static final int ROUNDS = 7;
  private static final int COLUMNS = 10;

  /// What is hashed of one row of this journal, and then to link it.
  private static final int ROW_BYTES = 230;

  private static final int LINK_BYTES = 160;

  private final int facts;
  private final PrintWriter out;

  /// @param facts in the journal
  public AuditBench(int facts, PrintWriter out) {
    this.facts = facts;
    this.out = out;
  }

  public void run() {
    TemporaryFolder.with(this::run);
  }

  private void run(Path folder) {
    var data = folder.resolve("kiosk");
    BenchJournal.fill(data, facts);
    var journal = DataFolder.journalIn(data);
    var reading = new ArrayList<Took>();
    var hashing = new ArrayList<Took>();
    var audits = new ArrayList<Took>();
    for (int round = 0; round < ROUNDS; round++) {
      reading.add(time(() -> read(journal)));
      hashing.add(time(this::hash));
      audits.add(time(() -> audit(data, journal)));
    }
    print("bare reading", reading);
    print("bare SHA-256", hashing);
    print("audit", audits);
    out.printf(
        Locale.ROOT,
        "  audit / (reading + hashing)  %.2f%n",
        seconds(audits, 0.5) / (seconds(reading, 0.5) + seconds(hashing, 0.5)));
    out.flush();
  }

  private void audit(Path data, Path journal) {
    var result = FolderAudit.check(journal, DataFolder.readPublicKey(data), Optional.empty());
    if (!result.findings().isEmpty() || result.head().sequence() < facts) {
      throw new IllegalStateException("the audit found " + result);
    }
  }

  private static void read(Path journal) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM journal ORDER BY sequence")) {
      long length = 0;
      while (rows.next()) {
        for (int column = 1; column <= COLUMNS; column++) {
          length += rows.getString(column).length();
        }
      }
      if (length == 0) {
        throw new IllegalStateException("nothing was read");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the journal could not be read", e);
    }
  }

  private void hash() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var row = new byte[ROW_BYTES];
      var link = new byte[LINK_BYTES];
      for (int i = 0; i < facts; i++) {
        link[0] = sha256.digest(row)[0];
        row[0] = sha256.digest(link)[0];
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// @param processor time of all threads
  private record Took(Duration wall, Duration processor) {}

  private static Took time(Runnable work) {
    long start = System.nanoTime();
    var processor = processor();
    work.run();
    return new Took(Duration.ofNanos(System.nanoTime() - start), processor().minus(processor));
  }

  private static Duration processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void print(String what, List<Took> times) {
    out.printf(
        Locale.ROOT,
        "  %-14s %d rows, median of %d rounds %.2f s, %.2f to %.2f s; of processors %.2f s%n",
        what,
        facts,
        ROUNDS,
        seconds(times, 0.5),
        seconds(times, 0),
        seconds(times, 1),
        Spread.of(times.stream().map(Took::processor).toList()).at(0.5).toNanos() / 1e9);
    out.flush();
  }

  private static double seconds(List<Took> times, double share) {
    return Spread.of(times.stream().map(Took::wall).toList()).at(share).toNanos() / 1e9;
  }
}
