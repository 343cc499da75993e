package cubby.hal.kerong;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.FrameScanner.Found;
import cubby.hal.wire.WireBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Cu16FrameTest {
  /// The maker's document: board 0, all 16 hooks set, nothing inside.
  private static final WireBytes MAKERS_EXAMPLE = WireBytes.ofHex("02 00 35 FF FF 00 00 03 38");

  private static final WireBytes BOARD_1 = WireBytes.ofHex("02 10 35 01 80 02 40 03 0D");

  private static final Cu16Frame ALL_SET = new Cu16Frame(0, 0x35, 0xFFFF, 0);
  private static final Cu16Frame ENDS_SET = new Cu16Frame(0x10, 0x35, 0x8001, 0x4002);

  private final FrameScanner scanner = new FrameScanner(Cu16Frame.SHAPE);

  @Test
  void readsTheMakersExample() {
    assertThat(frames(MAKERS_EXAMPLE)).containsExactly(ALL_SET);
  }

  @Test
  void lowestLockIsTheLeastBitOfTheFirstByte() {
    assertThat(frames(BOARD_1)).containsExactly(ENDS_SET);
    assertThat(ENDS_SET.board()).isEqualTo(1);
  }

  @Test
  void readsTheAnswerToAStatusOfEveryBoard() {
    assertThat(frames(WireBytes.ofHex("02 20 36 00 00 00 00 03 5B")))
        .containsExactly(new Cu16Frame(0x20, 0x36, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 18, 19})
  void sameFramesInChunksOfAnySize(int size) {
    var stream = WireBytes.ofHex("FF 02").plus(MAKERS_EXAMPLE).plus(BOARD_1);
    var seen = new ArrayList<Cu16Frame>();
    for (int from = 0; from < stream.length(); from += size) {
      seen.addAll(frames(stream.slice(from, Math.min(stream.length(), from + size))));
    }
    assertThat(seen).containsExactly(ALL_SET, ENDS_SET);
    assertThat(scanner.rest().isEmpty()).isTrue();
  }

  @Test
  void sameFrameSplitInTwoAtEveryByte() {
    for (int at = 0; at <= MAKERS_EXAMPLE.length(); at++) {
      var seen = new ArrayList<>(frames(MAKERS_EXAMPLE.slice(0, at)));
      seen.addAll(frames(MAKERS_EXAMPLE.from(at)));
      assertThat(seen).as("split at %d", at).containsExactly(ALL_SET);
    }
  }

  @Test
  void twoFramesInOneReadAndTheBeginningOfAThird() {
    assertThat(frames(MAKERS_EXAMPLE.plus(BOARD_1).plus(BOARD_1.slice(0, 4))))
        .containsExactly(ALL_SET, ENDS_SET);
    assertThat(scanner.rest()).hasToString("02 10 35 01");
    assertThat(frames(BOARD_1.from(4))).containsExactly(ENDS_SET);
  }

  @Test
  void truncatedFrameDoesNotSwallowTheNext() {
    for (int length = 1; length < MAKERS_EXAMPLE.length(); length++) {
      assertThat(frames(MAKERS_EXAMPLE.slice(0, length).plus(BOARD_1)))
          .as("first %d bytes", length)
          .containsExactly(ENDS_SET);
    }
  }

  @Test
  void overlongFrameIsNoFrame() {
    assertThat(frames(WireBytes.ofHex("02 00 35 FF FF 00 00 00 03 38"))).isEmpty();
    assertThat(frames(BOARD_1)).containsExactly(ENDS_SET);
  }

  @Test
  void badSumIsToldAndNotAccepted() {
    var bad = WireBytes.ofHex("02 00 35 FF FF 00 00 03 39");
    assertThat(scanner.accept(bad)).contains(new Found.BadChecksum(bad)).hasSize(2);
    assertThat(frames(MAKERS_EXAMPLE)).containsExactly(ALL_SET);
  }

  /// Fielded masters sum without STX and ETX; a board that did the same is not believed either.
  @Test
  void sumWithoutTheEndsIsBad() {
    assertThat(frames(WireBytes.ofHex("02 00 35 FF FF 00 00 03 33"))).isEmpty();
  }

  @Test
  void requestsAreNoReplies() {
    assertThat(frames(new Cu16Request.StatusOfOne(0).bytes())).isEmpty();
    assertThat(frames(new Cu16Request.Unlock(3, 5).bytes())).isEmpty();
    assertThat(scanner.rest().isEmpty()).isTrue();
  }

  @Test
  void junkIsToldOnceARun() {
    var found = new ArrayList<Found>();
    for (int i = 0; i < 100; i++) {
      found.addAll(scanner.accept(WireBytes.of(0x55)));
    }
    assertThat(found).containsExactly(new Found.Junk());
  }

  /// 100 000 frames, mutated: whatever is accepted has a right sum, nothing throws, and no more
  /// than a frame is kept.
  @Test
  void mutatedFramesNeverPassWithABadSum() {
    var random = new Random(20_250_101);
    for (int i = 0; i < 100_000; i++) {
      var bytes = mutated(random);
      for (var found : scanner.accept(WireBytes.copyOf(bytes))) {
        if (found instanceof Found.Frame(var frame)) {
          assertThat(frame.length()).isEqualTo(9);
          assertThat(frame.at(8)).isEqualTo(sum(frame));
        }
      }
      assertThat(scanner.rest().length()).isLessThan(9);
    }
  }

  private static byte[] mutated(Random random) {
    var frame = new byte[] {2, 0, 0x35, 0, 0, 0, 0, 3, 0};
    frame[1] = (byte) (random.nextInt(16) << 4);
    for (int i = 3; i < 7; i++) {
      frame[i] = (byte) random.nextInt(256);
    }
    frame[8] = (byte) sum(WireBytes.copyOf(frame));
    return switch (random.nextInt(5)) {
      case 0 -> frame;
      case 1 -> WireBytes.copyOf(frame, random.nextInt(10)).toArray();
      case 2 -> WireBytes.copyOf(frame, 9 + random.nextInt(9)).toArray();
      default -> {
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
          frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        }
        yield frame;
      }
    };
  }

  private static int sum(WireBytes frame) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += frame.at(i);
    }
    return sum & 0xFF;
  }

  private List<Cu16Frame> frames(WireBytes bytes) {
    return scanner.accept(bytes).stream()
        .filter(Found.Frame.class::isInstance)
        .map(found -> Cu16Frame.of(((Found.Frame) found).bytes()))
        .toList();
  }
}
