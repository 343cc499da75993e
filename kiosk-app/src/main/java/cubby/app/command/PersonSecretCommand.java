package cubby.app.command;

import cubby.app.control.Order;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "secret",
    header = {"Gives a technician new one-time and recovery codes.", ""},
    description = {
      "For when the telephone with the authenticator app is lost, or recovery codes run out. Those",
      "before are good for nothing any more. The new ones are printed once, as they were when the",
      "technician was added.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  cubby person secret 90 --by 'Ada Byron' --reason 'telephone lost' --data DIR"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class PersonSecretCommand implements Callable<Integer> {
  private final KioskOffice office;
  private final PinEntry pins;

  @Spec private CommandSpec spec;
  @Mixin private PersonOptions person;
  @Mixin private DataOption data;

  PersonSecretCommand(KioskOffice office, PinEntry pins) {
    this.office = office;
    this.pins = pins;
  }

  @Override
  public Integer call() {
    return Answers.say(
        spec,
        AppCode.shownIn(
            office.order(
                data.folder,
                new Order.RenewSecret(person.number, person.record.by, person.record.reason)),
            pins.isAtTerminal()));
  }
}
