package cubby.app.config;

import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.app.yaml.YesNo;
import cubby.core.kiosk.Rules;
import org.jspecify.annotations.Nullable;

/// What the file says of putting parcels in. All of it may be left out.
record DropOffPart(@Nullable Boolean unannounced, @Nullable Integer diskReserveMb) {

  /// The journal's own files need some megabytes to be written at all.
  private static final WholeNumber DISK_RESERVE_MB = new WholeNumber(16, 10_000);

  static DropOffPart read(Section file) {
    var at = file.optionalSection("drop-off", "the drop-off section");
    if (at == null) {
      return new DropOffPart(null, null);
    }
    var part =
        new DropOffPart(
            at.optional("unannounced", new YesNo()),
            at.optional("disk-reserve-mb", DISK_RESERVE_MB));
    at.close();
    return part;
  }

  boolean unannouncedOrDefault() {
    return unannounced == null ? Rules.DEFAULT.unannounced() : unannounced;
  }

  int diskReserveOrDefault() {
    return diskReserveMb == null ? Rules.DEFAULT.diskReserveMb() : diskReserveMb;
  }
}
