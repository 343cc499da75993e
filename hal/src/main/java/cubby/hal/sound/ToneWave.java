package cubby.hal.sound;

import cubby.hal.wire.WireBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A short tone as a WAV file, small enough to be given to a program at once.
final class ToneWave {
  private static final int SAMPLES_PER_SECOND = 8000;
  private static final double HERTZ = 880;
  private static final int SAMPLES = SAMPLES_PER_SECOND * 3 / 10;

  /// At full volume below full scale, where small amplifiers distort.
  private static final double LOUDNESS = 0.6;

  /// Swells and fades, since a tone that begins or ends at once clicks.
  private static final int FADE_SAMPLES = SAMPLES_PER_SECOND / 50;

  private static final int HEADER_BYTES = 44;
  private static final short PCM = 1;

  private ToneWave() {}

  /// RIFF header for 8-bit mono PCM, and the samples, of which 128 is silence.
  ///
  /// @param volumePercent 0 to 100
  static WireBytes at(int volumePercent) {
    var loudness = LOUDNESS * volumePercent / 100;
    var wave = ByteBuffer.allocate(HEADER_BYTES + SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    wave.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + SAMPLES).put(ascii("WAVE"));
    wave.put(ascii("fmt ")).putInt(16).putShort(PCM).putShort((short) 1);
    wave.putInt(SAMPLES_PER_SECOND).putInt(SAMPLES_PER_SECOND);
    wave.putShort((short) 1).putShort((short) 8);
    wave.put(ascii("data")).putInt(SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      wave.put((byte) Math.round(128 + 127 * loudness * swell(i) * sine(i)));
    }
    return WireBytes.copyOf(wave.array());
  }

  private static double sine(int sample) {
    return Math.sin(2 * Math.PI * HERTZ * sample / SAMPLES_PER_SECOND);
  }

  private static double swell(int sample) {
    return Math.min(1, Math.min(sample, SAMPLES - sample) / (double) FADE_SAMPLES);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
