package cubby.link.file;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// Draws QR codes as SVG, which needs no imaging library and prints sharp at any size.
final class QrDrawing {

  /// Light modules around it, as ISO/IEC 18004 wants.
  private static final int QUIET_ZONE = 4;

  private static final int PX_PER_MODULE = 8;

  private QrDrawing() {}

  static String svg(String text) {
    var modules = modules(text);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%2$d" height="%2$d" viewBox="0 0 %1$d %1$d" \
    shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/>
    <path d="%3$s"/>
    </svg>
    """
        .formatted(modules.getWidth(), modules.getWidth() * PX_PER_MODULE, dark(modules));
  }

  private static String dark(BitMatrix modules) {
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return path.toString();
  }

  private static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter()
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
    } catch (WriterException e) {
      throw new IllegalStateException("a text that no QR code can say", e);
    }
  }
}
