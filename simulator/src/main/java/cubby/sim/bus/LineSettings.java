package cubby.sim.bus;

/// How a line carries bytes.
///
/// @param delivery how the master's end hands on what arrives
public record LineSettings(WireTime wireTime, Delivery delivery) {
  public enum Delivery {
    /// Each byte when its stop bit has passed.
    BY_BYTE,
    /// A whole reply when its last stop bit has passed, as through an adapter that collects. Fewer
    /// events for a long simulation.
    BY_FRAME
  }

  public static LineSettings atBaud(int baud) {
    return new LineSettings(new WireTime(baud), Delivery.BY_BYTE);
  }
}
