package cubby.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that is nothing without one of its own: by itself it says which there are, on standard
/// error, since nothing was done.
@Command
abstract class CommandGroup implements Callable<Integer> {
  @Spec private CommandSpec group;

  @Override
  public Integer call() {
    group.commandLine().usage(group.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
