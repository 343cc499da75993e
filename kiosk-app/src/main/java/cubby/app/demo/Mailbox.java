package cubby.app.demo;

import cubby.core.notice.NoticeCarrier;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Stands in for the mail: takes every notice, once. Confined to the thread of the notice desk,
/// across restarts of the kiosk.
final class Mailbox implements NoticeCarrier {

  private final String support;
  private final InstantSource clock;
  private final Consumer<Mail> arrived;
  private final Set<NoticeId> known = new HashSet<>();

  /// @param support the address of support
  Mailbox(String support, InstantSource clock, Consumer<Mail> arrived) {
    this.support = support;
    this.clock = clock;
    this.arrived = arrived;
  }

  @Override
  public synchronized void carry(OpenedNotice notice) {
    if (known.add(notice.id())) {
      var to =
          switch (notice) {
            case OpenedNotice.ParcelStored stored -> stored.to();
            case OpenedNotice.ForSupport _ -> support;
          };
      arrived.accept(new Mail(clock.instant(), to, notice));
    }
  }
}
