package cubby.app;

import cubby.app.command.CommandTree;
import cubby.app.command.LogFile;
import cubby.app.command.PinEntry;
import cubby.app.glass.Fx;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;

/// Starts the program.
public final class Cubby {
  private Cubby() {}

  public static void main(String[] arguments) {
    // On a computer set to Arabic, codes and log lines would else have other digits than the keys.
    Locale.setDefault(Locale.ROOT);
    LogFile.inStateFolder(arguments);
    if (isRun(arguments)) {
      Fx.startAhead();
    }
    System.exit(commandLine(arguments).execute(arguments));
  }

  /// What understands these arguments, on the process's own input and output.
  public static CommandLine commandLine(String... arguments) {
    var office = new Office(System.in, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    return isRun(arguments)
        ? CommandTree.ofRun(office)
        : CommandTree.of(office, PinEntry.ofProcess());
  }

  private static boolean isRun(String... arguments) {
    return arguments.length > 0 && arguments[0].equals("run");
  }
}
