package cubby.hal.lockbus;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.CodecContract;
import cubby.hal.board.Reply;
import cubby.hal.config.BankSettings;
import cubby.hal.contract.Channel;
import java.util.List;

/// The driver of the guide keeps the contract of all codecs.
class ExampleBoardTest extends CodecContract {
  @Override
  protected List<Golden> goldens() {
    return List.of(
        new Golden(board().unlock(new Channel(3)), "5B 01 03 00 5F", Reply.Acknowledged.class),
        new Golden(board().unlock(new Channel(3)), "5B 01 04 00 60", Reply.Unasked.class),
        new Golden(board().unlock(new Channel(3)), "5B 02 03 00 60", Reply.OtherBoard.class),
        new Golden(board().status().getFirst(), "5C 01 FF 01 5D", Reply.Status.class),
        new Golden(board().status().getFirst(), "5C 02 FF 01 5E", Reply.OtherBoard.class));
  }

  private static BoardCodec board() {
    return new ExampleBoard().codec(1, BankSettings.of("b", "bus", "example"));
  }
}
