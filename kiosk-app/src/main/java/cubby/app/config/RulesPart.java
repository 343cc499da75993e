package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.core.kiosk.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the file says of how the kiosk is run. All of it has a default.
record RulesPart(
    @Nullable Integer holdHours,
    @Nullable Integer takeBackHours,
    @Nullable Integer remindHours,
    @Nullable Integer textsDays,
    DropOffPart dropOff,
    CustomersPart customers) {

  private static final int HOURS_MAX = 30 * 24;

  /// How long a parcel may wait: for as long as its address may be kept.
  static final WholeNumber HOURS = new WholeNumber(1, HOURS_MAX);

  private static final WholeNumber REMIND_HOURS = new WholeNumber(0, HOURS_MAX);

  /// Shorter, and support could not answer who asks what became of a parcel; for longer nobody
  /// needs to know whose it was.
  private static final WholeNumber TEXTS_DAYS = new WholeNumber(1, 365);

  private static final String HOLD = "hold-h";
  private static final String REMIND = "remind-h";

  static RulesPart read(Section file, Path folder, Faults faults) {
    var dropOff = DropOffPart.read(file, folder, faults);
    var at = file.optionalSection("deadlines", "the deadlines section");
    var customers = CustomersPart.read(file, faults);
    if (at == null) {
      return new RulesPart(null, null, null, null, dropOff, customers);
    }
    var part =
        new RulesPart(
            at.optional(HOLD, HOURS),
            at.optional("take-back-h", HOURS),
            at.optional(REMIND, REMIND_HOURS),
            at.optional("texts-kept-days", TEXTS_DAYS),
            dropOff,
            customers);
    at.close();
    part.checkReminder(at, faults);
    return part;
  }

  private void checkReminder(Section at, Faults faults) {
    var remindBefore = hours(remindHours, Rules.DEFAULT.remindBefore());
    var hold = hours(holdHours, Rules.DEFAULT.hold());
    if (remindBefore.compareTo(hold) >= 0) {
      faults.add(
          at.spot(at.has(REMIND) ? REMIND : HOLD),
          "a reminder %d h before the end of %d h would come with the first letter or before it"
              .formatted(remindBefore.toHours(), hold.toHours()),
          "Make remind-h smaller than hold-h; 0 sends no reminder.");
    }
  }

  /// Once there are no faults.
  Rules rules(List<SizePart> sizes) {
    var holdBySize = new TreeMap<String, Duration>();
    for (var size : sizes) {
      if (size.name() != null && size.holdHours() != null) {
        holdBySize.put(size.name(), Duration.ofHours(size.holdHours()));
      }
    }
    return new Rules(
        hours(holdHours, Rules.DEFAULT.hold()),
        holdBySize,
        hours(takeBackHours, Rules.DEFAULT.takeBack()),
        hours(remindHours, Rules.DEFAULT.remindBefore()),
        dropOff.unannouncedOrDefault(),
        Rules.DEFAULT.remoteOpeningsAnHour(),
        Rules.DEFAULT.announcedCodes(),
        dropOff.diskReserveOrDefault(),
        customers.rules(),
        textsDays == null ? Rules.DEFAULT.textsKept() : Duration.ofDays(textsDays),
        Rules.DEFAULT.telephones());
  }

  private static Duration hours(@Nullable Integer written, Duration otherwise) {
    return written == null ? otherwise : Duration.ofHours(written);
  }
}
