package cubby.app.command;

import cubby.app.control.Question;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    header = {"Shows how a kiosk stands.", ""},
    description = {
      "Nothing in it is about a person. Works while the kiosk runs and while it does not.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class StatusCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Mixin private DataOption data;

  StatusCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return Answers.say(spec, office.order(data.folder, new Question.Status(json)));
  }
}
