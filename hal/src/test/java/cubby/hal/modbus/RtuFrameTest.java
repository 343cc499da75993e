package cubby.hal.modbus;

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

/// Frames of the maker's documents, and of others whose CRC was computed by another program.
class RtuFrameTest {
  private static final String INPUTS = "01 02 01 05 61 8B";
  private static final String PULSE = "01 05 02 00 00 05 0C 71";
  private static final String EXCEPTION_2 = "01 85 02 C3 51";
  private static final String EXCEPTION_3 = "01 85 03 02 91";
  private static final String VERSION = "01 03 02 00 C8 B9 D2";
  private static final String LINKAGE =
      "01 03 10 00 00 00 00 00 02 00 00 00 00 00 00 00 00 00 00 EF E1";
  private static final List<String> ALL =
      List.of(INPUTS, PULSE, EXCEPTION_2, EXCEPTION_3, VERSION, LINKAGE);

  private final FrameScanner scanner = new FrameScanner(RtuFrame.SHAPE);

  @Test
  void readsWhatTheMakersDocumentShows() {
    var inputs = RtuFrame.of(WireBytes.ofHex(INPUTS));
    assertThat(inputs.address()).isEqualTo(1);
    assertThat(inputs.function()).isEqualTo(RtuFunction.READ_INPUTS);
    assertThat(inputs.count()).isEqualTo(1);
    assertThat(inputs.octet(0)).isEqualTo(5);
    var exception = RtuFrame.of(WireBytes.ofHex(EXCEPTION_3));
    assertThat(exception.function()).isEqualTo(RtuFunction.WRITE_COIL);
    assertThat(exception.exception()).hasValue(3);
  }

  @Test
  void readsRegistersHighByteFirst() {
    assertThat(RtuFrame.of(WireBytes.ofHex(VERSION)).register(0)).isEqualTo(200);
    assertThat(RtuFrame.of(WireBytes.ofHex(LINKAGE)).register(2)).isEqualTo(2);
    assertThat(RtuFrame.of(WireBytes.ofHex(LINKAGE)).exception()).isEmpty();
  }

  @Test
  void eachIsFoundSplitAtEveryByte() {
    for (var hex : ALL) {
      var frame = WireBytes.ofHex(hex);
      for (int at = 0; at <= frame.length(); at++) {
        var seen = new ArrayList<>(frames(frame.slice(0, at)));
        seen.addAll(frames(frame.from(at)));
        assertThat(seen).as("%s split at %d", hex, at).containsExactly(hex);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21, 22, 60})
  void sameFramesInChunksOfAnySize(int size) {
    var stream = WireBytes.ofHex("00 FF " + String.join(" ", ALL));
    var seen = new ArrayList<String>();
    for (int from = 0; from < stream.length(); from += size) {
      seen.addAll(frames(stream.slice(from, Math.min(stream.length(), from + size))));
    }
    assertThat(seen).isEqualTo(ALL);
    assertThat(scanner.rest().isEmpty()).isTrue();
  }

  @Test
  void badCrcIsToldAndNotAccepted() {
    for (var hex : ALL) {
      var frame = WireBytes.ofHex(hex);
      var last = frame.length() - 1;
      var bad = frame.slice(0, last).plus(WireBytes.of(frame.at(last) ^ 1));
      assertThat(scanner.accept(bad)).contains(new Found.BadChecksum(bad));
      assertThat(scanner.accept(WireBytes.ofHex("00 ".repeat(30) + INPUTS)))
          .as("what follows %s", bad)
          .contains(new Found.Frame(WireBytes.ofHex(INPUTS)));
    }
  }

  @Test
  void crcInTheWrongOrderIsBad() {
    assertThat(frames(WireBytes.ofHex("01 02 01 05 8B 61"))).isEmpty();
  }

  @Test
  void foreignBoardsAreFoundToo() {
    assertThat(frames(WireBytes.ofHex("05 02 01 05 60 BB"))).containsExactly("05 02 01 05 60 BB");
    assertThat(frames(WireBytes.ofHex("F7 05 02 1F 00 0A 69 25")))
        .containsExactly("F7 05 02 1F 00 0A 69 25");
  }

  @Test
  void whatIsNoReplyIsPassedOverAtOnce() {
    for (var hex :
        List.of(
            "00 05 02 00 00 05", // nobody answers as everybody
            "F8 02 01", // beyond the addresses
            "01 0F", // a function that is never asked
            "01 02 00 B9 B8", // nothing read
            "01 02 11", // more than was ever asked
            "01 03 01", // half a register
            "01 02 00 00 00 08 79 CC")) { // a request
      assertThat(frames(WireBytes.ofHex(hex))).as(hex).isEmpty();
      assertThat(scanner.rest().length()).as("%s is not waited upon", hex).isLessThan(3);
      scanner.quiet();
      assertThat(frames(WireBytes.ofHex("00 00 00 " + VERSION))).as(hex).containsExactly(VERSION);
    }
  }

  @Test
  void truncatedFrameDoesNotSwallowTheNext() {
    for (var hex : ALL) {
      var frame = WireBytes.ofHex(hex);
      for (int length = 1; length < frame.length(); length++) {
        // enough behind it to decide on what seems to be longer
        var seen = frames(frame.slice(0, length).plus(WireBytes.ofHex(PULSE + " 00".repeat(21))));
        assertThat(seen).as("first %d bytes of %s", length, hex).containsExactly(PULSE);
      }
    }
  }

  /// 100 000 frames, mutated: whatever is accepted has a right CRC and a length that belongs to its
  /// function, nothing throws, and no more than a frame is kept.
  @Test
  void mutatedFramesNeverPassWithABadCrc() {
    var random = new Random(20_250_102);
    int accepted = 0;
    for (int i = 0; i < 100_000; i++) {
      for (var found : scanner.accept(mutated(random))) {
        if (found instanceof Found.Frame(var frame)) {
          accepted++;
          assertThat(crc(frame)).isZero();
          assertThat(RtuFrame.of(frame).bytes()).isEqualTo(frame);
          assertThat(frame.length()).isIn(5, 6, 7, 8, 9, 11, 13, 15, 17, 19, 21);
        }
      }
      assertThat(scanner.rest().length()).isLessThan(RtuFrame.SHAPE.longest());
    }
    assertThat(accepted).isGreaterThan(20_000);
  }

  private static WireBytes mutated(Random random) {
    var frame = WireBytes.ofHex(ALL.get(random.nextInt(ALL.size()))).toArray();
    return switch (random.nextInt(5)) {
      case 0, 1 -> WireBytes.copyOf(frame);
      case 2 -> WireBytes.copyOf(frame, random.nextInt(frame.length + 1));
      default -> {
        for (int change = random.nextInt(3); change >= 0; change--) {
          frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        }
        yield WireBytes.copyOf(frame);
      }
    };
  }

  /// Of a whole frame, its CRC included: 0. Made otherwise than the codec does it, most significant
  /// bit first over reflected bytes.
  private static int crc(WireBytes frame) {
    int crc = 0xFFFF;
    for (int i = 0; i < frame.length(); i++) {
      crc ^= Integer.reverse(frame.at(i)) >>> 24 << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x8005;
      }
      crc &= 0xFFFF;
    }
    return crc;
  }

  private List<String> frames(WireBytes bytes) {
    return scanner.accept(bytes).stream()
        .filter(Found.Frame.class::isInstance)
        .map(found -> ((Found.Frame) found).bytes().toString())
        .toList();
  }
}
