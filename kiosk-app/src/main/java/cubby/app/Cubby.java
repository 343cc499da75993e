package cubby.app;

import cubby.app.command.CommandTree;
import cubby.app.command.LogFile;
import cubby.app.command.PinEntry;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Starts the program.
public final class Cubby {
  private Cubby() {}

  public static void main(String[] arguments) {
    // On a computer set to Arabic, codes and log lines would else have other digits than the keys.
    Locale.setDefault(Locale.ROOT);
    LogFile.inStateFolder(arguments);
    var line =
        CommandTree.of(
            new Office(System.in, new PrintWriter(System.out, true, StandardCharsets.UTF_8)),
            PinEntry.ofProcess());
    System.exit(line.execute(arguments));
  }
}
