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
/// @param customers what people may put in whom the kiosk does not know (R1, R2)
/// @param telephones whether notices reach telephone numbers (D2)
public record Rules(
    Duration hold,
    SortedMap<String, Duration> holdBySize,
    Duration takeBack,
    Duration remindBefore,
    boolean unannounced,
    int remoteOpeningsAnHour,
    CustomerRules customers,
    boolean telephones) {

  public static final Rules DEFAULT =
      new Rules(
          Duration.ofHours(72),
          new TreeMap<>(),
          Duration.ofHours(72),
          Duration.ofHours(24),
          true,
          3,
          CustomerRules.ANNOUNCED_ONLY);

  /// Where notices reach no telephone numbers.
  public Rules(
      Duration hold,
      SortedMap<String, Duration> holdBySize,
      Duration takeBack,
      Duration remindBefore,
      boolean unannounced,
      int remoteOpeningsAnHour,
      CustomerRules customers) {
    this(
        hold,
        holdBySize,
        takeBack,
        remindBefore,
        unannounced,
        remoteOpeningsAnHour,
        customers,
        false);
  }

  public Duration holdFor(SizeClass size) {
    return holdBySize.getOrDefault(size.name(), hold);
  }

  /// The same with another number of doors that messages may open.
  public Rules withRemoteOpenings(int anHour) {
    return new Rules(
        hold, holdBySize, takeBack, remindBefore, unannounced, anHour, customers, telephones);
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
        customers,
        reached);
  }
}
