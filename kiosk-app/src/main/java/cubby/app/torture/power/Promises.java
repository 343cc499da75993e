package cubby.app.torture.power;

import cubby.core.journal.ChainHead;
import cubby.core.text.TextId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that has been promised by some moment. Owned by one thread.
final class Promises {
  /// How many texts are looked up each time, of those kept and erased last.
  private static final int TEXTS = 8;

  /// Of a sealed text: no two have so many in common. A piece is found where the rest was
  /// overwritten, too.
  private static final int PIECE_LETTERS = 24;

  private final NavigableMap<Long, ChainHead> heads = new TreeMap<>();
  private final TreeSet<TextId> kept = new TreeSet<>();
  private final TreeSet<TextId> erased = new TreeSet<>();
  private final List<String> nearlyGone = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private long committed;
  private Duration uptime = Duration.ZERO;
  private boolean created;

  /// @param recorded all that will ever be promised
  Promises(List<DiskEvent> recorded) {
    for (var event : recorded) {
      if (event instanceof DiskEvent.Acknowledged(var promise)
          && promise instanceof Promise.Committed(var head, _)) {
        heads.put(head.sequence(), head);
      }
    }
  }

  void add(Promise promise) {
    switch (promise) {
      case Promise.Created _ -> created = true;
      case Promise.Committed(var head, var at) -> {
        committed = head.sequence();
        uptime = at;
        gone.addAll(nearlyGone);
        nearlyGone.clear();
      }
      case Promise.Noted(var at) -> uptime = at;
      case Promise.Kept(var text) -> kept.add(text);
      case Promise.Erasing(var text) -> kept.remove(text);
      case Promise.Erased(var text, var sealed) -> {
        erased.add(text);
        nearlyGone.add(sealed.substring(0, Math.min(PIECE_LETTERS, sealed.length())));
      }
    }
  }

  /// Whether there is a journal.
  boolean created() {
    return created;
  }

  /// The number of the last row that is certain.
  long committed() {
    return committed;
  }

  /// How far the clocks had come at least.
  Duration uptime() {
    return uptime;
  }

  /// Whether the journal has stood so after a commit that was certain by now, or under way.
  boolean mayEndAt(ChainHead head) {
    if (head.sequence() == 0) {
      return committed == 0;
    }
    var next = heads.higherKey(committed);
    return head.equals(heads.get(head.sequence()))
        && (head.sequence() == committed || (next != null && head.sequence() == next));
  }

  List<TextId> kept() {
    return kept.stream().limit(TEXTS).toList();
  }

  List<TextId> erased() {
    return erased.stream().limit(TEXTS).toList();
  }

  /// What no file may hold any more: of each text that was erased, and said to be by a commit, a
  /// piece of what it was when it was sealed.
  List<String> gone() {
    return Collections.unmodifiableList(gone);
  }
}
