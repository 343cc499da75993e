package cubby.app.command;

import cubby.core.secret.OperatorSecret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The secret half of an operator's key, alike in all commands that open something.
final class SecretKeyOptions {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The operator's secret key, as 'cubby key make' made it.")
  private Path key;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = {
        "Its first line is the key's passphrase. Without it, the passphrase is asked for at the",
        "terminal, or is the first line of standard input."
      })
  private @Nullable Path passphraseFile;

  OperatorSecret read(PinEntry entry) {
    return OperatorKeys.read(key, passphraseFile, entry);
  }
}
