package cubby.app.command;

import cubby.app.play.StoryDesk;
import cubby.app.play.StoryFile;
import cubby.app.play.StoryReport;
import cubby.sim.story.Outcome;
import cubby.sim.story.Player;
import cubby.sim.story.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "play",
    header = {"Plays stories on a whole kiosk in virtual time.", ""},
    description = {
      "A story is plain text: what people, the world and others do to a kiosk, and how it must stand "
          + "then. For each that comes out as it is written there is one line, with the time that "
          + "passed in it and the time that it took; for any other the first line that did not, what "
          + "was expected and what was there.",
      "",
      "How stories are written is in docs/scenarios.md; there are many in kiosk-app/scenarios.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0:all stories came out as they are written",
      "1:at least one did not",
      "2:a line of a story is not understood, or wrong usage",
      ExitCode.BROKEN_LINE
    })
final class PlayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of stories.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    var files = paths.stream().map(StoryFile::read).toList();
    var faults = files.stream().flatMap(file -> file.faults().stream()).toList();
    if (!faults.isEmpty()) {
      faults.forEach(spec.commandLine().getErr()::println);
      return ExitCode.USAGE;
    }
    boolean allHeld = true;
    for (var file : files) {
      for (var story : file.stories()) {
        allHeld &= play(file.path(), story);
      }
    }
    return allHeld ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private boolean play(Path file, Story story) {
    long begin = System.nanoTime();
    var outcome = Player.play(story, StoryDesk::new);
    var real = Duration.ofNanos(System.nanoTime() - begin);
    spec.commandLine().getOut().println(StoryReport.of(file, story, outcome, real));
    return outcome instanceof Outcome.Held;
  }
}
