package cubby.hal.lockbus;

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

/// Driver of a made-up board with 8 channels. Requests are `5A ADDR CC SUM`: CC 1–8 unlocks a
/// channel, 0 asks for the status. Replies are `5B ADDR CC 00 SUM` after an unlock, and `5C ADDR
/// DOORS INSIDE SUM`, the least significant bit channel 1. SUM is the low byte of the sum of all
/// before it. The board times the pulse by itself.
public final class ExampleBoard implements BoardDriver {
  private static final int REQUEST = 0x5A;
  private static final int UNLOCKED = 0x5B;
  private static final int STATUS = 0x5C;
  private static final int CHANNELS = 8;

  private static final FrameShape REPLY =
      FixedShape.checked(
          5, Checksum.SUM, (index, octet) -> index > 0 || octet == UNLOCKED || octet == STATUS);

  /// 9600 8N1, DIP switch from 1 to 31, 1 means closed, 300 ms on.
  private static final BoardTraits TRAITS =
      BoardTraits.of(CHANNELS, 9600, 1, 31, 1, Duration.ofMillis(300));

  @Override
  public String name() {
    return "example";
  }

  @Override
  public BoardTraits traits() {
    return TRAITS;
  }

  @Override
  public BoardCodec codec(int address, BankSettings bank) {
    return new Codec(address);
  }

  private record Codec(int address) implements BoardCodec {
    @Override
    public Request unlock(Channel channel) {
      int number = TRAITS.numberOf(channel);
      return new Request.Answered(
          address, request(number), REPLY, frame -> unlocked(number, frame));
    }

    @Override
    public List<Request.Answered> status() {
      return List.of(new Request.Answered(address, request(0), REPLY, this::status));
    }

    private WireBytes request(int what) {
      return Checksum.SUM.seal(REQUEST, address, what);
    }

    private Reply unlocked(int channel, WireBytes frame) {
      if (frame.at(0) != UNLOCKED || frame.at(2) != channel) {
        return new Reply.Unasked(frame);
      }
      return frame.at(1) == address
          ? new Reply.Acknowledged()
          : new Reply.OtherBoard(frame.at(1), frame);
    }

    private Reply status(WireBytes frame) {
      if (frame.at(0) != STATUS) {
        return new Reply.Unasked(frame);
      }
      if (frame.at(1) != address) {
        return new Reply.OtherBoard(frame.at(1), frame);
      }
      return new Reply.Status(
          new BoardStatus(Levels.of(frame.at(2), CHANNELS), Levels.of(frame.at(3), CHANNELS)));
    }
  }
}
