package cubby.hal.lockbus;

import cubby.hal.board.BoardDriver;
import cubby.hal.guard.GpioPins;
import cubby.hal.guard.Mcp23017Pins;
import cubby.hal.kerong.KerongCu16;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The makes of lock boards that there are. One line of registration a make.
public final class Drivers {
  private static final List<BoardDriver> ALL =
      List.of(new GpioPins(), new KerongCu16(), new Mcp23017Pins());

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
