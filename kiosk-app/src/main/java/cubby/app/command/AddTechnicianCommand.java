package cubby.app.command;

import cubby.app.control.Order;
import cubby.core.effect.Reply;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "technician",
    header = {"Adds a technician.", ""},
    description = {
      "The technician signs in at the screen with number, PIN and a one-time code from an",
      "authenticator app, and looks after the compartments there.",
      "",
      "What the app needs, as a QR code and as text, and ten recovery codes for when the kiosk's",
      "clock is not certain, are printed once; the kiosk shows them to nobody again.",
      "",
      "The PIN has 6 to 12 digits. It is asked for twice at the terminal and not shown; with no",
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
      PersonCommand.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class AddTechnicianCommand implements Callable<Integer> {
  private final KioskOffice office;
  private final PinEntry pins;

  @Spec private CommandSpec spec;
  @Mixin private NewPerson person;
  @Mixin private DataOption data;

  AddTechnicianCommand(KioskOffice office, PinEntry pins) {
    this.office = office;
    this.pins = pins;
  }

  @Override
  public Integer call() {
    return switch (pins.ask(person.number)) {
      case PinEntry.Typed.Fit(var pin) ->
          Answers.say(
              spec,
              AppCode.shownIn(
                  office.order(
                      data.folder, new Order.EnrolTechnician(person.number, person.name, pin)),
                  pins.isAtTerminal()));
      case PinEntry.Typed.Unfit(var sentence) -> Answers.say(spec, new Reply.Refused(sentence));
    };
  }
}
