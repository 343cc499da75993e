package cubby.core.journal;

import cubby.core.notice.Notice;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The kiosk's memory. Owned by one thread, the kiosk's loop, save where it says otherwise. Any
/// call may throw a [JournalFailure].
public interface Journal extends AutoCloseable {

  /// What was known when the kiosk last stood still. Called once, before anything else.
  Recovered recover();

  /// Makes a decision durable: on return it survives a power cut. The uptime of its stamp is not
  /// before any that was written.
  ///
  /// A notice leaves the outbox by the fact that says so, and by any that makes it pointless.
  ///
  /// @throws JournalFailure if it could not; then nothing of it was written
  void commit(Commit commit);

  /// Notes how far the kiosk's clocks have come, though nothing has happened. To be called every
  /// few minutes, and at the stop: what is lost to a power cut is lost to every interval.
  void noteTime(Stamp now);

  /// Erases texts, so that not even their sealed form is left in the journal's files. An id that
  /// has none is no mistake.
  ///
  /// @throws JournalFailure if they cannot all be erased just now, since the file is being copied
  ///   or read elsewhere; they may be gone then, and are to be erased again
  void erase(Collection<TextId> texts);

  /// The notices that have not left yet, oldest first, of the first `most` those that can be read.
  /// Any thread.
  default List<Notice> waiting(int most) {
    return queued(0, most).stream().flatMap(queued -> queued.notice().stream()).toList();
  }

  /// The outbox behind the place numbered `position`, oldest first, at most `most`. Any thread.
  ///
  /// @param position 0 is before all
  List<QueuedNotice> queued(long position, int most);

  /// The text under this id, if it has not been erased. Any thread.
  Optional<String> text(TextId id);

  /// The rows of the journal after the one numbered `sequence`, oldest first, at most `most`. Any
  /// thread.
  List<JournalRow> rowsAfter(long sequence, int most);

  /// How far the journal has come. Any thread.
  ChainHead head();

  /// Checks the whole journal, which takes some seconds for each million rows. Any thread.
  Verdict verify();

  /// Closes in good order, so that the next start is quick.
  @Override
  void close();
}
