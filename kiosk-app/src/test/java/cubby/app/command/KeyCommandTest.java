package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.secret.OperatorKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The operator's key, and what it opens.
class KeyCommandTest extends AtTheTerminal {
  @Test
  void anOperatorsKeyIsMadeAndNamedToBackUpAndToRestore() throws IOException {
    var key = folder.resolve("operator.key");
    var open = folder.resolve("operator.key.pub");
    var passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");

    assertThat(
            run("key", "make", "--out", key.toString(), "--passphrase-file", passphrase.toString()))
        .isZero();
    assertThat(key).content().doesNotContain("horse");
    assertThat(
            run(
                "backup",
                "--data",
                "d",
                "--operator-key",
                open.toString(),
                "--out",
                folder.resolve("b").toString()))
        .isZero();
    assertThat(restore(key, passphrase)).isZero();

    var named = OperatorKey.fromText(Files.readString(open));
    assertThat(asked)
        .containsExactly(
            "backup",
            Path.of("d"),
            named,
            folder.resolve("b").toAbsolutePath(),
            "restore",
            Path.of("b"),
            named,
            Path.of("d"));
  }

  @Test
  void anotherPassphraseOpensNothing() throws IOException {
    var key = folder.resolve("operator.key");
    var passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
    run("key", "make", "--out", key.toString(), "--passphrase-file", passphrase.toString());
    Files.writeString(passphrase, "correct horse batterie\n");

    assertThat(restore(key, passphrase)).isEqualTo(1);
    assertThat(err.toString()).contains("This is not the passphrase");
    assertThat(asked).isEmpty();
  }

  @Test
  void aShortPassphraseMakesNoKey() throws IOException {
    var key = folder.resolve("operator.key");
    var passphrase = Files.writeString(folder.resolve("passphrase"), "short\n");

    assertThat(
            run("key", "make", "--out", key.toString(), "--passphrase-file", passphrase.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("at least 12 characters");
    assertThat(key).doesNotExist();
  }

  private int restore(Path key, Path passphrase) {
    return run(
        "restore",
        "--in",
        "b",
        "--key",
        key.toString(),
        "--passphrase-file",
        passphrase.toString(),
        "--data",
        "d");
  }
}
