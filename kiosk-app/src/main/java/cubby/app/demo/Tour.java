package cubby.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Steps played one after the other, told in a line each, with a picture after each. The first that
/// does not come out as expected ends it.
///
/// @param pictures the folder for them
/// @param nanoTime a monotonic clock
record Tour(
    List<Step> steps, Camera camera, Path pictures, PrintWriter out, LongSupplier nanoTime) {

  private static final double MILLIS_PER_SECOND = 1000;

  /// One step: what happens, in a few words, and doing it.
  ///
  /// @param play throws if it does not come out as expected, a [StepFailed] where that was foreseen
  record Step(String says, Runnable play) {}

  /// Takes a picture of what is to be seen just now.
  @FunctionalInterface
  interface Camera {
    void take(Path file) throws IOException;
  }

  /// What went wrong.
  ///
  /// @param step its number and what it says
  record Failure(String step, String what) {
    String sentence() {
      return "Step %s: %s".formatted(step, what);
    }
  }

  /// Plays all.
  Optional<Failure> play() {
    var began = nanoTime.getAsLong();
    for (int i = 0; i < steps.size(); i++) {
      var failure = play(i + 1, steps.get(i));
      if (failure.isPresent()) {
        return failure;
      }
    }
    out.printf(
        Locale.ROOT,
        "All %d steps came out as expected, in %.1f s. Pictures: %s%n",
        steps.size(),
        seconds(began),
        pictures);
    out.flush();
    return Optional.empty();
  }

  private Optional<Failure> play(int number, Step step) {
    var name = "%02d %s".formatted(number, step.says());
    out.printf("%s … ", name);
    out.flush();
    var began = nanoTime.getAsLong();
    var trouble = played(step);
    var picture = pictures.resolve(fileName(number, step, trouble.isPresent()));
    var unseen = taken(picture);
    var what = trouble.or(() -> unseen);
    what.ifPresentOrElse(
        wrong -> out.printf("FAILED%n   %s%n   Picture: %s%n", wrong, picture),
        () -> out.printf(Locale.ROOT, "ok %.1f s%n", seconds(began)));
    out.flush();
    return what.map(wrong -> new Failure(name, wrong));
  }

  private static Optional<String> played(Step step) {
    try {
      step.play().run();
      return Optional.empty();
    } catch (StepFailed e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return Optional.of("it broke with " + e);
    }
  }

  private Optional<String> taken(Path picture) {
    try {
      camera.take(picture);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of("no picture could be taken: " + e);
    }
  }

  private static String fileName(int number, Step step, boolean failed) {
    var words = step.says().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "%02d-%s%s.png".formatted(number, failed ? "FAILED-" : "", words);
  }

  private double seconds(long began) {
    return Duration.ofNanos(nanoTime.getAsLong() - began).toMillis() / MILLIS_PER_SECOND;
  }
}
