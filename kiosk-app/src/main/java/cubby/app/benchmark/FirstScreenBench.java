package cubby.app.benchmark;

import cubby.app.config.CabinetConfig;
import cubby.app.kiosk.SetUp;
import cubby.app.start.FirstMinute;
import cubby.app.start.JavaProcess;
import cubby.app.start.LaterStarts;
import cubby.app.start.StartCache;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// From the start of a process to a first screen that can be touched: a kiosk, and a bare window
/// with twelve keys, in turns, each with a cache of its own classes. Then until the kiosk is ready
/// for people, for which its doors must have looked closed for a while. And what the kiosk takes of
/// the memory.
final class FirstScreenBench {
  private static final String KIOSK = "cubby.app.Cubby";

  /// On each screen, from the one on that says that the kiosk starts: how it is to look.
  private static final String EASE = "ease";

  private static final String WELCOME = "choice-COLLECT";

  /// Until whatever a start leaves to do is done, and what it no longer needs is given back.
  private static final Duration SETTLED_AFTER = Duration.ofSeconds(22);

  private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);

  private final int rounds;
  private final PrintWriter out;

  FirstScreenBench(int rounds, PrintWriter out) {
    this.rounds = rounds;
    this.out = out;
  }

  void run(Path folder) throws InterruptedException {
    try {
      compare(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(Path folder) throws IOException, InterruptedException {
    var config = FirstMinute.configuration(folder);
    try (var _ = FirstMinute.boards(config, folder)) {
      compare(config, folder);
    }
  }

  private void compare(CabinetConfig config, Path folder) throws IOException, InterruptedException {
    var data = folder.resolve("kiosk");
    SetUp.make(config, data);
    var kiosk =
        List.of(
            EASE + "," + WELCOME,
            KIOSK,
            "run",
            "--config",
            folder.resolve(FirstMinute.FILE).toString(),
            "--data",
            data.toString());
    var bare = List.of(BareKeypad.KEY, BareKeypad.class.getName());
    var kioskCache = LaterStarts.train(folder.resolve("kiosk.aot"));
    var bareCache =
        StartCache.train(
            folder.resolve("bare.aot"),
            options -> JavaProcess.alike(BareKeypad.class, options, List.of()));
    if (kioskCache.isEmpty() || bareCache.isEmpty()) {
      throw new IllegalStateException("no cache of classes could be made in " + folder);
    }
    // Once each in vain: files are in the system's cache from then on.
    start(kioskCache, kiosk);
    start(bareCache, bare);
    var kiosks = new ArrayList<Start>();
    var bares = new ArrayList<Start>();
    for (int round = 0; round < rounds; round++) {
      kiosks.add(start(kioskCache, kiosk));
      bares.add(start(bareCache, bare));
    }
    report(kiosks, bares);
  }

  /// @param touchable from the start of the process to the first screen
  /// @param processor time of all its threads by then
  /// @param ready from the start of the process to the last of the nodes waited for
  /// @param memory a while later
  private record Start(Duration touchable, Duration processor, Duration ready, Resident memory) {}

  private static Start start(List<String> cache, List<String> arguments)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    var process =
        new ProcessBuilder(JavaProcess.alike(FirstTouchable.class, cache, arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = process.inputReader()) {
      var nodes = arguments.getFirst().split(",");
      awaitPainted(lines, nodes[0]);
      var touchable = Duration.ofNanos(System.nanoTime() - began);
      var processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
      var ready = touchable;
      for (var node : List.of(nodes).subList(1, nodes.length)) {
        awaitPainted(lines, node);
        ready = Duration.ofNanos(System.nanoTime() - began);
      }
      Thread.sleep(SETTLED_AFTER);
      return new Start(touchable, processor, ready, Resident.of(process.pid()));
    } finally {
      process.destroy();
      if (!process.waitFor(ENDS_WITHIN)) {
        process.destroyForcibly();
      }
    }
  }

  private static void awaitPainted(BufferedReader lines, String node) throws IOException {
    for (var line = lines.readLine();
        !(FirstTouchable.MARK + node).equals(line);
        line = lines.readLine()) {
      if (line == null) {
        throw new IOException("the program ended before it showed " + node);
      }
    }
  }

  private void report(List<Start> kiosks, List<Start> bares) {
    out.println("start to the first screen that can be touched, painted, in turns");
    report("the kiosk", kiosks);
    out.printf(
        "  %-30s %s%n",
        "  ready for people", Spread.of(kiosks.stream().map(Start::ready).toList()).told());
    report("a bare window with twelve keys", bares);
    out.printf(
        Locale.ROOT,
        "  the kiosk / the bare window, of the medians: %.2f; of processor time: %.2f%n",
        ratio(kiosks.stream().map(Start::touchable), bares.stream().map(Start::touchable)),
        ratio(kiosks.stream().map(Start::processor), bares.stream().map(Start::processor)));
    out.flush();
  }

  private void report(String what, List<Start> starts) {
    out.printf(
        "  %-30s %s%n", what, Spread.of(starts.stream().map(Start::touchable).toList()).told());
    out.printf(
        "  %-30s %s%n",
        "  processor time", Spread.of(starts.stream().map(Start::processor).toList()).told());
    out.printf(
        Locale.ROOT,
        "  %-30s %.0f to %.0f MB after %d s, at most %.0f MB until then%n",
        "  resident",
        starts.stream().mapToDouble(it -> it.memory().now()).min().orElseThrow(),
        starts.stream().mapToDouble(it -> it.memory().now()).max().orElseThrow(),
        SETTLED_AFTER.toSeconds(),
        starts.stream().mapToDouble(it -> it.memory().most()).max().orElseThrow());
  }

  private static double ratio(Stream<Duration> of, Stream<Duration> to) {
    return (double) Spread.of(of.toList()).at(0.5).toNanos()
        / Spread.of(to.toList()).at(0.5).toNanos();
  }
}
