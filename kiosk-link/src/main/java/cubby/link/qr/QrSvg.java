package cubby.link.qr;

import com.google.zxing.common.BitMatrix;

/// Draws QR codes as SVG, which prints sharp at any size.
public final class QrSvg {

  private static final int PX_PER_MODULE = 8;

  private QrSvg() {}

  public static String of(String text) {
    var modules = QrModules.of(text);
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
}
