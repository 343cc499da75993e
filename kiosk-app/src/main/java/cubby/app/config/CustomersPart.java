package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.Section;
import cubby.core.kiosk.CustomerRules;
import cubby.core.parcel.ReturnLabel;
import cubby.core.person.Carrier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the file says of returns and sendings. All of it may be left out.
record CustomersPart(@Nullable String sendings, List<LabelPart> labels) {

  private static final Line CARRIER = new Line(Carrier.NAME_LENGTH_MAX);
  private static final Line BARCODE = new Line(ReturnLabel.PATTERN_LENGTH_MAX);

  /// One kind of prepaid label.
  record LabelPart(@Nullable String carrier, @Nullable String barcode) {

    private static LabelPart read(Section at, Faults faults) {
      var carrier = at.required("carrier", CARRIER);
      var barcode = at.required("barcode", BARCODE);
      at.close();
      if (barcode != null && barcode.indexOf('*') != barcode.lastIndexOf('*')) {
        faults.add(
            at.spot("barcode"),
            "barcode: there is more than one *",
            "Write one * at most, for anything or nothing; # is a digit.");
      }
      return new LabelPart(carrier, barcode);
    }

    /// Once there are no faults.
    private ReturnLabel label() {
      return new ReturnLabel(new Carrier(requireNonNull(carrier)), requireNonNull(barcode));
    }
  }

  static CustomersPart read(Section file, Faults faults) {
    var at = file.optionalSection("customers", "the customers section");
    if (at == null) {
      return new CustomersPart(null, List.of());
    }
    var sendings = at.optional("sendings-carrier", CARRIER);
    var labels =
        at.optionalRows("return-labels", "a kind of label").stream()
            .map(row -> LabelPart.read(row, faults))
            .toList();
    at.close();
    return new CustomersPart(sendings, labels);
  }

  /// A sending has two codes: its recipient's, and its sender's to take it back.
  int codesOfAParcel() {
    return sendings == null ? 1 : 2;
  }

  /// Once there are no faults.
  CustomerRules rules() {
    return new CustomerRules(
        labels.stream().map(LabelPart::label).toList(),
        Optional.ofNullable(sendings).map(Carrier::new));
  }
}
