package cubby.sim.bench;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardDriver;
import cubby.hal.board.Request;
import cubby.hal.config.BankOption;
import cubby.hal.config.BankSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.contract.Channel;
import cubby.hal.lockbus.Drivers;
import cubby.hal.wire.FrameScanner;
import cubby.hal.wire.FrameScanner.Found;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Sends mutated frames to the codec of one driver, as a bus master would: split anywhere, one to
/// three an exchange, then silence. Used by one thread.
///
/// A fault is an exception, a frame that is accepted though it is not sound, a sound frame that is
/// not found when it comes alone after a greeting, or a scanner that keeps more than a frame.
public final class CodecFuzz {
  private static final int MOST_FRAMES_AN_EXCHANGE = 3;
  private static final int FAULTS_KEPT = 10;

  private final BoardDriver driver;
  private final SampleReplies samples;
  private final Random random;
  private final BoardCodec codec;
  private final SortedMap<String, Long> replies = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private long frames;
  private long accepted;
  private long badChecksums;
  private long faultCount;

  private CodecFuzz(BoardDriver driver, long seed) {
    this.driver = driver;
    this.samples = SampleReplies.of(driver.name());
    this.random = new Random(seed);
    this.codec = driver.codec(driver.traits().firstAddress(), bank(driver));
  }

  /// What came of a run.
  ///
  /// @param frames how many were sent, whole or not
  /// @param accepted how many frames were found
  /// @param badChecksums how many looked like frames but for their checksum
  /// @param replies how many frames meant what, by the name of the reply
  /// @param faultCount how many faults there were
  /// @param faults the first of them, each with what was sent
  /// @param took in real time, making and judging the frames included
  public record Result(
      String driver,
      long frames,
      long accepted,
      long badChecksums,
      SortedMap<String, Long> replies,
      long faultCount,
      List<String> faults,
      Duration took) {
    public Result {
      replies = Collections.unmodifiableSortedMap(replies);
      faults = List.copyOf(faults);
    }

    public double framesPerSecond() {
      return frames * 1e9 / Math.max(1, took.toNanos());
    }
  }

  /// Sends at least `count` frames. The same seed sends the same.
  ///
  /// @param driver its name
  /// @throws IllegalArgumentException if there is none, or no sample replies of its boards are
  ///   known
  public static Result run(String driver, long count, long seed) {
    return run(
        Drivers.named(driver)
            .orElseThrow(() -> new IllegalArgumentException("there is no driver " + driver)),
        count,
        seed);
  }

  static Result run(BoardDriver driver, long count, long seed) {
    var fuzz = new CodecFuzz(driver, seed);
    long begun = System.nanoTime();
    while (fuzz.frames < count) {
      fuzz.exchange();
    }
    return fuzz.result(Duration.ofNanos(System.nanoTime() - begun));
  }

  private Result result(Duration took) {
    return new Result(
        driver.name(), frames, accepted, badChecksums, replies, faultCount, faults, took);
  }

  /// One channel is wired, where that is open: else there may be nothing to ask.
  private static BankSettings bank(BoardDriver driver) {
    var bank = BankSettings.of("fuzz", "fuzz", driver.name());
    return driver.options().contains(BankOption.WIRING)
        ? bank.withWiring(
            List.of(
                new ChannelWiring(
                    new Channel(1),
                    1,
                    ChannelWiring.InputPoint.of(5),
                    ChannelWiring.InputPoint.of(6))))
        : bank;
  }

  private void exchange() {
    boolean greeted = random.nextBoolean();
    var sent = new ArrayList<WireBytes>();
    int count = 1 + random.nextInt(MOST_FRAMES_AN_EXCHANGE);
    var mutation = Mutation.any(random);
    sent.add(mutated(mutation));
    while (sent.size() < count) {
      sent.add(mutated(Mutation.any(random)));
    }
    frames += count;
    try {
      var greeting = greeted ? codec.greeting() : List.<Request.Answered>of();
      long found = hear(request(greeting), sent);
      if (greeted && count == 1 && mutation == Mutation.INTACT && found != 1) {
        fault("a sound frame was not found", sent, null);
      }
    } catch (RuntimeException thrown) {
      fault("an exception", sent, thrown);
    }
  }

  private WireBytes mutated(Mutation mutation) {
    var frame = samples.frames().get(random.nextInt(samples.frames().size()));
    return mutation.of(frame, samples.seal(), random);
  }

  /// A part of the greeting or of the status, or an unlock if it is answered.
  private Request.Answered request(List<Request.Answered> greeting) {
    var requests = new ArrayList<>(greeting);
    requests.addAll(codec.status());
    var channel = new Channel(1 + random.nextInt(driver.traits().channels()));
    if (codec.unlock(channel) instanceof Request.Answered unlock) {
      requests.add(unlock);
    }
    return requests.get(random.nextInt(requests.size()));
  }

  /// Returns how many frames were found.
  private long hear(Request.Answered request, List<WireBytes> sent) {
    var scanner = new FrameScanner(request.shape());
    long before = accepted;
    for (var bytes : sent) {
      int at = random.nextInt(bytes.length() + 1);
      judge(request, scanner.accept(bytes.slice(0, at)), sent);
      judge(request, scanner.accept(bytes.from(at)), sent);
      if (scanner.rest().length() >= request.shape().longest()) {
        fault("kept " + scanner.rest(), sent, null);
      }
    }
    judge(request, scanner.quiet(), sent);
    return accepted - before;
  }

  private void judge(Request.Answered request, List<Found> all, List<WireBytes> sent) {
    for (var found : all) {
      switch (found) {
        case Found.Frame(var frame) -> {
          accepted++;
          if (!samples.isSound(frame)) {
            fault("accepted " + frame, sent, null);
          }
          var reply = request.meaning().of(frame);
          replies.merge(reply.getClass().getSimpleName(), 1L, Long::sum);
        }
        case Found.BadChecksum _ -> badChecksums++;
        case Found.Junk _ -> {}
      }
    }
  }

  private void fault(String what, List<WireBytes> sent, @Nullable RuntimeException thrown) {
    faultCount++;
    if (faults.size() < FAULTS_KEPT) {
      faults.add("%s: %s after %s%s".formatted(driver.name(), what, sent, cause(thrown)));
    }
  }

  private static String cause(@Nullable RuntimeException thrown) {
    return thrown == null ? "" : ": " + thrown;
  }
}
