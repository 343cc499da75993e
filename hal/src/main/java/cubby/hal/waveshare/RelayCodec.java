package cubby.hal.waveshare;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.BoardStatus.Levels;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.contract.Channel;
import cubby.hal.modbus.RtuFrame;
import cubby.hal.modbus.RtuFunction;
import cubby.hal.modbus.RtuRequest;
import cubby.hal.waveshare.RelayWiring.Input;
import cubby.hal.waveshare.RelayWiring.Wired;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The language of one relay board. What its greeting finds out:
///
/// 1. All relays are off.
/// 2. The board tells its firmware's version. Firmware before September 2021 pulses differently
///    [1], but how, and which number it had, is not known: so any number is accepted, and only a
///    board without one is refused, whose pulses could be anything.
/// 3. No wired relay is linked to an input, which would fire a lock without the kiosk. A board that
///    has no such registers can link nothing, and is accepted.
final class RelayCodec implements BoardCodec {
  /// The unit of a pulse [2].
  static final Duration PULSE_STEP = Duration.ofMillis(100);

  /// The coil of relay 0 whose value is the length of a pulse, in steps [2].
  private static final int PULSE = 0x0200;

  /// The coil that is all relays [2]. Writing it needs no count, as function 0F would, and turns
  /// off also those that the bank does not know of. **Never written with anything but OFF.**
  private static final int ALL_RELAYS = 0x00FF;

  private static final int OFF = 0x0000;

  /// The register of relay 0's linkage mode; 0 is none [2].
  private static final int LINKAGE = 0x1000;

  /// The register of the firmware's version × 100 [2].
  private static final int VERSION = 0x8000;

  /// Boards have a multiple of this: a group of relays is there as a whole, or not at all.
  private static final int GROUP = 8;

  private static final int UNKNOWN_FUNCTION = 1;
  private static final int UNKNOWN_NUMBER = 2;

  private final int address;
  private final RelayWiring wiring;
  private final int pulseSteps;
  private final List<Request.Answered> status;

  /// @param onTime is rounded down to whole steps, one at least: a latch must not burn out
  RelayCodec(int address, RelayWiring wiring, Duration onTime) {
    this.address = address;
    this.wiring = wiring;
    this.pulseSteps = Math.toIntExact(Math.max(1, onTime.dividedBy(PULSE_STEP)));
    this.status =
        wiring.channels().stream()
            .flatMap(Wired::inputs)
            .map(Input::board)
            .distinct()
            .sorted()
            .map(this::inputs)
            .toList();
  }

  @Override
  public List<Request.Answered> greeting() {
    var greeting = new ArrayList<Request.Answered>();
    greeting.add(allOff());
    greeting.add(version());
    wiring.channels().stream()
        .map(wired -> (wired.relay() - 1) / GROUP)
        .distinct()
        .sorted()
        .map(group -> linkage(group * GROUP))
        .forEach(greeting::add);
    return greeting;
  }

  @Override
  public Request unlock(Channel channel) {
    int relay = wiring.of(channel).relay();
    if (relay < 1 || relay > wiring.relays()) {
      throw new IllegalArgumentException("the board has no relay " + relay);
    }
    return write(
        PULSE + relay - 1,
        pulseSteps,
        new Reply.Acknowledged(),
        declined -> new Reply.Refused(declined.bytes()));
  }

  @Override
  public List<Request.Answered> status() {
    return status;
  }

  @Override
  public List<Request> farewell() {
    return List.of(allOff());
  }

  private Request.Answered allOff() {
    return write(
        ALL_RELAYS,
        OFF,
        new Reply.Ready(),
        declined -> unfit("does not turn its relays off (%s)", declined));
  }

  /// Asks to write a coil. The reply equals the request.
  private Request.Answered write(
      int coil, int value, Reply done, Function<RtuFrame, Reply> declined) {
    var request = new RtuRequest(address, RtuFunction.WRITE_COIL, coil, value);
    return asked(
        request,
        frame -> {
          if (frame.exception().isPresent()) {
            return declined.apply(frame);
          }
          return frame.bytes().equals(request.bytes()) ? done : new Reply.Unasked(frame.bytes());
        });
  }

  private Request.Answered version() {
    return read(
        new RtuRequest(address, RtuFunction.READ_REGISTERS, VERSION, 1),
        2,
        _ -> new Reply.Ready(),
        declined ->
            unfit(
                "does not tell its firmware's version (%s): it may be from before September 2021,"
                    + " which pulses otherwise",
                declined));
  }

  private Request.Answered linkage(int firstRelay) {
    int count = Math.min(GROUP, wiring.relays() - firstRelay);
    return read(
        new RtuRequest(address, RtuFunction.READ_REGISTERS, LINKAGE + firstRelay, count),
        2 * count,
        frame -> linked(firstRelay, count, frame),
        declined ->
            isUnknown(declined)
                ? new Reply.Ready()
                : unfit("does not tell whether its inputs fire its relays (%s)", declined));
  }

  private Reply linked(int firstRelay, int count, RtuFrame frame) {
    var linked =
        wiring.channels().stream()
            .map(wired -> wired.relay() - 1)
            .filter(relay -> relay >= firstRelay && relay < firstRelay + count)
            .filter(relay -> frame.register(relay - firstRelay) != 0)
            .map(relay -> linked(relay, frame.register(relay - firstRelay)))
            .collect(Collectors.joining("; "));
    return linked.isEmpty() ? new Reply.Ready() : new Reply.Unfit(linked);
  }

  private String linked(int relay, int mode) {
    return "relay %d of board %d is in linkage mode %d: an input would fire the lock; set register"
            .formatted(relay + 1, address, mode)
        + " 0x%04X to 0".formatted(LINKAGE + relay);
  }

  private Request.Answered inputs(int board) {
    return read(
        new RtuRequest(board, RtuFunction.READ_INPUTS, 0, RelayWiring.INPUTS),
        RelayWiring.INPUTS / Byte.SIZE,
        frame -> new Reply.Status(status(board, frame.octet(0))),
        declined -> unfit("does not read its inputs (%s): has it any?", declined));
  }

  private BoardStatus status(int board, int inputs) {
    return new BoardStatus(
        levels(board, inputs, Wired::door), levels(board, inputs, Wired::occupancy));
  }

  /// The levels of the channels whose sensor is on this board.
  private Levels levels(int board, int inputs, Function<Wired, Optional<Input>> sensor) {
    long ones = 0;
    long known = 0;
    for (var wired : wiring.channels()) {
      var input = sensor.apply(wired).filter(its -> its.board() == board);
      if (input.isPresent()) {
        long bit = 1L << (wired.channel().number() - 1);
        known |= bit;
        ones |= (inputs >> (input.get().number() - 1) & 1) == 0 ? 0 : bit;
      }
    }
    return new Levels(ones, known);
  }

  private static Request.Answered read(
      RtuRequest request,
      int octets,
      Function<RtuFrame, Reply> answer,
      Function<RtuFrame, Reply> declined) {
    return asked(
        request,
        frame -> {
          if (frame.exception().isPresent()) {
            return declined.apply(frame);
          }
          return frame.count() == octets ? answer.apply(frame) : new Reply.Unasked(frame.bytes());
        });
  }

  /// A request whose answer is from the board that was asked, and to the function.
  private static Request.Answered asked(RtuRequest request, Function<RtuFrame, Reply> answer) {
    return new Request.Answered(
        request.address(),
        request.bytes(),
        RtuFrame.SHAPE,
        bytes -> {
          var frame = RtuFrame.of(bytes);
          if (frame.address() != request.address()) {
            return new Reply.OtherBoard(frame.address(), bytes);
          }
          return frame.function() == request.function()
              ? answer.apply(frame)
              : new Reply.Unasked(bytes);
        });
  }

  private static boolean isUnknown(RtuFrame declined) {
    int reason = declined.exception().orElseThrow();
    return reason == UNKNOWN_FUNCTION || reason == UNKNOWN_NUMBER;
  }

  /// @param sentence goes on after the board, with a place for the exception
  private static Reply unfit(String sentence, RtuFrame declined) {
    var exception = "exception %d".formatted(declined.exception().orElseThrow());
    return new Reply.Unfit(
        "board %d ".formatted(declined.address()) + sentence.formatted(exception));
  }
}
