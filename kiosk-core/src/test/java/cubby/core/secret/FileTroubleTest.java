package cubby.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroubleTest {

  @ParameterizedTest
  @MethodSource("troubles")
  void saysInWordsWhatIsWrong(IOException trouble, String why) {
    assertThat(FileTrouble.why(trouble)).isEqualTo(why);
  }

  private static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("/a/b"), "there is no such file or folder"),
        Arguments.of(
            new AccessDeniedException("/a/b"),
            "the user %s may not".formatted(System.getProperty("user.name"))),
        Arguments.of(new FileAlreadyExistsException("/a/b"), "it is there already"),
        Arguments.of(new FileSystemException("/a/b", null, "Not a directory"), "Not a directory"),
        Arguments.of(new IOException("No space left on device"), "No space left on device"),
        Arguments.of(new EOFException(), "java.io.EOFException"));
  }
}
