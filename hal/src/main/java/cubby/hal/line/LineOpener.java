package cubby.hal.line;

/// Opens lines: the door from the bus masters to the world, with a simulated twin.
@FunctionalInterface
public interface LineOpener {
  /// Opens a new object each time; called again after a line failed. May take as long as the system
  /// takes to open a port, or a gateway to answer: 1.5 s.
  ///
  /// @param baud bits a second, 8N1; behind a gateway, which has it from its own settings, without
  ///   effect
  Line open(LineAddress address, int baud) throws LineException;
}
