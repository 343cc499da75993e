package cubby.sim.board;

import cubby.hal.wire.WireBytes;

/// What stands at the end of a frame, worked out over all before it.
enum Checksum {
  NONE {
    @Override
    WireBytes over(WireBytes body) {
      return WireBytes.NONE;
    }
  },
  /// The low byte of the sum.
  SUM {
    @Override
    WireBytes over(WireBytes body) {
      int sum = 0;
      for (int i = 0; i < body.length(); i++) {
        sum += body.at(i);
      }
      return WireBytes.of(sum);
    }
  },
  XOR {
    @Override
    WireBytes over(WireBytes body) {
      int xor = 0;
      for (int i = 0; i < body.length(); i++) {
        xor ^= body.at(i);
      }
      return WireBytes.of(xor);
    }
  },
  /// CRC-16 of Modbus: polynomial A001 mirrored, from FFFF, low byte first.
  CRC_16 {
    @Override
    WireBytes over(WireBytes body) {
      int crc = 0xFFFF;
      for (int i = 0; i < body.length(); i++) {
        crc ^= body.at(i);
        for (int bit = 0; bit < 8; bit++) {
          crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
        }
      }
      return WireBytes.of(crc, crc >> 8);
    }
  };

  abstract WireBytes over(WireBytes body);

  final WireBytes seal(WireBytes body) {
    return body.plus(over(body));
  }

  final boolean isRight(WireBytes frame) {
    int bytes = over(WireBytes.NONE).length();
    return frame.length() >= bytes && seal(frame.slice(0, frame.length() - bytes)).equals(frame);
  }

  /// A frame with another value at one place, and the checksum that belongs to it.
  final WireBytes resealed(WireBytes frame, int index, int value) {
    var body = frame.slice(0, frame.length() - over(WireBytes.NONE).length());
    return seal(body.slice(0, index).plus(WireBytes.of(value)).plus(body.from(index + 1)));
  }
}
