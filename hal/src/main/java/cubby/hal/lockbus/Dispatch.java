package cubby.hal.lockbus;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseResult;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a bus master sends, tells and counts. Owned by the bus master; its counters may be read by
/// any thread.
final class Dispatch {
  private List<BusAction> actions = new ArrayList<>();
  private volatile BusCounters counters = BusCounters.ZERO;

  /// What has gathered since this was last asked for.
  List<BusAction> take() {
    var taken = actions;
    actions = new ArrayList<>();
    return taken;
  }

  BusCounters counters() {
    return counters;
  }

  void openLine() {
    actions.add(new BusAction.OpenLine());
  }

  void closeLine() {
    actions.add(new BusAction.CloseLine());
  }

  void send(WireBytes request) {
    count(BusCounters.Kind.REQUEST);
    actions.add(new BusAction.Send(request));
  }

  void report(BankEvent event) {
    actions.add(new BusAction.Report(event));
  }

  void settle(BusInput.Pulse pulse, PulseResult result, MonotonicTime at) {
    report(new BankEvent.PulseSettled(pulse.bank(), pulse.pulse(), pulse.channel(), result, at));
  }

  void count(BusCounters.Kind kind) {
    counters = counters.plus(kind);
  }

  void countRoundTrip(Duration took) {
    counters = counters.plusRoundTrip(took);
  }
}
