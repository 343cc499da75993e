package cubby.core.cabinet;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;

/// One compartment as built and wired.
///
/// @param column which column of the cabinet it is in, counted from 1 at the left
/// @param reachMm height of its lower edge above the floor
/// @param occupancySensor whether a sensor tells that something is inside
public record Compartment(
    CompartmentId id,
    SizeClass size,
    BankId bank,
    Channel channel,
    int column,
    int reachMm,
    boolean occupancySensor,
    CompartmentKind kind) {

  /// Heights that a seated person reaches: 15 to 48 inches (ADA 2010, section 308).
  public static final int ACCESSIBLE_MM_MIN = 380;

  public static final int ACCESSIBLE_MM_MAX = 1220;

  /// The highest threshold that wheels get over: half an inch (ADA 2010, section 303).
  public static final int THRESHOLD_MM_MAX = 13;

  public static final int REACH_MM_MAX = 2500;

  public Compartment {
    if (reachMm < 0 || reachMm > REACH_MM_MAX) {
      throw new IllegalArgumentException(
          "a reach of %d mm is not between 0 and %d mm".formatted(reachMm, REACH_MM_MAX));
    }
    if (column < 1) {
      throw new IllegalArgumentException("columns count from 1, not " + column);
    }
  }

  /// A box.
  public Compartment(
      CompartmentId id,
      SizeClass size,
      BankId bank,
      Channel channel,
      int column,
      int reachMm,
      boolean occupancySensor) {
    this(id, size, bank, channel, column, reachMm, occupancySensor, CompartmentKind.BOX);
  }

  /// Whether a seated person gets at what is inside. A room has a door to go through, and only a
  /// step keeps anybody out.
  public boolean accessible() {
    return switch (kind) {
      case BOX -> reachMm >= ACCESSIBLE_MM_MIN && reachMm <= ACCESSIBLE_MM_MAX;
      case ROOM -> reachMm <= THRESHOLD_MM_MAX;
    };
  }
}
