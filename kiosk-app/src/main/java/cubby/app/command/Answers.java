package cubby.app.command;

import cubby.core.effect.Reply;
import picocli.CommandLine.Model.CommandSpec;

/// Says what came of a command.
final class Answers {
  private Answers() {}

  /// Prints the reply and returns the exit code.
  static int say(CommandSpec command, Reply reply) {
    return switch (reply) {
      case Reply.Done(var sentence) -> {
        if (!sentence.isBlank()) {
          command.commandLine().getOut().println(sentence);
        }
        yield ExitCode.DONE;
      }
      case Reply.Refused(var sentence) -> {
        command.commandLine().getErr().println(sentence);
        yield ExitCode.REFUSED;
      }
    };
  }
}
