package cubby.app.command;

import cubby.app.control.Order;
import cubby.core.effect.Reply;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.text.Secret;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "person",
    header = {"Keeps the list of the people who work with the kiosk.", ""},
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class PersonCommand {

  @Command(
      name = "add",
      header = {"Adds a person.", ""},
      commandListHeading = "%nCommands:%n")
  static final class Add {}

  @Command(
      name = "courier",
      header = {"Adds a courier.", ""},
      description = {
        "The courier then signs in at the screen with number, or badge, and PIN.",
        "",
        "The PIN has 4 to 12 digits. It is asked for twice at the terminal and not shown; with no",
        "terminal, it is the first line of standard input. Only a hash of it is kept.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby person add courier --number 17 --name 'Ada Byron' --carrier Swift --data DIR"
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        ExitCode.DONE_LINE,
        "1:refused: the PIN is too easy or the number is taken, for instance",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class Courier implements Callable<Integer> {
    private final KioskOffice office;
    private final PinEntry pins;

    @Spec private CommandSpec spec;

    @Option(
        names = "--number",
        paramLabel = "N",
        required = true,
        converter = Converters.SignInNumber.class,
        description = "The number to sign in with, 2 to 10 digits.")
    private CourierNumber number;

    @Option(
        names = "--name",
        paramLabel = "NAME",
        required = true,
        converter = Converters.Text.class,
        description = "The courier's name; kept sealed.")
    private Secret name;

    @Option(
        names = "--carrier",
        paramLabel = "C",
        required = true,
        converter = Converters.CarrierName.class,
        description = "The company; couriers see the parcels of their own alone.")
    private Carrier carrier;

    @Option(
        names = "--badge",
        paramLabel = "TEXT",
        converter = Converters.Text.class,
        description = "What a scanner reads on the courier's badge, in place of the number.")
    private @Nullable Secret badge;

    @Option(
        names = "--email",
        paramLabel = "ADDRESS",
        converter = Converters.Email.class,
        description = "Where the lists of what the courier has done are sent; kept sealed.")
    private @Nullable Secret email;

    @Mixin private DataOption data;

    Courier(KioskOffice office, PinEntry pins) {
      this.office = office;
      this.pins = pins;
    }

    @Override
    public Integer call() {
      return switch (pins.ask(number)) {
        case PinEntry.Typed.Fit(var pin) ->
            Answers.say(
                spec,
                office.order(
                    data.folder,
                    new Order.EnrolCourier(
                        number,
                        name,
                        carrier,
                        pin,
                        Optional.ofNullable(badge),
                        Optional.ofNullable(email))));
        case PinEntry.Typed.Unfit(var sentence) -> Answers.say(spec, new Reply.Refused(sentence));
      };
    }
  }

  @Command(
      name = "technician",
      header = {"Adds a technician.", ""},
      description = {
        "The technician signs in at the screen with number, PIN and a one-time code from an",
        "authenticator app, and looks after the compartments there.",
        "",
        "What the app needs, and ten recovery codes for when the kiosk's clock is not certain,",
        "are printed once; the kiosk shows them to nobody again.",
        "",
        "The PIN has 4 to 12 digits. It is asked for twice at the terminal and not shown; with no",
        "terminal, it is the first line of standard input. Only a hash of it is kept.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby person add technician --number 90 --name 'Grace Hopper' --data DIR"
      },
      exitCodeListHeading = ExitCode.HEADING,
      exitCodeList = {
        ExitCode.DONE_LINE,
        "1:refused: the PIN is too easy or the number is taken, for instance",
        ExitCode.USAGE_LINE,
        ExitCode.BROKEN_LINE
      })
  static final class Technician implements Callable<Integer> {
    private final KioskOffice office;
    private final PinEntry pins;

    @Spec private CommandSpec spec;

    @Option(
        names = "--number",
        paramLabel = "N",
        required = true,
        converter = Converters.SignInNumber.class,
        description = "The number to sign in with, 2 to 10 digits.")
    private CourierNumber number;

    @Option(
        names = "--name",
        paramLabel = "NAME",
        required = true,
        converter = Converters.Text.class,
        description = "The technician's name; kept sealed.")
    private Secret name;

    @Mixin private DataOption data;

    Technician(KioskOffice office, PinEntry pins) {
      this.office = office;
      this.pins = pins;
    }

    @Override
    public Integer call() {
      return switch (pins.ask(number)) {
        case PinEntry.Typed.Fit(var pin) ->
            Answers.say(
                spec, office.order(data.folder, new Order.EnrolTechnician(number, name, pin)));
        case PinEntry.Typed.Unfit(var sentence) -> Answers.say(spec, new Reply.Refused(sentence));
      };
    }
  }
}
