package cubby.hal.kerong;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.BoardTraits;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankSettings;
import cubby.hal.contract.Channel;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.List;

/// Driver of Kerong's CU16: 16 channels, 19200 baud, never acknowledges an unlock. The board times
/// the pulse by itself, by what it was last told; the driver does not tell it.
public final class KerongCu16 implements BoardDriver {
  /// 19200 8N1 [2]. 500 ms is the maker's advice for solenoids [1]. Sources disagree on the hook's
  /// sense, so that 1 means closed is only the default.
  private static final BoardTraits TRAITS =
      BoardTraits.of(
          Cu16Request.LOCKS, 19_200, 0, Cu16Request.LAST_BOARD, 1, Duration.ofMillis(500));

  @Override
  public String name() {
    return "kerong-cu16";
  }

  @Override
  public BoardTraits traits() {
    return TRAITS;
  }

  @Override
  public BoardCodec codec(int address, BankSettings bank) {
    return new Codec(address);
  }

  private record Codec(int board) implements BoardCodec {
    @Override
    public Request unlock(Channel channel) {
      return new Request.Unanswered(new Cu16Request.Unlock(board, channel.number() - 1).bytes());
    }

    @Override
    public List<Request.Answered> status() {
      return List.of(
          new Request.Answered(
              board, new Cu16Request.StatusOfOne(board).bytes(), Cu16Frame.SHAPE, this::meaning));
    }

    private Reply meaning(WireBytes bytes) {
      var frame = Cu16Frame.of(bytes);
      if (frame.kind() != Cu16Frame.STATUS_OF_ONE) {
        return new Reply.Unasked(bytes);
      }
      if (frame.board() != board) {
        return new Reply.OtherBoard(frame.board(), bytes);
      }
      return new Reply.Status(
          new BoardStatus(
              BoardStatus.Levels.of(frame.hooks(), Cu16Request.LOCKS),
              BoardStatus.Levels.of(frame.infrared(), Cu16Request.LOCKS)));
    }
  }
}
