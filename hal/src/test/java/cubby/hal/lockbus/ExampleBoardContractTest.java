package cubby.hal.lockbus;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.lockbus.BusRig.FakeReply;
import cubby.hal.wire.WireBytes;
import java.util.List;
import java.util.Optional;

/// The driver of the guide keeps the contract of all.
class ExampleBoardContractTest extends LockBankContract {
  private final FakeExample board = new FakeExample();

  @Override
  BusRig newRig() {
    var driver = new ExampleBoard();
    var bank = BankSettings.of("b", "bus", driver.name());
    var bus = BusProfile.of(BusSettings.of("bus", "serial:/dev/ttyUSB0"), List.of(driver.traits()));
    var rig = new BusRig(now -> new BusMaster(bus, List.of(BankProfile.of(bank, driver)), now));
    rig.add(board);
    return rig;
  }

  @Override
  BoardHands handsOn(BusRig bus) {
    return board;
  }

  /// A board at address 1. Encodes on its own, so that a mistake of the codec shows.
  private static final class FakeExample implements BusRig.FakeBoard, BoardHands {
    private int doors = 0xFF;
    private int inside;
    private boolean dead;

    @Override
    public void open(int channel) {
      doors &= ~(1 << (channel - 1));
    }

    @Override
    public void close(int channel) {
      doors |= 1 << (channel - 1);
    }

    @Override
    public void putInside(int channel) {
      inside |= 1 << (channel - 1);
    }

    @Override
    public void die() {
      dead = true;
    }

    @Override
    public void revive() {
      dead = false;
    }

    @Override
    public String unlock(int channel) {
      return WireBytes.of(0x5A, 1, channel, 0x5B + channel).toString();
    }

    @Override
    public Optional<FakeReply> answer(WireBytes request) {
      int what = request.at(2);
      var reply =
          what == 0
              ? WireBytes.of(0x5C, 1, doors, inside, 0x5D + doors + inside)
              : WireBytes.of(0x5B, 1, what, 0, 0x5C + what);
      return dead ? Optional.empty() : Optional.of(new FakeReply(reply, BusRig.REPLY_TAKES));
    }
  }
}
