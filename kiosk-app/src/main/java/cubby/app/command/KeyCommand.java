package cubby.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.effect.Reply;
import cubby.core.journal.backup.NewFile;
import cubby.core.secret.OperatorSecret;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "key",
    header = {"Makes an operator's key, and keeps a kiosk's root key with it.", ""},
    description = {
      "What is sealed to the public half of an operator's key can be opened with its secret half",
      "alone, which is kept away from every kiosk.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class KeyCommand extends CommandGroup {

  @Command(
      name = "make",
      header = {"Makes an operator's key.", ""},
      description = {
        "The secret half goes into FILE, sealed with a passphrase; the public half into FILE.pub.",
        "Without both the secret half and its passphrase no backup can ever be opened.",
        ""
      },
      footer = {"", "For example:", "  cubby key make --out operator.key"})
  static final class Make implements Callable<Integer> {
    private final PinEntry entry;

    @Spec private CommandSpec spec;

    @Option(
        names = "--out",
        paramLabel = "FILE",
        required = true,
        description = "Where the secret half goes; there must be no such file.")
    private Path out;

    @Option(
        names = "--passphrase-file",
        paramLabel = "FILE",
        description = {
          "Its first line is the passphrase. Without it, the passphrase is asked for twice at the",
          "terminal, or is the first line of standard input."
        })
    private @Nullable Path passphraseFile;

    Make(PinEntry entry) {
      this.entry = entry;
    }

    @Override
    public Integer call() {
      var typed =
          passphraseFile == null
              ? entry.newPassphrase()
              : PinEntry.judgedPassphrase(OperatorKeys.fromFile(passphraseFile));
      return Answers.say(
          spec,
          switch (typed) {
            case PinEntry.Typed.Unfit(var sentence) -> new Reply.Refused(sentence);
            case PinEntry.Typed.Fit(var passphrase) -> {
              var key = OperatorSecret.fresh(new SecureRandom());
              var open = Path.of(out + ".pub");
              NewFile.write(
                  out,
                  file -> file.write(key.toText(passphrase, new SecureRandom()).getBytes(UTF_8)));
              NewFile.write(open, file -> file.write(key.open().toText().getBytes(UTF_8)));
              yield new Reply.Done(
                  """
                  The operator's key %s is made. Keep %s and its passphrase away from every kiosk, each in
                  more than one place; %s is for the kiosks.\
                  """
                      .formatted(key.open().fingerprint(), out, open));
            }
          });
    }
  }

  @Command(
      name = "seal",
      header = {"Seals a kiosk's root key to an operator's key.", ""},
      description = {
        "For the day on which the key's file is lost and the journal is not. A backup has the root",
        "key too; this file is good as long as the kiosk is.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby key seal --data DIR --operator-key operator.key.pub --out kiosk-7.sealed"
      })
  static final class Seal implements Callable<Integer> {
    private final KioskOffice office;

    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Option(
        names = "--operator-key",
        paramLabel = "FILE",
        required = true,
        description = "The operator's public key.")
    private Path operator;

    @Option(
        names = "--out",
        paramLabel = "FILE",
        required = true,
        description = "The file to make; it must not be there yet.")
    private Path out;

    Seal(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(
          spec, office.sealKey(data.folder, OperatorKeys.read(operator), out.toAbsolutePath()));
    }
  }

  @Command(
      name = "unseal",
      header = {"Puts a sealed root key back.", ""},
      description = {
        "Into the folder of the kiosk whose journal was written with it, if that has none.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby key unseal --in kiosk-7.sealed --key operator.key --data DIR"
      })
  static final class Unseal implements Callable<Integer> {
    private final KioskOffice office;
    private final PinEntry entry;

    @Spec private CommandSpec spec;

    @Option(
        names = "--in",
        paramLabel = "FILE",
        required = true,
        description = "The sealed root key, as 'cubby key seal' made it.")
    private Path in;

    @Mixin private SecretKeyOptions key;
    @Mixin private DataOption data;

    Unseal(KioskOffice office, PinEntry entry) {
      this.office = office;
      this.entry = entry;
    }

    @Override
    public Integer call() {
      return Answers.say(spec, office.unsealKey(in, key.read(entry), data.folder));
    }
  }
}
