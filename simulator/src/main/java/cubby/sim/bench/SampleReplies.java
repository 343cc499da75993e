package cubby.sim.bench;

import cubby.hal.wire.WireBytes;
import java.util.Arrays;
import java.util.List;

/// Sound replies of the boards of one driver, and how their protocol seals a frame. Known
/// independently of the driver, so that its mistakes show.
///
/// @param driver its name
/// @param seal makes a frame of any content sound, in place
/// @param frames of boards at the driver's first address unless something else is to be tried
record SampleReplies(String driver, Seal seal, List<WireBytes> frames) {

  /// What a driver may be sent. Who adds a driver adds its boards' replies here.
  private static final List<SampleReplies> ALL =
      List.of(
          of(
              "gpio",
              SampleReplies::crc,
              "C5 01 20 00 85 02 00 00 00 00 00 00 00 03 00 00 00 00 00 00"
                  + " 00 01 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 B3 FD",
              "C5 01 01 00 84 01 8F B2",
              "C5 01 00 00 81 29 8D",
              "C5 01 06 00 C4 01 62 75 73 79 21 E4 C4",
              "C5 01 06 00 C5 00 62 75 73 79 21 F5 D5",
              "C5 01 01 01 84 01 DE 72"),
          of(
              "mcp23017",
              SampleReplies::crc,
              "C5 01 20 20 85 02 00 00 00 00 00 00 00 03 00 00 00 00 00 00"
                  + " 00 01 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 BE 9D",
              "C5 01 01 20 84 01 8E 78",
              "C5 01 00 20 81 30 4D",
              "C5 01 06 20 C4 01 62 75 73 79 21 E6 DC",
              "C5 01 06 20 C5 00 62 75 73 79 21 F7 CD",
              "C5 01 01 21 84 01 DF B8"),
          of(
              "waveshare-relay",
              SampleReplies::crc,
              "01 05 02 00 00 05 0C 71",
              "01 05 00 00 FF 00 8C 3A",
              "01 02 01 05 61 8B",
              "01 85 02 C3 51",
              "01 85 03 02 91",
              "02 02 01 05 61 CF",
              "01 03 02 00 C8 B9 D2",
              "01 05 00 FF 00 00 FD FA",
              "01 82 02 C1 61",
              "01 83 02 C0 F1",
              "01 03 10 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 E4 59"),
          of(
              "kerong-cu16",
              SampleReplies::sum,
              "02 00 35 FF FF 00 00 03 38",
              "02 10 35 01 80 02 40 03 0D",
              "02 00 36 00 00 00 00 03 3B"),
          of(
              "kerong-cu48",
              SampleReplies::sum,
              "02 00 00 75 01 00 00 00 00 00 00 00 00 00 00 00 03 7B",
              "02 05 00 75 01 00 00 00 00 80 02 00 00 00 00 40 03 42",
              "02 00 00 77 01 00 00 00 00 00 00 00 00 00 00 00 03 7D"),
          of(
              "shuoming",
              SampleReplies::exclusiveOr,
              "80 01 00 00 00 33 B2",
              "80 01 80 00 00 01 33 33",
              "80 01 02 00 00 00 00 00 01 33 B1",
              "80 01 01 11 91",
              "80 01 00 33 B2",
              "81 01 01 11 90",
              "8A 01 01 00 8A",
              "8A 02 0C 00 84"),
          of(
              "winnsen",
              SampleReplies::ends,
              "90 07 85 01 05 01 03",
              "90 07 85 01 05 00 03",
              "90 07 A5 02 05 01 03",
              "90 07 82 01 00 00 03",
              "90 07 A2 01 01 80 03"),
          of(
              "wkly",
              SampleReplies::exclusiveOr,
              "57 4B 4C 59 0B 00 82 00 01 00 81",
              "57 4B 4C 59 0B 00 83 00 01 00 80",
              "57 4B 4C 59 0A 00 85 01 01 86",
              "57 4B 4C 59 22 00 84 00 18" + " 00".repeat(24) + " B7"));

  /// Makes a frame of any content sound, in place.
  @FunctionalInterface
  interface Seal {
    void on(byte[] frame);
  }

  /// @throws IllegalArgumentException if there are none
  static SampleReplies of(String driver) {
    return ALL.stream()
        .filter(samples -> samples.driver().equals(driver))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no sample replies are known of the boards of a " + driver));
  }

  /// Whether a frame is as its protocol's seal leaves it.
  boolean isSound(WireBytes frame) {
    var bytes = frame.toArray();
    seal.on(bytes);
    return Arrays.equals(bytes, frame.toArray());
  }

  private static SampleReplies of(String driver, Seal seal, String... frames) {
    return new SampleReplies(driver, seal, Arrays.stream(frames).map(WireBytes::ofHex).toList());
  }

  private static void sum(byte[] frame) {
    int sum = 0;
    for (int i = 0; i < frame.length - 1; i++) {
      sum += frame[i];
    }
    frame[frame.length - 1] = (byte) sum;
  }

  private static void exclusiveOr(byte[] frame) {
    int all = 0;
    for (int i = 0; i < frame.length - 1; i++) {
      all ^= frame[i];
    }
    frame[frame.length - 1] = (byte) all;
  }

  /// CRC-16/Modbus, its low byte first.
  private static void crc(byte[] frame) {
    int end = frame.length - 2;
    int crc = 0xFFFF;
    for (int i = 0; i < end; i++) {
      crc ^= frame[i] & 0xFF;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = crc >> 1 ^ ((crc & 1) == 0 ? 0 : 0xA001);
      }
    }
    frame[end] = (byte) crc;
    frame[end + 1] = (byte) (crc >> 8);
  }

  /// No checksum: start, length and end are all that there is.
  private static void ends(byte[] frame) {
    frame[0] = (byte) 0x90;
    frame[1] = (byte) frame.length;
    frame[frame.length - 1] = 0x03;
  }
}
