package cubby.app.command;

import cubby.app.control.Order;
import cubby.core.effect.Reply;
import cubby.core.person.Carrier;
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
    name = "courier",
    header = {"Adds a courier.", ""},
    description = {
      "The courier then signs in at the screen with number, or badge, and PIN.",
      "",
      "The PIN has 6 to 12 digits. It is asked for twice at the terminal and not shown; with no",
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
      PersonCommand.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class AddCourierCommand implements Callable<Integer> {
  private final KioskOffice office;
  private final PinEntry pins;

  @Spec private CommandSpec spec;
  @Mixin private NewPerson person;

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

  AddCourierCommand(KioskOffice office, PinEntry pins) {
    this.office = office;
    this.pins = pins;
  }

  @Override
  public Integer call() {
    return switch (pins.ask(person.number)) {
      case PinEntry.Typed.Fit(var pin) ->
          Answers.say(
              spec,
              office.order(
                  data.folder,
                  new Order.EnrolCourier(
                      person.number,
                      person.name,
                      carrier,
                      pin,
                      Optional.ofNullable(badge),
                      Optional.ofNullable(email))));
      case PinEntry.Typed.Unfit(var sentence) -> Answers.say(spec, new Reply.Refused(sentence));
    };
  }
}
