package cubby.app.command;

import cubby.hal.board.BoardDriver;
import cubby.hal.lockbus.Drivers;
import java.util.Iterator;

/// The makes of boards, for the help.
final class DriverNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Drivers.all().stream().map(BoardDriver::name).sorted().iterator();
  }
}
