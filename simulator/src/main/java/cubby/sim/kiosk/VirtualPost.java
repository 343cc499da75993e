package cubby.sim.kiosk;

import cubby.core.notice.OpenedNotice;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where notices go that have left the box, unless the way out is closed.
final class VirtualPost implements NoticeCarrier {
  private final List<OpenedNotice> delivered = new ArrayList<>();
  private boolean open = true;

  @Override
  public Delivery carry(OpenedNotice notice) throws IOException {
    if (!open) {
      throw new IOException("the virtual mail server takes nothing just now");
    }
    delivered.add(notice);
    return new Delivery.Taken();
  }

  void open(boolean to) {
    open = to;
  }

  List<OpenedNotice> delivered() {
    return Collections.unmodifiableList(delivered);
  }
}
