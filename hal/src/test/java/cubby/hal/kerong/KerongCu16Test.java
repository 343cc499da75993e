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

class KerongCu16Test extends CodecContract {
  private final BoardCodec board1 =
      new KerongCu16().codec(1, BankSettings.of("left", "a", "kerong-cu16"));

  @Override
  protected List<Golden> goldens() {
    var askStatus = board1.status().getFirst();
    return List.of(
        new Golden(askStatus, "02 10 35 01 80 02 40 03 0D", Reply.Status.class),
        new Golden(askStatus, "02 00 35 FF FF 00 00 03 38", Reply.OtherBoard.class),
        new Golden(askStatus, "02 10 36 00 00 00 00 03 4B", Reply.Unasked.class));
  }

  @Test
  void channelOneIsLockZeroAndUnlockIsNeverAnswered() {
    assertThat(board1.unlock(new Channel(1)))
        .isEqualTo(new Request.Unanswered(WireBytes.ofHex("02 10 31 03 46")));
    assertThat(board1.unlock(new Channel(16)).bytes()).hasToString("02 1F 31 03 55");
    assertThatThrownBy(() -> board1.unlock(new Channel(17)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statusOfThisBoardIsAnAnswer() {
    assertThat(meaning("02 10 35 01 80 02 40 03 0D"))
        .isInstanceOfSatisfying(
            Reply.Status.class,
            reply -> {
              var status = reply.status();
              assertThat(status.doors().at(new Channel(1))).hasValue(1);
              assertThat(status.doors().at(new Channel(2))).hasValue(0);
              assertThat(status.doors().at(new Channel(16))).hasValue(1);
              assertThat(status.doors().at(new Channel(17))).isEmpty();
              assertThat(status.occupancy().at(new Channel(2))).hasValue(1);
              assertThat(status.occupancy().at(new Channel(15))).hasValue(1);
              assertThat(status.occupancy().at(new Channel(16))).hasValue(0);
            });
  }

  @Test
  void statusOfAnotherBoardIsNoAnswer() {
    var frame = WireBytes.ofHex("02 00 35 FF FF 00 00 03 38");
    assertThat(board1.status().getFirst().meaning().of(frame))
        .isEqualTo(new Reply.OtherBoard(0, frame));
  }

  @Test
  void answerToAnotherCommandIsNoAnswer() {
    assertThat(meaning("02 10 36 00 00 00 00 03 4B")).isInstanceOf(Reply.Unasked.class);
  }

  private Reply meaning(String frame) {
    return board1.status().getFirst().meaning().of(WireBytes.ofHex(frame));
  }
}
