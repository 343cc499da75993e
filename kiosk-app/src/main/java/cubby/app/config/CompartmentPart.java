package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Form;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.OneOf;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.app.yaml.YesNo;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.cabinet.SizeClass;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the file says of one compartment.
record CompartmentPart(
    Section at,
    @Nullable String label,
    @Nullable String size,
    @Nullable String bank,
    @Nullable Integer channel,
    @Nullable Integer column,
    @Nullable Integer reachMm,
    boolean occupancySensor,
    boolean room) {

  private static final Matching LABEL =
      new Matching(
          new Line(CompartmentId.LENGTH_MAX),
          Pattern.compile("[\\p{L}\\p{N}-]+").asMatchPredicate(),
          "a label of letters and digits",
          "Write what is printed on the door: 7, or B3.");

  private static final String ROOM = "room";

  private static final OneOf KIND = new OneOf("kind of compartment", List.of("box", ROOM));

  static CompartmentPart read(Section at, Form<String> knownSize, Form<String> knownBank) {
    var label = at.required("label", LABEL);
    var size = at.required("size", knownSize);
    var bank = at.required("bank", knownBank);
    var channel = at.required("channel", new WholeNumber(1, BankPart.CHANNELS_MAX));
    var column = at.required("column", new WholeNumber(1, SteelPart.COLUMNS_MAX));
    var reach = at.required("reach-mm", new WholeNumber(0, Compartment.REACH_MM_MAX));
    var sensor = at.optional("occupancy-sensor", new YesNo());
    var kind = at.optional("kind", KIND);
    at.close();
    return new CompartmentPart(
        at, label, size, bank, channel, column, reach, sensor == null || sensor, ROOM.equals(kind));
  }

  /// Once there are no faults.
  CompartmentId id() {
    return new CompartmentId(requireNonNull(label));
  }

  /// Once there are no faults.
  Channel wired() {
    return new Channel(requireNonNull(channel));
  }

  /// Once there are no faults.
  Compartment compartment(SizeClass its) {
    return new Compartment(
        id(),
        its,
        new BankId(requireNonNull(bank)),
        wired(),
        requireNonNull(column),
        requireNonNull(reachMm),
        occupancySensor,
        room ? CompartmentKind.ROOM : CompartmentKind.BOX);
  }
}
