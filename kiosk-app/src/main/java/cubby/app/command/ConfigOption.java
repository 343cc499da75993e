package cubby.app.command;

import cubby.app.config.CabinetConfig;
import cubby.app.config.ConfigReader;
import cubby.app.config.ConfigReading;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `--config`, alike in all commands.
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "The configuration, cabinet.yaml. 'cubby check' tells what is wrong in it.")
  Path file;

  /// The configuration if it is sound; else its faults have been printed.
  Optional<CabinetConfig> read(CommandSpec command) {
    return read(file, command);
  }

  /// As [#read], where the option may be left out.
  static Optional<CabinetConfig> read(Path file, CommandSpec command) {
    return switch (ConfigReader.read(file)) {
      case ConfigReading.Sound(var config) -> Optional.of(config);
      case ConfigReading.Broken broken -> {
        Faulty.print(file, broken, command.commandLine().getErr());
        yield Optional.empty();
      }
      case ConfigReading.Unreadable(var sentence) -> {
        command.commandLine().getErr().println(file + ": " + sentence);
        yield Optional.empty();
      }
    };
  }
}
