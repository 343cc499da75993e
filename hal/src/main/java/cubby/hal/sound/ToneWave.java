package cubby.hal.sound;

import cubby.hal.contract.sound.Tone;
import cubby.hal.wire.WireBytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A tone as a WAV file, small enough to be given to a program at once.
final class ToneWave {
  private static final int SAMPLES_PER_SECOND = 8000;

  /// At full volume below full scale, where small amplifiers distort.
  private static final double LOUDNESS = 0.6;

  /// Swells and fades within 20 ms, since a tone that begins or ends at once clicks.
  private static final int FADE_SAMPLES = SAMPLES_PER_SECOND / 50;

  private static final int HEADER_BYTES = 44;
  private static final short PCM = 1;

  /// What is heard.
  private record Sound(double hertz, int millis) {
    int samples() {
      return SAMPLES_PER_SECOND * millis / 1000;
    }
  }

  private ToneWave() {}

  /// RIFF header for 8-bit mono PCM, and the samples, of which 128 is silence.
  ///
  /// @param volumePercent 0 to 100
  static WireBytes of(Tone tone, int volumePercent) {
    var sound = sound(tone);
    var samples = sound.samples();
    var loudness = LOUDNESS * volumePercent / 100;
    var wave = ByteBuffer.allocate(HEADER_BYTES + samples).order(ByteOrder.LITTLE_ENDIAN);
    wave.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + samples).put(ascii("WAVE"));
    wave.put(ascii("fmt ")).putInt(16).putShort(PCM).putShort((short) 1);
    wave.putInt(SAMPLES_PER_SECOND).putInt(SAMPLES_PER_SECOND);
    wave.putShort((short) 1).putShort((short) 8);
    wave.put(ascii("data")).putInt(samples);
    for (int i = 0; i < samples; i++) {
      var swell = Math.min(1, Math.min(i, samples - i) / (double) FADE_SAMPLES);
      var sine = Math.sin(2 * Math.PI * sound.hertz() * i / SAMPLES_PER_SECOND);
      wave.put((byte) Math.round(128 + 127 * loudness * swell * sine));
    }
    return WireBytes.copyOf(wave.array());
  }

  /// A key's is higher, and shorter than the time between two keys.
  private static Sound sound(Tone tone) {
    return switch (tone) {
      case NONE -> new Sound(0, 0);
      case ATTENTION -> new Sound(880, 300);
      case KEY -> new Sound(1320, 70);
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
