package cubby.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--data`, alike in all commands.
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The kiosk's data folder: its keys and its journal. One folder, one kiosk.")
  Path folder;
}
