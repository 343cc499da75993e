package cubby.app.command;

import cubby.core.effect.Reply;
import cubby.link.message.MessageDraft;
import cubby.link.message.MessageKeys;
import cubby.link.message.MessageWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "message",
    header = {"Makes keys and signed messages by hand.", ""},
    description = {"What messages there are, and what each says, is in docs/messages.md.", ""},
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.REFUSED_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.BROKEN_LINE
    })
final class MessageCommand extends CommandGroup {

  @Command(
      name = "key",
      header = {"Makes a key to sign messages with.", ""},
      description = {
        "The key goes into the file, for its owner's eyes alone. Its public half is printed, for "
            + "'messages: keys:' in the configuration of the kiosk that is to follow it.",
        ""
      },
      footer = {"", "For example:", "  cubby message key --out swift.jwk"})
  static final class Key implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--out",
        paramLabel = "FILE",
        required = true,
        description = "Where the key goes; there must be no such file.")
    private Path out;

    @Override
    public Integer call() {
      var key = MessageKeys.freshSigningKey(new SecureRandom());
      try {
        MessageFiles.writeSecret(out, key + "\n");
      } catch (IOException e) {
        return Answers.say(spec, new Reply.Refused(MessageFiles.unreadable(out, e)));
      }
      return Answers.say(spec, new Reply.Done("public-key: " + MessageKeys.publicHalf(key)));
    }
  }

  @Command(
      name = "kiosk-key",
      header = {"Prints the key to which codes for a kiosk are sealed.", ""},
      description = {
        "It is public, a JWK, and stays the same for as long as the kiosk's root key does.",
        ""
      },
      footer = {"", "For example:", "  cubby message kiosk-key --data DIR > kiosk.jwk"})
  static final class KioskKey implements Callable<Integer> {
    private final KioskOffice office;

    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    KioskKey(KioskOffice office) {
      this.office = office;
    }

    @Override
    public Integer call() {
      return Answers.say(spec, office.messageKey(data.folder));
    }
  }

  @Command(
      name = "sign",
      header = {"Signs a message, and prints it.", ""},
      description = {
        "The file holds the message as JSON. What it leaves out of 'jti', 'iat' and 'exp' is filled "
            + "in: a new id, now, and ten minutes later. A 'code' that is an object (with 'code' "
            + "and 'check') is sealed to the kiosk's key.",
        ""
      },
      footer = {
        "",
        "For example:",
        "  cubby message sign --key swift.jwk --name swift announce.json > announce.jws"
      })
  static final class Sign implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--key",
        paramLabel = "FILE",
        required = true,
        description = "The key, as 'cubby message key' made it.")
    private Path key;

    @Option(
        names = "--name",
        paramLabel = "NAME",
        required = true,
        description = "What the kiosk's configuration calls the key.")
    private String name;

    @Option(
        names = "--kiosk-key",
        paramLabel = "FILE",
        description = "The kiosk's key, as 'cubby message kiosk-key' prints it: for a 'code'.")
    private @Nullable Path kioskKey;

    @Parameters(paramLabel = "FILE", description = "The message, JSON.")
    private Path body;

    @Override
    public Integer call() {
      var reading = body;
      try {
        var draft = MessageDraft.parse(Files.readString(body));
        reading = key;
        var signingKey = Files.readString(key);
        Optional<String> sealTo = Optional.empty();
        if (kioskKey != null) {
          reading = kioskKey;
          sealTo = Optional.of(Files.readString(kioskKey));
        }
        var complete =
            draft.complete(
                UUID.randomUUID(), InstantSource.system().instant(), sealTo, new SecureRandom());
        return Answers.say(spec, new Reply.Done(MessageWriter.sign(complete, signingKey, name)));
      } catch (IOException e) {
        return Answers.say(spec, new Reply.Refused(MessageFiles.unreadable(reading, e)));
      } catch (IllegalArgumentException e) {
        return Answers.say(spec, new Reply.Refused(reading + ": " + e.getMessage()));
      }
    }
  }
}
