package cubby.hal.modbus;

import cubby.hal.wire.Crc16;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A reply, or the exception in its place [2].
///
/// @param address 1–247, the board's
/// @param function as it was asked
/// @param exception the board's reason for declining: 1 it does not know the function, 2 there is
///   no such number, 3 the value is not allowed
/// @param bytes the whole frame
public record RtuFrame(int address, RtuFunction function, OptionalInt exception, WireBytes bytes) {
  /// Eight registers: no board is asked for more at once.
  private static final int MOST_DATA = 16;

  /// Address, function, a byte count or an exception's code.
  private static final int HEAD = 3;

  private static final List<RtuFunction> FUNCTIONS = List.of(RtuFunction.values());

  private static final int WRITE_LENGTH = 8;
  private static final int EXCEPTION_LENGTH = HEAD + Crc16.LENGTH;

  /// Finds replies of any address to any of the functions.
  public static final FrameShape SHAPE = new Shape();

  /// Takes a frame apart.
  ///
  /// @param frame as [#SHAPE] found it
  public static RtuFrame of(WireBytes frame) {
    int code = frame.at(1);
    return new RtuFrame(
        frame.at(0),
        function(code).orElseThrow(),
        isException(code) ? OptionalInt.of(frame.at(2)) : OptionalInt.empty(),
        frame);
  }

  /// How many bytes were read; meaningless of a write or an exception.
  public int count() {
    return bytes.at(2);
  }

  /// A byte of what was read.
  public int octet(int index) {
    return bytes.at(HEAD + index);
  }

  /// A register of what was read.
  public int register(int index) {
    return octet(2 * index) << Byte.SIZE | octet(2 * index + 1);
  }

  private static boolean isException(int code) {
    return (code & RtuFunction.EXCEPTION) != 0;
  }

  private static Optional<RtuFunction> function(int code) {
    int asked = code & ~RtuFunction.EXCEPTION;
    for (var function : FUNCTIONS) {
      if (function.code() == asked) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  private static final class Shape implements FrameShape {
    @Override
    public int longest() {
      return HEAD + MOST_DATA + Crc16.LENGTH;
    }

    @Override
    public Match match(WireBytes bytes, int from) {
      int there = bytes.length() - from;
      if (!isAddress(bytes.at(from))) {
        return Match.NONE;
      }
      if (there < 2) {
        return Match.PARTIAL;
      }
      int code = bytes.at(from + 1);
      var function = function(code);
      if (function.isEmpty()) {
        return Match.NONE;
      }
      if (isException(code)) {
        return match(EXCEPTION_LENGTH, bytes, from);
      }
      return switch (function.get()) {
        case WRITE_COIL -> match(WRITE_LENGTH, bytes, from);
        case READ_INPUTS, READ_REGISTERS -> {
          if (there < HEAD) {
            yield Match.PARTIAL;
          }
          int count = bytes.at(from + 2);
          yield isCount(count, function.get())
              ? match(HEAD + count + Crc16.LENGTH, bytes, from)
              : Match.NONE;
        }
      };
    }

    private static Match match(int length, WireBytes bytes, int from) {
      if (bytes.length() - from < length) {
        return Match.PARTIAL;
      }
      return Crc16.follows(bytes, from, from + length - Crc16.LENGTH)
          ? new Match.Whole(length)
          : new Match.BadChecksum(length);
    }

    private static boolean isAddress(int octet) {
      return octet >= RtuRequest.FIRST_ADDRESS && octet <= RtuRequest.LAST_ADDRESS;
    }

    private static boolean isCount(int octet, RtuFunction function) {
      boolean whole = function != RtuFunction.READ_REGISTERS || octet % 2 == 0;
      return octet > 0 && octet <= MOST_DATA && whole;
    }
  }
}
