package cubby.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "setup",
    header = {"Makes a kiosk in a folder.", ""},
    description = {
      "Makes its keys and an empty journal. To be done once, before the first run.",
      "",
      "The folder must be new or empty. It is readable to the user who made it and to nobody else; "
          + "whoever has its keys can read what the kiosk keeps about people.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class SetupCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;
  @Mixin private DataOption data;

  SetupCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return config
        .read(spec)
        .map(sound -> Answers.say(spec, office.setUp(sound, data.folder)))
        .orElse(ExitCode.REFUSED);
  }
}
