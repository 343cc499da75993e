package cubby.core.shell;

import java.util.OptionalLong;

/// How much room there is for the journal. Called by the loop's thread, so that it must answer at
/// once.
@FunctionalInterface
public interface DiskSpace {

  /// For a kiosk whose disk nobody watches.
  DiskSpace UNKNOWN = OptionalLong::empty;

  /// In bytes, for the user that the kiosk runs as; empty where the system does not tell.
  OptionalLong free();
}
