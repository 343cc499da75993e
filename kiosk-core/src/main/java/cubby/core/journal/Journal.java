package cubby.core.journal;

import cubby.core.notice.Notice;
import cubby.core.text.TextId;
import java.util.List;
import java.util.Optional;

/// The kiosk's memory. Owned by one thread, the kiosk's loop, save where it says otherwise.
public interface Journal extends AutoCloseable {

  /// What was known when the kiosk last stood still. Called once, before anything else.
  Recovered recover();

  /// Makes a decision durable: on return it survives a power cut.
  ///
  /// @throws JournalFailure if it could not; then nothing of it was written
  void commit(Commit commit);

  /// Notes how far the kiosk's clocks have come, though nothing has happened.
  void noteTime(cubby.core.time.Stamp now);

  /// The notices that have not left yet, oldest first, at most `most`. Any thread.
  List<Notice> waiting(int most);

  /// The text under this id, if it has not been erased. Any thread.
  Optional<String> text(TextId id);

  /// The latest rows of the journal after `sequence`, oldest first, at most `most`. Any thread.
  List<JournalRow> rowsAfter(long sequence, int most);

  @Override
  void close();
}
