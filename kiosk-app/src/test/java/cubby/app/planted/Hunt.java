package cubby.app.planted;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import cubby.sim.fate.FaultLevel;
import cubby.sim.trial.Finding;
import cubby.sim.trial.Trial;
import cubby.sim.trial.TrialReport;
import cubby.sim.watch.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Tries kiosks of seeds that follow one another, with everything going wrong that can, until
/// something is found. A process of its own, so that what is planted comes first on its class path.
final class Hunt {
  static final long FIRST_SEED = 1;

  /// Deadlines that have not passed by then pass while all comes to its end, and one seed more says
  /// more than a day more.
  static final int DAYS = 4;

  private Hunt() {}

  /// What was found.
  ///
  /// @param day of that trial, from 0
  record Found(long seed, long day, String check, String saw) {

    /// As the process writes it, a line.
    private String line() {
      return "%d\t%d\t%s\t%s".formatted(seed, day, check, saw.replaceAll("\\s+", " "));
    }

    private static Found read(String line) {
      var parts = line.split("\t", 4);
      return new Found(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2], parts[3]);
    }
  }

  /// @param args a file to which each clean seed adds a line, and what was found the last one; the
  ///   last seed
  public static void main(String[] args) throws IOException {
    var told = Path.of(args[0]);
    for (long seed = FIRST_SEED; seed <= Long.parseLong(args[1]); seed++) {
      var found = tried(seed);
      Files.writeString(told, found.map(Found::line).orElse("clean") + "\n", CREATE, APPEND);
      if (found.isPresent()) {
        return;
      }
    }
  }

  private static Optional<Found> tried(long seed) {
    try {
      return switch (new Trial(seed, DAYS, FaultLevel.ALL).run()) {
        case TrialReport _ -> Optional.empty();
        case Finding finding ->
            Optional.of(new Found(seed, finding.day(), finding.check(), finding.seen()));
      };
    } catch (Violation violation) {
      return Optional.of(new Found(seed, 0, violation.check(), violation.seen()));
    } catch (RuntimeException | StackOverflowError broken) {
      return Optional.of(new Found(seed, 0, "the program stops itself", broken.toString()));
    }
  }

  /// What a hunt has written.
  ///
  /// @param clean how many seeds showed nothing
  /// @param took of processor time
  record Outcome(long clean, Optional<Found> found, Duration took) {
    static Outcome read(Path told, Duration took) throws IOException {
      var lines = Files.exists(told) ? Files.readAllLines(told) : List.<String>of();
      var found = lines.stream().filter(line -> !line.equals("clean")).findFirst().map(Found::read);
      return new Outcome(lines.stream().filter("clean"::equals).count(), found, took);
    }

    /// Days in which people came and things went wrong.
    long days() {
      return clean * DAYS + found.map(it -> it.day() + 1).orElse(0L);
    }
  }
}
