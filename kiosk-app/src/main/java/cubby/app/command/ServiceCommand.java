package cubby.app.command;

import cubby.app.service.RunFile;
import cubby.core.effect.Reply;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "service",
    header = {"Has a kiosk work again that has put itself out of service.", ""},
    description = {"Works while the kiosk runs and while it does not.", ""},
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class ServiceCommand extends CommandGroup {

  @Command(
      name = "leave",
      header = {"Ends the service mode of a kiosk that was aborted too often.", ""},
      description = {
        "After three aborts within ten minutes a kiosk is in service mode: its screen says that it "
            + "is out of service, and no door opens. It ends by this, or by itself after an hour.",
        "",
        "A kiosk whose root key is missing, or another than its journal was written with, is in "
            + "service mode until the right key is back: put it there.",
        ""
      },
      footer = {"", "For example:", "  cubby service leave --data /var/lib/cubby"})
  static final class Leave implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Override
    public Integer call() {
      return Answers.say(
          spec,
          RunFile.in(data.folder).leave()
              ? new Reply.Done(
                  "The kiosk leaves service mode: it works again, or at its next start.")
              : new Reply.Refused(
                  "The kiosk in %s is not in service mode because of aborts. Nothing was changed."
                      .formatted(data.folder)));
    }
  }
}
