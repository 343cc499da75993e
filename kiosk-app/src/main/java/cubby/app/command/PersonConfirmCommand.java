package cubby.app.command;

import cubby.app.control.Order;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "confirm",
    header = {"Says that somebody still works here, after a restore.", ""},
    description = {
      "A backup knows nothing of who has left since, so that nobody may sign in after a restore who",
      "has not been confirmed. Their PIN is that of the backup: if it was changed since, give them",
      "a new one ('cubby person pin'), which confirms them too. A technician's recovery codes are",
      "gone: 'cubby person secret' makes new ones.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  cubby person confirm 17 --by 'Grace Hopper' --reason 'still with Swift' --data DIR"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class PersonConfirmCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;
  @Mixin private PersonOptions person;

  @Mixin private DataOption data;

  PersonConfirmCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return Answers.say(
        spec,
        office.order(
            data.folder,
            new Order.ConfirmPerson(person.number, person.record.by, person.record.reason)));
  }
}
