package cubby.app.config;

import cubby.app.yaml.Fault;
import java.util.List;

/// What came of reading a configuration.
public sealed interface ConfigReading {
  record Sound(CabinetConfig config) implements ConfigReading {}

  /// @param faults at least one, as they stand in the file
  record Broken(List<Fault> faults) implements ConfigReading {
    public Broken {
      faults = List.copyOf(faults);
    }
  }

  /// There is no text to look into.
  ///
  /// @param sentence why not, without the file's name in front
  record Unreadable(String sentence) implements ConfigReading {}
}
