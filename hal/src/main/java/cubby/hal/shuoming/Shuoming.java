package cubby.hal.shuoming;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.BoardStatus.Levels;
import cubby.hal.board.BoardTraits;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import cubby.hal.config.StatusOrder;
import cubby.hal.contract.Channel;
import cubby.hal.wire.Checksum;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Driver of the 8A/80 family: 2 to 50 channels, 24 unless told otherwise.
///
/// - Unlock `8A AA CC 11 BCC` → `8A AA CC ST BCC` [2]. ST inverts with the door switch and proves
///   nothing, so the answer acknowledges whatever it says. CC 00 would open all [2] and cannot be
///   said here. Since an answer may equal its request, an adapter that echoes must be set so.
/// - Status `80 AA 00 33 BCC` → `80 AA S3 S2 S1 33 BCC` [2] or longer [1]; see [ShuomingShape]. The
///   last status byte is channels 1–8, its least significant bit channel 1 [2]; one source has it
///   first [1], which is a setting.
///
/// The board times the pulse by itself. The six-byte unlock that names seconds [1] is not used.
public final class Shuoming implements BoardDriver {
  private static final int DO_UNLOCK = 0x11;

  private static final int STATUS_BYTES_FROM = 2;
  private static final int STATUS_BYTES_END_BEFORE_LAST = 2;

  /// 9600 8N1, addresses from 1, about 300 ms on; 1 means closed with the usual switch [2].
  private static final BoardTraits TRAITS =
      BoardTraits.of(24, 9600, 1, ShuomingShape.LAST_ADDRESS, 1, Duration.ofMillis(300))
          .withMostChannels(ShuomingShape.MOST_CHANNELS);

  @Override
  public String name() {
    return "shuoming";
  }

  @Override
  public BoardTraits traits() {
    return TRAITS;
  }

  @Override
  public Set<BankOption> options() {
    return Set.of(BankOption.ACKNOWLEDGED, BankOption.STATUS_ORDER);
  }

  @Override
  public BoardCodec codec(int address, BankSettings bank) {
    var replies = bank.replies();
    return new Codec(
        address,
        new ShuomingShape(address),
        replies.acknowledgedOr(true),
        replies.statusOrderOr(StatusOrder.LOW_LAST));
  }

  private record Codec(int address, ShuomingShape shape, boolean acknowledged, StatusOrder order)
      implements BoardCodec {

    /// Asks nothing.
    @Override
    public List<Request.Answered> greeting() {
      shape.forget();
      return List.of();
    }

    @Override
    public Request unlock(Channel channel) {
      int number = TRAITS.numberOf(channel);
      var bytes = Checksum.XOR.seal(ShuomingShape.UNLOCK, address, number, DO_UNLOCK);
      return acknowledged
          ? new Request.Answered(address, bytes, shape, frame -> unlocked(number, frame))
          : new Request.Unanswered(bytes);
    }

    @Override
    public List<Request.Answered> status() {
      var bytes =
          Checksum.XOR.seal(ShuomingShape.STATUS, address, ShuomingShape.ALL, ShuomingShape.QUERY);
      return List.of(new Request.Answered(address, bytes, shape, this::status));
    }

    private Reply unlocked(int channel, WireBytes frame) {
      if (frame.at(0) != ShuomingShape.UNLOCK) {
        return new Reply.Unasked(frame);
      }
      if (frame.at(1) != address) {
        return new Reply.OtherBoard(frame.at(1), frame);
      }
      return frame.at(2) == channel ? new Reply.Acknowledged() : new Reply.Unasked(frame);
    }

    private Reply status(WireBytes frame) {
      if (frame.length() == ShuomingShape.SHORT) {
        return new Reply.Unasked(frame);
      }
      if (frame.at(1) != address) {
        return new Reply.OtherBoard(frame.at(1), frame);
      }
      shape.learn(frame.length());
      return new Reply.Status(new BoardStatus(levels(frame), Levels.NONE));
    }

    private Levels levels(WireBytes frame) {
      int count = frame.length() - STATUS_BYTES_FROM - STATUS_BYTES_END_BEFORE_LAST;
      long ones = 0;
      for (int i = 0; i < count; i++) {
        int place =
            switch (order) {
              case LOW_FIRST -> i;
              case LOW_LAST -> count - 1 - i;
            };
        ones |= (long) frame.at(STATUS_BYTES_FROM + i) << (place * Byte.SIZE);
      }
      return Levels.of(ones, count * Byte.SIZE);
    }
  }
}
