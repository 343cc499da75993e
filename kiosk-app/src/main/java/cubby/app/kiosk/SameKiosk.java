package cubby.app.kiosk;

import cubby.app.config.CabinetConfig;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.sqlite.SqliteJournal;
import java.nio.file.Path;

/// Whether a configuration and a data folder belong together.
final class SameKiosk {
  private SameKiosk() {}

  static void require(CabinetConfig config, SqliteJournal journal, Path data) {
    if (!journal.kioskId().equals(config.profile().id())) {
      throw new JournalFailure(
          "The journal in %s is that of kiosk '%s', but the configuration is for '%s': use the folder that belongs to it."
              .formatted(data, journal.kioskId(), config.profile().id()));
    }
  }
}
