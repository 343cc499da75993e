package cubby.sim.fate;

/// One kind of misfortune.
public enum Fate {
  // On the wire
  REQUEST_LOST(3),
  REQUEST_DELAYED(2),
  REPLY_LOST(3),
  /// By more than the master waits: it comes for the next request.
  REPLY_DELAYED(3),
  BAD_CHECKSUM(2),
  WRONG_BOARD(2),
  LEADING_JUNK(2),
  TRUNCATED(2),
  DUPLICATED(2),
  /// The master hears its own words.
  ECHO(0.5),
  LINE_MUTE(1),
  LINE_CUT(1),
  BUS_PULLED(0.7),
  // Boards
  BOARD_REBOOTS(2),
  BOARD_DARK(0.7),
  // Steel
  LATCH_JAMS(1),
  /// A latch lets go minutes after its pulse.
  LATCH_LATE(1),
  /// A door springs open again that was closed.
  DOOR_SPRINGS(1.5),
  DOOR_FORCED(0.4),
  DOOR_SENSOR_STUCK_OPEN(0.3),
  DOOR_SENSOR_STUCK_CLOSED(0.3),
  DOOR_SENSOR_CUT(0.3),
  DOOR_SENSOR_INVERTED(0.1),
  DOOR_SENSOR_UNSTEADY(1),
  INSIDE_SENSOR_STUCK_OCCUPIED(0.3),
  INSIDE_SENSOR_STUCK_EMPTY(0.3),
  INSIDE_SENSOR_CUT(0.3),
  INSIDE_SENSOR_INVERTED(0.1),
  INSIDE_SENSOR_UNSTEADY(1),
  // Power and disk
  POWER_CUT(1),
  POWER_CUT_BEFORE_DURABLE(2),
  POWER_CUT_AFTER_DURABLE(2),
  PROGRAM_ENDS(1),
  DISK_FULL(0.3),
  DISK_SLOW(1),
  // Time and post
  CLOCK_JUMPS(0.2),
  POST_CLOSED(0.5),
  /// An address to which mail can no longer be sent.
  ADDRESS_REFUSED(0.5),
  // Cameras
  /// Its pictures come when nobody waits for them any more.
  CAMERA_SLOW(1),
  /// It says that it has no picture.
  CAMERA_BROKEN(1),
  /// It never says anything.
  CAMERA_MUTE(1),
  // Power, one from another
  /// The kiosk's computer is dark, and its boards are not.
  COMPUTER_DARK(0.5),
  /// All boards are dark, and the kiosk's computer is not.
  BOARDS_DARK(0.5);

  private final double usualADay;

  Fate(double usualADay) {
    this.usualADay = usualADay;
  }

  /// How often it befalls a kiosk that has it, on an average day of an average kiosk.
  double usualADay() {
    return usualADay;
  }

  /// As it is written in a report.
  public String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
