package cubby.hal.guard;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.pins.InputPin;
import cubby.hal.pins.OutputPin;
import cubby.hal.pins.Pull;
import cubby.hal.wire.WireBytes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the kiosk asks of one board of a guard.
sealed interface GuardRequest {
  int FIRST_CHANNEL = 1;
  int LAST_CHANNEL = 64;

  /// Claims the outputs, switches them off, and disarms.
  record Outputs(List<Output> outputs) implements GuardRequest {
    public Outputs {
      outputs = List.copyOf(outputs);
    }
  }

  /// The latch of one channel.
  record Output(int channel, OutputPin pin) {}

  /// Claims the inputs.
  record Inputs(List<Input> inputs) implements GuardRequest {
    public Inputs {
      inputs = List.copyOf(inputs);
    }
  }

  /// One sensor of one channel.
  ///
  /// @param occupancy whether it senses what is inside; else the door
  record Input(int channel, InputPin pin, boolean occupancy) {}

  /// Allows pulses.
  ///
  /// @param longest what is asked beyond this is cut off
  record Arm(Duration longest) implements GuardRequest {}

  /// Energises one latch once, at once or not at all.
  ///
  /// @param by after which it is refused. By the clock that kiosk and guard share, as processes of
  ///   one computer: `System.nanoTime` is Linux's CLOCK_MONOTONIC
  record Pulse(int channel, Duration onTime, MonotonicTime by) implements GuardRequest {}

  /// Asks for all inputs.
  record Levels() implements GuardRequest {}

  /// Ends all pulses.
  record AllOff() implements GuardRequest {}

  int OUTPUTS = 0x01;
  int INPUTS = 0x02;
  int ARM = 0x03;
  int PULSE = 0x04;
  int LEVELS = 0x05;
  int ALL_OFF = 0x06;

  /// Marks an occupancy sensor in the byte that names the pull.
  int OCCUPANCY = 0x80;

  /// A channel, its on-time, its deadline.
  int PULSE_BYTES = 1 + 2 + Long.BYTES;

  /// Bytes that an output or input takes.
  int PIN_BYTES = 3;

  default GuardFrame to(int address) {
    return switch (this) {
      case Outputs(var outputs) -> new GuardFrame(address, OUTPUTS, outputBytes(outputs));
      case Inputs(var inputs) -> new GuardFrame(address, INPUTS, inputBytes(inputs));
      case Arm(var longest) -> new GuardFrame(address, ARM, millis(longest));
      case Pulse(var channel, var onTime, var by) ->
          new GuardFrame(
              address, PULSE, WireBytes.of(channel).plus(millis(onTime)).plus(nanos(by)));
      case Levels _ -> new GuardFrame(address, LEVELS, WireBytes.NONE);
      case AllOff _ -> new GuardFrame(address, ALL_OFF, WireBytes.NONE);
    };
  }

  /// What a frame asks, or nothing if it is none of ours or its data make no sense.
  static Optional<GuardRequest> of(GuardFrame frame) {
    try {
      return Optional.of(read(frame.function(), frame.data()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static GuardRequest read(int function, WireBytes data) {
    return switch (function) {
      case OUTPUTS -> new Outputs(outputs(data));
      case INPUTS -> new Inputs(inputs(data));
      case ARM -> new Arm(duration(sized(data, 2), 0));
      case PULSE ->
          new Pulse(channel(sized(data, PULSE_BYTES).at(0)), duration(data, 1), time(data, 3));
      case LEVELS -> bare(data, new Levels());
      case ALL_OFF -> bare(data, new AllOff());
      default -> throw new IllegalArgumentException("there is no function " + function);
    };
  }

  private static WireBytes outputBytes(List<Output> outputs) {
    var bytes = WireBytes.NONE;
    for (var output : outputs) {
      var pin = output.pin();
      bytes = bytes.plus(WireBytes.of(output.channel(), pin.pin(), pin.activeLow() ? 1 : 0));
    }
    return bytes;
  }

  private static List<Output> outputs(WireBytes data) {
    var outputs = new ArrayList<Output>();
    for (int i = 0; i < sizedInPins(data).length(); i += PIN_BYTES) {
      var pin = new OutputPin(data.at(i + 1), data.at(i + 2) == 1);
      outputs.add(new Output(channel(data.at(i)), pin));
    }
    return outputs;
  }

  private static WireBytes inputBytes(List<Input> inputs) {
    var bytes = WireBytes.NONE;
    for (var input : inputs) {
      var pin = input.pin();
      int kind = code(pin.pull()) | (input.occupancy() ? OCCUPANCY : 0);
      bytes = bytes.plus(WireBytes.of(input.channel(), pin.pin(), kind));
    }
    return bytes;
  }

  private static List<Input> inputs(WireBytes data) {
    var inputs = new ArrayList<Input>();
    for (int i = 0; i < sizedInPins(data).length(); i += PIN_BYTES) {
      int kind = data.at(i + 2);
      var pin = new InputPin(data.at(i + 1), pull(kind & ~OCCUPANCY));
      inputs.add(new Input(channel(data.at(i)), pin, (kind & OCCUPANCY) != 0));
    }
    return inputs;
  }

  private static GuardRequest bare(WireBytes data, GuardRequest request) {
    WireBytes _ = sized(data, 0);
    return request;
  }

  private static WireBytes sizedInPins(WireBytes data) {
    return sized(data, data.length() - data.length() % PIN_BYTES);
  }

  private static WireBytes sized(WireBytes data, int length) {
    if (data.length() != length) {
      throw new IllegalArgumentException("%d bytes are none of ours".formatted(data.length()));
    }
    return data;
  }

  private static int code(Pull pull) {
    return switch (pull) {
      case NONE -> 0;
      case UP -> 1;
      case DOWN -> 2;
    };
  }

  private static Pull pull(int code) {
    return switch (code) {
      case 0 -> Pull.NONE;
      case 1 -> Pull.UP;
      case 2 -> Pull.DOWN;
      default -> throw new IllegalArgumentException("there is no pull " + code);
    };
  }

  private static int channel(int number) {
    if (number < FIRST_CHANNEL || number > LAST_CHANNEL) {
      throw new IllegalArgumentException("there is no channel " + number);
    }
    return number;
  }

  private static WireBytes millis(Duration duration) {
    int millis = Math.clamp(duration.toMillis(), 0, 0xFFFF);
    return WireBytes.of(millis >> 8, millis);
  }

  private static WireBytes nanos(MonotonicTime time) {
    return WireBytes.copyOf(ByteBuffer.allocate(Long.BYTES).putLong(time.nanos()).array());
  }

  private static MonotonicTime time(WireBytes data, int at) {
    return new MonotonicTime(ByteBuffer.wrap(data.toArray()).getLong(at));
  }

  private static Duration duration(WireBytes data, int at) {
    return Duration.ofMillis(data.at(at) << 8 | data.at(at + 1));
  }
}
