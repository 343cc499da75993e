package cubby.hal.guard;

import cubby.hal.wire.WireBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a guard says.
sealed interface GuardReply {
  /// The guard can be spoken to.
  ///
  /// @param chip its name
  record Ready(String chip) implements GuardReply {}

  /// What was asked is done.
  ///
  /// @param request the function that asked
  record Done(int request) implements GuardReply {}

  /// The latch of one channel is energised.
  record Pulsed(int channel) implements GuardReply {}

  /// The inputs, raw. Bit 0 is channel 1.
  ///
  /// @param doors where the level is high
  /// @param doorsKnown which channels have a door switch
  /// @param occupancy where the level is high
  /// @param occupancyKnown which channels have an occupancy sensor
  record Levels(long doors, long doorsKnown, long occupancy, long occupancyKnown)
      implements GuardReply {}

  /// What was asked is not done.
  ///
  /// @param request the function that asked
  /// @param channel of the pulse that was asked for; else 0
  /// @param sentence why
  record Refused(int request, int channel, String sentence) implements GuardReply {}

  int READY = 0x80;
  int DONE = 0x80;
  int REFUSED = 0xC0;
  int KIND = 0xC0;

  /// In bytes; before it may stand a channel.
  int MOST_TEXT = GuardFrame.MOST_DATA - 1;

  default GuardFrame from(int address) {
    return switch (this) {
      case Ready(var chip) -> new GuardFrame(address, READY, text(chip));
      case Done(var request) -> new GuardFrame(address, request | DONE, WireBytes.NONE);
      case Levels levels -> new GuardFrame(address, GuardRequest.LEVELS | DONE, bytes(levels));
      case Pulsed(var channel) ->
          new GuardFrame(address, GuardRequest.PULSE | DONE, WireBytes.of(channel));
      case Refused(var request, var channel, var why) ->
          new GuardFrame(address, request | REFUSED, WireBytes.of(channel).plus(text(why)));
    };
  }

  /// What a frame says, or nothing if a guard does not say so.
  static Optional<GuardReply> of(GuardFrame frame) {
    int kind = frame.function() & KIND;
    int request = frame.function() & ~KIND;
    if (frame.function() == READY) {
      return Optional.of(new Ready(text(frame.data())));
    }
    if (kind == REFUSED && !frame.data().isEmpty()) {
      return Optional.of(new Refused(request, frame.data().at(0), text(frame.data().from(1))));
    }
    return kind == DONE ? done(request, frame.data()) : Optional.empty();
  }

  private static Optional<GuardReply> done(int request, WireBytes data) {
    return switch (request) {
      case GuardRequest.LEVELS ->
          data.length() == 4 * Long.BYTES ? Optional.of(levels(data)) : Optional.empty();
      case GuardRequest.PULSE ->
          data.length() == 1 ? Optional.of(new Pulsed(data.at(0))) : Optional.empty();
      default -> Optional.of(new Done(request));
    };
  }

  private static WireBytes bytes(Levels levels) {
    return mask(levels.doors())
        .plus(mask(levels.doorsKnown()))
        .plus(mask(levels.occupancy()))
        .plus(mask(levels.occupancyKnown()));
  }

  private static Levels levels(WireBytes data) {
    return new Levels(
        mask(data, 0),
        mask(data, Long.BYTES),
        mask(data, 2 * Long.BYTES),
        mask(data, 3 * Long.BYTES));
  }

  private static WireBytes mask(long bits) {
    var bytes = new byte[Long.BYTES];
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[i] = (byte) (bits >>> (Byte.SIZE * i));
    }
    return WireBytes.copyOf(bytes);
  }

  private static long mask(WireBytes data, int at) {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits |= (long) data.at(at + i) << (Byte.SIZE * i);
    }
    return bits;
  }

  private static WireBytes text(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return WireBytes.copyOf(bytes.length > MOST_TEXT ? Arrays.copyOf(bytes, MOST_TEXT) : bytes);
  }

  private static String text(WireBytes data) {
    return new String(data.toArray(), StandardCharsets.UTF_8);
  }
}
