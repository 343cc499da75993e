package cubby.app.command;

import cubby.app.control.Order;
import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.text.Secret;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "compartment",
    header = {
      "Takes compartments out of service and back, clears quarantine, and settles disputes.",
      ""
    },
    description = {"Works while the kiosk runs and while it does not.", ""},
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class CompartmentCommand extends CommandGroup {

  @Command(
      name = "clear",
      header = {"Clears a compartment in quarantine.", ""},
      description = {"You have looked into it: it is empty and fit for use.", ""},
      footer = {
        "",
        "For example:",
        "  cubby compartment clear 7 --by 'Ada Byron' --reason 'looked inside, empty' --data DIR"
      })
  static final class Clear implements Callable<Integer> {
    private final KioskOffice office;

    @Spec private CommandSpec spec;
    @Mixin private CompartmentOptions which;
    @Mixin private DataOption data;

    Clear(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(spec, office.order(data.folder, which.order(Order.ClearCompartment::new)));
    }
  }

  @Command(
      name = "out",
      header = {"Takes a compartment out of service.", ""},
      description = {"A parcel in it stays where it is, on record.", ""},
      footer = {
        "",
        "For example:",
        "  cubby compartment out 7 --by 'Ada Byron' --reason 'hinge bent' --data DIR"
      })
  static final class Out implements Callable<Integer> {
    private final KioskOffice office;

    @Spec private CommandSpec spec;
    @Mixin private CompartmentOptions which;
    @Mixin private DataOption data;

    Out(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(
          spec, office.order(data.folder, which.order(Order.TakeCompartmentOut::new)));
    }
  }

  @Command(
      name = "back",
      header = {"Puts a compartment back into service.", ""},
      description = {"If no parcel is on record in it, you have seen it empty.", ""},
      footer = {
        "",
        "For example:",
        "  cubby compartment back 7 --by 'Ada Byron' --reason 'hinge replaced' --data DIR"
      })
  static final class Back implements Callable<Integer> {
    private final KioskOffice office;

    @Spec private CommandSpec spec;
    @Mixin private CompartmentOptions which;
    @Mixin private DataOption data;

    Back(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(
          spec, office.order(data.folder, which.order(Order.PutCompartmentBack::new)));
    }
  }

  @Command(
      name = "settle",
      header = {"Ends the dispute about the parcel in a compartment.", ""},
      description = {
        "You are of support, and have found out what became of it. The compartment stays closed",
        "to everybody until somebody has looked into it and clears it.",
        "",
        "Also ends the record of a parcel in a compartment that the configuration no longer has,",
        "once somebody has taken it out, or nobody knows where it is. The kiosk must run for it.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby compartment settle 7 --outcome missing --by 'Ada Byron' --reason 'not found' \\",
        "    --data DIR"
      })
  static final class Settle implements Callable<Integer> {
    private final KioskOffice office;

    @Option(
        names = "--outcome",
        paramLabel = "OUTCOME",
        required = true,
        converter = Converters.Outcome.class,
        description = {
          "missing: nobody knows where it is. handed-over: its recipient has it after all.",
          "take-away: it is inside, and a courier is to take it away."
        })
    private DisputeOutcome outcome;

    @Spec private CommandSpec spec;
    @Mixin private CompartmentOptions which;
    @Mixin private DataOption data;

    Settle(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(
          spec,
          office.order(
              data.folder,
              which.order((id, by, reason) -> new Order.EndDispute(id, outcome, by, reason))));
    }
  }

  @Command(
      name = "found",
      header = {"Says that a parcel is inside, after a restore.", ""},
      description = {
        "You have looked into the compartment, and read the number on the parcel. If it is the one",
        "on record there, whoever it waits for is sent a new code. If it is empty, or something",
        "else is inside, take that out and clear the compartment.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby compartment found 7 --tracking 00340434161094000001 --by 'Ada Byron' \\",
        "    --reason 'looked inside' --data DIR"
      })
  static final class Found implements Callable<Integer> {
    private final KioskOffice office;

    @Option(
        names = "--tracking",
        paramLabel = "NUMBER",
        required = true,
        converter = Converters.Text.class,
        description = "What is on the parcel that is inside.")
    private Secret tracking;

    @Spec private CommandSpec spec;
    @Mixin private CompartmentOptions which;
    @Mixin private DataOption data;

    Found(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(
          spec,
          office.order(
              data.folder,
              which.order((id, by, reason) -> new Order.FindParcel(id, tracking, by, reason))));
    }
  }

  /// Makes an order about one compartment.
  interface Maker {
    Order make(CompartmentId compartment, Secret by, Secret reason);
  }
}
