package cubby.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

@Command(
    name = "cubby",
    version = "cubby 0.1.0-SNAPSHOT",
    header = {"Controller of a parcel-locker kiosk.", ""},
    description = {
      "To look at it:       cubby demo",
      "To make a kiosk:     cubby check cabinet.yaml",
      "                     cubby setup --config cabinet.yaml --data /var/lib/cubby",
      "                     cubby person add technician --number 90 --name 'Grace Hopper' \\",
      "                       --data /var/lib/cubby",
      "                     cubby person add courier --number 17 --name 'Ada Byron' \\",
      "                       --carrier Swift --data /var/lib/cubby",
      "                     cubby run --config cabinet.yaml --data /var/lib/cubby",
      "To look after it:    cubby status --data /var/lib/cubby",
      "                     cubby diagnose --data /var/lib/cubby --out kiosk.zip",
      "To try a lock board: cubby bus scan --driver kerong-cu16 --line serial:/dev/ttyUSB0",
      "To test the program: cubby test",
      "                     cubby play kiosk-app/scenarios/*.story",
      "                     cubby simulate --days 10",
      "                     cubby torture kill --cycles 100",
      ""
    },
    commandListHeading = "%nCommands ('cubby COMMAND --help' explains each):%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class RootCommand extends CommandGroup {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  boolean version;
}
