package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class GalleryCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void onePictureAndThePageToLookAtIt() {
    assertThat(
            run("--screen=take-parcel-long", "--locale=de", "--size=800x1280@10.1", "--mode=dark"))
        .isZero();
    assertThat(folder.resolve("800x1280/de/dark/take-parcel-long.png")).isNotEmptyFile();
    assertThat(folder.resolve("index.html")).content().contains("800x1280/de/dark");
    assertThat(out.toString()).startsWith("1 picture;").contains("index.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --screen=nowhere | There is no screen 'nowhere'; there are: starting, out-of-service
          --locale=xx      | There is no language 'xx'; there are: en, de
          --mode=pink      | There is no mode 'pink'; there are: light, dark, night, high-contrast, large, reach.
          --size=big       | 'big' is no size: write it like 1080x1920@15.6 or 800x1280@10.1 or 1280x800@10.1
          --size=800x600@2 | is not between 5 and 60
          """)
  void whatThereIsNotIsSaidWithWhatThereIs(String option, String sentence) {
    assertThat(run(option)).isEqualTo(2);
    assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
  }

  @Test
  void reachIsOfPortraitScreens() {
    assertThat(run("--size=1280x800@10.1", "--mode=reach")).isEqualTo(2);
    assertThat(err.toString()).contains("reach is of portrait screens");
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "x");
    assertThat(
            run(
                "--screen=starting",
                "--locale=en",
                "--size=800x1280@10.1",
                "--mode=light",
                "--out=" + file))
        .isEqualTo(1);
    assertThat(err.toString()).contains("cannot be written").doesNotContain("\tat ");
  }

  private int run(String... options) {
    var words = new ArrayList<>(List.of(options));
    if (words.stream().noneMatch(word -> word.startsWith("--out"))) {
      words.add("--out=" + folder);
    }
    return new CommandLine(new GalleryCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words.toArray(String[]::new));
  }
}
