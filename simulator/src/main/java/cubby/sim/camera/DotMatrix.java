package cubby.sim.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// Letters of dots, five by seven, as cameras write into their pictures. They need no font of the
/// system, which a bare server may not have.
final class DotMatrix {
  private static final int COLUMNS = 5;
  private static final int ROWS = 7;

  /// What has no letter here: a frame.
  private static final String OTHER = "7F4141417F";

  /// Each column a byte, whose lowest bit is its top.
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          letter('0', "3E5149453E"),
          letter('1', "00427F4000"),
          letter('2', "4261514946"),
          letter('3', "2141454B31"),
          letter('4', "1814127F10"),
          letter('5', "2745454539"),
          letter('6', "3C4A494930"),
          letter('7', "0171090503"),
          letter('8', "3649494936"),
          letter('9', "064949291E"),
          letter('A', "7E1111117E"),
          letter('B', "7F49494936"),
          letter('C', "3E41414122"),
          letter('D', "7F4141221C"),
          letter('E', "7F49494941"),
          letter('F', "7F09090901"),
          letter('G', "3E4149497A"),
          letter('H', "7F0808087F"),
          letter('I', "00417F4100"),
          letter('J', "2040413F01"),
          letter('K', "7F08142241"),
          letter('L', "7F40404040"),
          letter('M', "7F020C027F"),
          letter('N', "7F0408107F"),
          letter('O', "3E4141413E"),
          letter('P', "7F09090906"),
          letter('Q', "3E4151215E"),
          letter('R', "7F09192946"),
          letter('S', "4649494931"),
          letter('T', "01017F0101"),
          letter('U', "3F4040403F"),
          letter('V', "1F2040201F"),
          letter('W', "3F4038403F"),
          letter('X', "6314081463"),
          letter('Y', "0708700807"),
          letter('Z', "6151494543"),
          letter('-', "0808080808"));

  private DotMatrix() {}

  /// @param dot the side of a dot, in pixels
  static void write(Graphics2D graphics, String text, int left, int top, int dot) {
    graphics.setColor(new Color(0, 0, 0, 170));
    graphics.fillRect(left - 2 * dot, top - 2 * dot, width(text, dot) + 4 * dot, (ROWS + 4) * dot);
    graphics.setColor(new Color(245, 245, 240));
    int x = left;
    for (int c : text.toUpperCase(Locale.ROOT).codePoints().toArray()) {
      letter(graphics, LETTERS.getOrDefault(c, OTHER), x, top, dot);
      x += (COLUMNS + 1) * dot;
    }
  }

  private static int width(String text, int dot) {
    int letters = text.toUpperCase(Locale.ROOT).codePointCount(0, text.length());
    return ((COLUMNS + 1) * letters - 1) * dot;
  }

  private static void letter(Graphics2D graphics, String columns, int left, int top, int dot) {
    var bits = HexFormat.of().parseHex(columns);
    for (int column = 0; column < COLUMNS; column++) {
      for (int row = 0; row < ROWS; row++) {
        if ((bits[column] >> row & 1) == 1) {
          graphics.fillRect(left + column * dot, top + row * dot, dot, dot);
        }
      }
    }
  }

  private static Map.Entry<Integer, String> letter(char letter, String columns) {
    return Map.entry((int) letter, columns);
  }
}
