package cubby.app.command;

import cubby.app.config.CabinetConfig;
import cubby.app.control.Question;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "diagnose",
    header = {"Makes a file for whoever is to find out what is wrong with a kiosk.", ""},
    description = {
      "One ZIP archive: how the kiosk stands, its configuration without contacts and secrets, its",
      "compartments and buses, kinds and times of the last facts, the last of the log, and whether",
      "the journal is as it was written. Nothing in it is about a person.",
      "",
      "Works while the kiosk runs and while it does not; the whole journal is checked, which takes",
      "some seconds for each hundred thousand rows.",
      ""
    },
    footer = {"", "For example:", "  cubby diagnose --data DIR --out kiosk.zip"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class DiagnoseCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to make; it must not be there yet.")
  private Path out;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "The configuration. A kiosk that runs knows its own; without it, that of one that",
        "does not run is left out."
      })
  private @Nullable Path config;

  DiagnoseCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Optional<CabinetConfig> read = Optional.empty();
    if (config != null) {
      read = ConfigOption.read(config, spec);
      if (read.isEmpty()) {
        return ExitCode.REFUSED;
      }
    }
    var file = out.toAbsolutePath().toString();
    return Answers.say(spec, office.question(data.folder, new Question.Diagnosis(file), read));
  }
}
