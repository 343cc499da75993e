package cubby.hal.wkly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.CodecContract;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ReplySettings;
import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class WklyTest extends CodecContract {
  private static final BankSettings BANK = BankSettings.of("left", "a", "wkly");

  /// Published examples [2].
  private static final String LOCK_1_UNLOCKED = "57 4B 4C 59 0B 00 82 00 01 00 81";

  private static final String ALL_24_OPEN = "57 4B 4C 59 22 00 84 00 18" + " 00".repeat(24) + " B7";
  private static final String LOCK_1_CLOSED_NOW = "57 4B 4C 59 0A 00 85 01 01 86";
  private static final String STATUS_OF_LOCK_1 = "57 4B 4C 59 0B 00 83 00 01 00 80";

  /// Made by the same rule.
  private static final String LOCK_1_STILL_CLOSED = "57 4B 4C 59 0B 00 82 00 01 01 80";

  private static final String LOCK_1_DECLINED = "57 4B 4C 59 0B 07 82 00 01 00 86";
  private static final String ENDS_CLOSED =
      "57 4B 4C 59 22 00 84 00 18 01" + " 00".repeat(22) + " 01 B7";

  @Override
  protected List<Golden> goldens() {
    return List.of(
        new Golden(unlock(1), LOCK_1_UNLOCKED, Reply.Acknowledged.class),
        new Golden(unlock(1), LOCK_1_STILL_CLOSED, Reply.Acknowledged.class),
        new Golden(unlock(1), "57 4B 4C 59 0B 00 82 01 01 00 80", Reply.Refused.class),
        new Golden(unlock(1), LOCK_1_DECLINED, Reply.OtherBoard.class),
        new Golden(unlock(2), LOCK_1_UNLOCKED, Reply.Unasked.class),
        new Golden(unlock(1), STATUS_OF_LOCK_1, Reply.Unasked.class),
        new Golden(unlock(1), LOCK_1_CLOSED_NOW, Reply.Unasked.class),
        new Golden(unlock(1), ALL_24_OPEN, Reply.Unasked.class),
        new Golden(askStatus(), ALL_24_OPEN, Reply.Status.class),
        new Golden(askStatus(), ENDS_CLOSED, Reply.Status.class),
        new Golden(askStatus(), "57 4B 4C 59 0A 00 84 00 00 87", Reply.Status.class),
        new Golden(askStatus(), "57 4B 4C 59 0C 00 84 01 02 00 00 82", Reply.Refused.class),
        new Golden(askStatus(), "57 4B 4C 59 0C 05 84 00 02 00 00 86", Reply.OtherBoard.class),
        new Golden(askStatus(), LOCK_1_CLOSED_NOW, Reply.Unasked.class),
        new Golden(askStatus(), LOCK_1_UNLOCKED, Reply.Unasked.class));
  }

  @Test
  void speaksAsInThePublishedExamples() {
    assertThat(unlock(1).bytes()).hasToString("57 4B 4C 59 09 00 82 01 83");
    assertThat(askStatus().bytes()).hasToString("57 4B 4C 59 08 00 84 85");
    assertThat(new Wkly().codec(3, BANK).unlock(new Channel(24)).bytes())
        .hasToString("57 4B 4C 59 09 03 82 18 99");
  }

  @Test
  void someBoardsNeverAnswerAnUnlock() {
    var silent =
        new Wkly().codec(0, BANK.withReplies(ReplySettings.DEFAULT.withAcknowledged(false)));
    assertThat(silent.unlock(new Channel(1)))
        .isEqualTo(new Request.Unanswered(WireBytes.ofHex("57 4B 4C 59 09 00 82 01 83")));
  }

  @Test
  void aCountThatIsNotTheLengthsIsNoStatus() {
    assertThat(heard(askStatus(), WireBytes.ofHex("57 4B 4C 59 0C 00 84 00 03 00 00 82")))
        .hasExactlyElementsOfTypes(Reply.Unasked.class);
  }

  @Test
  void oneByteALockAndNothingButOpenAndClosedIsBelieved() {
    var reply = askStatus().meaning().of(WireBytes.ofHex("57 4B 4C 59 0D 00 84 00 03 01 00 07 85"));
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Status.class,
            it -> {
              assertThat(it.status().doors().at(new Channel(1))).hasValue(1);
              assertThat(it.status().doors().at(new Channel(2))).hasValue(0);
              assertThat(it.status().doors().at(new Channel(3))).isEmpty();
              assertThat(it.status().doors().at(new Channel(4))).isEmpty();
            });
  }

  @Test
  void noMoreChannelsThanABankCanHave() {
    assertThatThrownBy(() -> unlock(65)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Request unlock(int channel) {
    return board0().unlock(new Channel(channel));
  }

  private static Request.Answered askStatus() {
    return board0().status().getFirst();
  }

  private static BoardCodec board0() {
    return new Wkly().codec(0, BANK);
  }
}
