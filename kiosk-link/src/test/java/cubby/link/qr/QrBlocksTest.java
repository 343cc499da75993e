package cubby.link.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/// Looks at the characters as a camera would at the terminal.
class QrBlocksTest {

  private static final String URI =
      "otpauth://totp/Sch%C3%B6neberg%20Market%20Square:90"
          + "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Sch%C3%B6neberg%20Market%20Square";

  /// Half a character each way.
  private static final int PX = 6;

  @Test
  void aTelephoneReadsWhatTheTerminalShows() throws Exception {
    assertThat(QrReading.of(picture(QrBlocks.plain(URI)))).isEqualTo(URI);
  }

  @Test
  void itFitsATerminalOfEightyByTwentyFiveOrSo() {
    var lines = QrBlocks.plain(URI).lines().toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(30).allMatch(line -> line.length() <= 78);
  }

  @Test
  void aTerminalIsToldTheColoursLineByLine() {
    assertThat(QrBlocks.coloured(URI).lines())
        .allMatch(line -> line.startsWith("\u001b[30;47m") && line.endsWith("\u001b[0m"));
    assertThat(QrBlocks.coloured(URI).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(QrBlocks.plain(URI));
  }

  private static BufferedImage picture(String text) {
    var lines = text.lines().toList();
    var image =
        new BufferedImage(
            lines.getFirst().length() * PX, lines.size() * 2 * PX, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        var character = lines.get(y / (2 * PX)).charAt(x / PX);
        var lower = y / PX % 2 == 1;
        var dark = character == '█' || character == (lower ? '▄' : '▀');
        image.setRGB(x, y, dark ? 0 : 0xffffff);
      }
    }
    return image;
  }
}
