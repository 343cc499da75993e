package cubby.app.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Draws QR codes.
final class QrPicture {

  /// Light modules around it, as ISO/IEC 18004 wants.
  private static final int QUIET_ZONE = 4;

  private QrPicture() {}

  /// @param pxPerModule side of one of its squares
  static Image of(String text, int pxPerModule) {
    try {
      var modules =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  1,
                  1,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      QUIET_ZONE));
      var image =
          new WritableImage(modules.getWidth() * pxPerModule, modules.getHeight() * pxPerModule);
      var pixels = image.getPixelWriter();
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          var dark = modules.get(x / pxPerModule, y / pxPerModule);
          pixels.setColor(x, y, dark ? Color.BLACK : Color.WHITE);
        }
      }
      return image;
    } catch (WriterException e) {
      throw new IllegalStateException("a text that no QR code can say", e);
    }
  }
}
