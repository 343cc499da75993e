package cubby.link.qr;

import com.google.zxing.common.BitMatrix;

/// Draws a QR code with characters, two modules to each: upright, since a terminal's characters are
/// twice as high as wide.
public final class QrBlocks {

  /// Black on white whatever the terminal's own colours, and back to those (ECMA-48, 8.3.117): of a
  /// code in white on black, many telephones make nothing.
  private static final String BLACK_ON_WHITE = "\u001b[30;47m";

  private static final String AS_BEFORE = "\u001b[0m";

  private QrBlocks() {}

  /// For a terminal, which is told the colours.
  ///
  /// @return lines, the light border included
  public static String coloured(String text) {
    return plain(text)
        .lines()
        .map(line -> BLACK_ON_WHITE + line + AS_BEFORE)
        .reduce((above, below) -> above + "\n" + below)
        .orElseThrow();
  }

  /// For paper or a file: what is dark is ink.
  ///
  /// @return lines, the light border included
  public static String plain(String text) {
    var modules = QrModules.of(text);
    var lines = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y += 2) {
      if (y > 0) {
        lines.append('\n');
      }
      for (int x = 0; x < modules.getWidth(); x++) {
        lines.append(block(modules.get(x, y), isDark(modules, x, y + 1)));
      }
    }
    return lines.toString();
  }

  private static boolean isDark(BitMatrix modules, int x, int y) {
    return y < modules.getHeight() && modules.get(x, y);
  }

  private static char block(boolean above, boolean below) {
    if (above) {
      return below ? '█' : '▀';
    }
    return below ? '▄' : ' ';
  }
}
