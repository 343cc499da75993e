package cubby.core.journal.sqlite;

import static java.util.Comparator.comparingLong;

import cubby.core.journal.ChainHead;
import cubby.core.journal.audit.AuditResult;
import cubby.core.journal.audit.BreakInquiry;
import cubby.core.journal.audit.Finding;
import cubby.core.journal.audit.IntervalInquiry;
import cubby.core.journal.audit.Tampering;
import cubby.core.journal.chain.Chain;
import cubby.core.journal.chain.RowWalk;
import cubby.core.journal.chain.StoredRow;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One check of a whole journal: the chain from the first row to the last, each signed checkpoint,
/// and a head from outside. What is written meanwhile is not looked at. For one thread, which waits
/// for those of the executor.
final class Verification {

  /// Some milliseconds of one thread.
  private static final int SIGNATURES_AT_ONCE = 32;

  private final Reads reads;
  private final Executor executor;
  private final Consumer<RowWalk> taker;
  private final String kioskId;
  private final PublicKey key;
  private final List<SignedHead> kept;
  private final List<SignedHead> signed;
  private final ChainHead start;
  private final ChainHead end;
  private final StoredRows rows;
  private final List<Finding> findings = new ArrayList<>();

  /// @param key with which the kiosk's checkpoints are signed
  Verification(Reads reads, Executor executor, String kioskId, PublicKey key) {
    this(reads, executor, _ -> {}, kioskId, key);
  }

  /// @param taker told of each row as [ChainScan] does
  Verification(
      Reads reads, Executor executor, Consumer<RowWalk> taker, String kioskId, PublicKey key) {
    this.reads = reads;
    this.executor = executor;
    this.taker = taker;
    this.kioskId = kioskId;
    this.key = key;
    this.start = Chain.start(kioskId);
    this.kept = reads.read(SignedHead::all); // before the last row, which those must not outrun
    this.end = reads.read(JournalTable::last).filter(head -> head.sequence() > 0).orElse(start);
    this.rows = new StoredRows(reads, end.sequence());
    this.signed = signedOf(kept);
  }

  AuditResult check(Optional<ChainHead> anchor) {
    var agreeing = signed.stream().filter(it -> isInPlace(it.head())).toList();
    lookAtCheckpoints();
    lookBeforeTheFirstRow();
    lookAtRows(agreeing);
    lookForTheEnd();
    if (findings.isEmpty()) {
      lookForGapsBetween(agreeing);
      anchor.ifPresent(head -> compare(head, agreeing));
    }
    return new AuditResult(
        kioskId,
        end,
        agreeing.size(),
        agreeing.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new AuditResult.Signed(agreeing.getLast().head(), agreeing.getLast().wall())),
        anchor.isPresent() && findings.isEmpty(),
        findings.stream().sorted(comparingLong(Finding::first)).toList());
  }

  private List<SignedHead> signedOf(List<SignedHead> all) {
    var good = new boolean[all.size()];
    var tasks = new ArrayList<Runnable>();
    for (int from = 0; from < all.size(); from += SIGNATURES_AT_ONCE) {
      var some = IntStream.range(from, Math.min(from + SIGNATURES_AT_ONCE, all.size()));
      tasks.add(() -> some.forEach(i -> good[i] = all.get(i).isSignedBy(key, kioskId)));
    }
    ChainScan.together(executor, tasks);
    return IntStream.range(0, all.size()).filter(i -> good[i]).mapToObj(all::get).toList();
  }

  private boolean isInPlace(ChainHead head) {
    return head.sequence() == 0
        ? head.equals(start)
        : reads
            .read(connection -> JournalTable.at(connection, head.sequence()))
            .equals(Optional.of(head));
  }

  private void lookAtCheckpoints() {
    if (signed.isEmpty() && kept.size() > 1) {
      findings.add(
          Finding.besides(
              kept.getFirst().head().sequence(),
              "None of the %d checkpoints is signed by this kiosk: either this is not its key, or somebody else has made them."
                  .formatted(kept.size())));
      return;
    }
    var good = new HashSet<>(signed);
    for (var checkpoint : kept) {
      if (!good.contains(checkpoint)) {
        var sequence = checkpoint.head().sequence();
        findings.add(
            Finding.besides(
                sequence,
                "The checkpoint at row %d is not signed by this kiosk.".formatted(sequence)));
      }
    }
  }

  private void lookBeforeTheFirstRow() {
    reads
        .read(connection ->
            connection.first(
                "SELECT sequence FROM journal WHERE sequence < 1 ORDER BY sequence LIMIT 1",
                row -> row.getLong(1)))
        .ifPresent(number ->
            findings.add(
                new Finding(
                    List.of(Tampering.INSERTED),
                    number,
                    "Row %d was put in later: the first row of a kiosk has the number 1."
                        .formatted(number))));
  }

  private void lookAtRows(List<SignedHead> agreeing) {
    var wrong = ChainScan.firstWrong(reads, executor, taker, start, end.sequence());
    var disagreeing =
        signed.stream()
            .map(SignedHead::head)
            .filter(head -> head.sequence() <= end.sequence() && !isInPlace(head))
            .findFirst();
    if (disagreeing.isPresent()
        && wrong.filter(number -> number <= disagreeing.get().sequence()).isEmpty()) {
      var head = disagreeing.get();
      findings.add(
          IntervalInquiry.finding(rows, certainBefore(head.sequence(), agreeing), head, "signed"));
    } else {
      wrong.ifPresent(number -> findings.add(brokenAt(number, agreeing)));
    }
  }

  private Finding brokenAt(long number, List<SignedHead> agreeing) {
    var before = number == 1 ? Optional.of(start) : rows.at(number - 1).map(StoredRow::head);
    return before
        .map(head ->
            new BreakInquiry(rows, certainBefore(number, agreeing), head, signedBehindTheEnd())
                .finding())
        .orElseGet(() ->
            Finding.besides(
                number,
                "The file is damaged at row %d: what is found there depends on how it is looked for. Restore the kiosk from its backup."
                    .formatted(number)));
  }

  private Optional<ChainHead> signedBehindTheEnd() {
    return signed.stream()
        .map(SignedHead::head)
        .filter(head -> head.sequence() > end.sequence())
        .findFirst();
  }

  private ChainHead certainBefore(long sequence, List<SignedHead> agreeing) {
    return agreeing.stream()
        .map(SignedHead::head)
        .filter(head -> head.sequence() < sequence)
        .reduce(start, (_, later) -> later);
  }

  private void lookForTheEnd() {
    signed.stream()
        .map(SignedHead::head)
        .filter(head -> head.sequence() > end.sequence() && !head.hash().equals(end.hash()))
        .reduce((_, later) -> later)
        .ifPresent(head -> findings.add(cutOff(head, "the kiosk has signed for row %d.")));
  }

  private Finding cutOff(ChainHead head, String how) {
    var missing = end.sequence() + 1;
    return new Finding(
        List.of(Tampering.TRUNCATED),
        missing,
        "Row %d and those after it are missing: ".formatted(missing)
            + how.formatted(head.sequence()));
  }

  /// A kiosk signs a checkpoint each so many rows, or with the commit that brings it there, if its
  /// disk lets it.
  private void lookForGapsBetween(List<SignedHead> agreeing) {
    long before = 0;
    for (var head :
        Stream.concat(agreeing.stream().map(SignedHead::head), Stream.of(end)).toList()) {
      if (head.sequence() - before > SqliteJournal.UNSIGNED_ROWS_MAX) {
        findings.add(
            Finding.besides(
                before + 1,
                "There is no checkpoint between rows %d and %d, though a kiosk signs one every %d rows: somebody has taken them out, or its disk was full for as long."
                    .formatted(before, head.sequence(), SqliteJournal.CHECKPOINT_ROWS)));
      }
      before = head.sequence();
    }
  }

  private void compare(ChainHead anchor, List<SignedHead> agreeing) {
    var sequence = anchor.sequence();
    if (sequence > end.sequence()) {
      findings.add(
          cutOff(
              anchor, "the head from outside is row %d, unless it is the head of another kiosk."));
    } else if (!isInPlace(anchor)) {
      findings.add(
          agreeing.stream().anyMatch(it -> it.head().sequence() >= sequence)
              ? Finding.besides(
                  sequence,
                  "The head from outside is not of this journal: the kiosk has signed for another row %d. Look whether it was copied right and is of this kiosk."
                      .formatted(sequence))
              : IntervalInquiry.finding(
                  rows,
                  certainBefore(sequence, agreeing),
                  anchor,
                  "told outside, unless that is the head of another kiosk"));
    }
  }
}
