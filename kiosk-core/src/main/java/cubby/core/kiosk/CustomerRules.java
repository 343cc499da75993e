package cubby.core.kiosk;

import cubby.core.parcel.ReturnLabel;
import cubby.core.person.Carrier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What people whom the kiosk does not know may put in, beside returns that were announced.
///
/// @param returnLabels prepaid labels by which a return may be put in (R1)
/// @param sendings whether people send parcels to each other here (R2): the carrier that takes away
///   what neither recipient nor sender has taken
public record CustomerRules(List<ReturnLabel> returnLabels, Optional<Carrier> sendings) {

  public static final CustomerRules ANNOUNCED_ONLY = new CustomerRules(List.of(), Optional.empty());

  public CustomerRules {
    returnLabels = List.copyOf(returnLabels);
  }

  /// The same with one more label.
  public CustomerRules with(ReturnLabel label) {
    return new CustomerRules(
        Stream.concat(returnLabels.stream(), Stream.of(label)).toList(), sendings);
  }

  /// The same with sendings.
  public CustomerRules with(Carrier carrierOfSendings) {
    return new CustomerRules(returnLabels, Optional.of(carrierOfSendings));
  }

  /// Who takes away a return with this barcode, if its label is one by which it may be put in.
  Optional<Carrier> carrierOfReturn(String barcode) {
    return returnLabels.stream()
        .filter(label -> label.fits(barcode))
        .map(ReturnLabel::carrier)
        .findFirst();
  }
}
