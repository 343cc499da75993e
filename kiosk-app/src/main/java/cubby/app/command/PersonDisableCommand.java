package cubby.app.command;

import cubby.app.control.Order;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "disable",
    header = {"Lets somebody sign in no more.", ""},
    description = {
      "At the screen they are told what somebody unknown is told. If they are signed in just then,",
      "they are signed out, at a door only once it is done with. What they did stays on record",
      "under their name, and their number is never anybody else's; who comes back gets another.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  cubby person disable 17 --by 'Grace Hopper' --reason 'has left Swift' --data DIR"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class PersonDisableCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;
  @Mixin private PersonOptions person;

  @Option(
      names = "--force",
      description = "Even the last technician, without whom nobody serves the kiosk at its screen.")
  private boolean force;

  @Mixin private DataOption data;

  PersonDisableCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return Answers.say(
        spec,
        office.order(
            data.folder,
            new Order.DisablePerson(person.number, person.record.by, person.record.reason, force)));
  }
}
