package cubby.link.message;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

  @TempDir private Path data;

  private final List<String> told = new ArrayList<>();
  private Optional<Reply> reply = Optional.of(new Reply.Done("Done."));
  private Instant now = NOW;
  private Path inbox = Path.of("");
  private DropFolder folder = folder(Path.of(""));

  @BeforeEach
  void anEmptyFolder() throws IOException {
    inbox = data.resolve("inbox");
    folder = folder(inbox);
    folder.sweep();
  }

  private DropFolder folder(Path at) {
    return new DropFolder(
        at,
        text -> {
          told.add(text);
          return reply;
        },
        () -> now);
  }

  @Test
  void messagesAreToldInTheOrderOfTheirNames() throws IOException {
    for (var name : List.of("2", "10", "1")) {
      Files.writeString(inbox.resolve(name + ".jws"), "message " + name);
    }
    folder.sweep();

    assertThat(told).containsExactly("message 1", "message 10", "message 2");
    assertThat(inbox.resolve("done/1.jws")).hasContent("message 1");
    assertThat(inbox.resolve("done/1.jws.answer")).hasContent("Done.");
  }

  @Test
  void aRefusedOneLiesBesideItsReason() throws IOException {
    reply = Optional.of(new Reply.Refused("It is forged."));
    Files.writeString(inbox.resolve("a.jws"), "x");
    folder.sweep();

    assertThat(inbox.resolve("refused/a.jws")).exists();
    assertThat(inbox.resolve("refused/a.jws.reason")).hasContent("It is forged.");
    assertThat(inbox.resolve("a.jws")).doesNotExist();
  }

  @Test
  void withoutAnAnswerItStaysAndSoDoAllAfterIt() throws IOException {
    reply = Optional.empty();
    Files.writeString(inbox.resolve("a.jws"), "x");
    Files.writeString(inbox.resolve("b.jws"), "y");
    folder.sweep();
    assertThat(told).containsExactly("x");

    reply = Optional.of(new Reply.Done("Done."));
    folder.sweep();
    assertThat(told).containsExactly("x", "x", "y");
  }

  @Test
  void whatHasAnotherNameIsLeftAlone() throws IOException {
    Files.writeString(inbox.resolve("a.jws.part"), "x");
    folder.sweep();

    assertThat(told).isEmpty();
    assertThat(inbox.resolve("a.jws.part")).exists();
  }

  @Test
  void ofAHugeFileNoMoreIsReadThanShowsIt() throws IOException {
    Files.write(inbox.resolve("a.jws"), new byte[1 << 20]);
    folder.sweep();

    assertThat(told.getFirst()).hasSize(MessageReader.LENGTH_MAX + 1);
  }

  @Test
  void whatALinkLeadsToIsNotReadOrTouched() throws IOException {
    var secret = Files.writeString(data.resolve("secret"), "x");
    Files.setLastModifiedTime(secret, FileTime.from(NOW.minusSeconds(7)));
    Files.createSymbolicLink(inbox.resolve("a.jws"), secret);
    Files.createDirectory(inbox.resolve("b.jws"));
    folder.sweep();

    assertThat(told).isEmpty();
    assertThat(Files.getLastModifiedTime(secret).toInstant()).isEqualTo(NOW.minusSeconds(7));
    assertThat(inbox.resolve("refused/a.jws.reason")).hasContent("This is not a file.");
    assertThat(inbox.resolve("refused/b.jws.reason")).exists();
  }

  @Test
  void anEarlierOneOfTheSameNameStays() throws IOException {
    for (var text : List.of("x", "y")) {
      Files.writeString(inbox.resolve("a.jws"), text);
      folder.sweep();
    }

    assertThat(inbox.resolve("done/a.jws")).hasContent("x");
    assertThat(inbox.resolve("done/a.jws.2")).hasContent("y");
    assertThat(inbox.resolve("done/a.jws.2.answer")).exists();
  }

  @Test
  void afterAWeekMessageAndAnswerAreDeleted() throws IOException {
    Files.writeString(inbox.resolve("a.jws"), "x");
    folder.sweep();
    now = NOW.plus(DropFolder.KEPT);
    folder.tidy();
    assertThat(inbox.resolve("done/a.jws")).exists();

    now = now.plus(Duration.ofSeconds(1));
    folder.tidy();
    assertThat(inbox.resolve("done")).isEmptyDirectory();
  }
}
