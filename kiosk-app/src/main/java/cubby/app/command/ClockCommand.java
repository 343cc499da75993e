package cubby.app.command;

import cubby.app.control.Order;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "clock",
    header = {"Has the kiosk trust its clock again.", ""},
    description = {"Works while the kiosk runs and while it does not.", ""},
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class ClockCommand extends CommandGroup {

  @Command(
      name = "confirm",
      header = {"Has the kiosk trust its clock again.", ""},
      description = {
        "Set the computer's clock right first: the answer says what time it is by it.",
        "A kiosk does not trust its clock while that stands before a time already seen, nor",
        "after it has jumped. 'cubby status' says whether it does.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby clock confirm --by 'Ada Byron' --reason 'it was a year ahead' --data DIR"
      })
  static final class Confirm implements Callable<Integer> {
    private final KioskOffice office;

    @Spec private CommandSpec spec;

    @Mixin private OnRecord record;
    @Mixin private DataOption data;

    Confirm(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(
          spec, office.order(data.folder, new Order.ConfirmClock(record.by, record.reason)));
    }
  }
}
