package cubby.app.command;

import cubby.app.audit.FolderAudit;
import cubby.app.audit.OutsideKey;
import cubby.core.journal.ChainHead;
import cubby.core.journal.audit.Anchor;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "audit",
    header = {"Checks whether somebody has tampered with a kiosk's journal.", ""},
    description = {
      "The whole chain and every signed checkpoint; names the first row that is wrong, or the rows",
      "of which one is, and what was done to it, as far as that can be known; and whether texts about",
      "people are missing that the kiosk has not erased. Works while the kiosk runs and while it does",
      "not, needs no secret key, and changes not a byte of the folder.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  cubby audit --data DIR",
      "  cubby audit --data DIR --key FINGERPRINT --anchor 113:bc6192c1e817…"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0:the journal is as the kiosk wrote it",
      "1:it is not, or it cannot be checked, with sentences on standard error",
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Option(
      names = "--anchor",
      paramLabel = "SEQUENCE:HASH",
      description = {
        "A head of the journal that was told outside, as every mail to support, 'cubby status' and",
        "this command print it. Without it nobody sees that the end was cut off."
      })
  private @Nullable String anchor;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = {
        "The kiosk's fingerprint, or a file with its public key, kept apart from the kiosk. Without",
        "it nobody sees that the whole folder was replaced."
      })
  private @Nullable String key;

  @Override
  public Integer call() {
    return Answers.say(
        spec,
        FolderAudit.check(
            data.folder, Optional.ofNullable(key).map(OutsideKey::parse), outsideHead()));
  }

  private Optional<ChainHead> outsideHead() {
    if (anchor == null) {
      return Optional.empty();
    }
    var head = Anchor.parse(anchor);
    if (head.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--anchor takes a head as mails to support show it, such as 113:bc61…: a number, and 64 digits 0 to 9 and a to f.");
    }
    return head;
  }
}
