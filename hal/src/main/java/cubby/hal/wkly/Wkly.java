package cubby.hal.wkly;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.BoardStatus.Levels;
import cubby.hal.board.BoardTraits;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import cubby.hal.contract.Channel;
import cubby.hal.wire.Checksum;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Driver of WKLY lock boards: 24 channels unless told otherwise.
///
/// - 82 unlocks: `… 09 ADDR 82 LOCK XOR` → `… 0B ADDR 82 RESULT LOCK STATUS XOR`; some boards never
///   answer it [2], which is a setting. STATUS is how the door stands at that moment, and proves
///   nothing.
/// - 84 asks for all: `… 08 ADDR 84 XOR` → `… LEN ADDR 84 RESULT COUNT STATUS×COUNT XOR` [2].
/// - 85 comes unsolicited when a door moves [2], and is not waited for: the next status tells.
/// - 83, the status of one, is not used.
///
/// RESULT 00 is good [2]; what others mean is not published, so all are taken for a refusal. STATUS
/// 01 is closed, 00 open [2]; any other is no answer for its channel. The board times the pulse by
/// itself.
public final class Wkly implements BoardDriver {
  private static final int UNLOCK = 0x82;
  private static final int STATUS_OF_ALL = 0x84;
  private static final int GOOD = 0x00;

  private static final int ADDRESS_AT = 5;
  private static final int COMMAND_AT = 6;
  private static final int RESULT_AT = 7;
  private static final int LOCK_AT = 8;
  private static final int COUNT_AT = 8;
  private static final int STATUS_AT = 9;

  private static final int UNLOCKED_LENGTH = 11;
  private static final int STATUS_LENGTH_OF_NONE = 10;

  /// 1 means closed [2]. Not published: the speed, for which 9600 is assumed; the highest address
  /// and the largest board, so that any byte and any bank will do; and the on-time, for which
  /// stands the longest that a solenoid usually needs.
  private static final BoardTraits TRAITS =
      BoardTraits.of(24, 9600, 0, 255, 1, Duration.ofMillis(500))
          .withMostChannels(BankSettings.MAX_CHANNELS);

  @Override
  public String name() {
    return "wkly";
  }

  @Override
  public BoardTraits traits() {
    return TRAITS;
  }

  @Override
  public Set<BankOption> options() {
    return Set.of(BankOption.ACKNOWLEDGED);
  }

  @Override
  public BoardCodec codec(int address, BankSettings bank) {
    return new Codec(address, bank.replies().acknowledgedOr(true));
  }

  private record Codec(int address, boolean acknowledged) implements BoardCodec {
    @Override
    public Request unlock(Channel channel) {
      int lock = TRAITS.numberOf(channel);
      var bytes = request(UNLOCK, lock);
      return acknowledged
          ? new Request.Answered(address, bytes, WklyShape.INSTANCE, frame -> unlocked(lock, frame))
          : new Request.Unanswered(bytes);
    }

    @Override
    public List<Request.Answered> status() {
      return List.of(
          new Request.Answered(address, request(STATUS_OF_ALL), WklyShape.INSTANCE, this::status));
    }

    private WireBytes request(int command, int... data) {
      var octets = new int[WklyShape.SHORTEST - 1 + data.length];
      for (int i = 0; i < WklyShape.HEADER.length(); i++) {
        octets[i] = WklyShape.HEADER.at(i);
      }
      octets[WklyShape.LENGTH_AT] = octets.length + 1;
      octets[ADDRESS_AT] = address;
      octets[COMMAND_AT] = command;
      System.arraycopy(data, 0, octets, COMMAND_AT + 1, data.length);
      return Checksum.XOR.seal(octets);
    }

    private Reply unlocked(int lock, WireBytes frame) {
      if (frame.at(COMMAND_AT) != UNLOCK || frame.length() != UNLOCKED_LENGTH) {
        return new Reply.Unasked(frame);
      }
      if (frame.at(ADDRESS_AT) != address) {
        return new Reply.OtherBoard(frame.at(ADDRESS_AT), frame);
      }
      if (frame.at(LOCK_AT) != lock) {
        return new Reply.Unasked(frame);
      }
      return frame.at(RESULT_AT) == GOOD ? new Reply.Acknowledged() : new Reply.Refused(frame);
    }

    private Reply status(WireBytes frame) {
      if (frame.at(COMMAND_AT) != STATUS_OF_ALL
          || frame.length() < STATUS_LENGTH_OF_NONE
          || frame.length() != STATUS_LENGTH_OF_NONE + frame.at(COUNT_AT)) {
        return new Reply.Unasked(frame);
      }
      if (frame.at(ADDRESS_AT) != address) {
        return new Reply.OtherBoard(frame.at(ADDRESS_AT), frame);
      }
      return frame.at(RESULT_AT) == GOOD
          ? new Reply.Status(new BoardStatus(levels(frame), Levels.NONE))
          : new Reply.Refused(frame);
    }

    private static Levels levels(WireBytes frame) {
      long ones = 0;
      long known = 0;
      for (int lock = 0; lock < frame.at(COUNT_AT); lock++) {
        int level = frame.at(STATUS_AT + lock);
        ones |= (level == 1 ? 1L : 0L) << lock;
        known |= (level <= 1 ? 1L : 0L) << lock;
      }
      return new Levels(ones, known);
    }
  }
}
