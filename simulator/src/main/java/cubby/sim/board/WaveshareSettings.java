package cubby.sim.board;

import java.time.Duration;

/// What differs between one installed Waveshare relay board and the next.
///
/// @param relays 1–32; 8, 16 and 32 are sold
/// @param baud of its line, on which the silence between frames depends
/// @param turnaround from the end of a request to the start of the reply, never less than the
///   silence that ends the request. Not published; 5 ms assumed
public record WaveshareSettings(
    int relays, Inputs inputs, Firmware firmware, int baud, Duration turnaround) {

  private static final int MOST = 32;

  /// @param count 0–32; 8 on the boards called (D)
  /// @param oneMeansClosed the sense of door switches; a cut wire reads 0
  /// @param oneMeansOccupied the sense of occupancy sensors; a missing one reads 0
  /// @param linkage of every input, as the board leaves its technician's hands
  public record Inputs(
      int count, boolean oneMeansClosed, boolean oneMeansOccupied, LinkageMode linkage) {
    public static final Inputs NONE = new Inputs(0, true, true, LinkageMode.NONE);
    public static final Inputs EIGHT = new Inputs(8, true, true, LinkageMode.NONE);

    public Inputs withCount(int to) {
      return new Inputs(to, oneMeansClosed, oneMeansOccupied, linkage);
    }

    public Inputs withSenses(boolean oneMeansClosed, boolean oneMeansOccupied) {
      return new Inputs(count, oneMeansClosed, oneMeansOccupied, linkage);
    }

    public Inputs withLinkage(LinkageMode to) {
      return new Inputs(count, oneMeansClosed, oneMeansOccupied, to);
    }
  }

  /// @param version × 100
  /// @param timesPulses whether it knows the timed pulse of today; what one from before September
  ///   2021 does with it is not published: it refuses, here
  /// @param answersBroadcast whether it answers what is sent to address 0, which Modbus forbids
  public record Firmware(int version, boolean timesPulses, boolean answersBroadcast) {
    public static final Firmware V2 = new Firmware(200, true, false);
    public static final Firmware V1 = new Firmware(100, false, false);

    public Firmware withAnswersBroadcast(boolean to) {
      return new Firmware(version, timesPulses, to);
    }
  }

  public WaveshareSettings {
    if (relays < 1 || relays > MOST || inputs.count() < 0 || inputs.count() > MOST) {
      throw new IllegalArgumentException(
          "a relay board has 1 to 32 relays and 0 to 32 inputs, not %d and %d"
              .formatted(relays, inputs.count()));
    }
  }

  /// With 8 inputs, at 9600 baud.
  public static WaveshareSettings usual(int relays) {
    return new WaveshareSettings(relays, Inputs.EIGHT, Firmware.V2, 9600, Duration.ofMillis(5));
  }

  public WaveshareSettings withInputs(Inputs to) {
    return new WaveshareSettings(relays, to, firmware, baud, turnaround);
  }

  public WaveshareSettings withFirmware(Firmware to) {
    return new WaveshareSettings(relays, inputs, to, baud, turnaround);
  }

  public WaveshareSettings withBaud(int to) {
    return new WaveshareSettings(relays, inputs, firmware, to, turnaround);
  }

  public WaveshareSettings withTurnaround(Duration to) {
    return new WaveshareSettings(relays, inputs, firmware, baud, to);
  }
}
