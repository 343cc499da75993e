package cubby.link.file;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;

/// Reads a drawing back, as a scanner would.
final class QrReading {
  private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int QUIET_ZONE = 4;

  private QrReading() {}

  static String of(String svg) throws Exception {
    var side = SIDE.matcher(svg).results().findFirst().orElseThrow().group(1);
    var modules = new BitMatrix(Integer.parseInt(side) - 2 * QUIET_ZONE);
    DARK.matcher(svg)
        .results()
        .forEach(dark ->
            modules.set(
                Integer.parseInt(dark.group(1)) - QUIET_ZONE,
                Integer.parseInt(dark.group(2)) - QUIET_ZONE));
    return new Decoder().decode(modules).getText();
  }
}
