package cubby.hal.pins;

/// The resistor inside a chip that decides the level of a pin which nothing drives.
public enum Pull {
  NONE,
  UP,
  DOWN
}
