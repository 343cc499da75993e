package cubby.app.command;

import picocli.CommandLine.Command;

@Command(
    name = "person",
    header = {"Keeps the list of the people who work with the kiosk.", ""},
    description = {"Works while the kiosk runs and while it does not.", ""},
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class PersonCommand extends CommandGroup {

  /// Of those that take a PIN.
  static final String REFUSED_LINE =
      "1:refused: the PIN is too easy or the number is taken, for instance";

  @Command(
      name = "add",
      header = {"Adds a person.", ""},
      commandListHeading = "%nCommands:%n")
  static final class Add extends CommandGroup {}
}
