package cubby.app.command;

import cubby.core.effect.Reply;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/// Says what came of a command.
final class Answers {
  private Answers() {}

  /// Prints the reply and returns the exit code.
  static int say(CommandSpec command, Reply reply) {
    return say(reply, command.commandLine().getOut(), command.commandLine().getErr());
  }

  static int say(Reply reply, PrintWriter out, PrintWriter err) {
    return switch (reply) {
      case Reply.Done(var sentence) -> {
        if (!sentence.isBlank()) {
          out.println(sentence);
        }
        yield ExitCode.DONE;
      }
      case Reply.Refused(var sentence) -> {
        err.println(sentence);
        yield ExitCode.REFUSED;
      }
    };
  }
}
