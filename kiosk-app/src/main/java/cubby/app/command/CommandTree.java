package cubby.app.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Puts the command line together.
public final class CommandTree {
  /// Wide enough for a sentence, narrow enough for a console at the kiosk.
  private static final int HELP_WIDTH = 90;

  private CommandTree() {}

  public static CommandLine of(KioskOffice office, PinEntry pins) {
    var compartment =
        new CommandLine(new CompartmentCommand())
            .addSubcommand(new CompartmentCommand.Clear(office))
            .addSubcommand(new CompartmentCommand.Out(office))
            .addSubcommand(new CompartmentCommand.Back(office))
            .addSubcommand(new CompartmentCommand.Settle(office))
            .addSubcommand(new CompartmentCommand.Found(office));
    var deposits =
        new CommandLine(new DepositsCommand()).addSubcommand(new DepositsCommand.Reopen(office));
    var clock = new CommandLine(new ClockCommand()).addSubcommand(new ClockCommand.Confirm(office));
    var person =
        new CommandLine(new PersonCommand())
            .addSubcommand(
                new CommandLine(new PersonCommand.Add())
                    .addSubcommand(new AddCourierCommand(office, pins))
                    .addSubcommand(new AddTechnicianCommand(office, pins)))
            .addSubcommand(new PersonListCommand(office))
            .addSubcommand(new PersonPinCommand(office, pins))
            .addSubcommand(new PersonSecretCommand(office, pins))
            .addSubcommand(new PersonConfirmCommand(office))
            .addSubcommand(new PersonDisableCommand(office));
    var key =
        new CommandLine(new KeyCommand())
            .addSubcommand(new KeyCommand.Make(pins))
            .addSubcommand(new KeyCommand.Seal(office))
            .addSubcommand(new KeyCommand.Unseal(office, pins));
    var message =
        new CommandLine(new MessageCommand())
            .addSubcommand(new MessageCommand.Key())
            .addSubcommand(new MessageCommand.KioskKey(office))
            .addSubcommand(new MessageCommand.Sign());
    var bench =
        new CommandLine(new BenchCommand())
            .addSubcommand(new BenchCommand.Audit())
            .addSubcommand(new BenchCommand.Bus())
            .addSubcommand(new BenchCommand.Codecs())
            .addSubcommand(new BenchCommand.Core())
            .addSubcommand(new BenchCommand.Ui());
    var bus =
        new CommandLine(new BusCommand())
            .addSubcommand(new BusCommand.ScanLine())
            .addSubcommand(new BusCommand.Status())
            .addSubcommand(new BusCommand.Pulse())
            .addSubcommand(new BusCommand.WatchBoard());
    var torture =
        new CommandLine(new TortureCommand())
            .addSubcommand(new TortureCommand.Kill())
            .addSubcommand(new TortureCommand.Power());
    return alike(
        new CommandLine(new RootCommand())
            .addSubcommand(new DemoCommand(office))
            .addSubcommand(new SimCommand(office))
            .addSubcommand(new CheckCommand(office))
            .addSubcommand(new SetupCommand(office))
            .addSubcommand(new RunCommand(office))
            .addSubcommand(person)
            .addSubcommand(compartment)
            .addSubcommand(deposits)
            .addSubcommand(clock)
            .addSubcommand(new ParcelCommand(office))
            .addSubcommand(new EvidenceCommand(office))
            .addSubcommand(new AuditCommand())
            .addSubcommand(new BackupCommand(office))
            .addSubcommand(new RestoreCommand(office, pins))
            .addSubcommand(key)
            .addSubcommand(new StatusCommand(office))
            .addSubcommand(new DiagnoseCommand(office))
            .addSubcommand(
                new CommandLine(new ServiceCommand()).addSubcommand(new ServiceCommand.Leave()))
            .addSubcommand(new TellCommand(office))
            .addSubcommand(message)
            .addSubcommand(new PlayCommand())
            .addSubcommand(new GalleryCommand())
            .addSubcommand(new SimulateCommand())
            .addSubcommand(torture)
            .addSubcommand(bench)
            .addSubcommand(bus));
  }

  private static CommandLine alike(CommandLine line) {
    return line.setUsageHelpWidth(HELP_WIDTH)
        .setParameterExceptionHandler((wrong, _) -> wrongUsage(wrong))
        .setExecutionExceptionHandler((failure, its, _) -> Failures.tell(failure, its.getErr()));
  }

  private static int wrongUsage(ParameterException wrong) {
    var line = wrong.getCommandLine();
    line.getErr().println(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
    line.getErr()
        .println("'%s --help' explains it.".formatted(line.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }
}
