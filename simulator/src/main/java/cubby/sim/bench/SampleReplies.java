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

  /// No checksum: start, length and end are all that there is.
  private static void ends(byte[] frame) {
    frame[0] = (byte) 0x90;
    frame[1] = (byte) frame.length;
    frame[frame.length - 1] = 0x03;
  }
}
