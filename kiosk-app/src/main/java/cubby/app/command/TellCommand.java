package cubby.app.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cubby.app.config.CabinetConfig;
import cubby.core.effect.Reply;
import cubby.core.text.Secret;
import cubby.link.message.MessageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    name = "tell",
    header = {"Tells a kiosk a signed message: an announcement or a command.", ""},
    description = {
      "The kiosk checks who has signed it, that it is for this kiosk, good now, and new; then it "
          + "does what the message asks, or says why not. Either is in its journal.",
      "",
      "What messages there are is in docs/messages.md; 'cubby message' makes them by hand.",
      ""
    },
    footer = {"", "For example:", "  cubby tell announce.jws --data DIR"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class TellCommand implements Callable<Integer> {
  private final KioskOffice office;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The message: a compact JWS.")
  private Path file;

  @Mixin private DataOption data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "The configuration, which names the keys that are trusted.",
        "Needed while the kiosk does not run."
      })
  private @Nullable Path config;

  TellCommand(KioskOffice office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Optional<CabinetConfig> read = Optional.empty();
    if (config != null) {
      read = ConfigOption.read(config, spec);
      if (read.isEmpty()) {
        return ExitCode.REFUSED;
      }
    }
    try (var in = Files.newInputStream(file)) {
      // As much as shows that it is too long: the kiosk refuses it, and writes down that it did.
      var text = new String(in.readNBytes(MessageReader.LENGTH_MAX + 1), ISO_8859_1);
      return Answers.say(spec, office.tell(data.folder, new Secret(text), read));
    } catch (IOException e) {
      return Answers.say(spec, new Reply.Refused(MessageFiles.unreadable(file, e)));
    }
  }
}
