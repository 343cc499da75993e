package cubby.app.command;

import cubby.app.control.Order;
import cubby.core.effect.Reply;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "pin",
    header = {"Gives somebody a new PIN.", ""},
    description = {
      "The one before opens nothing any more, and tries that were used up are there again.",
      "",
      "The PIN has 6 to 12 digits. It is asked for twice at the terminal and not shown; with no",
      "terminal, it is the first line of standard input. Only a hash of it is kept.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  cubby person pin 17 --by 'Grace Hopper' --reason forgotten --data DIR"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      "1:refused: the PIN is too easy or nobody has the number, for instance",
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class PersonPinCommand implements Callable<Integer> {
  private final KioskOffice office;
  private final PinEntry pins;

  @Spec private CommandSpec spec;
  @Mixin private PersonOptions person;
  @Mixin private DataOption data;

  PersonPinCommand(KioskOffice office, PinEntry pins) {
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
                  new Order.ChangePin(person.number, pin, person.record.by, person.record.reason)));
      case PinEntry.Typed.Unfit(var sentence) -> Answers.say(spec, new Reply.Refused(sentence));
    };
  }
}
