package cubby.sim.bus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.Earliest;
import cubby.sim.board.SimulatedBoard;
import cubby.sim.board.Transmission;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Several boards on one line, in modelled time: no thread, no clock. Confined to whoever drives
/// it; only its faults and its taps may be touched by others.
///
/// The driver hands over what the master writes ([#on]), and comes back no later than
/// [#nextDeadline] for what has reached the master by then ([#due]). Each direction has a wire of
/// its own: a reply never collides with a request, and boards do not hear one another. Replies that
/// would overlap follow one another; those ready together in the order of addresses.
public final class SimulatedBus {
  private final LineSettings settings;
  private final List<SimulatedBoard> boards;

  /// Who hears what is written while nothing is wrong.
  private final Map<Duration, List<SimulatedBoard>> all;

  private final LineFaults faults;
  private final List<LineTap> taps = new CopyOnWriteArrayList<>();
  private final PriorityQueue<Passage> passages = new PriorityQueue<>(Passage.ORDER);
  private long sequence;
  private boolean started;

  /// When a board next has something to do, if `boardsAsked`; else they have to be asked again.
  private Optional<MonotonicTime> boardsAt = Optional.empty();

  private boolean boardsAsked;

  /// Counts what hands do to the boards' supply, on any thread.
  private final AtomicInteger switchings = new AtomicInteger();

  /// As many of these had come when the boards were asked.
  private int switchingsKnown;

  private @Nullable MonotonicTime requestsFreeAt;
  private @Nullable MonotonicTime repliesFreeAt;

  public SimulatedBus(
      LineSettings settings, List<? extends SimulatedBoard> boards, LineFaults faults) {
    this.settings = settings;
    this.boards =
        boards.stream()
            .<SimulatedBoard>map(it -> it)
            .sorted(Comparator.comparingInt(SimulatedBoard::address))
            .toList();
    all = Map.of(Duration.ZERO, this.boards);
    this.boards.forEach(it -> it.onSwitching(switchings::incrementAndGet));
    this.faults = faults;
  }

  public LineFaults faults() {
    return faults;
  }

  public void addTap(LineTap tap) {
    taps.add(tap);
  }

  public void removeTap(LineTap tap) {
    taps.remove(tap);
  }

  /// The master writes. Its bytes leave one after another from `at`, or when those before have
  /// left.
  ///
  /// @param at no earlier than at any call before
  public void on(byte[] bytes, MonotonicTime at) {
    startBoards(at);
    var request = WireBytes.copyOf(bytes);
    tap(LineFrame.Direction.TO_BOARDS, request, at);
    var begin = later(at, requestsFreeAt);
    hearers()
        .forEach((late, hearers) -> {
          var hearing = new Hearing(request, begin.plus(late), settings.wireTime(), hearers);
          schedule(hearing.over(), new Passage.Heard(hearing));
        });
    if (faults.echo()) {
      carry(request, begin);
    }
    requestsFreeAt = after(begin, bytes.length);
  }

  /// When something next comes about on the line, so that [#due] should be asked. The bytes of a
  /// request are heard together, with the last.
  public Optional<MonotonicTime> nextDeadline() {
    return Earliest.of(nextPassageAt(), nextBoardAt());
  }

  /// [#nextDeadline] for a driver in real time, which need not wake for what boards do by
  /// themselves.
  public Optional<MonotonicTime> nextWaking() {
    return nextPassageAt();
  }

  /// Whether a reply is over at [#nextWaking], so that a master may go on.
  public boolean endsReplyNext() {
    return nextWaking().filter(it -> it.equals(repliesFreeAt)).isPresent();
  }

  /// Lets everything come about that does until `at`. The first call puts the boards under power.
  ///
  /// @return what has reached the master since the call before; often nothing
  public byte[] due(MonotonicTime at) {
    startBoards(at);
    var arrived = new ByteArrayOutputStream();
    for (var next = nextDeadline(); next.isPresent(); next = nextDeadline()) {
      var time = next.get();
      if (time.isAfter(at)) {
        break;
      }
      var passage = passages.peek();
      if (passage != null && passage.at().equals(time)) {
        comeAbout(passages.remove(), arrived);
      } else {
        hear(time);
        boards.forEach(it -> send(it, it.due(time)));
        boardsAsked = false;
      }
    }
    return arrived.toByteArray();
  }

  /// Loses whatever is on the wire at `at`, either way, as when the plug is pulled. A board that
  /// has heard half a request keeps it.
  public void lose(MonotonicTime at) {
    hear(at);
    passages.clear();
    requestsFreeAt = null;
    repliesFreeAt = null;
  }

  /// The master has closed its end.
  public void masterLeft(MonotonicTime at) {
    boards.forEach(it -> it.masterLeft(at));
    boardsAsked = false;
  }

  /// The boards that hear what is written now, by how much later than others.
  private Map<Duration, List<SimulatedBoard>> hearers() {
    if (!faults.any()) {
      return all;
    }
    return boards.stream()
        .filter(faults.hearers())
        .collect(groupingBy(faults.lateness(), LinkedHashMap::new, toList()));
  }

  private void startBoards(MonotonicTime at) {
    if (!started) {
      started = true;
      boards.forEach(it -> it.start(at));
      boardsAsked = false;
    }
  }

  private Optional<MonotonicTime> nextPassageAt() {
    return Optional.ofNullable(passages.peek()).map(Passage::at);
  }

  /// When a board next does something that the master's words are not the reason of, or its supply
  /// comes or goes.
  public Optional<MonotonicTime> nextOwnWordAt() {
    var next = Optional.<MonotonicTime>empty();
    for (var board : boards) {
      next = Earliest.of(next, board.nextOwnWordAt());
    }
    return next;
  }

  /// Asked at every step of a line, so not of all boards each time: only what they hear, what they
  /// do, and their supply change it.
  private Optional<MonotonicTime> nextBoardAt() {
    int switched = switchings.get();
    if (!boardsAsked || switched != switchingsKnown) {
      boardsAsked = true;
      switchingsKnown = switched;
      boardsAt = askBoards();
    }
    return boardsAt;
  }

  private Optional<MonotonicTime> askBoards() {
    var next = Optional.<MonotonicTime>empty();
    for (var board : boards) {
      next = Earliest.of(next, board.nextDeadline());
    }
    return next;
  }

  private void comeAbout(Passage passage, ByteArrayOutputStream arrived) {
    var condition = faults.condition();
    switch (passage.what()) {
      case Passage.Heard(var hearing) -> hear(hearing, passage.at());
      case Passage.ReplyReady(var bytes) -> {
        var begin = later(passage.at(), repliesFreeAt);
        carry(bytes, begin);
        repliesFreeAt = after(begin, bytes.length());
        schedule(repliesFreeAt, new Passage.ReplyOver(bytes));
      }
      case Passage.Arrived(var bytes) -> {
        if (condition == LineCondition.SOUND) {
          arrived.writeBytes(bytes.toArray());
        }
      }
      case Passage.ReplyOver(var bytes) -> {
        if (condition == LineCondition.SOUND) {
          tap(LineFrame.Direction.TO_MASTER, bytes, passage.at());
        }
      }
    }
  }

  /// Boards hear what has come until `at` of requests that are under way.
  private void hear(MonotonicTime at) {
    for (var passage : List.copyOf(passages)) {
      if (passage.what() instanceof Passage.Heard(var hearing)) {
        hear(hearing, at);
      }
    }
  }

  private void hear(Hearing hearing, MonotonicTime at) {
    if (faults.condition() == LineCondition.CUT) {
      hearing.loseUntil(at);
    } else {
      hearing.until(at, this::send);
      boardsAsked = false;
    }
  }

  private void send(SimulatedBoard board, List<Transmission> replies) {
    for (var reply : replies) {
      for (var damaged : faults.befall(reply, board)) {
        schedule(damaged.readyAt(), new Passage.ReplyReady(damaged.bytes()));
      }
    }
  }

  /// Brings bytes that leave from `begin` on to the master's end.
  private void carry(WireBytes bytes, MonotonicTime begin) {
    switch (settings.delivery()) {
      case BY_BYTE -> {
        for (int i = 0; i < bytes.length(); i++) {
          schedule(after(begin, i + 1), new Passage.Arrived(WireBytes.of(bytes.at(i))));
        }
      }
      case BY_FRAME -> schedule(after(begin, bytes.length()), new Passage.Arrived(bytes));
    }
  }

  private void schedule(MonotonicTime at, Passage.What what) {
    passages.add(new Passage(at, sequence++, what));
  }

  private MonotonicTime after(MonotonicTime begin, int bytes) {
    return begin.plus(settings.wireTime().of(bytes));
  }

  private void tap(LineFrame.Direction direction, WireBytes bytes, MonotonicTime at) {
    var frame = new LineFrame(direction, bytes, at);
    taps.forEach(it -> it.passed(frame));
  }

  private static MonotonicTime later(MonotonicTime one, @Nullable MonotonicTime other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}
