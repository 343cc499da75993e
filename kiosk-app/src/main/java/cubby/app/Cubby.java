package cubby.app;

import cubby.app.command.CommandTree;
import cubby.app.command.LogFile;
import cubby.app.command.PinEntry;
import cubby.app.command.PlainRun;
import cubby.app.glass.Fx;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Starts the program.
public final class Cubby {
  private Cubby() {}

  public static void main(String[] arguments) {
    // On a computer set to Arabic, codes and log lines would else have other digits than the keys.
    Locale.setDefault(Locale.ROOT);
    LogFile.inStateFolder(arguments);
    System.exit(
        run(arguments)
            .orElseGet(() -> CommandTree.of(office(), PinEntry.ofProcess()).execute(arguments)));
  }

  /// Runs a kiosk, if that is what these arguments ask for, and plainly.
  ///
  /// @return the exit code; empty if nothing was done
  public static Optional<Integer> run(String... arguments) {
    if (arguments.length > 0 && arguments[0].equals(PlainRun.COMMAND)) {
      Fx.startAhead();
    }
    return PlainRun.of(arguments)
        .flatMap(run -> run.execute(office(), writer(System.out), writer(System.err)));
  }

  private static Office office() {
    return new Office(System.in, writer(System.out));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
