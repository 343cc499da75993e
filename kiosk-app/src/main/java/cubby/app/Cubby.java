package cubby.app;

import cubby.app.command.CommandTree;
import cubby.app.command.LogFile;
import cubby.app.command.PinEntry;

/// Starts the program.
public final class Cubby {
  private Cubby() {}

  public static void main(String[] arguments) {
    LogFile.inStateFolder();
    var line = CommandTree.of(new Office(), PinEntry.ofProcess());
    System.exit(line.execute(arguments));
  }
}
