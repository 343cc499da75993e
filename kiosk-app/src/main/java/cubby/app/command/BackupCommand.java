package cubby.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    header = {"Backs a kiosk up, while it runs and while it does not.", ""},
    description = {
      "Keys, journal and photos go into one file that only the operator's secret key opens. It can",
      "be restored for 30 days, or for texts-kept-days of the configuration if that is less and the",
      "kiosk runs: what it holds about people must be gone by then.",
      "",
      "The kiosk's folder must have room for a copy of the journal for a while, beside the reserve",
      "of its configuration. What fails leaves nothing; what is cut short leaves a sealed '.part'.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  cubby backup --data DIR --operator-key operator.key.pub --out /mnt/kiosk-7.backup"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class BackupCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--operator-key",
      paramLabel = "FILE",
      required = true,
      description = "The operator's public key.")
  private Path operator;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to make; it must not be there yet.")
  private Path out;

  BackupCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return Answers.say(
        spec, office.backUp(data.folder, OperatorKeys.read(operator), out.toAbsolutePath()));
  }
}
