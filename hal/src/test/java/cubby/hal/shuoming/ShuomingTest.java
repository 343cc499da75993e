package cubby.hal.shuoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardStatus.Levels;
import cubby.hal.board.CodecContract;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ReplySettings;
import cubby.hal.config.StatusOrder;
import cubby.hal.contract.Channel;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.WireBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShuomingTest extends CodecContract {
  private static final BankSettings BANK = BankSettings.of("left", "a", "shuoming");

  /// Published examples [2].
  private static final String ALL_CLEAR = "80 01 00 00 00 33 B2";

  private static final String UNLOCKED_1 = "8A 01 01 00 8A";
  private static final String UNLOCKED_12_OF_2 = "8A 02 0C 00 84";
  private static final String CHANNEL_1_CLOSED = "80 01 01 11 91";
  private static final String CHANNEL_1_OPEN = "80 01 01 00 80";

  /// Frames that come unsolicited [1].
  private static final String UNSOLICITED_OPEN = "81 01 01 00 81";

  private static final String UNSOLICITED_CLOSED = "81 01 01 11 90";

  /// Made by the same rule: channels 1, 10, 17 and 24.
  private static final String SOME_SET = "80 01 81 02 01 33 30";

  /// With 4 status bytes, as boards of 32 answer [1]: channels 1 and 32.
  private static final String OF_32 = "80 01 80 00 00 01 33 33";

  /// With 7, as boards of 50 answer [1]: channels 1 and 50.
  private static final String OF_50 = "80 01 02 00 00 00 00 00 01 33 B1";

  @Override
  protected List<Golden> goldens() {
    return List.of(
        new Golden(unlock(1), UNLOCKED_1, Reply.Acknowledged.class),
        new Golden(unlock(1), "8A 01 01 11 9B", Reply.Acknowledged.class),
        new Golden(unlock(1), "8A 01 01 77 FD", Reply.Acknowledged.class),
        new Golden(unlock(1), UNLOCKED_12_OF_2, Reply.OtherBoard.class),
        new Golden(unlock(1), "8A 01 02 00 89", Reply.Unasked.class),
        new Golden(unlock(1), CHANNEL_1_OPEN, Reply.Unasked.class),
        new Golden(unlock(1), UNSOLICITED_OPEN, Reply.Unasked.class),
        new Golden(unlock(1), ALL_CLEAR, Reply.Unasked.class),
        new Golden(unlock(1), OF_50, Reply.Unasked.class),
        new Golden(askStatus(), ALL_CLEAR, Reply.Status.class),
        new Golden(askStatus(), SOME_SET, Reply.Status.class),
        new Golden(askStatus(), OF_32, Reply.Status.class),
        new Golden(askStatus(), OF_50, Reply.Status.class),
        new Golden(askStatus(), "80 02 00 00 00 33 B1", Reply.OtherBoard.class),
        new Golden(askStatus(), CHANNEL_1_CLOSED, Reply.Unasked.class),
        new Golden(askStatus(), CHANNEL_1_OPEN, Reply.Unasked.class),
        new Golden(askStatus(), UNSOLICITED_OPEN, Reply.Unasked.class),
        new Golden(askStatus(), UNSOLICITED_CLOSED, Reply.Unasked.class),
        new Golden(askStatus(), UNLOCKED_1, Reply.Unasked.class));
  }

  @Override
  protected boolean unlockMayEqualItsReply() {
    return true;
  }

  @Test
  void speaksAsInThePublishedExamples() {
    assertThat(askStatus().bytes()).hasToString("80 01 00 33 B2");
    assertThat(unlock(1).bytes()).hasToString("8A 01 01 11 9B");
    assertThat(board(2, BANK).unlock(new Channel(12)).bytes()).hasToString("8A 02 0C 11 95");
  }

  /// CC 00 opens every door of the board.
  @Test
  void noUnlockNamesAllChannels() {
    for (int channel = 1; channel <= 50; channel++) {
      assertThat(unlock(channel).bytes().at(2)).isEqualTo(channel);
    }
    assertThatThrownBy(() -> unlock(51)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Channel(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void someBoardsDoNotAnswerAnUnlock() {
    var silent = board(1, BANK.withReplies(ReplySettings.DEFAULT.withAcknowledged(false)));
    assertThat(silent.unlock(new Channel(1)))
        .isEqualTo(new Request.Unanswered(WireBytes.ofHex("8A 01 01 11 9B")));
  }

  @Test
  void theLastStatusByteIsTheFirstEightChannels() {
    assertThat(doors(board(1, BANK), SOME_SET)).isEqualTo(Levels.of(0x810201, 24));
    assertThat(doors(board(1, BANK), OF_32)).isEqualTo(Levels.of(0x80000001L, 32));
    assertThat(doors(board(1, BANK), OF_50)).isEqualTo(Levels.of(1L << 49 | 1, 56));
  }

  @Test
  void orTheFirstIsIfItIsSetSo() {
    var order = ReplySettings.DEFAULT.withStatusOrder(StatusOrder.LOW_FIRST);
    assertThat(doors(board(1, BANK.withReplies(order)), SOME_SET))
        .isEqualTo(Levels.of(0x010281, 24));
  }

  @Test
  void nothingIsKnownOfChannelsThatTheStatusLeavesOut() {
    var doors = doors(board(1, BANK.withBoardChannels(50)), ALL_CLEAR);
    assertThat(doors.at(new Channel(24))).hasValue(0);
    assertThat(doors.at(new Channel(25))).isEmpty();
  }

  @Test
  void theLengthIsLearnedFromTheFirstStatusAndNeedsNoSilenceAfterwards() {
    var board = board(1, BANK);
    assertThat(heardAtOnce(board, ALL_CLEAR)).isFalse();
    assertThat(heard(ask(board), WireBytes.ofHex(ALL_CLEAR))).hasSize(1);
    assertThat(heardAtOnce(board, ALL_CLEAR)).isTrue();
    assertThat(heardAtOnce(board, SOME_SET)).isTrue();
  }

  @Test
  void aBadChecksumShowsBeforeTheLengthIsLearned() {
    var broken = WireBytes.ofHex("80 01 00 00 01 33 B2");
    var scanner = new FrameScanner(ask(board(1, BANK)).shape());
    assertThat(scanner.accept(broken)).isEmpty();
    assertThat(scanner.awaitsQuiet()).isTrue();
    assertThat(scanner.quiet()).contains(new FrameScanner.Found.BadChecksum(broken));
  }

  /// With a 33 where a shorter status would end.
  @Test
  void aLongerStatusThatPausesNowhereHasNoBadChecksum() {
    var scanner = new FrameScanner(ask(board(1, BANK)).shape());
    var status = WireBytes.ofHex("80 01 00 00 00 33 00 00 00 33 81");
    assertThat(scanner.accept(status.slice(0, 7))).isEmpty();
    assertThat(scanner.accept(status.from(7)))
        .containsExactly(new FrameScanner.Found.Frame(status));
  }

  @Test
  void aGreetingForgetsTheLength() {
    var board = board(1, BANK);
    assertThat(heard(ask(board), WireBytes.ofHex(ALL_CLEAR))).hasSize(1);
    assertThat(heard(ask(board), WireBytes.ofHex(OF_32))).isEmpty();
    assertThat(board.greeting()).isEmpty();
    assertThat(heard(ask(board), WireBytes.ofHex(OF_32)))
        .hasExactlyElementsOfTypes(Reply.Status.class);
    assertThat(heardAtOnce(board, OF_32)).isTrue();
  }

  @Test
  void theLengthOfAnotherBoardTeachesNothing() {
    var board = board(1, BANK);
    assertThat(heard(ask(board), WireBytes.ofHex("80 02 00 00 00 33 B1")))
        .hasExactlyElementsOfTypes(Reply.OtherBoard.class);
    assertThat(heard(ask(board), WireBytes.ofHex(OF_50)))
        .hasExactlyElementsOfTypes(Reply.Status.class);
  }

  @Test
  void anotherBoardIsKnownWhateverTheLengthOfItsStatus() {
    var board = board(1, BANK);
    assertThat(heard(ask(board), WireBytes.ofHex(ALL_CLEAR))).hasSize(1);
    assertThat(heard(ask(board), WireBytes.ofHex("80 02 02 00 00 00 00 00 01 33 B2")))
        .hasExactlyElementsOfTypes(Reply.OtherBoard.class);
  }

  /// Both end in B2.
  @Test
  void anEchoBeforeAnAllClearStatusIsTwoFrames() {
    var board = board(1, BANK);
    var both = WireBytes.ofHex("80 01 00 33 B2 " + ALL_CLEAR);
    for (int at = 0; at <= both.length(); at++) {
      assertThat(heard(ask(board(1, BANK)), both.slice(0, at), both.from(at)))
          .as("not learned, split at %d", at)
          .hasExactlyElementsOfTypes(Reply.Unasked.class, Reply.Status.class);
      assertThat(heard(ask(board), both.slice(0, at), both.from(at)))
          .as("learned, split at %d", at)
          .hasExactlyElementsOfTypes(Reply.Unasked.class, Reply.Status.class);
    }
  }

  /// Its first five bytes are what the board would say of channel 17 alone.
  @Test
  void aStatusThatBeginsLikeAShortFrameIsOneFrame() {
    var board = board(1, BANK);
    for (int round = 0; round < 2; round++) {
      assertThat(heard(ask(board), WireBytes.ofHex("80 01 11 00 90"), WireBytes.ofHex("33 22")))
          .as("round %d", round)
          .hasExactlyElementsOfTypes(Reply.Unasked.class);
      assertThat(heard(ask(board), WireBytes.ofHex("80 01 11 00 90"), WireBytes.ofHex("33 33")))
          .as("round %d", round)
          .hasExactlyElementsOfTypes(Reply.Status.class);
    }
  }

  private static boolean heardAtOnce(BoardCodec board, String frame) {
    return !new FrameScanner(ask(board).shape()).accept(WireBytes.ofHex(frame)).isEmpty();
  }

  private static Levels doors(BoardCodec board, String frame) {
    var reply = ask(board).meaning().of(WireBytes.ofHex(frame));
    return ((Reply.Status) reply).status().doors();
  }

  private static Request unlock(int channel) {
    return board(1, BANK).unlock(new Channel(channel));
  }

  private static Request.Answered askStatus() {
    return ask(board(1, BANK));
  }

  private static Request.Answered ask(BoardCodec board) {
    return board.status().getFirst();
  }

  private static BoardCodec board(int address, BankSettings bank) {
    return new Shuoming().codec(address, bank);
  }
}
