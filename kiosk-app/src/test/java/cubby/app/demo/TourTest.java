package cubby.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.demo.Tour.Step;
import cubby.core.effect.Reply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TourTest {

  private static final Path PICTURES = Path.of("pictures");

  private final StringWriter told = new StringWriter();
  private final List<String> done = new ArrayList<>();
  private final List<String> taken = new ArrayList<>();

  @Test
  void tellsAndPicturesEachStep() {
    var failure = tour(step("Opens a door"), step("closes it")).play();
    assertThat(failure).isEmpty();
    assertThat(done).containsExactly("Opens a door", "closes it");
    assertThat(taken).containsExactly("01-opens-a-door.png", "02-closes-it.png");
    assertThat(told.toString().lines())
        .containsExactly(
            "01 Opens a door … ok 0.0 s",
            "02 closes it … ok 0.0 s",
            "All 2 steps came out as expected, in 0.0 s. Pictures: pictures");
  }

  @Test
  void endsWithTheFirstStepThatFailsAndNamesIt() {
    var failure =
        tour(
                step("opens a door"),
                new Step(
                    "closes it",
                    () -> {
                      throw new StepFailed("door 3 to be closed", "door 3 open");
                    }),
                step("goes home"))
            .play();
    assertThat(failure)
        .hasValueSatisfying(it ->
            assertThat(it.sentence())
                .isEqualTo(
                    "Step 02 closes it: expected door 3 to be closed; seen instead: door 3 open"));
    assertThat(done).containsExactly("opens a door");
    assertThat(taken).containsExactly("01-opens-a-door.png", "02-FAILED-closes-it.png");
    assertThat(told.toString())
        .contains("02 closes it … FAILED", "seen instead: door 3 open", "02-FAILED-closes-it.png")
        .doesNotContain("All");
  }

  /// `./cubby demo` then ends with 1 and the sentence.
  @Test
  void aFailedTourIsARefusalThatNamesTheStep() {
    var reply = Demo.reply(Optional.of(new Tour.Failure("02 closes it", "expected …")));
    assertThat(reply).isEqualTo(new Reply.Refused("Step 02 closes it: expected …"));
    assertThat(Demo.reply(Optional.empty())).isInstanceOf(Reply.Done.class);
  }

  @Test
  void aStepThatBreaksFails() {
    var failure =
        tour(new Step(
                "opens a door",
                () -> {
                  throw new IllegalStateException("no hinges");
                }))
            .play();
    assertThat(failure).hasValueSatisfying(it -> assertThat(it.what()).contains("no hinges"));
  }

  @Test
  void aStepWithoutAPictureFails() {
    Tour.Camera broken =
        _ -> {
          throw new IOException("disk full");
        };
    var failure =
        new Tour(List.of(step("opens a door")), broken, PICTURES, new PrintWriter(told), () -> 0)
            .play();
    assertThat(failure).hasValueSatisfying(it -> assertThat(it.what()).contains("disk full"));
  }

  private Step step(String says) {
    return new Step(says, () -> done.add(says));
  }

  private Tour tour(Step... steps) {
    return new Tour(
        List.of(steps),
        file -> taken.add(file.getFileName().toString()),
        PICTURES,
        new PrintWriter(told),
        () -> 0);
  }
}
