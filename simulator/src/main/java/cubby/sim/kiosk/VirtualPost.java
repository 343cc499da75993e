package cubby.sim.kiosk;

import cubby.core.notice.OpenedNotice;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Where notices go that have left the box, unless the way out is closed, or nobody lives there.
final class VirtualPost implements NoticeCarrier {
  private final List<OpenedNotice> delivered = new ArrayList<>();
  private final TreeSet<String> unknown = new TreeSet<>();
  private final String support;
  private boolean open = true;
  private int tries;
  private Consumer<OpenedNotice> observer = _ -> {};
  private Consumer<OpenedNotice> refusals = _ -> {};
  private Predicate<OpenedNotice.Reader> refused = _ -> false;

  /// @param support the address of support
  VirtualPost(String support) {
    this.support = support;
  }

  @Override
  public Delivery carry(OpenedNotice notice) throws IOException {
    tries++;
    if (!open) {
      throw new IOException("the virtual mail server takes nothing just now");
    }
    var address = notice.reader().map(OpenedNotice.Reader::address).orElse(support);
    if (unknown.contains(address) || notice.reader().filter(refused).isPresent()) {
      refusals.accept(notice);
      return new Delivery.Refused("%s: nobody has this address".formatted(address));
    }
    delivered.add(notice);
    observer.accept(notice);
    return new Delivery.Taken();
  }

  void refuse(Predicate<OpenedNotice.Reader> whom) {
    refused = whom;
  }

  /// @param told of what is delivered
  /// @param refusing told of what is refused
  void observe(Consumer<OpenedNotice> told, Consumer<OpenedNotice> refusing) {
    observer = told;
    refusals = refusing;
  }

  void open(boolean to) {
    open = to;
  }

  /// Whether anybody has this address.
  void know(String address, boolean is) {
    boolean _ = is ? unknown.remove(address) : unknown.add(address);
  }

  List<OpenedNotice> delivered() {
    return Collections.unmodifiableList(delivered);
  }

  /// How often something was brought here.
  int tries() {
    return tries;
  }
}
