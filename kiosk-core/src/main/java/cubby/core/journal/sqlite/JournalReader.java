package cubby.core.journal.sqlite;

import cubby.core.fact.Lasting;
import cubby.core.journal.ChainHead;
import cubby.core.journal.JournalRow;
import cubby.core.journal.QueuedNotice;
import cubby.core.journal.Verdict;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.ChainProof;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.journal.custody.CustodyRecord;
import cubby.core.journal.custody.CustodyThread;
import cubby.core.journal.custody.Namesakes;
import cubby.core.journal.custody.TextsOnRecord;
import cubby.core.secret.BrokenSeal;
import cubby.core.secret.SigningKey;
import cubby.core.text.Digest;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// What may be asked of the journal beside the thread that writes it: through a connection of its
/// own, which can only read. Any thread; one at a time.
final class JournalReader {

  /// Some tens of milliseconds, in which nobody else reads.
  private static final int ROWS_AT_ONCE = 1000;

  private final Path file;
  private final String kioskId;
  private final SigningKey signingKey;
  private final TextTable texts;
  private final OutboxTable outbox;
  private final SqlConnection connection;
  private final ReentrantLock reading = new ReentrantLock();

  JournalReader(
      Path file,
      String kioskId,
      SigningKey signingKey,
      TextTable texts,
      OutboxTable outbox,
      SqlConnection connection) {
    this.file = file;
    this.kioskId = kioskId;
    this.signingKey = signingKey;
    this.texts = texts;
    this.outbox = outbox;
    this.connection = connection;
  }

  List<QueuedNotice> queued(long position, int most) {
    return read(() -> outbox.after(connection, position, most));
  }

  Optional<String> text(TextId id) {
    return read(() -> texts.find(connection, id));
  }

  List<JournalRow> rowsAfter(long sequence, int most) {
    return read(() -> {
      var rows = new ArrayList<JournalRow>();
      JournalTable.eachAfter(connection, sequence, most, row -> rows.add(row.shown()));
      return rows;
    });
  }

  Namesakes custody(Digest barcode) {
    var known = read(() -> ReadTables.allWith(connection, barcode));
    if (known.isEmpty()) {
      return new Namesakes(List.of());
    }
    var threads = known.stream().map(it -> new CustodyThread(it.parcel())).toList();
    walk(
        known.getFirst().first() - 1,
        row -> {
          for (int i = 0; i < threads.size() && known.get(i).first() <= row.sequence(); i++) {
            threads.get(i).take(row);
          }
        });
    var site = site();
    return new Namesakes(
        threads.stream()
            .filter(thread -> !thread.rows().isEmpty())
            .map(thread -> record(thread, site))
            .toList());
  }

  private CustodyRecord record(CustodyThread thread, Optional<Lasting.KioskSited> site) {
    var kept = new TreeMap<TextId, String>();
    for (var id : thread.texts()) {
      text(id).ifPresent(text -> kept.put(id, text));
    }
    return new CustodyRecord(
        kioskId, site, thread.parcel(), thread.rows(), new TextsOnRecord(kept, thread.erased()));
  }

  ChainProof proof(long first, Instant now) {
    var before = read(() -> JournalTable.headAt(connection, file, kioskId, first - 1));
    var proof = new ChainProof.Builder(before);
    walk(first - 1, proof::take);
    return proof.sign(kioskId, now, signingKey);
  }

  Optional<Stamp> lastSeen() {
    return read(() -> MetaTable.highWater(connection));
  }

  Optional<Lasting.KioskSited> site() {
    return read(() -> JournalTable.newest(connection, Lasting.KioskSited.class.getSimpleName()))
        .map(row -> (Lasting.KioskSited) RecordCodec.FACTS.read(row.fact()));
  }

  ChainHead head() {
    return read(() -> JournalTable.last(connection).orElse(Chain.start(kioskId)));
  }

  Verdict verify() {
    return new Verification(inTurn(), Runnable::run, kioskId, signingKey.publicKey())
        .check(Optional.empty())
        .verdict();
  }

  List<String> damage() {
    return read(() ->
        connection.list("PRAGMA integrity_check", row -> row.getString(1)).stream()
            .filter(line -> !line.equals("ok"))
            .toList());
  }

  /// Does something while nobody reads, if nobody does just now; waits for nobody.
  ///
  /// @return whether it was done
  boolean ifNobodyReads(Runnable work) {
    if (!reading.tryLock()) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      reading.unlock();
    }
  }

  /// Does something as soon as nobody reads.
  void whileNobodyReads(Runnable work) {
    reading.lock();
    try {
      work.run();
    } finally {
      reading.unlock();
    }
  }

  private void walk(long after, Consumer<ChainedRow> taker) {
    var last = new long[] {after};
    var before = after - 1;
    while (last[0] > before) {
      before = last[0];
      read(() -> {
        JournalTable.eachAfter(
            connection,
            last[0],
            ROWS_AT_ONCE,
            row -> {
              last[0] = row.sequence();
              taker.accept(row);
            });
        return true;
      });
    }
  }

  /// The one connection, for a while each time.
  private Reads inTurn() {
    return new Reads() {
      @Override
      public <T> T read(Work<T> work) {
        return JournalReader.this.read(() -> work.run(connection));
      }
    };
  }

  @FunctionalInterface
  private interface Reading<T> {
    T run() throws SQLException;
  }

  private <T> T read(Reading<T> work) {
    reading.lock();
    try {
      return work.run();
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    } catch (BrokenSeal e) {
      throw Trouble.damaged(file, e);
    } finally {
      reading.unlock();
    }
  }
}
