package cubby.sim.people;

import java.util.SplittableRandom;

/// How often those who come to one kiosk do what they had better not, in a thousand of the
/// occasions for it.
///
/// @param mistypes a code, a number, a PIN
/// @param walksAway in the middle of anything
/// @param slams a door so that it springs open again
/// @param leavesOpen a door, and goes
/// @param leavesInside closes the door with the parcel still behind it
/// @param fillsAgain puts something else in before closing
/// @param takesWrong takes what is not theirs
/// @param takesAll helps themselves behind doors that others have left open
/// @param forgets the code, and asks for another
/// @param refuses does not want the parcel
/// @param disputes says that it was empty, or another's, though it was not
/// @param neverComes for what waits
/// @param misleads gives the wrong answer where the kiosk cannot see for itself
/// @param wrongDoor a courier puts a parcel behind another door that stands open
/// @param wrongParcel a courier takes another parcel out of the van than the one that was scanned
/// @param keepsInHand a courier closes the door with the parcel still outside
/// @param complains a courier finds a compartment too small, dirty or damaged
/// @param cancels takes a deposit back
/// @param flat how many parcels the sensor misses
/// @param late presses what was on the screen before
public record Habits(
    int mistypes,
    int walksAway,
    int slams,
    int leavesOpen,
    int leavesInside,
    int fillsAgain,
    int takesWrong,
    int takesAll,
    int forgets,
    int refuses,
    int disputes,
    int neverComes,
    int misleads,
    int wrongDoor,
    int wrongParcel,
    int keepsInHand,
    int complains,
    int cancels,
    int flat,
    int late) {

  /// Everybody does as they should.
  public static final Habits GOOD =
      new Habits(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// Each habit is absent, usual, or rife.
  ///
  /// @param misleading whether people may give wrong answers where the kiosk cannot see
  public static Habits draw(SplittableRandom random, boolean misleading) {
    return new Habits(
        drawn(random, 30),
        drawn(random, 10),
        drawn(random, 40),
        drawn(random, 20),
        drawn(random, 20),
        drawn(random, 8),
        drawn(random, 8),
        drawn(random, 8),
        drawn(random, 30),
        drawn(random, 15),
        drawn(random, 12),
        drawn(random, 40),
        misleading ? drawn(random, 10) : 0,
        drawn(random, 6),
        drawn(random, 10),
        drawn(random, 15),
        drawn(random, 20),
        drawn(random, 10),
        drawn(random, 15),
        drawn(random, 20));
  }

  private static int drawn(SplittableRandom random, int usual) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1, 2 -> usual;
      default -> usual * 3;
    };
  }
}
