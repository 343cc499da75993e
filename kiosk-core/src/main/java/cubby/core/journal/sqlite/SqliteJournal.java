package cubby.core.journal.sqlite;

import cubby.core.fact.Lasting;
import cubby.core.journal.ChainHead;
import cubby.core.journal.Commit;
import cubby.core.journal.Fold;
import cubby.core.journal.Journal;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.JournalRow;
import cubby.core.journal.QueuedNotice;
import cubby.core.journal.Recovered;
import cubby.core.journal.Verdict;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.ChainProof;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.chain.Checkpoint;
import cubby.core.journal.chain.HighWater;
import cubby.core.journal.chain.Replay;
import cubby.core.journal.custody.Namesakes;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.NoticeUse;
import cubby.core.secret.KeyFailure;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.SigningKey;
import cubby.core.text.Digest;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal in one SQLite file. Owned by the kiosk's loop, as any journal is: it alone uses the
/// connection that writes. What any thread may call goes through a second connection that can only
/// read, one caller at a time.
public final class SqliteJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);

  /// A start folds at most as many rows, which takes well under a second.
  static final int SNAPSHOT_ROWS = 500;

  /// Between two signed checkpoints, if the kiosk is never stopped.
  static final int CHECKPOINT_ROWS = 1000;

  /// What one commit may have besides: as many texts as are erased at once, with a fact each, and
  /// more than a restore states of a large kiosk. One that is larger still, the kiosk signs before.
  static final int COMMIT_ROWS = 500;

  /// No more rows than that follow one another without a checkpoint between them, unless they are
  /// of one commit or the disk was full.
  static final int UNSIGNED_ROWS_MAX = CHECKPOINT_ROWS + COMMIT_ROWS;

  private final Path file;
  private final KioskSecrets secrets;
  private final SigningKey signingKey;
  private final Fold fold;
  private final String kioskId;
  private final TextTable texts;
  private final OutboxTable outbox;
  private final SnapshotTable snapshots;
  private final SqlConnection writer;
  private final SqlConnection readerConnection;
  private final JournalReader reader;

  /// Held while the journal is copied: what the copy still reads, the log cannot be without.
  private final ReentrantLock copying = new ReentrantLock();

  private ChainHead head;
  private Optional<Stamp> mark;
  private Optional<Ledger> ledger = Optional.empty();
  private long snapshotAt;
  private long checkpointAt;
  private boolean closed;

  /// Makes the journal of a new kiosk, and leaves it closed.
  ///
  /// @throws JournalFailure if there is one already, or it cannot be written
  public static void create(Path file, String kioskId, KioskSecrets secrets) {
    JournalFile.requireNone(file);
    var unfinished = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(unfinished);
      JournalFile.makeForOwner(unfinished);
      try (var connection = Connections.writer(unfinished)) {
        Transaction.run(
            connection,
            () -> {
              Schema.create(connection, Schema.current());
              MetaTable.found(connection, new MetaTable.Owner(kioskId, secrets.keyId()));
            });
      }
      JournalFile.publish(unfinished, file);
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    } catch (IOException e) {
      throw Trouble.readOnly(file, Optional.of(e));
    }
  }

  /// Opens a kiosk's journal.
  ///
  /// @throws JournalFailure if there is none, or it cannot be opened; then it was not touched
  /// @throws KeyFailure if it was written with another root key
  public static SqliteJournal open(Path file, KioskSecrets secrets, SigningKey signingKey) {
    return open(file, secrets, signingKey, Fold.OF_THE_KIOSK, Schema.current());
  }

  static SqliteJournal open(
      Path file, KioskSecrets secrets, SigningKey signingKey, Fold fold, Schema schema) {
    JournalFile.requireUsable(file, schema.version());
    deleteCopy(file);
    var opened = new ArrayList<SqlConnection>();
    try {
      var writer = Connections.writer(file);
      opened.add(writer);
      var owner = MetaTable.requireOwner(writer, file, secrets.keyId());
      schema.migrate(writer, file);
      var reader = Connections.reader(file);
      opened.add(reader);
      return new SqliteJournal(file, secrets, signingKey, fold, owner.kioskId(), writer, reader);
    } catch (SQLException e) {
      closeAll(opened);
      throw Trouble.of(file, e);
    } catch (RuntimeException e) {
      closeAll(opened);
      throw e;
    }
  }

  /// A copy that is left is no reason for a kiosk not to work.
  private static void deleteCopy(Path file) {
    try {
      JournalCopy.deleteRemains(file);
    } catch (JournalFailure e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  /// The id of the root key that a journal was written with.
  ///
  /// @throws JournalFailure if there is none, or it cannot be opened
  public static String keyIdOf(Path file) {
    JournalFile.requireUsable(file, schemaVersion());
    try (var connection = Connections.reader(file)) {
      return MetaTable.requireOwner(connection, file).keyId();
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  /// The newest form of a journal that this program knows.
  public static int schemaVersion() {
    return Schema.current().version();
  }

  private SqliteJournal(
      Path file,
      KioskSecrets secrets,
      SigningKey signingKey,
      Fold fold,
      String kioskId,
      SqlConnection writer,
      SqlConnection readerConnection)
      throws SQLException {
    this.file = file;
    this.secrets = secrets;
    this.signingKey = signingKey;
    this.fold = fold;
    this.kioskId = kioskId;
    this.texts = new TextTable(secrets.textSealer());
    this.outbox = new OutboxTable(secrets.outboxSealer());
    this.snapshots = new SnapshotTable(secrets.snapshotSealer());
    this.writer = writer;
    this.readerConnection = readerConnection;
    this.reader = new JournalReader(file, kioskId, signingKey, texts, outbox, readerConnection);
    this.head = JournalTable.last(writer).orElse(Chain.start(kioskId));
    this.mark = MetaTable.highWater(writer);
  }

  /// The id of the kiosk that this journal belongs to.
  public String kioskId() {
    return kioskId;
  }

  @Override
  public Recovered recover() {
    try {
      requireNotCut();
      var snapshot = snapshots.newest(writer, fold.version());
      snapshotAt = snapshot.map(SnapshotTable.Snapshot::sequence).orElse(0L);
      var replay =
          new Replay(
              fold,
              snapshot.map(SnapshotTable.Snapshot::ledger).orElse(Ledger.EMPTY),
              JournalTable.headAt(writer, file, kioskId, snapshotAt));
      JournalTable.eachAfter(writer, snapshotAt, replay::accept);
      if (snapshot.isEmpty()) {
        refreshReadTables(replay.ledger());
      }
      ledger = Optional.of(replay.ledger());
      return new Recovered(replay.ledger(), mark, head);
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  @Override
  public void commit(Commit commit) {
    if (HighWater.isBehind(mark, commit.stamp())) {
      throw new IllegalArgumentException(
          "the kiosk's uptime went back to " + commit.stamp().uptime());
    }
    var rows = Chain.extend(head, commit.stated(), secrets.random());
    var nextHead = rows.isEmpty() ? head : rows.getLast().head();
    var nextMark = HighWater.after(mark, commit);
    if (nextHead.sequence() - checkpointAt > UNSIGNED_ROWS_MAX) {
      keepHouse(SNAPSHOT_ROWS, 1);
    }
    write(() -> {
      append(rows);
      for (var text : commit.texts()) {
        texts.keep(writer, text);
      }
      queue(commit);
      ReadTables.update(writer, commit, nextHead.sequence());
      if (rows.isEmpty() || !rows.getLast().stamp().equals(nextMark)) {
        MetaTable.mark(writer, nextMark);
      }
    });
    head = nextHead;
    mark = Optional.of(nextMark);
    ledger = Optional.of(commit.after());
    keepHouse(SNAPSHOT_ROWS, CHECKPOINT_ROWS);
  }

  @Override
  public void noteTime(Stamp now) {
    var raised = HighWater.raise(mark, now);
    write(() -> MetaTable.mark(writer, raised));
    mark = Optional.of(raised);
  }

  @Override
  public void erase(Collection<TextId> ids) {
    // The kiosk must not stand still for as long as a copy takes, or somebody reads.
    if (!copying.tryLock()) {
      throw Trouble.beingCopied(file);
    }
    try {
      if (!reader.ifNobodyReads(() -> eraseFromFiles(ids))) {
        throw Trouble.beingRead(file);
      }
    } finally {
      copying.unlock();
    }
  }

  /// Copies the whole journal as it is now. Any thread; the kiosk goes on meanwhile, save that
  /// nothing can be erased until the copy is there.
  ///
  /// @param reserve room in bytes that must be left on the journal's disk
  /// @throws JournalFailure if there is not so much room, or it cannot be made
  public JournalCopy copy(long reserve) {
    copying.lock();
    try {
      return JournalCopy.make(file, kioskId, reserve);
    } finally {
      copying.unlock();
    }
  }

  @Override
  public List<QueuedNotice> queued(long position, int most) {
    return reader.queued(position, most);
  }

  @Override
  public Optional<String> text(TextId id) {
    return reader.text(id);
  }

  @Override
  public List<JournalRow> rowsAfter(long sequence, int most) {
    return reader.rowsAfter(sequence, most);
  }

  /// All that the journal says of the parcels with this barcode. Any thread; takes some seconds for
  /// each hundred thousand rows since the first of them was announced.
  public Namesakes custody(Digest barcode) {
    return reader.custody(barcode);
  }

  /// The digests of all rows from this one to the last, with a checkpoint that is signed now. Any
  /// thread; takes as long as [#custody].
  public ChainProof proof(long first, Instant now) {
    return reader.proof(first, now);
  }

  /// How far the clocks had come when they were last noted. Any thread.
  public Optional<Stamp> lastSeen() {
    return reader.lastSeen();
  }

  /// Where the kiosk stood when it was last started. Any thread.
  public Optional<Lasting.KioskSited> site() {
    return reader.site();
  }

  @Override
  public ChainHead head() {
    return reader.head();
  }

  @Override
  public Verdict verify() {
    return reader.verify();
  }

  /// What SQLite finds wrong with its own file, a sentence each; empty if nothing is. Any thread;
  /// takes some seconds for each hundred megabytes.
  public List<String> damage() {
    return reader.damage();
  }

  @Override
  public void close() {
    if (!closed) {
      keepHouse(1, 1);
      abandon();
    }
  }

  /// Closes at once, as a fall would: nothing is written any more.
  public void abandon() {
    closed = true;
    reader.whileNobodyReads(() -> closeAll(List.of(readerConnection, writer)));
  }

  /// Leaves room for that many pages, as a disk that fills up would. For tests.
  void limitPages(int pages) {
    set("max_page_count", Integer.toString(pages));
  }

  /// Another setting of the connection that writes. For trials and tests.
  void set(String pragma, String to) {
    try {
      writer.script("PRAGMA %s = %s".formatted(pragma, to));
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  /// A setting of the connection that writes. For tests.
  String setting(String pragma) {
    try {
      return Connections.setting(writer, pragma);
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  private void requireNotCut() throws SQLException {
    var checkpoint = CheckpointTable.newest(writer);
    checkpointAt = checkpoint.map(c -> c.head().sequence()).orElse(0L);
    if (checkpoint.isPresent()
        && !JournalTable.at(writer, checkpointAt).equals(checkpoint.map(Checkpoint::head))) {
      throw Trouble.cut(file, checkpointAt);
    }
  }

  /// After a replay: the fold is another one, and so may be what follows from it.
  private void refreshReadTables(Ledger now) throws SQLException {
    Transaction.run(writer, () -> ReadTables.rebuild(writer, now, head.sequence()));
  }

  private void append(List<ChainedRow> rows) throws SQLException {
    for (var row : rows) {
      JournalTable.append(writer, row);
    }
  }

  private void queue(Commit commit) throws SQLException {
    for (var notice : commit.notices()) {
      outbox.queue(writer, notice, commit.stamp().uptime());
    }
    for (var fact : commit.facts()) {
      if (fact instanceof Lasting.NoticeLeft(var notice)) {
        outbox.remove(writer, notice);
      } else if (fact instanceof Lasting.NoticeDropped(var notice, _)) {
        outbox.remove(writer, notice);
      }
    }
    for (var parcel : NoticeUse.touchedBy(commit.facts())) {
      for (var queued : outbox.about(writer, parcel)) {
        if (queued.notice().filter(it -> NoticeUse.isPointless(it, commit.after())).isPresent()) {
          outbox.remove(writer, queued.id());
        }
      }
    }
  }

  /// What makes the next start quick and the journal's past certain. It can wait: when it fails,
  /// nothing that was promised is lost.
  private void keepHouse(int snapshotRows, int checkpointRows) {
    try {
      if (ledger.isPresent() && head.sequence() - snapshotAt >= snapshotRows) {
        var known = ledger.get();
        Transaction.run(
            writer, () -> snapshots.keep(writer, head.sequence(), fold.version(), known));
        snapshotAt = head.sequence();
      }
      if (mark.isPresent() && head.sequence() - checkpointAt >= checkpointRows) {
        var checkpoint = Checkpoint.sign(kioskId, head, mark.get().wall(), signingKey);
        Transaction.run(writer, () -> CheckpointTable.keep(writer, checkpoint));
        checkpointAt = head.sequence();
      }
    } catch (SQLException e) {
      LOG.warn("The journal's snapshot or checkpoint waits for better times", e);
    }
  }

  /// Who keeps the log from being emptied is found out before anything is written: they may read
  /// for days, and each try would make it longer by all that is written anew.
  private void eraseFromFiles(Collection<TextId> ids) {
    emptyLog();
    write(() -> {
      texts.erase(writer, ids);
      outbox.forgetRemoved(writer);
    });
    emptyLog();
    Schema.deleteBackUps(file);
  }

  /// What was erased is still in the write-ahead log until that has been emptied.
  private void emptyLog() {
    try {
      if (!Connections.emptyLog(writer)) {
        throw Trouble.heldOpen(file);
      }
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  private void write(Transaction.Work work) {
    try {
      Transaction.run(writer, work);
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  private static void closeAll(List<SqlConnection> connections) {
    for (var connection : connections) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.warn("A connection to the journal would not close", e);
      }
    }
  }
}
