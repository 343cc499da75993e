package cubby.hal.line;

/// Opens lines: the door from the bus masters to the world, with a simulated twin.
@FunctionalInterface
public interface LineOpener {
  /// Opens a new object each time; called again after a line failed, on a thread that need not be
  /// the one that uses the line. A port takes as long as the system does. A gateway is given 1.5 s
  /// to answer, after the network has told its address, which a name may keep waiting for. A guard
  /// has a minute to start.
  ///
  /// Ends soon after an interrupt, unless it waits for a name's address.
  ///
  /// @param baud bits a second, 8N1; behind a gateway, which has it from its own settings, without
  ///   effect
  Line open(LineAddress address, int baud) throws LineException;
}
