package cubby.app.config;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.app.yaml.YesNo;
import cubby.core.kiosk.Rules;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the file says of what couriers may do. All of it may be left out.
record DropOffPart(
    @Nullable Boolean unannounced, @Nullable Integer diskReserveMb, @Nullable Path addressBook) {

  /// The journal's own files need some megabytes to be written at all.
  private static final WholeNumber DISK_RESERVE_MB = new WholeNumber(16, 10_000);

  private static final String BOOK = "address-book";

  static DropOffPart read(Section file, Path folder, Faults faults) {
    var at = file.optionalSection("drop-off", "the drop-off section");
    if (at == null) {
      return new DropOffPart(null, null, null);
    }
    var part =
        new DropOffPart(
            at.optional("unannounced", new YesNo()),
            at.optional("disk-reserve-mb", DISK_RESERVE_MB),
            WrittenPath.read(
                at,
                BOOK,
                at.optional(BOOK, new Line(200)),
                "Write the name of a file.",
                folder,
                faults));
    at.close();
    if (part.addressBook != null && !part.unannouncedOrDefault()) {
      faults.add(
          at.spot(BOOK),
          "address-book: couriers put in only what was announced, so nobody is looked for in it",
          "Take the key away, or write 'unannounced: true'.");
    }
    return part;
  }

  boolean unannouncedOrDefault() {
    return unannounced == null ? Rules.DEFAULT.unannounced() : unannounced;
  }

  int diskReserveOrDefault() {
    return diskReserveMb == null ? Rules.DEFAULT.diskReserveMb() : diskReserveMb;
  }
}
