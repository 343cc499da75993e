package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.words.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A phrase that nothing says is a phrase that nobody keeps right.
class PhrasesInUseTest {

  private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everyPhraseIsSaidSomewhere() throws IOException {
    var sources = sources();
    var unsaid =
        Arrays.stream(Phrase.values())
            .filter(phrase -> !sources.contains("Phrase." + phrase.name() + " "))
            .toList();
    assertThat(unsaid).isEmpty();
  }

  private static String sources() throws IOException {
    try (var files = Files.walk(MODULES)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .map(PhrasesInUseTest::read)
          // Longer names must not stand in for shorter ones.
          .map(text -> text.replaceAll("(Phrase\\.\\w+)", "$1 "))
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
