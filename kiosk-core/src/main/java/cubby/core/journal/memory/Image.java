package cubby.core.journal.memory;

import cubby.core.journal.ChainHead;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.ParcelId;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import cubby.core.time.Uptime;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// What a power cut leaves: what would be on the disk.
record Image(
    ChainHead start,
    TreePVector<ChainedRow> rows,
    TreePMap<TextId, String> texts,
    TreePVector<Waiting> outbox,
    Optional<Stamp> mark,
    Optional<Snapshot> snapshot) {

  /// @param position in the outbox, counted from 1
  /// @param notice as it was read back from its written form
  record Waiting(
      long position, NoticeId id, Uptime since, Optional<ParcelId> about, Notice notice) {}

  static Image blank(ChainHead start) {
    return new Image(
        start,
        TreePVector.empty(),
        TreePMap.empty(),
        TreePVector.empty(),
        Optional.empty(),
        Optional.empty());
  }

  ChainHead head() {
    return rows.isEmpty() ? start : rows.getLast().head();
  }

  Image with(TreePVector<ChainedRow> nextRows, TreePVector<Waiting> nextOutbox) {
    return new Image(start, nextRows, texts, nextOutbox, mark, snapshot);
  }

  Image with(TreePMap<TextId, String> nextTexts) {
    return new Image(start, rows, nextTexts, outbox, mark, snapshot);
  }

  Image with(Stamp nextMark) {
    return new Image(start, rows, texts, outbox, Optional.of(nextMark), snapshot);
  }

  Image with(Snapshot nextSnapshot) {
    return new Image(start, rows, texts, outbox, mark, Optional.of(nextSnapshot));
  }
}
