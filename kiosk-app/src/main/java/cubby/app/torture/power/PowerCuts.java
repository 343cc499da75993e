package cubby.app.torture.power;

import cubby.app.torture.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Rebuilds what power cuts could have left of a recorded journal, and opens it. The same recording
/// and seed give the same states.
final class PowerCuts {
  /// Between the seeds of two states: the golden ratio, as 64 bits of a fraction.
  private static final long APART = 0x9E3779B97F4A7C15L;

  /// In turns.
  private static final List<Damage> DAMAGES = List.of(Damage.values());

  private final Recording recording;
  private final long states;
  private final long seed;
  private final Look look;

  /// The events after which a power cut could lose anything, or has just become unable to.
  private final List<Integer> moments;

  /// What is looked at in a folder that a power cut has left.
  @FunctionalInterface
  interface Look {
    Finding at(Path folder, Promises promises);
  }

  PowerCuts(Recording recording, long states, long seed) {
    this(recording, states, seed, Reopening::of);
  }

  /// @param look any thread
  PowerCuts(Recording recording, long states, long seed, Look look) {
    this.recording = recording;
    this.states = states;
    this.seed = seed;
    this.look = look;
    this.moments = moments(recording);
  }

  private static List<Integer> moments(Recording recording) {
    var moments = new ArrayList<Integer>();
    var disk = new Disk();
    boolean before = false;
    for (int i = 0; i < recording.events().size(); i++) {
      disk.take(recording.events().get(i));
      boolean uncertain = disk.isUncertain();
      if (uncertain || before) {
        moments.add(i);
      }
      before = uncertain;
    }
    return moments;
  }

  /// After how many events a power cut may leave something else than the one before.
  int moments() {
    return moments.size();
  }

  /// Tries all states, on as many threads as there are processors.
  ///
  /// @param folder on a disk that is quick
  Tally run(Path folder) throws IOException, InterruptedException {
    var tally = new Tally();
    int threads = Runtime.getRuntime().availableProcessors();
    try (var pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("power-cut-", 1).daemon().factory())) {
      var running = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < threads; i++) {
        int share = i;
        var own = Files.createDirectories(folder.resolve("disk-" + i));
        running.add(
            pool.submit(() -> {
              tryShare(share, threads, own, tally);
              return true;
            }));
      }
      for (var each : running) {
        var _ = each.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("The states of power cuts could not be tried: " + e.getCause(), e);
    }
    return tally;
  }

  /// Every so manyth state. States are spread evenly over all moments, in their order.
  private void tryShare(int share, int shares, Path folder, Tally tally) throws IOException {
    var replay = new Replay();
    for (long state = share; state < states; state += shares) {
      tally.add(replay.tryOne(state, folder));
    }
  }

  /// Puts one state into a folder, for eyes.
  void layOut(long state, Path folder) throws IOException {
    Files.createDirectories(folder);
    var replay = new Replay();
    replay.goTo(momentOf(state));
    replay.lay(state, folder);
  }

  private int momentOf(long state) {
    return moments.get((int) (state * moments.size() / states));
  }

  private static Damage damageOf(long state) {
    return DAMAGES.get((int) (state % DAMAGES.size()));
  }

  /// The recording once more, from its beginning on. Owned by one thread.
  private final class Replay {
    private final Disk disk = new Disk();
    private final Promises promises = new Promises(recording.events());
    private int taken;

    Tally.Found tryOne(long state, Path folder) throws IOException {
      int moment = momentOf(state);
      goTo(moment);
      lay(state, folder);
      return new Tally.Found(
          state,
          moment,
          recording.events().get(moment).words(),
          damageOf(state),
          look.at(folder, promises));
    }

    void goTo(int moment) {
      for (; taken <= moment; taken++) {
        var event = recording.events().get(taken);
        disk.take(event);
        if (event instanceof DiskEvent.Acknowledged(var promise)) {
          promises.add(promise);
        }
      }
    }

    void lay(long state, Path folder) throws IOException {
      var random = new SplittableRandom(seed + state * APART);
      Folders.empty(folder);
      recording.putKeys(folder);
      for (var file : disk.cut(damageOf(state), random).entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }
}
