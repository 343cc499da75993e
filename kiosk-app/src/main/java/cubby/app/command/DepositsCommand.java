package cubby.app.command;

import cubby.app.control.Order;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "deposits",
    header = {"Takes returns and sendings in again.", ""},
    description = {"Works while the kiosk runs and while it does not.", ""},
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class DepositsCommand extends CommandGroup {

  @Command(
      name = "reopen",
      header = {"Takes returns and sendings in again.", ""},
      description = {
        "The kiosk takes none after two within an hour that left a compartment to be looked at.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby deposits reopen --by 'Ada Byron' --reason 'looked into 3 and 7' --data DIR"
      })
  static final class Reopen implements Callable<Integer> {
    private final KioskOffice office;

    @Spec private CommandSpec spec;

    @Mixin private OnRecord record;
    @Mixin private DataOption data;

    Reopen(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(
          spec, office.order(data.folder, new Order.ReopenDeposits(record.by, record.reason)));
    }
  }
}
