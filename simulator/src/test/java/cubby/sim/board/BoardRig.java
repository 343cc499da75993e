package cubby.sim.board;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.ManualClock;
import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.HandResult;
import cubby.sim.cabinet.LatchSettings;
import cubby.sim.cabinet.VirtualCabinet;
import cubby.sim.cabinet.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A cabinet whose doors A1, A2 … are wired to the channels of one board, and a master's hands on
/// that board, with no line between.
final class BoardRig {
  final ManualClock clock = new ManualClock();
  final VirtualCabinet cabinet;
  final List<BoardEvent> events = new ArrayList<>();

  BoardRig(int doors) {
    cabinet =
        new VirtualCabinet(
            IntStream.rangeClosed(1, doors)
                .mapToObj(it -> new CompartmentPlan("A" + it, bank(), new Channel(it), true))
                .toList(),
            LatchSettings.SOLENOID,
            clock);
  }

  static BankId bank() {
    return new BankId("left");
  }

  Wiring wiring() {
    return cabinet.wiring(bank());
  }

  /// What the board answers to these bytes at once.
  List<String> replies(SimulatedBoard board, String request) {
    return hex(feed(board, WireBytes.ofHex(request), clock.now()));
  }

  /// What the board says by itself in this time.
  List<String> saysWithin(SimulatedBoard board, long millis) {
    return hex(transmissionsWithin(board, millis));
  }

  List<Transmission> transmissionsWithin(SimulatedBoard board, long millis) {
    var end = clock.in(millis);
    var said = new ArrayList<Transmission>();
    for (var next = board.nextDeadline(); next.isPresent(); next = board.nextDeadline()) {
      if (next.get().isAfter(end)) {
        break;
      }
      passUntil(next.get());
      said.addAll(board.due(clock.now()));
    }
    passUntil(end);
    return said;
  }

  static List<Transmission> feed(SimulatedBoard board, WireBytes bytes, MonotonicTime at) {
    var replies = new ArrayList<Transmission>();
    for (byte value : bytes.toArray()) {
      replies.addAll(board.receive(value, at));
    }
    return replies;
  }

  /// Demands an answer to a request that is cut anywhere and goes on after a short pause, and none
  /// if it goes on after a long one.
  ///
  /// @param boards makes a new one for each cut
  void assertReadHoweverSplit(Supplier<SimulatedBoard> boards, String hex) {
    var request = WireBytes.ofHex(hex);
    for (int cut = 1; cut < request.length(); cut++) {
      var board = boards.get();
      var rest = request.from(cut);
      assertThat(feed(board, request.slice(0, cut), clock.now())).isEmpty();
      assertThat(feed(board, rest, clock.in(100))).hasSize(1);
      assertThat(feed(board, request.slice(0, cut), clock.in(100))).isEmpty();
      assertThat(feed(board, rest, clock.in(201))).isEmpty();
    }
  }

  /// The doors whose latches were energised.
  List<String> pulsed() {
    return cabinet.compartments().stream()
        .filter(it -> it.pulses() > 0)
        .map(CompartmentView::label)
        .toList();
  }

  List<String> energised() {
    return cabinet.compartments().stream()
        .filter(CompartmentView::energised)
        .map(CompartmentView::label)
        .toList();
  }

  void pass(long millis) {
    passUntil(clock.in(millis));
  }

  /// Opens every door but these.
  void openAllBut(String... closed) {
    cabinet.compartments().stream()
        .map(CompartmentView::label)
        .filter(it -> !List.of(closed).contains(it))
        .forEach(this::open);
  }

  void open(String... labels) {
    for (var label : labels) {
      done(cabinet.openByForce(label));
    }
  }

  static void done(HandResult result) {
    if (!(result instanceof HandResult.Done)) {
      throw new AssertionError(result.toString());
    }
  }

  private void passUntil(MonotonicTime time) {
    clock.pass(time.since(clock.now()));
    cabinet.advanceTo(time);
  }

  private static List<String> hex(List<Transmission> transmissions) {
    return transmissions.stream().map(it -> it.bytes().toString()).toList();
  }
}
