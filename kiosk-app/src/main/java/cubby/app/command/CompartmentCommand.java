package cubby.app.command;

import cubby.app.control.Order;
import cubby.core.cabinet.CompartmentId;
import cubby.core.text.Secret;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "compartment",
    mixinStandardHelpOptions = true,
    description = {
      "Takes compartments out of service and back, and clears those in quarantine.",
      "",
      "Works while the kiosk runs and while it does not.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class CompartmentCommand {

  @Command(
      name = "clear",
      mixinStandardHelpOptions = true,
      description = {
        "Clears a compartment in quarantine: you have looked into it, it is empty and fit for use.",
        ""
      },
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
      mixinStandardHelpOptions = true,
      description = {
        "Takes a compartment out of service. A parcel in it stays where it is, on record.",
        ""
      },
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
      mixinStandardHelpOptions = true,
      description = {
        "Puts a compartment back into service. If no parcel is on record in it, you have seen it empty.",
        ""
      },
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

  /// Makes an order about one compartment.
  interface Maker {
    Order make(CompartmentId compartment, Secret by, Secret reason);
  }
}
