package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlayCommandTest {
  private static final String GOOD =
      """
      story A recipient collects a parcel (P1, P3)
      stored 1Z0001 size S for ada@example.org in $door keep code as $code
      touch COLLECT
      type $code
      take $door
      close $door
      expect screen Collected
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aStoryThatComesOutIsOneLine() throws IOException {
    assertThat(play(GOOD)).isZero();
    assertThat(out.toString())
        .matches("ok +0:00:4\\d +\\d+ ms  A recipient collects a parcel \\(P1, P3\\)\\R");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aStoryThatDoesNotIsToldByLineExpectationAndScene() throws IOException {
    assertThat(play(GOOD.replace("take $door\n", ""))).isEqualTo(1);
    assertThat(out.toString())
        .startsWith(
            """
            %s:6: expect screen Collected
                expected: screen Collected
                was:      screen StillInside compartment=1 mayOpenAgain=true objections=ALL
                0:00:4\
            """
                .formatted(folder.resolve("a.story")))
        .contains("after the beginning of: A recipient collects a parcel (line 1)")
        .contains("    all doors closed\n        compartment 1 holding\n");
  }

  @Test
  void aHandThatGoesThroughSteelIsTold() throws IOException {
    assertThat(play(GOOD.replace("close $door", "force $door"))).isEqualTo(1);
    assertThat(out.toString()).contains("a.story:6: force $door", "was:      1 is open already.");
  }

  @Test
  void aMistypedWordIsGuessedAndNothingIsPlayed() throws IOException {
    assertThat(play(GOOD + GOOD.replace("touch COLLECT", "touch COLECT").replace("take", "tkae")))
        .isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("a.story:10: 'COLECT' is not a button: did you mean 'COLLECT'?")
        .contains("a.story:12: No line begins with 'tkae': did you mean 'take'?");
  }

  @Test
  void whatIsNoFileOfStoriesIsOneSentence() throws IOException {
    assertThat(run("play", "/nowhere/a.story")).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("/nowhere/a.story: there is no such file%n".formatted());
    Files.write(folder.resolve("b.story"), new byte[] {(byte) 0xFF, 0, 1});
    assertThat(run("play", folder.resolve("b.story").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("this is no text in UTF-8");
  }

  private int play(String text) throws IOException {
    var file = folder.resolve("a.story");
    Files.writeString(file, text);
    return run("play", file.toString());
  }

  private int run(String... words) {
    return new CommandLine(new RootCommand())
        .addSubcommand(new PlayCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
