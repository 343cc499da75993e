package cubby.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    header = {"Runs a kiosk with a simulated cabinet.", ""},
    description = {
      "The cabinet is simulated down to the bytes on its line; everything else is the real kiosk.",
      "",
      "With a display: one window with the cabinet and its touchscreen. A click closes an open door; "
          + "point at a door for all that hands can do there. The panel shows the mail that would "
          + "have been sent, and who may sign in.",
      "Without one, or with --headless: a robot touches the same buttons and says what it does.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      "1:a step of the tour did not come out as expected, or the demo could not start",
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class DemoCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;

  @Option(names = "--headless", description = "No window: a robot plays the tour.")
  private boolean headless;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write a picture of each step of the tour into this folder.")
  private @Nullable Path out;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the kiosk's data in this folder; by default in a temporary one.")
  private @Nullable Path data;

  DemoCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return Answers.say(
        spec,
        office.demo(new DemoWishes(headless, Optional.ofNullable(out), Optional.ofNullable(data))));
  }
}
