package cubby.core.kiosk;

import cubby.core.cabinet.SizeClass;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the operator of a kiosk may set, beside the cabinet.
///
/// @param hold how long a parcel waits for its recipient (T1)
/// @param holdBySize where it differs, by the name of the compartment's size
/// @param takeBack how long a sending waits for its sender after that (R2)
/// @param remindBefore how long before its end a recipient is reminded (T1)
/// @param unannounced whether couriers may put in what nobody has announced (D2)
/// @param remoteOpeningsAnHour how many doors messages may open
/// @param announcedCodes how many codes may be good for parcels that are not inside yet: those of
///   returns (R1), and those that announcements bring along (N3); they count for a guesser (G2)
/// @param diskReserveMb with less room than so many MB on the disk nothing more is taken in (X2)
/// @param customers what people may put in whom the kiosk does not know (R1, R2)
/// @param textsKept how long texts about people are kept once nobody needs them: after their
///   parcel's end, or after somebody signs in no more; in the kiosk's running time
/// @param telephones whether notices reach telephone numbers (D2)
public record Rules(
    Duration hold,
    SortedMap<String, Duration> holdBySize,
    Duration takeBack,
    Duration remindBefore,
    boolean unannounced,
    int remoteOpeningsAnHour,
    int announcedCodes,
    int diskReserveMb,
    CustomerRules customers,
    Duration textsKept,
    boolean telephones) {

  public static final Rules DEFAULT =
      new Rules(
          Duration.ofHours(72),
          new TreeMap<>(),
          Duration.ofHours(72),
          Duration.ofHours(24),
          true,
          3,
          50,
          64,
          CustomerRules.ANNOUNCED_ONLY,
          Duration.ofDays(30),
          false);

  public Duration holdFor(SizeClass size) {
    return holdBySize.getOrDefault(size.name(), hold);
  }

  // The same with one thing else

  public Rules withHold(Duration everywhere) {
    return new Rules(
        everywhere,
        holdBySize,
        takeBack,
        remindBefore,
        unannounced,
        remoteOpeningsAnHour,
        announcedCodes,
        diskReserveMb,
        customers,
        textsKept,
        telephones);
  }

  public Rules withHold(String size, Duration there) {
    var bySize = new TreeMap<>(holdBySize);
    bySize.put(size, there);
    return new Rules(
        hold,
        bySize,
        takeBack,
        remindBefore,
        unannounced,
        remoteOpeningsAnHour,
        announcedCodes,
        diskReserveMb,
        customers,
        textsKept,
        telephones);
  }

  public Rules withTakeBack(Duration to) {
    return new Rules(
        hold,
        holdBySize,
        to,
        remindBefore,
        unannounced,
        remoteOpeningsAnHour,
        announcedCodes,
        diskReserveMb,
        customers,
        textsKept,
        telephones);
  }

  public Rules withReminder(Duration before) {
    return new Rules(
        hold,
        holdBySize,
        takeBack,
        before,
        unannounced,
        remoteOpeningsAnHour,
        announcedCodes,
        diskReserveMb,
        customers,
        textsKept,
        telephones);
  }

  public Rules withUnannounced(boolean allowed) {
    return new Rules(
        hold,
        holdBySize,
        takeBack,
        remindBefore,
        allowed,
        remoteOpeningsAnHour,
        announcedCodes,
        diskReserveMb,
        customers,
        textsKept,
        telephones);
  }

  public Rules withRemoteOpenings(int anHour) {
    return new Rules(
        hold,
        holdBySize,
        takeBack,
        remindBefore,
        unannounced,
        anHour,
        announcedCodes,
        diskReserveMb,
        customers,
        textsKept,
        telephones);
  }

  /// The same with another number of codes of what is not inside yet.
  public Rules withAnnouncedCodes(int most) {
    return new Rules(
        hold,
        holdBySize,
        takeBack,
        remindBefore,
        unannounced,
        remoteOpeningsAnHour,
        most,
        diskReserveMb,
        customers,
        textsKept,
        telephones);
  }

  public Rules withCustomers(CustomerRules to) {
    return new Rules(
        hold,
        holdBySize,
        takeBack,
        remindBefore,
        unannounced,
        remoteOpeningsAnHour,
        announcedCodes,
        diskReserveMb,
        to,
        textsKept,
        telephones);
  }

  public Rules withTextsKept(Duration after) {
    return new Rules(
        hold,
        holdBySize,
        takeBack,
        remindBefore,
        unannounced,
        remoteOpeningsAnHour,
        announcedCodes,
        diskReserveMb,
        customers,
        after,
        telephones);
  }

  /// The same where notices reach telephone numbers, or where they do not.
  public Rules withTelephones(boolean reached) {
    return new Rules(
        hold,
        holdBySize,
        takeBack,
        remindBefore,
        unannounced,
        remoteOpeningsAnHour,
        announcedCodes,
        diskReserveMb,
        customers,
        textsKept,
        reached);
  }
}
