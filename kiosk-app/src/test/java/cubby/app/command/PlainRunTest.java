package cubby.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Reply;
import cubby.core.secret.FolderRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRunTest extends AtTheTerminal {
  private String[] line = {};

  @BeforeEach
  void asAServiceWritesIt() {
    line = new String[] {"run", "--config", config, "--data", "d"};
  }

  @Test
  void doesWhatTheCommandLineDoes() {
    assertSameAsTheCommandLine(0);
    assertThat(asked).isNotEmpty();
  }

  @Test
  void inEitherOrder() {
    line = new String[] {"run", "--data", "d", "--config", config};
    assertSameAsTheCommandLine(0);
  }

  @Test
  void refusesAlike() {
    office.reply = new Reply.Refused("Not now.");
    assertSameAsTheCommandLine(1);
  }

  @Test
  void failsAlike() {
    office.failure = Optional.of(new FolderRefused("Somebody else has it."));
    assertSameAsTheCommandLine(1);
  }

  @Test
  void isToBlameAlike() {
    office.failure = Optional.of(new IllegalStateException("never"));
    assertSameAsTheCommandLine(70);
  }

  @Test
  void leavesAConfigurationThatIsNotSoundToTheCommandLine() throws IOException {
    breakConfig();

    assertThat(plainly()).isEmpty();
    assertThat(asked).isEmpty();
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run --help",
        "run --config c.yaml --data",
        "run --config=c.yaml --data d",
        "run --config=c.yaml --data d x",
        "run --config c.yaml --config d",
        "run --data c.yaml --data d",
        "run --config --data c.yaml d",
        "run --config c.yaml --data @d",
        "run --config c.yaml --data -d",
        "run --config c.yaml --data d --help",
        "check --config c.yaml --data d",
      })
  void leavesAnyOtherLineToIt(String words) {
    assertThat(PlainRun.of(words.split(" "))).isEmpty();
  }

  @Test
  void leavesAnEmptyNameToIt() {
    assertThat(PlainRun.of("run", "--config", "", "--data", "d")).isEmpty();
  }

  @Test
  void leavesANameThatNoFileCanHaveToIt() {
    assertThat(PlainRun.of("run", "--config", "c\0yaml", "--data", "d")).isEmpty();
  }

  private void assertSameAsTheCommandLine(int code) {
    assertThat(run(line)).isEqualTo(code);
    var said = List.of(out.toString(), err.toString());
    var did = List.copyOf(asked);
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    asked.clear();

    assertThat(plainly()).contains(code);
    assertThat(List.of(out.toString(), err.toString())).isEqualTo(said);
    assertThat(asked).isEqualTo(did);
  }

  private Optional<Integer> plainly() {
    return PlainRun.of(line)
        .orElseThrow()
        .execute(office, new PrintWriter(out, true), new PrintWriter(err, true));
  }
}
