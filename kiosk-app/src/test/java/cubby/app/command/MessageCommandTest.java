package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.text.Secret;
import cubby.link.message.MessageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/// Signed messages.
class MessageCommandTest extends AtTheTerminal {
  @Test
  void tellReadsNoMoreOfAFileThanShowsThatItIsTooLong() throws IOException {
    var file = Files.write(folder.resolve("huge.jws"), new byte[1 << 20]);
    run("tell", file.toString(), "--data", "DIR");

    assertThat(asked).hasSize(3);
    assertThat(((Secret) asked.get(1)).plain()).hasSize(MessageReader.LENGTH_MAX + 1);
  }

  @Test
  void tellWithoutAFileRefuses() {
    assertThat(run("tell", folder.resolve("none.jws").toString(), "--data", "DIR")).isOne();
    assertThat(err.toString()).contains("there is no such file");
    assertThat(asked).isEmpty();
  }

  @Test
  void aKeyIsMadeForItsOwnersEyesAndSigns() throws IOException {
    var key = folder.resolve("key.jwk");
    assertThat(run("message", "key", "--out", key.toString())).isZero();
    assertThat(out.toString()).matches("public-key: [A-Za-z0-9_-]{43}\\R");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(run("message", "key", "--out", key.toString())).isOne();

    var body = Files.writeString(folder.resolve("body.json"), "{\"aud\": \"demo-1\"}");
    assertThat(run("message", "sign", "--key", key.toString(), "--name", "k", body.toString()))
        .isZero();
    assertThat(out.toString().lines().toList().getLast())
        .matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{86}");
  }

  @Test
  void aCodeIsNotSignedUnsealed() throws IOException {
    var key = folder.resolve("key.jwk");
    run("message", "key", "--out", key.toString());
    var body = Files.writeString(folder.resolve("body.json"), "{\"code\": {\"code\": \"1\"}}");

    assertThat(run("message", "sign", "--key", key.toString(), "--name", "k", body.toString()))
        .isOne();
    assertThat(err.toString()).contains("must be sealed");
  }
}
