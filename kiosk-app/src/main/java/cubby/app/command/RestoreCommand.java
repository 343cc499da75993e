package cubby.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    header = {"Restores a kiosk from its backup.", ""},
    description = {
      "Into a folder that is new or empty. If it is interrupted, 'cubby run' refuses the folder, and",
      "restoring into it once more begins anew.",
      "",
      "Nobody knows what happened since the backup: no code of before is good, and nothing opens",
      "before a technician has looked. The computer's clock must be right.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  cubby restore --in /mnt/kiosk-7.backup --key operator.key --data DIR"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class RestoreCommand implements Callable<Integer> {
  private final KioskOffice office;
  private final PinEntry entry;

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      required = true,
      description = "The backup, as 'cubby backup' made it.")
  private Path in;

  @Mixin private SecretKeyOptions key;
  @Mixin private DataOption data;

  RestoreCommand(KioskOffice office, PinEntry entry) {
    this.office = office;
    this.entry = entry;
  }

  @Override
  public Integer call() {
    return Answers.say(spec, office.restore(in, key.read(entry), data.folder));
  }
}
