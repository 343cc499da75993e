package cubby.sim.board;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a Waveshare relay board keeps when its supply fails.
final class WaveshareRegisters {
  private static final int LINKAGE = 0x1000;
  private static final int LINE = 0x2000;
  private static final int ADDRESS = 0x4000;
  private static final int VERSION = 0x8000;

  /// By their codes from 0.
  private static final List<Integer> BAUDS =
      List.of(4800, 9600, 19200, 38400, 57600, 115200, 128000, 256000);

  private final WaveshareSettings settings;
  private final LinkageMode[] linkage;
  private int address;
  private int baudCode;
  private int parityCode;

  enum Write {
    WRITTEN,
    NO_SUCH_REGISTER,
    NO_SUCH_VALUE
  }

  WaveshareRegisters(int address, WaveshareSettings settings) {
    this.address = address;
    this.settings = settings;
    baudCode = BAUDS.indexOf(settings.baud());
    linkage = new LinkageMode[settings.relays()];
    for (int index = 0; index < linkage.length; index++) {
      linkage[index] =
          index < settings.inputs().count() ? settings.inputs().linkage() : LinkageMode.NONE;
    }
    if (baudCode < 0) {
      throw new IllegalArgumentException("no relay board speaks " + settings.baud() + " baud");
    }
  }

  int address() {
    return address;
  }

  boolean deaf() {
    return BAUDS.get(baudCode) != settings.baud() || parityCode != 0;
  }

  LinkageMode linkage(int relay) {
    return linkage[relay];
  }

  boolean anyLinked() {
    return Arrays.stream(linkage).anyMatch(it -> it != LinkageMode.NONE);
  }

  Optional<Integer> read(int register) {
    if (isLinkage(register)) {
      return Optional.of(linkage[register - LINKAGE].code());
    }
    return switch (register) {
      case LINE -> Optional.of(parityCode << 8 | baudCode);
      case ADDRESS -> Optional.of(address);
      case VERSION -> Optional.of(settings.firmware().version());
      default -> Optional.empty();
    };
  }

  Write write(int register, int value) {
    if (isLinkage(register)) {
      var mode = LinkageMode.of(value);
      mode.ifPresent(it -> linkage[register - LINKAGE] = it);
      return mode.isPresent() ? Write.WRITTEN : Write.NO_SUCH_VALUE;
    }
    return switch (register) {
      case LINE -> writeLine(value);
      case ADDRESS -> writeAddress(value);
      default -> Write.NO_SUCH_REGISTER;
    };
  }

  private boolean isLinkage(int register) {
    return register >= LINKAGE && register < LINKAGE + linkage.length;
  }

  private Write writeLine(int value) {
    int baud = value & 0xFF;
    int parity = value >> 8;
    if (baud >= BAUDS.size() || parity > 2) {
      return Write.NO_SUCH_VALUE;
    }
    baudCode = baud;
    parityCode = parity;
    return Write.WRITTEN;
  }

  private Write writeAddress(int value) {
    if (value < 1 || value > 0xFF) {
      return Write.NO_SUCH_VALUE;
    }
    address = value;
    return Write.WRITTEN;
  }
}
