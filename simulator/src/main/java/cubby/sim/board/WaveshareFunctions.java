package cubby.sim.board;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import cubby.sim.cabinet.Wiring;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What a Waveshare relay board does once it has understood a frame. Function codes and exceptions
/// are those of Modbus; addresses of coils and registers are the maker's.
final class WaveshareFunctions {
  private static final int READ_COILS = 0x01;
  private static final int READ_INPUTS = 0x02;
  private static final int READ_REGISTERS = 0x03;
  private static final int WRITE_COIL = 0x05;
  private static final int WRITE_REGISTER = 0x06;
  private static final int WRITE_COILS = 0x0F;

  private static final int ILLEGAL_FUNCTION = 1;
  private static final int ILLEGAL_ADDRESS = 2;
  private static final int ILLEGAL_VALUE = 3;

  private static final int ALL_COILS = 0x00FF;
  private static final int PULSE = 0x0200;
  private static final Duration PULSE_UNIT = Duration.ofMillis(100);
  private static final int ON = 0xFF00;
  private static final int OFF = 0x0000;
  private static final int TOGGLE = 0x5500;

  /// Address, function, two words, CRC.
  private static final int FIXED_LENGTH = 8;

  private final Relays relays;
  private final WaveshareRegisters registers;
  private final WaveshareSettings settings;
  private final Map<Integer, BoardInput> inputs;
  private final BoardObserver observer;
  private final ChangeWatch watch;

  WaveshareFunctions(
      int address,
      WaveshareSettings settings,
      Wiring wiring,
      Map<Integer, BoardInput> inputs,
      BoardObserver observer) {
    this.settings = settings;
    this.inputs = Map.copyOf(inputs);
    this.observer = observer;
    relays = new Relays(settings.relays(), wiring);
    registers = new WaveshareRegisters(address, settings);
    watch = new ChangeWatch(settings.inputs().count());
  }

  int address() {
    return registers.address();
  }

  /// Whether its line has another speed than it listens at.
  boolean deaf() {
    return registers.deaf();
  }

  void start(MonotonicTime at) {
    relays.release(at);
    link(at);
  }

  void stop(MonotonicTime at) {
    relays.release(at);
    watch.stop();
  }

  Optional<MonotonicTime> nextLookAt() {
    return watch.nextLookAt();
  }

  /// Lets inputs do to relays what they are linked to do.
  void look(MonotonicTime at) {
    for (int index : watch.look(it -> reads(it, at) ? 1 : 0, at)) {
      if (index >= relays.count()) {
        continue;
      }
      boolean one = reads(index, at);
      switch (registers.linkage(index)) {
        case NONE -> {}
        case FOLLOW -> switchByInput(index, one, at);
        case TOGGLE -> {
          if (one) {
            switchByInput(index, !relays.isOn(index, at), at);
          }
        }
        case EDGE -> switchByInput(index, !relays.isOn(index, at), at);
      }
    }
  }

  /// @param frame whole and sound
  /// @return function and data of the answer, or the exception
  WireBytes obey(WireBytes frame, MonotonicTime at) {
    int function = frame.at(1);
    if (!isKnown(function)) {
      return refused(function, ILLEGAL_FUNCTION);
    }
    if (frame.length() != lengthOf(frame)) {
      return refused(function, ILLEGAL_VALUE);
    }
    int first = frame.at(2) << 8 | frame.at(3);
    int second = frame.at(4) << 8 | frame.at(5);
    return switch (function) {
      case READ_COILS -> readBits(frame, relays.count(), it -> relays.isOn(it, at));
      case READ_INPUTS -> readBits(frame, settings.inputs().count(), it -> reads(it, at));
      case READ_REGISTERS -> readRegisters(first, second);
      case WRITE_COIL -> writeCoil(frame, first, second, at);
      case WRITE_COILS -> writeCoils(frame, first, second, at);
      default -> writeRegister(frame, first, second, at);
    };
  }

  private static boolean isKnown(int function) {
    return function == WRITE_COILS
        || function == WRITE_COIL
        || function == WRITE_REGISTER
        || (function >= READ_COILS && function <= READ_REGISTERS);
  }

  private static int lengthOf(WireBytes frame) {
    boolean counted = frame.at(1) == WRITE_COILS && frame.length() > 6;
    return counted ? FIXED_LENGTH + 1 + frame.at(6) : FIXED_LENGTH;
  }

  private static WireBytes readBits(WireBytes frame, int available, IntPredicate isOne) {
    int first = frame.at(2) << 8 | frame.at(3);
    int count = frame.at(4) << 8 | frame.at(5);
    int function = frame.at(1);
    if (count < 1) {
      return refused(function, ILLEGAL_VALUE);
    }
    if (first + count > available) {
      return refused(function, ILLEGAL_ADDRESS);
    }
    var bytes = new int[(count + 7) / 8];
    IntStream.range(0, count)
        .filter(it -> isOne.test(first + it))
        .forEach(it -> bytes[it / 8] |= 1 << it % 8);
    return WireBytes.of(function, bytes.length).plus(WireBytes.of(bytes));
  }

  private WireBytes readRegisters(int first, int count) {
    if (count < 1 || count > 125) {
      return refused(READ_REGISTERS, ILLEGAL_VALUE);
    }
    var values = IntStream.range(first, first + count).mapToObj(registers::read).toList();
    if (values.stream().anyMatch(Optional::isEmpty)) {
      return refused(READ_REGISTERS, ILLEGAL_ADDRESS);
    }
    return values.stream()
        .map(Optional::orElseThrow)
        .map(it -> WireBytes.of(it >> 8, it))
        .reduce(WireBytes.of(READ_REGISTERS, count * 2), WireBytes::plus);
  }

  private WireBytes writeCoil(WireBytes frame, int coil, int value, MonotonicTime at) {
    int pulsed = coil - PULSE;
    if (pulsed >= 0 && pulsed < relays.count() && settings.firmware().timesPulses()) {
      return value < 1 ? refused(WRITE_COIL, ILLEGAL_VALUE) : pulse(frame, pulsed, value, at);
    }
    if (coil >= relays.count() && coil != ALL_COILS) {
      return refused(WRITE_COIL, ILLEGAL_ADDRESS);
    }
    if (value != ON && value != OFF && value != TOGGLE) {
      return refused(WRITE_COIL, ILLEGAL_VALUE);
    }
    var which = coil == ALL_COILS ? IntStream.range(0, relays.count()) : IntStream.of(coil);
    var targets =
        which.mapToObj(it -> new Target(it, value == ON || (value == TOGGLE && isOff(it, at))));
    apply(frame, targets.toArray(Target[]::new), at);
    return echoOf(frame);
  }

  private WireBytes pulse(WireBytes frame, int index, int units, MonotonicTime at) {
    var time = PULSE_UNIT.multipliedBy(units);
    relays.pulse(index, time, at);
    observer.happened(new BoardEvent.Unlocked(address(), Relays.channel(index), time, at));
    return echoOf(frame);
  }

  private WireBytes writeCoils(WireBytes frame, int first, int count, MonotonicTime at) {
    if (count < 1 || frame.length() <= FIXED_LENGTH || frame.at(6) != (count + 7) / 8) {
      return refused(WRITE_COILS, ILLEGAL_VALUE);
    }
    if (first + count > relays.count()) {
      return refused(WRITE_COILS, ILLEGAL_ADDRESS);
    }
    var targets =
        IntStream.range(0, count)
            .mapToObj(it -> new Target(first + it, (frame.at(7 + it / 8) >> it % 8 & 1) == 1));
    apply(frame, targets.toArray(Target[]::new), at);
    return echoOf(frame);
  }

  /// A state that a relay is to have.
  private record Target(int index, boolean on) {}

  private void apply(WireBytes frame, Target[] targets, MonotonicTime at) {
    for (var target : targets) {
      relays.set(target.index(), target.on(), at);
    }
    if (targets.length > 1
        && targets.length == relays.count()
        && Arrays.stream(targets).allMatch(Target::on)) {
      observer.happened(new BoardEvent.UnlockedAll(address(), frame, at));
      return;
    }
    for (var target : targets) {
      observer.happened(
          new BoardEvent.Switched(address(), Relays.channel(target.index()), target.on(), at));
    }
  }

  private WireBytes writeRegister(WireBytes frame, int register, int value, MonotonicTime at) {
    return switch (registers.write(register, value)) {
      case NO_SUCH_REGISTER -> refused(WRITE_REGISTER, ILLEGAL_ADDRESS);
      case NO_SUCH_VALUE -> refused(WRITE_REGISTER, ILLEGAL_VALUE);
      case WRITTEN -> {
        link(at);
        yield echoOf(frame);
      }
    };
  }

  /// Begins to look at the inputs if any is linked; relays that follow theirs do so at once.
  private void link(MonotonicTime at) {
    if (!registers.anyLinked()) {
      watch.stop();
      return;
    }
    watch.start(it -> reads(it, at) ? 1 : 0, at);
    IntStream.range(0, Math.min(relays.count(), settings.inputs().count()))
        .filter(it -> registers.linkage(it) == LinkageMode.FOLLOW)
        .filter(it -> reads(it, at) == isOff(it, at))
        .forEach(it -> switchByInput(it, reads(it, at), at));
  }

  private void switchByInput(int index, boolean on, MonotonicTime at) {
    relays.set(index, on, at);
    observer.happened(
        new BoardEvent.SwitchedByInput(address(), Relays.channel(index), index + 1, on, at));
  }

  private boolean isOff(int index, MonotonicTime at) {
    return !relays.isOn(index, at);
  }

  private boolean reads(int index, MonotonicTime at) {
    var input = inputs.get(index + 1);
    return input != null && input.reads(settings.inputs(), at);
  }

  /// What writing functions answer: what they were asked, of the coils only where and how many.
  private static WireBytes echoOf(WireBytes frame) {
    return frame.slice(1, 6);
  }

  private static WireBytes refused(int function, int exception) {
    return WireBytes.of(function | 0x80, exception);
  }
}
