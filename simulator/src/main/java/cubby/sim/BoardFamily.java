package cubby.sim;

import cubby.sim.board.Cu16Settings;
import cubby.sim.board.Cu48Settings;
import cubby.sim.board.ShuomingSettings;
import cubby.sim.board.WaveshareSettings;
import cubby.sim.board.WinnsenSettings;
import cubby.sim.board.WklySettings;
import cubby.sim.bus.LineSettings;
import cubby.sim.pins.PinBoard;
import cubby.sim.pins.PinWires;
import java.util.Arrays;
import java.util.Optional;

/// The families of lock boards that can be simulated, each under the name of the driver that speaks
/// to it, with what is usual for it.
public enum BoardFamily {
  /// The guard of a Raspberry Pi, whose header has room for 8 channels. No wiring is usual; this
  /// one is [PinWires#header].
  GPIO("gpio", 8, 1, 8, 115_200, 0, 15) {
    @Override
    BoardMaker usual(int address, int channels) {
      return PinBoard.gpio(PinWires.header(address, channels));
    }
  },
  SHUOMING("shuoming", 24, 2, 50, 9600, 1, 31) {
    @Override
    BoardMaker usual(int address, int channels) {
      return BoardMaker.shuoming(address, ShuomingSettings.usual(channels));
    }
  },
  KERONG_CU16("kerong-cu16", 16, 1, 16, 19200, 0, 15) {
    @Override
    BoardMaker usual(int address, int channels) {
      return BoardMaker.cu16(address, Cu16Settings.USUAL);
    }
  },
  /// The speed is that of the CU16, its own not being published.
  KERONG_CU48("kerong-cu48", 48, 1, 48, 19200, 0, 255) {
    @Override
    BoardMaker usual(int address, int channels) {
      return BoardMaker.cu48(address, Cu48Settings.USUAL);
    }
  },
  /// The guard of an I2C bus. More channels have their switches on a second expander, which a
  /// configuration names.
  MCP23017("mcp23017", 8, 1, 8, 115_200, 32, 39) {
    @Override
    BoardMaker usual(int address, int channels) {
      return PinBoard.mcp23017(PinWires.expander(address, channels));
    }
  },
  /// An input for every door, though no board of more than 8 relays is sold with inputs.
  WAVESHARE_RELAY("waveshare-relay", 8, 1, 32, 9600, 1, 247) {
    @Override
    BoardMaker usual(int address, int channels) {
      var settings = WaveshareSettings.usual(channels);
      var inputs = settings.inputs().withCount(Math.max(channels, settings.inputs().count()));
      return BoardMaker.waveshare(address, settings.withInputs(inputs));
    }
  },
  WINNSEN("winnsen", 16, 1, 16, 9600, 1, 255) {
    @Override
    BoardMaker usual(int address, int channels) {
      return BoardMaker.winnsen(address, WinnsenSettings.USUAL);
    }
  },
  WKLY("wkly", 24, 1, 245, 9600, 0, 255) {
    @Override
    BoardMaker usual(int address, int channels) {
      return BoardMaker.wkly(address, WklySettings.usual(channels));
    }
  };

  private final String driver;
  private final int usualChannels;
  private final int fewestChannels;
  private final int mostChannels;
  private final int baud;
  private final int firstAddress;
  private final int lastAddress;

  BoardFamily(
      String driver,
      int usualChannels,
      int fewestChannels,
      int mostChannels,
      int baud,
      int firstAddress,
      int lastAddress) {
    this.driver = driver;
    this.usualChannels = usualChannels;
    this.fewestChannels = fewestChannels;
    this.mostChannels = mostChannels;
    this.baud = baud;
    this.firstAddress = firstAddress;
    this.lastAddress = lastAddress;
  }

  /// @param driver as in a configuration
  public static Optional<BoardFamily> ofDriver(String driver) {
    return Arrays.stream(values()).filter(it -> it.driver.equals(driver)).findFirst();
  }

  public String driver() {
    return driver;
  }

  public int usualChannels() {
    return usualChannels;
  }

  public int fewestChannels() {
    return fewestChannels;
  }

  /// The most that a board may have, or has where their number is fixed.
  public int mostChannels() {
    return mostChannels;
  }

  /// The address of the first board on a line.
  public int firstAddress() {
    return firstAddress;
  }

  public int lastAddress() {
    return lastAddress;
  }

  /// A line at the usual speed.
  public LineSettings line() {
    return LineSettings.atBaud(baud);
  }

  /// A board with the usual settings.
  ///
  /// @throws IllegalArgumentException if the family has no such board; the message is for people
  public BoardMaker board(int address, int channels) {
    if (channels < fewestChannels || channels > mostChannels) {
      throw new IllegalArgumentException(
          "a %s board has %d to %d channels, not %d"
              .formatted(driver, fewestChannels, mostChannels, channels));
    }
    if (address < firstAddress || address > lastAddress) {
      throw new IllegalArgumentException(
          "a %s board has an address from %d to %d, not %d"
              .formatted(driver, firstAddress, lastAddress, address));
    }
    return usual(address, channels);
  }

  abstract BoardMaker usual(int address, int channels);
}
