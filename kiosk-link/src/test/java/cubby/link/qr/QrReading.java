package cubby.link.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Reads a drawing back, as a scanner would.
public final class QrReading {
  private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int QUIET_ZONE = 4;

  private QrReading() {}

  public static String ofSvg(String svg) throws Exception {
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

  /// Any picture that Java can read.
  public static String ofPicture(byte[] bytes) throws Exception {
    return of(ImageIO.read(new ByteArrayInputStream(bytes)));
  }

  static String of(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
