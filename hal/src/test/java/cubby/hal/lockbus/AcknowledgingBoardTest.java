package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.BoardStatus.Levels;
import cubby.hal.board.BoardTraits;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.Channel;
import cubby.hal.contract.PulseResult;
import cubby.hal.lockbus.BusRig.FakeReply;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of a pulse on boards that do answer, with a made-up protocol of four bytes: `A5`,
/// address, code, and their sum. Codes: 00 status, all closed; 01 unlock and done; 02 declined.
class AcknowledgingBoardTest {
  private static final String UNLOCK = "A5 01 01 A7";
  private static final String STATUS = "A5 01 00 A6";

  private final Deque<Optional<String>> unlockReplies = new ArrayDeque<>();
  private final BusRig rig = rig();

  @Test
  void acknowledged() {
    assertThat(resultAfter("A5 01 01 A7")).isEqualTo(new PulseResult.Acknowledged());
  }

  @Test
  void refused() {
    assertThat(resultAfter("A5 01 02 A8")).isEqualTo(new PulseResult.Refused("A5 01 02 A8"));
  }

  @Test
  void noReply() {
    unlockReplies.add(Optional.empty());
    assertThat(result()).isEqualTo(new PulseResult.NoReply(Duration.ofMillis(200)));
  }

  @Test
  void badChecksum() {
    assertThat(resultAfter("A5 01 01 A8")).isEqualTo(new PulseResult.BadChecksum("A5 01 01 A8"));
  }

  @Test
  void wrongBoard() {
    assertThat(resultAfter("A5 07 01 AD")).isEqualTo(new PulseResult.WrongBoard(1, 7));
  }

  @Test
  void aStatusIsNoAcknowledgement() {
    assertThat(resultAfter(STATUS)).isEqualTo(new PulseResult.NoReply(Duration.ofMillis(200)));
  }

  @Test
  void aGoodReplyAfterABadOneCounts() {
    assertThat(resultAfter("A5 01 01 A8 A5 01 01 A7")).isEqualTo(new PulseResult.Acknowledged());
  }

  @Test
  void whateverCameItIsSentOnceAndSettledOnceAndTheBankIsNotLost() {
    unlockReplies.add(Optional.empty());
    var _ = result();
    rig.runFor(5000);
    assertThat(rig.sentFrames(frame -> !frame.equals(STATUS))).containsExactly(UNLOCK);
    assertThat(rig.all(PulseSettled.class)).hasSize(1);
    assertThat(rig.all(Lost.class)).isEmpty();
  }

  @Test
  void theSupplyIsBusyFromTheCommandOnEvenWithoutReply() {
    unlockReplies.add(Optional.empty());
    rig.pulse(0, 1, "p", 2000);
    rig.pulse(0, 2, "q", 2000);
    rig.runFor(2000);
    var first = rig.timesOf(UNLOCK).getFirst();
    // 4 bytes at 9600 baud take 4.2 ms; the made-up board energises for 300 ms, from within 200 ms
    assertThat(rig.timesOf(UNLOCK)).containsExactly(first, first + 504);
  }

  @Test
  void theSupplyIsFreeOnceABoardThatAnsweredIsDone() {
    unlockReplies.add(Optional.of(UNLOCK));
    rig.pulse(0, 1, "p", 2000);
    rig.pulse(0, 2, "q", 2000);
    rig.runFor(2000);
    var first = rig.timesOf(UNLOCK).getFirst();
    assertThat(rig.timesOf(UNLOCK)).containsExactly(first, first + 12 + 300);
  }

  @Test
  void aRequestThatEqualsItsReplyIsNoReplyWhereTheLineEchoes() {
    var echoing = rig(true);
    unlockReplies.add(Optional.empty());
    echoing.pulse(0, 1, "p", 2000);
    assertThat(echoing.await(PulseSettled.class).result())
        .isEqualTo(new PulseResult.NoReply(Duration.ofMillis(200)));
  }

  private PulseResult resultAfter(String reply) {
    unlockReplies.add(Optional.of(reply));
    return result();
  }

  private PulseResult result() {
    rig.pulse(0, 1, "p", 2000);
    return rig.await(PulseSettled.class).result();
  }

  private BusRig rig() {
    return rig(false);
  }

  private BusRig rig(boolean echo) {
    var settings = BankSettings.of("b", "bus", "made-up");
    var bank = echo ? new Tweak().echo().apply(settings) : settings;
    var bus =
        BusProfile.of(BusSettings.of("bus", "serial:/dev/ttyUSB0"), List.of(new MadeUp().traits()));
    var made =
        new BusRig(now -> new BusMaster(bus, List.of(BankProfile.of(bank, new MadeUp())), now));
    made.add(request -> answer(request, echo));
    return made.connected();
  }

  private Optional<FakeReply> answer(WireBytes request, boolean echo) {
    var reply =
        request.at(2) == 0
            ? Optional.of(STATUS)
            : Optional.ofNullable(unlockReplies.poll()).flatMap(scripted -> scripted);
    var bytes = reply.map(WireBytes::ofHex).orElse(WireBytes.NONE);
    var heard = echo ? request.plus(bytes) : bytes;
    return Optional.of(new FakeReply(heard, BusRig.REPLY_TAKES));
  }

  private static final class MadeUp implements BoardDriver, BoardCodec, FrameShape {
    @Override
    public String name() {
      return "made-up";
    }

    @Override
    public BoardTraits traits() {
      return BoardTraits.of(2, 9600, 1, 31, 1, Duration.ofMillis(300));
    }

    @Override
    public BoardCodec codec(int address, BankSettings bank) {
      return this;
    }

    @Override
    public Request unlock(Channel channel) {
      return new Request.Answered(1, WireBytes.ofHex(UNLOCK), this, frame -> meaning(1, frame));
    }

    @Override
    public List<Request.Answered> status() {
      return List.of(
          new Request.Answered(1, WireBytes.ofHex(STATUS), this, frame -> meaning(0, frame)));
    }

    private static Reply meaning(int asked, WireBytes frame) {
      if (frame.at(1) != 1) {
        return new Reply.OtherBoard(frame.at(1), frame);
      }
      return switch (frame.at(2)) {
        case 0 -> new Reply.Status(new BoardStatus(Levels.of(0b11, 2), Levels.NONE));
        case 1 -> asked == 1 ? new Reply.Acknowledged() : new Reply.Unasked(frame);
        case 2 -> new Reply.Refused(frame);
        default -> new Reply.Unasked(frame);
      };
    }

    @Override
    public int longest() {
      return 4;
    }

    @Override
    public Match match(WireBytes bytes, int from) {
      if (bytes.at(from) != 0xA5) {
        return Match.NONE;
      }
      if (bytes.length() - from < 4) {
        return Match.PARTIAL;
      }
      int sum = bytes.at(from) + bytes.at(from + 1) + bytes.at(from + 2);
      return (sum & 0xFF) == bytes.at(from + 3) ? new Match.Whole(4) : new Match.BadChecksum(4);
    }
  }
}
