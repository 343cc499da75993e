package cubby.link.message;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One message at which the program fails keeps no other from being heard.
class DropFolderFaultTest {

  @TempDir private Path folder;

  @Test
  void theNextIsTakenAllTheSame() throws IOException {
    Files.writeString(folder.resolve("a.jws"), "bad");
    Files.writeString(folder.resolve("b.jws"), "good");
    var drop = new DropFolder(folder, DropFolderFaultTest::answer, InstantSource.system());

    for (int i = 0; i < 3; i++) {
      try {
        drop.sweep();
      } catch (IllegalStateException _) {
        // As the thread that watches the folder does: it looks again later.
      }
    }

    assertThat(folder.resolve("done").resolve("b.jws")).exists();
  }

  private static Optional<Reply> answer(String text) {
    if (text.equals("bad")) {
      throw new IllegalStateException("a fault in the program");
    }
    return Optional.of(new Reply.Done("done"));
  }
}
