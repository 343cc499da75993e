package cubby.app.command;

import cubby.app.control.Question;
import cubby.core.effect.Reply;
import cubby.core.journal.custody.EvidenceCheck;
import cubby.core.journal.custody.EvidenceCheck.Finding;
import cubby.core.secret.SigningKey;
import cubby.core.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evidence",
    header = {"Makes and checks a file that proves what became of a parcel.", ""},
    description = {
      "Made by the kiosk, running or not; checked by anybody who knows the fingerprint of its key,",
      "with no access to it.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  cubby evidence 1Z999AA10123456784 --data DIR --out evidence.zip",
      "  cubby evidence --verify evidence.zip --key FINGERPRINT"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      "1:refused, or the file is not what the kiosk made, with a sentence on standard error",
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class EvidenceCommand implements Callable<Integer> {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d(:\\d\\d(:\\d\\dZ?)?)?)?");

  private final KioskOffice office;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TRACKING",
      converter = Converters.Text.class,
      description = "The number on the parcel; of several with the same, the one put in last.")
  private @Nullable Secret tracking;

  @Option(
      names = "--announced",
      paramLabel = "DATE",
      description = "Of several, the one announced then, in UTC: 2027-03-01, or 2027-03-01T09:00.")
  private @Nullable String announced;

  @Option(names = "--data", paramLabel = "DIR", description = "The kiosk's data folder.")
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "FILE", description = "The file to make.")
  private @Nullable Path out;

  @Option(names = "--verify", paramLabel = "FILE", description = "The file to check.")
  private @Nullable Path verify;

  @Option(
      names = "--key",
      paramLabel = "FINGERPRINT",
      description = "The kiosk's fingerprint, as 'cubby status' shows it.")
  private @Nullable String key;

  EvidenceCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    if (verify != null
        && key != null
        && tracking == null
        && out == null
        && data == null
        && announced == null) {
      if (!SigningKey.isFingerprint(key.strip())) {
        throw new ParameterException(
            spec.commandLine(),
            "--key takes a fingerprint: 64 digits 0 to 9 and a to f, as 'cubby status' shows it.");
      }
      return Answers.say(spec, check(verify, key));
    }
    if (tracking != null && data != null && out != null && verify == null && key == null) {
      if (announced != null && !TIME.matcher(announced).matches()) {
        throw new ParameterException(
            spec.commandLine(),
            "--announced takes a day, 2027-03-01, or a time in UTC, 2027-03-01T09:00.");
      }
      var file = out.toAbsolutePath().toString();
      return Answers.say(
          spec,
          office.order(
              data, new Question.Evidence(tracking, Optional.ofNullable(announced), file)));
    }
    throw new ParameterException(
        spec.commandLine(),
        "Name TRACKING, --data and --out to make a file, or --verify and --key to check one.");
  }

  private static Reply check(Path file, String fingerprint) {
    try {
      return switch (EvidenceCheck.check(Files.readAllBytes(file), fingerprint)) {
        case Finding.Sound(var proved) -> new Reply.Done(String.join("\n", proved));
        case Finding.Broken(var why) -> new Reply.Refused(why);
      };
    } catch (IOException e) {
      return new Reply.Refused(MessageFiles.unreadable(file, e) + ".");
    }
  }
}
