package cubby.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line's root. Exit codes: 0 done, 1 failed, 2 wrong usage.
@Command(
    name = "cubby",
    description = "Controller of a parcel-locker kiosk.",
    version = "cubby 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true)
public final class Cubby implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Cubby()).execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
