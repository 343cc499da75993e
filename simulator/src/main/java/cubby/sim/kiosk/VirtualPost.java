package cubby.sim.kiosk;

import cubby.core.notice.OpenedNotice;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Where notices go that have left the box, unless the way out is closed.
final class VirtualPost implements NoticeCarrier {
  private final List<OpenedNotice> delivered = new ArrayList<>();
  private boolean open = true;
  private Consumer<OpenedNotice> observer = _ -> {};
  private Predicate<OpenedNotice.Reader> refused = _ -> false;

  @Override
  public Delivery carry(OpenedNotice notice) throws IOException {
    if (!open) {
      throw new IOException("the virtual mail server takes nothing just now");
    }
    if (notice.reader().filter(refused).isPresent()) {
      return new Delivery.Refused("the virtual mail server does not know this address");
    }
    delivered.add(notice);
    observer.accept(notice);
    return new Delivery.Taken();
  }

  void refuse(Predicate<OpenedNotice.Reader> whom) {
    refused = whom;
  }

  void observe(Consumer<OpenedNotice> told) {
    observer = told;
  }

  void open(boolean to) {
    open = to;
  }

  List<OpenedNotice> delivered() {
    return Collections.unmodifiableList(delivered);
  }
}
