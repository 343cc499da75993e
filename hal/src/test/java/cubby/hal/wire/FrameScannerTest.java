package cubby.hal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.wire.FrameScanner.Found;
import org.junit.jupiter.api.Test;

class FrameScannerTest {
  /// A shape that never makes up its mind.
  private static final FrameShape UNDECIDED =
      new FrameShape() {
        @Override
        public int longest() {
          return 4;
        }

        @Override
        public Match match(WireBytes bytes, int from) {
          return Match.PARTIAL;
        }
      };

  @Test
  void keepsLessThanTheLongestFrameWhateverTheShapeSays() {
    var scanner = new FrameScanner(UNDECIDED);
    assertThat(scanner.accept(WireBytes.of(1, 2, 3))).isEmpty();
    assertThat(scanner.accept(WireBytes.of(4, 5, 6, 7, 8))).containsExactly(new Found.Junk());
    assertThat(scanner.rest()).hasToString("06 07 08");
  }
}
