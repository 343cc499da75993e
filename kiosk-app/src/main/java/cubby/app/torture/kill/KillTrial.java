package cubby.app.torture.kill;

import cubby.app.start.JavaProcess;
import cubby.app.start.StartCache;
import cubby.app.torture.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// `./cubby torture kill`: one kiosk, killed and started again, as often as is wished for.
public final class KillTrial {
  /// While it boots a machine has nothing else to do, and this one plays the boards, too.
  static final Duration READY_WITHIN = Duration.ofSeconds(2);

  /// From so many on a cache for quick starts is worth the time that it takes to make.
  private static final int CACHE_CYCLES = 50;

  /// What is not ready by then never will be.
  static final Duration READY_AT_LAST = Duration.ofSeconds(30);

  /// What was on the line by then has been heard by the boards, on a busy machine, too.
  private static final Duration BOARDS_SETTLE = Duration.ofMillis(100);

  /// The temporary folder of the killed kiosks alone.
  private static final String TEMPORARY = "temporary";

  /// What a start may leave there: files that the next one finds again.
  private static final int LEFT_MAX = 3;

  private final int cycles;
  private final long seed;
  private final Optional<Path> kept;
  private final PrintWriter out;

  /// @param cycles at least 1
  /// @param kept the kiosk's data folder, if it is to stay
  public KillTrial(int cycles, long seed, Optional<Path> kept, PrintWriter out) {
    this.cycles = cycles;
    this.seed = seed;
    this.kept = kept;
    this.out = out;
  }

  /// @return whether nothing was lost, nothing opened that should not, and every start was in time
  /// @throws cubby.core.secret.FolderRefused if the folder cannot be used
  public boolean run() throws IOException, InterruptedException {
    var folder = Folders.onDisk("cubby-kill-");
    var sound = false;
    try (var workshop = Workshop.open(folder, kept.orElse(folder.resolve("kiosk")))) {
      out.printf("seed %d, kiosk in %s%n", seed, workshop.data());
      out.flush();
      sound = run(folder, workshop);
      return sound;
    } finally {
      if (sound) {
        Folders.delete(folder);
      } else {
        out.printf("What was left is in %s.%n", folder);
        out.flush();
      }
    }
  }

  private boolean run(Path folder, Workshop workshop) throws IOException, InterruptedException {
    var random = new SplittableRandom(seed);
    var known = new Known();
    var passers = new Passers(workshop, known, random.split());
    var pulses = new Pulses(workshop.site().cabinet());
    var copy = Files.createDirectory(folder.resolve("copy"));
    var temporary = Files.createDirectory(folder.resolve(TEMPORARY));
    var autopsy = new Autopsy(workshop.data(), copy);
    var report = new KillReport();
    var left = Autopsy.Report.NOTHING;
    var cached =
        cycles < CACHE_CYCLES
            ? List.<String>of()
            : StartCache.train(
                folder.resolve("start.aot"), options -> command(workshop, folder, options));
    var command = command(workshop, folder, cached);
    for (int cycle = 1; cycle <= cycles; cycle++) {
      var moment = Moment.draw(random);
      passers.meanwhile(left.doubtful());
      try (var run = new Run(command, folder.resolve("errors"), known, moment)) {
        passers.act(run.kiosk(), left);
        run.awaitEnd();
        Thread.sleep(BOARDS_SETTLE);
        var pulsed = pulses.since();
        left = autopsy.after(known, pulsed);
        var wrong = new ArrayList<>(left.wrong());
        wrong.addAll(passers.wrong());
        wrong.addAll(run.wrong());
        wrong.addAll(leftIn(temporary));
        report.add(moment, run, left, pulsed.values().stream().mapToLong(it -> it).sum());
        if (!wrong.isEmpty()) {
          found(cycle, moment, wrong);
          return false;
        }
      }
    }
    report.lines().forEach(out::println);
    boolean inTime = report.readyInTime(READY_WITHIN);
    if (!inTime) {
      out.printf("SLOW: not every start was ready within %d s%n", READY_WITHIN.toSeconds());
    }
    out.flush();
    return inTime;
  }

  /// Nobody tidies up after a kiosk that is killed every day.
  private static List<String> leftIn(Path temporary) throws IOException {
    try (var files = Files.walk(temporary)) {
      var left = files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
      return left.size() > LEFT_MAX ? List.of("the temporary folder fills up: " + left) : List.of();
    }
  }

  private void found(int cycle, Moment moment, List<String> wrong) {
    out.printf("FOUND in cycle %d, killed %s%n", cycle, moment.kind().words());
    wrong.forEach(sentence -> out.println("    " + sentence));
    out.printf("    again, as nearly as real time allows: --cycles %d --seed %d%n", cycle, seed);
    out.flush();
  }

  private static List<String> command(Workshop workshop, Path folder, List<String> more) {
    var options =
        new ArrayList<>(
            List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder.resolve(TEMPORARY)));
    options.addAll(more);
    return JavaProcess.command(
        KilledKiosk.class,
        options,
        List.of(
            workshop.config().toString(),
            workshop.data().toString(),
            folder.resolve("log").toString()));
  }
}
