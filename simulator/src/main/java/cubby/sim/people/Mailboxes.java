package cubby.sim.people;

import cubby.core.notice.OpenedNotice;
import cubby.sim.kiosk.KioskObserver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Where mail arrives: each goes to whoever has its address, what is for support to support.
final class Mailboxes implements KioskObserver {
  private final Map<String, Consumer<OpenedNotice>> readers = new HashMap<>();
  private final Consumer<OpenedNotice.ForSupport> support;

  Mailboxes(Consumer<OpenedNotice.ForSupport> support) {
    this.support = support;
  }

  void deliverTo(String address, Consumer<OpenedNotice> reader) {
    readers.put(address, reader);
  }

  @Override
  public void carried(OpenedNotice notice) {
    if (notice instanceof OpenedNotice.ForSupport it) {
      support.accept(it);
    } else {
      notice
          .reader()
          .flatMap(reader -> Optional.ofNullable(readers.get(reader.address())))
          .ifPresent(reader -> reader.accept(notice));
    }
  }
}
