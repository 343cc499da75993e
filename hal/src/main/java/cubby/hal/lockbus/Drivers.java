package cubby.hal.lockbus;

import cubby.hal.board.BoardDriver;
import cubby.hal.guard.GpioPins;
import cubby.hal.guard.Mcp23017Pins;
import cubby.hal.kerong.KerongCu16;
import cubby.hal.kerong.KerongCu48;
import cubby.hal.shuoming.Shuoming;
import cubby.hal.waveshare.WaveshareRelay;
import cubby.hal.winnsen.Winnsen;
import cubby.hal.wkly.Wkly;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The makes of lock boards that there are. One line of registration a make.
public final class Drivers {
  private static final List<BoardDriver> ALL =
      List.of(
          new GpioPins(),
          new KerongCu16(),
          new KerongCu48(),
          new Mcp23017Pins(),
          new Shuoming(),
          new WaveshareRelay(),
          new Winnsen(),
          new Wkly());

  public static List<BoardDriver> all() {
    return ALL;
  }

  public static Optional<BoardDriver> named(String name) {
    return ALL.stream().filter(driver -> driver.name().equals(name)).findFirst();
  }

  /// `kerong-cu16` and so on, for a sentence.
  public static String known() {
    return ALL.stream().map(BoardDriver::name).sorted().collect(Collectors.joining(", "));
  }

  private Drivers() {}
}
