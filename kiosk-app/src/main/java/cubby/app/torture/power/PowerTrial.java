package cubby.app.torture.power;

import cubby.app.torture.Folders;
import cubby.app.torture.TortureRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// `./cubby torture power`: a day's work recorded, cut off everywhere, and opened again.
public final class PowerTrial {
  private final Wishes wishes;
  private final PrintWriter out;

  /// What is wished for.
  ///
  /// @param states how many
  /// @param synced whether the journal syncs every commit, as it does at every kiosk
  /// @param commits after which the day ends early
  /// @param from a recording to be used instead of a new one
  /// @param keep where the recording goes
  public record Wishes(
      long states,
      long seed,
      boolean synced,
      int commits,
      Optional<Path> from,
      Optional<Path> keep) {}

  public PowerTrial(Wishes wishes, PrintWriter out) {
    this.wishes = wishes;
    this.out = out;
  }

  /// @return whether nothing was lost and nothing broken
  /// @throws TortureRefused if it cannot be tried
  public boolean run() throws IOException, InterruptedException {
    var recording = recording();
    wishes.keep().ifPresent(file -> keep(recording, file));
    long begin = System.nanoTime();
    var cuts = new PowerCuts(recording, wishes.states(), wishes.seed());
    out.printf(
        "seed %d: %d commits, %d calls on the disk, of which a power cut may fall behind %d%n",
        wishes.seed(), recording.commits(), recording.events().size(), cuts.moments());
    out.flush();
    var folder = Folders.quick("cubby-power-");
    try {
      var tally = cuts.run(folder);
      report(tally, Duration.ofNanos(System.nanoTime() - begin));
      var first = tally.first();
      if (first.isPresent()) {
        show(first.get(), cuts, recording);
      }
      return first.isEmpty();
    } finally {
      Folders.delete(folder);
    }
  }

  private Recording recording() throws IOException, InterruptedException {
    if (wishes.from().isEmpty()) {
      return Tracer.record(wishes.seed(), wishes.synced(), wishes.commits());
    }
    var file = wishes.from().get();
    try (var in = Files.newInputStream(file)) {
      return Recording.read(in);
    } catch (IOException e) {
      throw new TortureRefused(
          "The recording %s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  private static void keep(Recording recording, Path file) {
    try (var to = Files.newOutputStream(file)) {
      recording.write(to);
    } catch (IOException e) {
      throw new TortureRefused(
          "The recording cannot be written to %s: %s".formatted(file, e.getMessage()));
    }
  }

  private void report(Tally tally, Duration took) {
    out.println("states    lost  broken  ");
    tally.byDamage().forEach((damage, counts) -> line(counts, damage.words()));
    out.println("of these, by what was done last before the power cut:");
    tally.byEvent().forEach((event, counts) -> line(counts, event));
    line(tally.all(), "all, in %.1f s".formatted(took.toMillis() / 1000.0));
    out.flush();
  }

  private void line(Tally.Counts counts, String what) {
    out.printf(
        Locale.ROOT, "%6d  %6d  %6d  %s%n", counts.states(), counts.lost(), counts.broken(), what);
  }

  /// Only with its recording can a state be made again.
  private void show(Tally.Found found, PowerCuts cuts, Recording recording) throws IOException {
    var kept = Files.createTempDirectory("cubby-power-%d-".formatted(wishes.seed()));
    cuts.layOut(found.state(), kept.resolve("state-" + found.state()));
    keep(recording, kept.resolve("recording"));
    out.printf(
        "FOUND state %d (%s), after call %d (%s)%n",
        found.state(), found.damage().words(), found.event(), found.during());
    out.println(
        switch (found.finding()) {
          case Finding.Lost(var what) -> "    lost: " + what;
          case Finding.Broken(var what) -> "    broken: " + what;
          case Finding.Whole _ -> "";
        });
    out.printf(
        "    %s has its files and the recording; again: ./cubby torture power --states %d --seed %d --from %s%n",
        kept, wishes.states(), wishes.seed(), kept.resolve("recording"));
    out.flush();
  }
}
