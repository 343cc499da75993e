package cubby.core.journal.memory;

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
import cubby.core.journal.chain.ChainWalk;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.journal.chain.HighWater;
import cubby.core.journal.chain.Replay;
import cubby.core.journal.codec.RecordCodec;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.NoticeUse;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.TreePVector;

/// A journal that keeps in memory what the other keeps on disk, and whose power can be cut. Owned
/// by the kiosk's loop as any journal is; a simulator on the same thread pulls the strings.
///
/// Everything is stored in its written form, so that what cannot be read back fails here too.
public final class MemoryJournal implements Journal {

  /// As the store on disk does.
  static final int SNAPSHOT_ROWS = 500;

  private final Fold fold;
  private final RandomGenerator random;
  private volatile Image image;
  private Optional<Ledger> ledger = Optional.empty();
  private Next next = Next.WORKS;
  private boolean gone;

  /// What becomes of the next commit.
  private enum Next {
    WORKS,
    DISK_FULL,
    CUT_BEFORE,
    CUT_AFTER
  }

  /// A new kiosk's journal.
  ///
  /// @param random for salts; may come from a seed
  public MemoryJournal(String kioskId, RandomGenerator random) {
    this(kioskId, random, Fold.OF_THE_KIOSK);
  }

  MemoryJournal(String kioskId, RandomGenerator random, Fold fold) {
    this(Image.blank(Chain.start(kioskId)), random, fold);
  }

  private MemoryJournal(Image image, RandomGenerator random, Fold fold) {
    this.image = image;
    this.random = random;
    this.fold = fold;
  }

  /// Cuts the power: this journal is gone, and the one that is returned has what was durable.
  public MemoryJournal powerCut() {
    return powerCut(fold);
  }

  MemoryJournal powerCut(Fold nextFold) {
    gone = true;
    return new MemoryJournal(image, random, nextFold);
  }

  /// The power will be cut within the next commit, which throws [PowerCut].
  ///
  /// @param durable whether it has reached the disk by then; never in part
  public void cutPowerInNextCommit(boolean durable) {
    next = durable ? Next.CUT_AFTER : Next.CUT_BEFORE;
  }

  /// From now on every write fails, as on a full disk; or works again.
  public void fillDisk(boolean full) {
    next = full ? Next.DISK_FULL : Next.WORKS;
  }

  @Override
  public Recovered recover() {
    requireThere();
    var replay =
        image
            .snapshot()
            .flatMap(snapshot -> snapshot.replay(fold, image.rows()))
            .orElseGet(this::replayFromTheFirst);
    ledger = Optional.of(replay.ledger());
    return new Recovered(replay.ledger(), image.mark(), replay.head());
  }

  private Replay replayFromTheFirst() {
    var replay = new Replay(fold, Ledger.EMPTY, image.start());
    Snapshot.goOn(replay, image.rows());
    return replay;
  }

  @Override
  public void commit(Commit commit) {
    requireThere();
    requireAdvance(commit.stamp());
    var after = apply(commit);
    switch (next) {
      case WORKS -> {}
      case DISK_FULL -> throw noRoom();
      case CUT_BEFORE -> {
        gone = true;
        throw new PowerCut();
      }
      case CUT_AFTER -> {
        image = after;
        gone = true;
        throw new PowerCut();
      }
    }
    image = after;
    ledger = Optional.of(commit.after());
    if (image.head().sequence() - snapshotSequence() >= SNAPSHOT_ROWS) {
      snapshot();
    }
  }

  @Override
  public void noteTime(Stamp now) {
    write(image.with(HighWater.raise(image.mark(), now)));
  }

  @Override
  public void erase(Collection<TextId> texts) {
    write(image.with(image.texts().minusAll(texts)));
  }

  @Override
  public List<QueuedNotice> queued(long position, int most) {
    return image.outbox().stream()
        .filter(waiting -> waiting.position() > position)
        .limit(most)
        .map(waiting ->
            new QueuedNotice(
                waiting.position(), waiting.id(), waiting.since(), Optional.of(waiting.notice())))
        .toList();
  }

  @Override
  public Optional<String> text(TextId id) {
    return Optional.ofNullable(image.texts().get(id));
  }

  @Override
  public List<JournalRow> rowsAfter(long sequence, int most) {
    return rowsAfter(Math.max(0, sequence)).limit(most).map(ChainedRow::shown).toList();
  }

  /// Not by way of all that are before.
  private Stream<ChainedRow> rowsAfter(long sequence) {
    var rows = image.rows();
    return IntStream.range((int) sequence, Math.max((int) sequence, rows.size()))
        .mapToObj(rows::get);
  }

  /// All rows with their places in the chain, oldest first. Any thread.
  public List<ChainedRow> rows() {
    return image.rows();
  }

  @Override
  public ChainHead head() {
    return image.head();
  }

  @Override
  public Verdict verify() {
    var shown = image;
    var walk = new ChainWalk(shown.start());
    for (var row : shown.rows()) {
      var broken = walk.step(row);
      if (broken.isPresent()) {
        return broken.get();
      }
    }
    return new Verdict.Sound(walk.head(), 0);
  }

  @Override
  public void close() {
    if (!gone && next == Next.WORKS) {
      snapshot();
    }
    gone = true;
  }

  private Image apply(Commit commit) {
    var rows = image.rows();
    var outbox = image.outbox();
    var texts = image.texts();
    rows = rows.plusAll(Chain.extend(image.head(), commit.stated(), random));
    for (var text : commit.texts()) {
      texts = texts.plus(text.id(), text.text().plain());
    }
    for (var notice : commit.notices()) {
      outbox = outbox.plus(queue(notice, outbox, commit.stamp()));
    }
    if (!outbox.isEmpty()) {
      outbox = outbox.minusAll(going(outbox, commit));
    }
    return image.with(rows, outbox).with(texts).with(HighWater.after(image.mark(), commit));
  }

  private static Image.Waiting queue(
      Notice notice, TreePVector<Image.Waiting> outbox, Stamp stamp) {
    long position = outbox.isEmpty() ? 1 : outbox.getLast().position() + 1;
    var read = RecordCodec.NOTICES.read(RecordCodec.NOTICES.store(notice));
    return new Image.Waiting(position, notice.id(), stamp.uptime(), notice.about(), read);
  }

  /// What the commit takes out of the outbox.
  private static List<Image.Waiting> going(TreePVector<Image.Waiting> outbox, Commit commit) {
    var facts = commit.facts();
    var touched = NoticeUse.touchedBy(facts);
    return outbox.stream()
        .filter(waiting ->
            facts.stream().anyMatch(fact -> settles(fact, waiting.id()))
                || (waiting.about().filter(touched::contains).isPresent()
                    && NoticeUse.isPointless(waiting.notice(), commit.after())))
        .toList();
  }

  private static boolean settles(Lasting fact, NoticeId id) {
    return (fact instanceof Lasting.NoticeLeft(var left) && left.equals(id))
        || (fact instanceof Lasting.NoticeDropped(var dropped, _) && dropped.equals(id));
  }

  private void write(Image after) {
    requireThere();
    if (next == Next.DISK_FULL) {
      throw noRoom();
    }
    image = after;
  }

  private void snapshot() {
    ledger.ifPresent(
        known -> image = image.with(new Snapshot(image.head(), fold.version(), known)));
  }

  private long snapshotSequence() {
    return image.snapshot().map(Snapshot::sequence).orElse(0L);
  }

  private void requireAdvance(Stamp now) {
    if (HighWater.isBehind(image.mark(), now)) {
      throw new IllegalArgumentException("the kiosk's uptime went back to " + now.uptime());
    }
  }

  private void requireThere() {
    if (gone) {
      throw new IllegalStateException("this journal is closed");
    }
  }

  private static JournalFailure noRoom() {
    return new JournalFailure("There is no room left on the simulated disk. Nothing was written.");
  }
}
