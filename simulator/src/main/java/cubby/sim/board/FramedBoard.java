package cubby.sim.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.Earliest;
import cubby.sim.cabinet.DoorSignal;
import cubby.sim.cabinet.OccupancySignal;
import cubby.sim.cabinet.Wiring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is alike in the families whose requests are known by their shape: finding them, time,
/// latches, and speaking by itself. Confined to the owner of its line.
abstract class FramedBoard implements SimulatedBoard {
  final Wiring wiring;
  final BoardObserver observer;
  private final int address;
  private final int channels;
  private final BoardTiming timing;
  private final RequestScanner scanner;
  private final ChangeWatch watch;
  private final PriorityQueue<Promise> promises =
      new PriorityQueue<>(Comparator.comparing(Promise::at));

  /// A reply that is made up only when its time has come.
  private record Promise(MonotonicTime at, Function<MonotonicTime, WireBytes> reply) {}

  FramedBoard(
      int address,
      int channels,
      BoardTiming timing,
      RequestScanner.Shape shape,
      Wiring wiring,
      BoardObserver observer) {
    this.address = address;
    this.channels = channels;
    this.timing = timing;
    this.wiring = wiring;
    this.observer = observer;
    scanner = new RequestScanner(shape, timing.partialFrameKept());
    watch = new ChangeWatch(channels);
  }

  /// Whether this board is the one, or one of those, that a request is for.
  abstract boolean isForThisBoard(WireBytes request);

  /// Does what a request asks, and gives the replies.
  abstract List<WireBytes> obey(WireBytes request, MonotonicTime at);

  /// Whether it looks past a wrong checksum.
  boolean obeysBadSums() {
    return false;
  }

  /// Whether it tells of changes that nobody asked about.
  boolean reportsChanges() {
    return false;
  }

  /// What its inputs of one channel read, in whatever form tells one reading from another.
  int reading(Channel channel, MonotonicTime at) {
    return 0;
  }

  /// What it says by itself of a channel that has changed.
  WireBytes changeReport(Channel channel, MonotonicTime at) {
    throw new UnsupportedOperationException("this family tells of no change by itself");
  }

  /// Takes back what a master has set and the board does not keep without power.
  void forgetWhatWasSet() {}

  @Override
  public final int address() {
    return address;
  }

  @Override
  public final List<Transmission> receive(byte value, MonotonicTime at) {
    var requests = scanner.take(value, at);
    if (requests.isEmpty()) {
      return List.of();
    }
    return requests.stream()
        .filter(it -> isForThisBoard(it.bytes()))
        .filter(it -> isObeyed(it, at))
        .flatMap(it -> obey(it.bytes(), at).stream())
        .map(reply -> new Transmission(reply, at.plus(timing.turnaround())))
        .toList();
  }

  @Override
  public final Optional<MonotonicTime> nextDeadline() {
    return Earliest.of(Optional.ofNullable(promises.peek()).map(Promise::at), watch.nextLookAt());
  }

  @Override
  public final List<Transmission> due(MonotonicTime at) {
    var said = new ArrayList<Transmission>();
    for (var next = promises.peek(); next != null; next = promises.peek()) {
      if (next.at().isAfter(at)) {
        break;
      }
      promises.remove();
      said.add(new Transmission(next.reply().apply(next.at()), next.at()));
    }
    Arrays.stream(watch.look(index -> reading(channel(index), at), at))
        .mapToObj(index -> new Transmission(changeReport(channel(index), at), at))
        .forEach(said::add);
    return said;
  }

  @Override
  public final void start(MonotonicTime at) {
    scanner.forget();
    promises.clear();
    forgetWhatWasSet();
    if (reportsChanges()) {
      watch.start(index -> reading(channel(index), at), at);
    }
  }

  @Override
  public final void stop(MonotonicTime at) {
    promises.clear();
    watch.stop();
    channels().forEach(it -> wiring.drive(it, false, at));
  }

  final Stream<Channel> channels() {
    return IntStream.range(0, channels).mapToObj(FramedBoard::channel);
  }

  final boolean hasChannel(int number) {
    return number >= 1 && number <= channels;
  }

  final void unlock(Channel channel, Duration onTime, MonotonicTime at) {
    wiring.energise(channel, onTime, at);
    observer.happened(new BoardEvent.Unlocked(address, channel, onTime, at));
  }

  final void unlockAll(WireBytes request, Duration onTime, MonotonicTime at) {
    channels().forEach(it -> wiring.energise(it, onTime, at));
    observer.happened(new BoardEvent.UnlockedAll(address, request, at));
  }

  /// The acknowledgement of an unlock, now or when the pulse is over.
  final List<WireBytes> acknowledge(
      Channel channel,
      UnlockReport report,
      Duration onTime,
      MonotonicTime at,
      Function<DoorSignal, WireBytes> reply) {
    return switch (report) {
      case SAYS_OPEN -> List.of(reply.apply(DoorSignal.OPEN));
      case SAYS_CLOSED -> List.of(reply.apply(DoorSignal.CLOSED));
      case AS_READ -> List.of(reply.apply(wiring.door(channel, at)));
      case READ_AFTER_PULSE -> {
        promises.add(new Promise(at.plus(onTime), then -> reply.apply(wiring.door(channel, then))));
        yield List.of();
      }
    };
  }

  /// One bit a channel, the least significant of the first byte being channel 1; 0 past the last.
  final WireBytes bits(int bytes, Predicate<Channel> ofChannel) {
    var octets = new int[bytes];
    for (int index = 0; index < Math.min(channels, bytes * 8); index++) {
      if (ofChannel.test(channel(index))) {
        octets[index / 8] |= 1 << index % 8;
      }
    }
    return WireBytes.of(octets);
  }

  final boolean reads(Channel channel, boolean oneMeansClosed, MonotonicTime at) {
    return reads(wiring.door(channel, at), oneMeansClosed);
  }

  /// A made circuit reads 1, so that a cut wire reads 0 whatever the sense of the switch.
  static boolean reads(DoorSignal signal, boolean oneMeansClosed) {
    return switch (signal) {
      case CLOSED -> oneMeansClosed;
      case OPEN -> !oneMeansClosed;
      case NONE -> false;
    };
  }

  /// As [#reads], of an occupancy sensor.
  static boolean reads(OccupancySignal signal, boolean oneMeansOccupied) {
    return switch (signal) {
      case OCCUPIED -> oneMeansOccupied;
      case EMPTY -> !oneMeansOccupied;
      case NONE -> false;
    };
  }

  final boolean senses(Channel channel, boolean oneMeansOccupied, MonotonicTime at) {
    return reads(wiring.occupancy(channel, at), oneMeansOccupied);
  }

  private boolean isObeyed(RequestScanner.Request request, MonotonicTime at) {
    if (!request.sound()) {
      observer.happened(new BoardEvent.BadChecksum(address, request.bytes(), obeysBadSums(), at));
    }
    return request.sound() || obeysBadSums();
  }

  private static Channel channel(int index) {
    return new Channel(index + 1);
  }
}
