package cubby.app.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether the simulation finds bugs: each is planted in the sources, compiled apart, and hunted in
/// a process of its own. To hunt some: `-Dcubby.planted=…`, a part of their sentences.
@Tag("long")
class PlantedBugsHuntTest {
  private static final Path TABLE = Path.of("target/planted.md");
  private static final Duration WITHIN = Duration.ofMinutes(5);
  private static final Duration SOUND_WITHIN = Duration.ofMinutes(30);
  private static final double FOUND_AT_LEAST = 0.95;
  private static final int SIDE_BY_SIDE = 2;

  @TempDir private Path folder;

  private record Hunted(PlantedBug bug, Hunt.Outcome outcome) {
    boolean found() {
      return outcome.found().isPresent();
    }

    /// Of the table.
    String line() {
      return outcome
          .found()
          .map(found ->
              "| %s | %s | %d | %d | %.0f |"
                  .formatted(
                      bug,
                      found.check(),
                      found.seed(),
                      outcome.days(),
                      outcome.took().toMillis() / 1000.0))
          .orElse(
              "| %s | **not found** | | %d | %d |"
                  .formatted(bug, outcome.days(), outcome.took().toSeconds()));
    }
  }

  @Test
  void theSimulationFindsThemAndNothingElse() throws Exception {
    var hunted = huntAll(wanted());
    var table =
        new ArrayList<>(
            List.of("| Bug | Found by | Seed | Days | Seconds |", "|---|---|--:|--:|--:|"));
    hunted.forEach(each -> table.add(each.line()));
    Files.write(TABLE, table);

    var lastSeed =
        hunted.stream()
            .mapToLong(each -> each.outcome().found().map(Hunt.Found::seed).orElse(0L))
            .max()
            .orElse(1);
    var sound = HuntProcess.run(Optional.empty(), folder.resolve("sound"), lastSeed, SOUND_WITHIN);
    assertThat(sound.found()).as("with nothing planted").isEmpty();
    assertThat(sound.clean()).as("seeds that were tried with nothing planted").isEqualTo(lastSeed);

    var missed = hunted.stream().filter(each -> !each.found()).map(Hunted::bug).toList();
    assertThat(hunted.size() - missed.size())
        .as("found; not found were %s", missed)
        .isGreaterThanOrEqualTo((int) Math.ceil(FOUND_AT_LEAST * hunted.size()));
  }

  private static List<PlantedBug> wanted() throws IOException {
    var part = System.getProperty("cubby.planted", "").toLowerCase(Locale.ROOT);
    return PlantedBug.all(PlantedBugsTest.BUGS).stream()
        .filter(bug -> bug.sentence().toLowerCase(Locale.ROOT).contains(part))
        .toList();
  }

  private List<Hunted> huntAll(List<PlantedBug> bugs) throws Exception {
    try (var hunters = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      var hunts = new ArrayList<Future<Hunted>>();
      for (var bug : bugs) {
        var place = folder.resolve("bug" + hunts.size());
        hunts.add(hunters.submit(() -> hunt(bug, place)));
      }
      var hunted = new ArrayList<Hunted>();
      for (var hunt : hunts) {
        hunted.add(hunt.get());
      }
      return hunted;
    }
  }

  private static Hunted hunt(PlantedBug bug, Path place) throws IOException, InterruptedException {
    var classes = PlantedClasses.compile(List.of(bug), PlantedBugsTest.ROOT, place);
    var outcome =
        HuntProcess.run(Optional.of(classes), place.resolve("told"), Long.MAX_VALUE - 1, WITHIN);
    return new Hunted(bug, outcome);
  }
}
