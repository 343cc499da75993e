package cubby.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    header = {"Runs the kiosk of a folder.", ""},
    description = {
      "The folder is one that 'cubby setup' made. The kiosk runs full screen, on the lines that "
          + "the configuration names, until it is told to stop (SIGTERM, or Ctrl-C).",
      "",
      "Without its root key, and after three aborts within ten minutes, it comes up in service mode: "
          + "the screen says that it is out of service, and no door opens.",
      "",
      "A line or a board that is not there does not keep it from starting: the screen says which "
          + "compartments are out, and it tries again.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0:stopped in order",
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class RunCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;
  @Mixin private DataOption data;

  RunCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return config
        .read(spec)
        .map(sound -> Answers.say(spec, office.run(sound, data.folder)))
        .orElse(ExitCode.REFUSED);
  }
}
