package cubby.core.shell;

import cubby.core.journal.Journal;
import cubby.core.journal.JournalFailure;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.secret.CodeSmith;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of the notice desk, one round at a time: hands the notices of the outbox over to a
/// carrier, oldest first, again and again until it takes them. Owned by one thread, the notice
/// desk's; a simulation drives it on its own.
public final class NoticeRounds {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);
  static final int AT_ONCE = 20;

  /// The loop strikes out what has left before the next are brought: a commit on a small computer.
  private static final Duration STRIKE_OUT = Duration.ofMillis(50);

  private static final Duration RETRY_FIRST = Duration.ofSeconds(1);
  private static final Duration RETRY_MOST = Duration.ofMinutes(5);

  private final Journal journal;
  private final CodeSmith codes;
  private final NoticeCarrier carrier;
  private final Consumer<NoticeId> sent;
  private final Set<NoticeId> carried = new HashSet<>();
  private Duration retry = RETRY_FIRST;

  /// @param sent told what has left, which the loop then strikes out
  public NoticeRounds(
      Journal journal, CodeSmith codes, NoticeCarrier carrier, Consumer<NoticeId> sent) {
    this.journal = journal;
    this.codes = codes;
    this.carrier = carrier;
    this.sent = sent;
  }

  /// What came of the oldest that wait.
  private enum Came {
    ALL_LEFT,
    MORE_WAIT,
    SOME_STAY
  }

  /// Carries what waits. Returns how long to pause before the next round, unless something new is
  /// queued.
  public Duration carry() {
    var came = carryNext();
    var pause =
        switch (came) {
          case ALL_LEFT -> RETRY_MOST;
          case MORE_WAIT -> STRIKE_OUT;
          case SOME_STAY -> retry;
        };
    retry = came == Came.SOME_STAY ? shorter(retry.multipliedBy(2), RETRY_MOST) : RETRY_FIRST;
    return pause;
  }

  private Came carryNext() {
    try {
      var oldest = journal.waiting(AT_ONCE);
      var all = true;
      for (var notice : oldest) {
        all &= carried.contains(notice.id()) || carry(notice);
      }
      return !all ? Came.SOME_STAY : oldest.size() < AT_ONCE ? Came.ALL_LEFT : Came.MORE_WAIT;
    } catch (IOException | JournalFailure e) {
      LOG.warn("Notices wait, and will be tried again: {}", e.getMessage());
      return Came.SOME_STAY;
    }
  }

  /// Returns whether the notice has left. One that cannot be put into words holds up no other.
  ///
  /// @throws IOException if the carrier takes nothing just now
  private boolean carry(Notice notice) throws IOException {
    try {
      var opened = open(notice);
      if (opened.isPresent()) {
        carrier.carry(opened.get());
      }
      carried.add(notice.id());
      sent.accept(notice.id());
      return true;
    } catch (JournalFailure e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Notice {} cannot leave as it is, and will be tried again", notice.id().value(), e);
      return false;
    }
  }

  /// Empty if the text it needs has been erased: then it is of no use to anybody any more.
  private Optional<OpenedNotice> open(Notice notice) {
    return switch (notice) {
      case Notice.ParcelStored(var id, _, var contact, var sealed) -> {
        var code = codes.open(sealed);
        yield journal
            .text(contact)
            .map(to ->
                new OpenedNotice.ParcelStored(id, to, code.code(), code.check(), code.qrText()));
      }
      case Notice.ForSupport(var id, var caseNumber, var matter, var compartment, var detail) ->
          Optional.of(new OpenedNotice.ForSupport(id, caseNumber, matter, compartment, detail));
    };
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
