package cubby.app.demo;

import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import cubby.link.letter.LetterWriter;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Stands in for the mail: takes every notice, once, across restarts of the kiosk.
final class Mailbox implements NoticeCarrier {

  private final LetterWriter writer;
  private final InstantSource clock;
  private final Consumer<Mail> arrived;
  private final Set<NoticeId> known = new HashSet<>();

  Mailbox(LetterWriter writer, InstantSource clock, Consumer<Mail> arrived) {
    this.writer = writer;
    this.clock = clock;
    this.arrived = arrived;
  }

  @Override
  public synchronized Delivery carry(OpenedNotice notice) {
    if (known.add(notice.id())) {
      arrived.accept(new Mail(clock.instant(), writer.write(notice), notice));
    }
    return new Delivery.Taken();
  }
}
