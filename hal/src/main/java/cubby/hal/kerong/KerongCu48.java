package cubby.hal.kerong;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.BoardStatus.Levels;
import cubby.hal.board.BoardTraits;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.contract.Channel;
import cubby.hal.wire.Checksum;
import cubby.hal.wire.FixedShape;
import cubby.hal.wire.FrameShape;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.List;

/// Driver of Kerong's CU48: 48 channels. Requests are `02 BOARD LOCK CMD 03 SUM` [2], SUM the low
/// byte of the sum of all before it: 60 asks for the status, 61 unlocks. LOCK is 0–47; 48 means all
/// [2] and cannot be said here.
///
/// The board times the pulse by itself. No answer to 61 is known, so none is waited for, and none
/// is told from the status that may follow.
public final class KerongCu48 implements BoardDriver {
  private static final int STX = 0x02;
  private static final int ETX = 0x03;
  private static final int ASK_STATUS = 0x60;
  private static final int UNLOCK = 0x61;
  private static final int STATUS = 0x75;
  private static final int UNSOLICITED_STATUS = 0x77;
  private static final int LOCKS = 48;
  private static final int LAST_LOCK = LOCKS - 1;

  private static final int HOOKS_AT = 4;
  private static final int INFRARED_AT = 10;
  private static final int REPLY_LENGTH = 18;

  /// `02 BOARD LOCK 75 H×6 IR×6 03 SUM` [2], or unsolicited with 77 [1]. The least significant bit
  /// of the first byte is lock 0 [2].
  private static final FrameShape REPLY =
      FixedShape.checked(REPLY_LENGTH, Checksum.SUM, KerongCu48::fits);

  /// 1 means closed [2]. Not published: the speed and the on-time, taken to be the CU16's, and how
  /// many boards a line may have, so that any byte will do.
  private static final BoardTraits TRAITS =
      BoardTraits.of(LOCKS, 19_200, 0, 255, 1, Duration.ofMillis(500));

  @Override
  public String name() {
    return "kerong-cu48";
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
      case 0 -> octet == STX;
      case 2 -> octet <= LAST_LOCK;
      case 3 -> octet == STATUS || octet == UNSOLICITED_STATUS;
      case REPLY_LENGTH - 2 -> octet == ETX;
      default -> true;
    };
  }

  private record Codec(int board) implements BoardCodec {
    @Override
    public Request unlock(Channel channel) {
      return new Request.Unanswered(request(TRAITS.numberOf(channel) - 1, UNLOCK));
    }

    @Override
    public List<Request.Answered> status() {
      return List.of(new Request.Answered(board, request(0, ASK_STATUS), REPLY, this::meaning));
    }

    private WireBytes request(int lock, int command) {
      return Checksum.SUM.seal(STX, board, lock, command, ETX);
    }

    private Reply meaning(WireBytes frame) {
      if (frame.at(3) != STATUS) {
        return new Reply.Unasked(frame);
      }
      if (frame.at(1) != board) {
        return new Reply.OtherBoard(frame.at(1), frame);
      }
      return new Reply.Status(new BoardStatus(levels(frame, HOOKS_AT), levels(frame, INFRARED_AT)));
    }

    private static Levels levels(WireBytes frame, int from) {
      long ones = 0;
      for (int lock = 0; lock < LOCKS; lock += Byte.SIZE) {
        ones |= (long) frame.at(from + lock / Byte.SIZE) << lock;
      }
      return Levels.of(ones, LOCKS);
    }
  }
}
