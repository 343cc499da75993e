package cubby.app.demo;

import cubby.core.notice.OpenedNotice;
import cubby.link.letter.Letter;
import java.time.Instant;

/// A notice as it would have been mailed. It may contain a code.
record Mail(Instant at, Letter letter, OpenedNotice notice) {
  @Override
  public String toString() {
    return "Mail[" + notice.id().value() + ", …]";
  }
}
