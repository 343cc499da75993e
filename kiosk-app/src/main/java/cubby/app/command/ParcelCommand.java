package cubby.app.command;

import cubby.app.control.Question;
import cubby.core.text.Secret;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "parcel",
    header = {"Shows what became of a parcel.", ""},
    description = {
      "Its whole record, from its announcement to its end: who, what, when, and how good the time",
      "was. Works while the kiosk runs and while it does not.",
      ""
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class ParcelCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TRACKING",
      converter = Converters.Text.class,
      description = "The number on the parcel; of several with the same, the one put in last.")
  private Secret tracking;

  @Option(
      names = "--announced",
      paramLabel = "DATE",
      description = "Of several, the one announced then, in UTC: 2027-03-01, or 2027-03-01T09:00.")
  private @Nullable String announced;

  @Option(names = "--json", description = "As JSON, with each fact as it stands in the journal.")
  private boolean json;

  @Mixin private DataOption data;

  ParcelCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    return Answers.say(
        spec,
        office.order(
            data.folder, new Question.Parcel(tracking, Optional.ofNullable(announced), json)));
  }
}
