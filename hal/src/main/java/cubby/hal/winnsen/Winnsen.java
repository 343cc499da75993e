package cubby.hal.winnsen;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.BoardStatus.Levels;
import cubby.hal.board.BoardTraits;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.contract.Channel;
import cubby.hal.wire.FixedShape;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.List;

/// Driver of Winnsen's lock boards: 16 channels, `90 LEN FN STATION … 03` with LEN the whole frame
/// [2]. No checksum: length, function, station, lock and end byte are all that protect, and all are
/// checked.
///
/// - Unlock `90 06 05 SS LL 03` → `90 07 85 SS LL ST 03`, ST 01 done, 00 failed [2].
/// - Status `90 07 02 SS mLo mHi 03` → `90 07 82 SS lo hi 03`, the least significant bit is lock 1
///   and 1 means open [2]. The mask asks for all sixteen.
///
/// Some boards answer A5 and A2 for 85 and 82 [1]. The board times the pulse by itself.
public final class Winnsen implements BoardDriver {
  private static final int START = 0x90;
  private static final int END = 0x03;
  private static final int UNLOCK = 0x05;
  private static final int ASK_STATUS = 0x02;
  private static final int UNLOCKED = 0x85;
  private static final int UNLOCKED_OF_SOME = 0xA5;
  private static final int STATUS = 0x82;
  private static final int STATUS_OF_SOME = 0xA2;
  private static final int DONE = 0x01;
  private static final int FAILED = 0x00;
  private static final int LOCKS = 16;

  private static final int UNLOCK_LENGTH = 6;
  private static final int ASK_STATUS_LENGTH = 7;
  private static final int REPLY_LENGTH = 7;

  private static final FrameShape REPLY = FixedShape.unchecked(REPLY_LENGTH, Winnsen::fits);

  /// 9600 8N1, stations from 1, 1 means open [2]. Not published: the highest station, so that any
  /// byte will do, and the on-time, for which stands the longest that a solenoid usually needs.
  private static final BoardTraits TRAITS =
      BoardTraits.of(LOCKS, 9600, 1, 255, 0, Duration.ofMillis(500));

  @Override
  public String name() {
    return "winnsen";
  }

  @Override
  public BoardTraits traits() {
    return TRAITS;
  }

  @Override
  public BoardCodec codec(int address, BankSettings bank) {
    return new Codec(address);
  }

  private static boolean fits(int index, int octet) {
    return switch (index) {
      case 0 -> octet == START;
      case 1 -> octet == REPLY_LENGTH;
      case 2 -> isUnlocked(octet) || isStatus(octet);
      case REPLY_LENGTH - 1 -> octet == END;
      default -> true;
    };
  }

  private static boolean isUnlocked(int function) {
    return function == UNLOCKED || function == UNLOCKED_OF_SOME;
  }

  private static boolean isStatus(int function) {
    return function == STATUS || function == STATUS_OF_SOME;
  }

  private record Codec(int station) implements BoardCodec {
    @Override
    public Request unlock(Channel channel) {
      int lock = TRAITS.numberOf(channel);
      return new Request.Answered(
          station,
          WireBytes.of(START, UNLOCK_LENGTH, UNLOCK, station, lock, END),
          REPLY,
          frame -> unlocked(lock, frame));
    }

    @Override
    public List<Request.Answered> status() {
      return List.of(
          new Request.Answered(
              station,
              WireBytes.of(START, ASK_STATUS_LENGTH, ASK_STATUS, station, 0xFF, 0xFF, END),
              REPLY,
              this::status));
    }

    private Reply unlocked(int lock, WireBytes frame) {
      if (!isUnlocked(frame.at(2))) {
        return new Reply.Unasked(frame);
      }
      if (frame.at(3) != station) {
        return new Reply.OtherBoard(frame.at(3), frame);
      }
      if (frame.at(4) != lock) {
        return new Reply.Unasked(frame);
      }
      return switch (frame.at(5)) {
        case DONE -> new Reply.Acknowledged();
        case FAILED -> new Reply.Refused(frame);
        default -> new Reply.Unasked(frame);
      };
    }

    private Reply status(WireBytes frame) {
      if (!isStatus(frame.at(2))) {
        return new Reply.Unasked(frame);
      }
      if (frame.at(3) != station) {
        return new Reply.OtherBoard(frame.at(3), frame);
      }
      int ones = frame.at(4) | frame.at(5) << Byte.SIZE;
      return new Reply.Status(new BoardStatus(Levels.of(ones, LOCKS), Levels.NONE));
    }
  }
}
