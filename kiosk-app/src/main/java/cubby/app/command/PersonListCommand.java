package cubby.app.command;

import cubby.app.control.Question;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    header = {"Lists the people who work with the kiosk.", ""},
    description = {
      "Number, kind, name, carrier, badge and e-mail, how many recovery codes are left, and who may",
      "not sign in any more. These are personal data: mind who sees them.",
      ""
    },
    footer = {"", "For example:", "  cubby person list --data DIR"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class PersonListCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Mixin private DataOption data;

  PersonListCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return Answers.say(spec, office.order(data.folder, new Question.People(json)));
  }
}
