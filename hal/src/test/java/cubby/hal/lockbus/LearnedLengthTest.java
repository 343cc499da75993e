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
import cubby.hal.contract.Channel;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Replies whose length only silence tells, from a made-up board that answers `B0 01` or `B0 01
/// 02`, in any portions.
class LearnedLengthTest {
  private final List<String> heard = new ArrayList<>();
  private final BusRig rig = rig();

  @Test
  void aFrameIsOverOnceNothingFollowsForAsLongAsAnAdapterMayTake() {
    rig.noise("B0 01");
    rig.runFor(29);
    assertThat(heard).isEmpty();
    rig.runFor(1);
    assertThat(heard).containsExactly("B0 01");
  }

  @Test
  void aLongerOneIsOverAtItsLastByte() {
    rig.noise("B0 01 02");
    assertThat(heard).containsExactly("B0 01 02");
  }

  @Test
  void bytesThatDribbleAreOneFrame() {
    rig.noise("B0");
    rig.runFor(25);
    rig.noise("01");
    rig.runFor(25);
    rig.noise("02");
    assertThat(heard).containsExactly("B0 01 02");
    rig.runFor(1000);
    assertThat(rig.master.counters().resyncs()).isZero();
  }

  @Test
  void bytesThatDribbleStartTheSilenceAnew() {
    rig.noise("B0");
    rig.runFor(25);
    rig.noise("01");
    rig.runFor(29);
    assertThat(heard).isEmpty();
    rig.runFor(1);
    assertThat(heard).containsExactly("B0 01");
  }

  @Test
  void whatComesAfterTheSilenceBelongsToNothing() {
    rig.noise("B0 01");
    rig.runFor(30);
    rig.noise("02");
    rig.runFor(1000);
    assertThat(heard).containsExactly("B0 01");
    assertThat(rig.master.counters().replies()).isEqualTo(1);
  }

  @Test
  void halfAFrameIsNoneHoweverQuietItIs() {
    rig.noise("B0");
    rig.runFor(250);
    assertThat(heard).isEmpty();
    assertThat(rig.master.counters().timeOuts()).isEqualTo(1);
  }

  @Test
  void junkAheadIsNoFrame() {
    rig.noise("55");
    rig.runFor(31);
    rig.noise("B0 01");
    rig.runFor(30);
    assertThat(heard).containsExactly("B0 01");
    assertThat(rig.master.counters().resyncs()).isEqualTo(1);
  }

  @Test
  void aReplyTakesAsLongAsItTakesToKnowIt() {
    rig.runFor(4);
    rig.noise("B0 01");
    rig.runFor(30);
    // 34 ms: longer than 30, not longer than 50
    assertThat(rig.master.counters().roundTrips().counts())
        .containsExactly(0L, 0L, 0L, 0L, 1L, 0L, 0L, 0L);
  }

  private BusRig rig() {
    var driver = new Driver();
    var bus = BusProfile.of(BusSettings.of("bus", "serial:/dev/x"), List.of(driver.traits()));
    var bank = BankProfile.of(BankSettings.of("b", "bus", "quiet"), driver);
    var made = new BusRig(now -> new BusMaster(bus, List.of(bank), now));
    made.runFor(0); // the line is open, and the board is asked
    assertThat(made.sent).hasSize(1);
    return made;
  }

  private final class Driver implements BoardDriver, BoardCodec, FrameShape {
    @Override
    public String name() {
      return "quiet";
    }

    @Override
    public BoardTraits traits() {
      return BoardTraits.of(1, 9600, 1, 31, 1, Duration.ofMillis(300));
    }

    @Override
    public BoardCodec codec(int address, BankSettings bank) {
      return this;
    }

    @Override
    public Request unlock(Channel channel) {
      return new Request.Unanswered(WireBytes.of(1));
    }

    @Override
    public List<Request.Answered> status() {
      return List.of(new Request.Answered(1, WireBytes.of(0), this, this::meaning));
    }

    private Reply meaning(WireBytes frame) {
      heard.add(frame.toString());
      return new Reply.Status(new BoardStatus(Levels.of(1, 1), Levels.NONE));
    }

    @Override
    public int longest() {
      return 3;
    }

    @Override
    public Match match(WireBytes bytes, int from) {
      if (bytes.at(from) != 0xB0) {
        return Match.NONE;
      }
      return switch (bytes.length() - from) {
        case 1 -> Match.PARTIAL;
        case 2 -> new Match.WholeIfQuiet(2);
        default -> new Match.Whole(3);
      };
    }
  }
}
