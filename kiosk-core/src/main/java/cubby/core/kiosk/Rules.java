package cubby.core.kiosk;

import cubby.core.cabinet.SizeClass;
import cubby.core.parcel.ReturnLabel;
import cubby.core.person.Carrier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the operator of a kiosk may set, beside the cabinet.
///
/// @param hold how long a parcel waits for its recipient (T1)
/// @param holdBySize where it differs, by the name of the compartment's size
/// @param takeBack how long a sending waits for its sender after that (R2)
/// @param remindBefore how long before its end a recipient is reminded (T1)
/// @param returnLabels prepaid labels by which returns are put in (R1); none: announced returns
///   only
/// @param sendings whether people send parcels to each other here (R2): the carrier that takes away
///   what neither recipient nor sender has taken
public record Rules(
    Duration hold,
    SortedMap<String, Duration> holdBySize,
    Duration takeBack,
    Duration remindBefore,
    List<ReturnLabel> returnLabels,
    Optional<Carrier> sendings) {

  public static final Rules DEFAULT =
      new Rules(
          Duration.ofHours(72),
          new TreeMap<>(),
          Duration.ofHours(72),
          Duration.ofHours(24),
          List.of(),
          Optional.empty());

  public Rules {
    returnLabels = List.copyOf(returnLabels);
  }

  /// The same for customers who put something in themselves.
  public Rules with(List<ReturnLabel> labels, Optional<Carrier> sends) {
    return new Rules(hold, holdBySize, takeBack, remindBefore, labels, sends);
  }

  /// Who takes away a return with this barcode, if its label is one by which it may be put in.
  Optional<Carrier> carrierOfReturn(String barcode) {
    return returnLabels.stream()
        .filter(label -> label.fits(barcode))
        .map(ReturnLabel::carrier)
        .findFirst();
  }

  public Duration holdFor(SizeClass size) {
    return holdBySize.getOrDefault(size.name(), hold);
  }
}
