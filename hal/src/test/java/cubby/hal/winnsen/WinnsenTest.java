package cubby.hal.winnsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.CodecContract;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class WinnsenTest extends CodecContract {
  /// Published examples [2].
  private static final String LOCK_5_DONE = "90 07 85 01 05 01 03";

  private static final String ALL_CLOSED = "90 07 82 01 00 00 03";

  /// Made by the same rule.
  private static final String LOCK_5_FAILED = "90 07 85 01 05 00 03";

  private static final String STATION_2_LOCK_5 = "90 07 85 02 05 01 03";
  private static final String ENDS_OPEN = "90 07 82 01 01 80 03";
  private static final String STATION_2_CLOSED = "90 07 82 02 00 00 03";

  @Override
  protected List<Golden> goldens() {
    return List.of(
        new Golden(unlock(5), LOCK_5_DONE, Reply.Acknowledged.class),
        new Golden(unlock(5), "90 07 A5 01 05 01 03", Reply.Acknowledged.class),
        new Golden(unlock(5), LOCK_5_FAILED, Reply.Refused.class),
        new Golden(unlock(5), STATION_2_LOCK_5, Reply.OtherBoard.class),
        new Golden(unlock(4), LOCK_5_DONE, Reply.Unasked.class),
        new Golden(unlock(5), "90 07 85 01 05 02 03", Reply.Unasked.class),
        new Golden(unlock(5), ALL_CLOSED, Reply.Unasked.class),
        new Golden(askStatus(), ALL_CLOSED, Reply.Status.class),
        new Golden(askStatus(), "90 07 A2 01 00 00 03", Reply.Status.class),
        new Golden(askStatus(), ENDS_OPEN, Reply.Status.class),
        new Golden(askStatus(), STATION_2_CLOSED, Reply.OtherBoard.class),
        new Golden(askStatus(), LOCK_5_DONE, Reply.Unasked.class));
  }

  @Override
  protected boolean hasChecksum() {
    return false;
  }

  @Test
  void speaksAsInThePublishedExamples() {
    assertThat(unlock(5).bytes()).hasToString("90 06 05 01 05 03");
    assertThat(askStatus().bytes()).hasToString("90 07 02 01 FF FF 03");
  }

  @Test
  void thereAreSixteenLocks() {
    assertThat(unlock(16).bytes()).hasToString("90 06 05 01 10 03");
    assertThatThrownBy(() -> unlock(17)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneIsOpenAndTheLeastBitOfTheFirstByteIsLockOne() {
    assertThat(new Winnsen().traits().closedIs()).isZero();
    var reply = askStatus().meaning().of(WireBytes.ofHex(ENDS_OPEN));
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Status.class,
            it -> {
              assertThat(it.status().doors().ones()).isEqualTo(0x8001);
              assertThat(it.status().doors().at(new Channel(2))).hasValue(0);
              assertThat(it.status().doors().at(new Channel(17))).isEmpty();
              assertThat(it.status().occupancy().known()).isZero();
            });
  }

  /// With no checksum, these are all that protect: start, length, function, station, lock, state
  /// and end. Of a status, its two bytes of locks are unprotected.
  @Test
  void everythingButTheLocksOfAStatusIsChecked() {
    for (int by = 1; by < 256; by++) {
      for (int at : new int[] {0, 1, 2, 3, 4, 5, 6}) {
        var changed = changed(LOCK_5_DONE, at, by);
        boolean otherMeaning =
            (at == 2 && changed.at(2) == 0xA5) || (at == 5 && changed.at(5) == 0);
        assertThat(heard((Request.Answered) unlock(5), changed))
            .as("%s", changed)
            .allMatch(reply -> otherMeaning != isNoAnswer(reply));
      }
      for (int at : new int[] {0, 1, 2, 3, 6}) {
        var changed = changed(ALL_CLOSED, at, by);
        boolean otherMeaning = at == 2 && changed.at(2) == 0xA2;
        assertThat(heard(askStatus(), changed))
            .as("%s", changed)
            .allMatch(reply -> otherMeaning != isNoAnswer(reply));
      }
    }
  }

  private static boolean isNoAnswer(Reply reply) {
    return reply instanceof Reply.Unasked || reply instanceof Reply.OtherBoard;
  }

  private static WireBytes changed(String frame, int at, int by) {
    var bytes = WireBytes.ofHex(frame).toArray();
    bytes[at] ^= (byte) by;
    return WireBytes.copyOf(bytes);
  }

  private static Request unlock(int channel) {
    return station1().unlock(new Channel(channel));
  }

  private static Request.Answered askStatus() {
    return station1().status().getFirst();
  }

  private static BoardCodec station1() {
    return new Winnsen().codec(1, BankSettings.of("left", "a", "winnsen"));
  }
}
