package cubby.app.command;

import picocli.CommandLine.Command;

@Command(
    name = "cubby",
    version = "cubby 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true,
    description = {
      "Controller of a parcel-locker kiosk.",
      "",
      "To look at it:       cubby demo",
      "To make a kiosk:     cubby check cabinet.yaml",
      "                     cubby setup --config cabinet.yaml --data /var/lib/cubby",
      "                     cubby person add courier --number 17 --name 'Ada Byron' \\",
      "                       --carrier Swift --data /var/lib/cubby",
      "                     cubby run --config cabinet.yaml --data /var/lib/cubby",
      "To check a change to the program: cubby test",
      ""
    },
    commandListHeading = "%nCommands ('cubby help COMMAND' explains each):%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class RootCommand {}
