package cubby.sim.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardTraits;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.Drivers;
import cubby.hal.wire.FixedShape;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecFuzzTest {
  private static final long SEED = 20_260_301;

  /// Takes nine bytes for a frame if they begin with 02.
  private static final FrameShape UNSUMMED =
      FixedShape.unchecked(9, (index, octet) -> index > 0 || octet == 2);

  private static final FrameShape NOTHING = FixedShape.unchecked(9, (_, _) -> false);

  static Stream<String> drivers() {
    return Drivers.all().stream().map(BoardDriver::name);
  }

  @ParameterizedTest
  @MethodSource("drivers")
  void noDriverFailsOnMutatedFrames(String driver) {
    var result = CodecFuzz.run(driver, 20_000, SEED);
    assertThat(result.faults()).isEmpty();
    assertThat(result.faultCount()).isZero();
    assertThat(result.frames()).isGreaterThanOrEqualTo(20_000);
    assertThat(result.replies()).containsKeys("Status", "OtherBoard", "Unasked");
    assertThat(result.framesPerSecond()).isPositive();
  }

  @Test
  void theSameSeedSendsTheSame() {
    var driver = Drivers.all().getFirst();
    var one = CodecFuzz.run(driver, 1000, SEED);
    var other = CodecFuzz.run(driver, 1000, SEED);
    assertThat(one.replies()).isEqualTo(other.replies());
    assertThat(one.badChecksums()).isEqualTo(other.badChecksums());
    assertThat(CodecFuzz.run(driver, 1000, SEED + 1).replies()).isNotEqualTo(one.replies());
  }

  @Test
  void aCodecThatDoesNotCheckTheSumIsFound() {
    var result = CodecFuzz.run(broken(UNSUMMED, _ -> new Reply.Acknowledged()), 1000, SEED);
    assertThat(result.faults()).anyMatch(fault -> fault.startsWith("kerong-cu16: accepted 02 "));
  }

  @Test
  void aCodecThatThrowsIsFound() {
    var result =
        CodecFuzz.run(
            broken(UNSUMMED, frame -> new Reply.OtherBoard(frame.at(9), frame)), 1000, SEED);
    assertThat(result.faults()).anyMatch(fault -> fault.contains("an exception after"));
  }

  @Test
  void aCodecThatMissesFramesIsFound() {
    var result = CodecFuzz.run(broken(NOTHING, _ -> new Reply.Acknowledged()), 1000, SEED);
    assertThat(result.faults()).anyMatch(fault -> fault.contains("a sound frame was not found"));
  }

  /// Says it drives a CU16.
  private static BoardDriver broken(FrameShape shape, Request.Meaning meaning) {
    var status = new Request.Answered(0, WireBytes.of(1), shape, meaning);
    var codec =
        new BoardCodec() {
          @Override
          public Request unlock(Channel channel) {
            return status;
          }

          @Override
          public List<Request.Answered> status() {
            return List.of(status);
          }
        };
    return new BoardDriver() {
      @Override
      public String name() {
        return "kerong-cu16";
      }

      @Override
      public BoardTraits traits() {
        return Drivers.named(name()).orElseThrow().traits();
      }

      @Override
      public BoardCodec codec(int address, BankSettings bank) {
        return codec;
      }
    };
  }
}
