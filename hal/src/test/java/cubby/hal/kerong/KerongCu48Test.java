package cubby.hal.kerong;

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

class KerongCu48Test extends CodecContract {
  /// A published example [2]: lock 1 closed, all others open.
  private static final String FIRST_CLOSED =
      "02 00 00 75 01 00 00 00 00 00 00 00 00 00 00 00 03 7B";

  /// Made by the same rule: board 5, hooks of locks 1 and 48, infrared of 2 and 47.
  private static final String BOARD_5 = "02 05 00 75 01 00 00 00 00 80 02 00 00 00 00 40 03 42";

  /// The published example with 77 for 75, as it comes unsolicited [1].
  private static final String UNSOLICITED = "02 00 00 77 01 00 00 00 00 00 00 00 00 00 00 00 03 7D";

  private final BoardCodec board0 = board(0);

  @Override
  protected List<Golden> goldens() {
    return List.of(
        new Golden(askStatus(0), FIRST_CLOSED, Reply.Status.class),
        new Golden(askStatus(5), BOARD_5, Reply.Status.class),
        new Golden(askStatus(0), BOARD_5, Reply.OtherBoard.class),
        new Golden(askStatus(0), UNSOLICITED, Reply.Unasked.class));
  }

  @Test
  void asksAsInThePublishedExample() {
    assertThat(askStatus(0).bytes()).hasToString("02 00 00 60 03 65");
    assertThat(askStatus(5).bytes()).hasToString("02 05 00 60 03 6A");
  }

  @Test
  void channelOneIsLockZeroAndUnlockIsNotAnswered() {
    assertThat(board0.unlock(new Channel(1)))
        .isEqualTo(new Request.Unanswered(WireBytes.ofHex("02 00 00 61 03 66")));
    assertThat(board0.unlock(new Channel(48)).bytes()).hasToString("02 00 2F 61 03 95");
  }

  @Test
  void lockThirtyHexWhichIsAllOfThemCannotBeSaid() {
    assertThatThrownBy(() -> board0.unlock(new Channel(49)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a channel is 1 to 48 here, not 49");
  }

  @Test
  void theLeastBitOfTheFirstByteIsChannelOne() {
    var reply = askStatus(5).meaning().of(WireBytes.ofHex(BOARD_5));
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Status.class,
            it -> {
              var status = it.status();
              assertThat(status.doors().ones()).isEqualTo(1L | 1L << 47);
              assertThat(status.doors().at(new Channel(48))).hasValue(1);
              assertThat(status.doors().at(new Channel(49))).isEmpty();
              assertThat(status.occupancy().ones()).isEqualTo(1L << 1 | 1L << 46);
            });
  }

  private static Request.Answered askStatus(int address) {
    return board(address).status().getFirst();
  }

  private static BoardCodec board(int address) {
    return new KerongCu48().codec(address, BankSettings.of("left", "a", "kerong-cu48"));
  }
}
