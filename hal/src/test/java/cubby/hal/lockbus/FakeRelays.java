package cubby.hal.lockbus;

import cubby.hal.lockbus.BusRig.FakeReply;
import cubby.hal.wire.WireBytes;
import java.util.Optional;

/// A relay board of eight relays and inputs at address 1: doors on inputs 1 and 2, occupancy on 3
/// and 4. Its frames are made up here, so that a mistake of the codec shows. Used by one thread.
final class FakeRelays implements BusRig.FakeBoard {
  private int inputs = 0b11;
  private int linkageOfRelay2;
  private boolean dead;

  void open(int channel) {
    inputs &= ~(1 << (channel - 1));
  }

  void close(int channel) {
    inputs |= 1 << (channel - 1);
  }

  void putInside(int channel) {
    inputs |= 1 << (channel + 1);
  }

  void die() {
    dead = true;
  }

  void revive() {
    dead = false;
  }

  void link(int mode) {
    linkageOfRelay2 = mode;
  }

  String unlock(int channel) {
    return sealed(1, 5, 2, channel - 1, 0, 5).toString();
  }

  @Override
  public Optional<FakeReply> answer(WireBytes request) {
    return dead
        ? Optional.empty()
        : reply(request).map(bytes -> new FakeReply(bytes, BusRig.REPLY_TAKES));
  }

  private Optional<WireBytes> reply(WireBytes request) {
    return switch (request.slice(0, 6).toString()) {
      case "01 05 00 FF 00 00", "01 05 02 00 00 05", "01 05 02 01 00 05" -> Optional.of(request);
      case "01 02 00 00 00 08" -> Optional.of(sealed(1, 2, 1, inputs));
      case "01 03 80 00 00 01" -> Optional.of(sealed(1, 3, 2, 0, 200));
      case "01 03 10 00 00 08" ->
          Optional.of(
              sealed(1, 3, 16, 0, 0, 0, linkageOfRelay2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
      default -> Optional.empty();
    };
  }

  private static WireBytes sealed(int... octets) {
    int crc = 0xFFFF;
    for (int octet : octets) {
      crc ^= octet;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
      }
    }
    return WireBytes.of(octets).plus(WireBytes.of(crc & 255, crc >> 8));
  }
}
