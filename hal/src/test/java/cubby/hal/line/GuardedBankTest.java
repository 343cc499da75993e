package cubby.hal.line;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.DebounceSettings;
import cubby.hal.config.ReplySettings;
import cubby.hal.config.SensorSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.guard.GuardFrames;
import cubby.hal.lockbus.LockBuses;
import cubby.hal.wire.WireTap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A bank whose guard is a real process that hangs; only its pins are a file.
@Timeout(60)
class GuardedBankTest {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());

  @TempDir private Path folder;
  private final BlockingQueue<BankEvent> events = new LinkedBlockingQueue<>();
  private Path pins;
  private LockBuses buses;

  @BeforeEach
  void open() throws Exception {
    pins = Files.createFile(folder.resolve("pins"));
    var quick = Duration.ofMillis(1);
    var channel = new Channel(1);
    buses =
        LockBuses.open(
            List.of(BusSettings.of("pins", "gpio:gpiochip0")),
            List.of(
                BankSettings.of("b", "pins", "gpio")
                    .withWired(List.of(channel))
                    .withWiring(List.of(new ChannelWiring(channel, 4, InputPoint.of(8), null)))
                    .withReplies(ReplySettings.DEFAULT.withTimeout(Duration.ofMillis(500)))
                    .withSensors(
                        SensorSettings.DEFAULT.withDebounce(
                            new DebounceSettings(quick, quick, quick)))),
            (address, _) -> GuardLine.open(address, GuardFrames.fakeGuard(pins.toString())),
            CLOCK,
            Thread::new,
            events::add,
            WireTap.NONE);
    await(Connected.class);
  }

  @AfterEach
  void close() {
    buses.close();
  }

  @Test
  void aStopWaitsUntilAGuardThatHangsIsKilled() throws Exception {
    stopGuard();

    buses.close();

    assertThat(guards()).isEmpty();
  }

  @Test
  void aPulseThatWaitedForAGuardThatHungIsNotCarriedOut() throws Exception {
    stopGuard();
    buses
        .banks()
        .getFirst()
        .pulse(new PulseId("p"), new Channel(1), CLOCK.now().plus(Duration.ofSeconds(30)));
    assertThat(await(PulseSettled.class).result()).isInstanceOf(PulseResult.NoReply.class);

    signal("CONT");
    buses.close(); // before it ends, a guard does what it was asked

    assertThat(Files.readAllLines(pins)).contains("4 LOW").doesNotContain("4 HIGH");
    assertThat(Files.readAllLines(pins)).last().isEqualTo("end");
  }

  /// The system has taken the signal when this returns. That a process has stopped is another
  /// matter: one of its threads has to run for that, and meanwhile the others may.
  private void signal(String name) throws Exception {
    var kill = List.of("kill", "-" + name, Long.toString(guards().getFirst().pid()));
    assertThat(new ProcessBuilder(kill).start().waitFor()).isZero();
  }

  private void stopGuard() throws Exception {
    var threads = Path.of("/proc", Long.toString(guards().getFirst().pid()), "task");
    signal("STOP");
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!allStopped(threads)) {
      assertThat(System.nanoTime()).as("stopped within 30 s").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private static boolean allStopped(Path threads) throws IOException {
    try (var each = Files.newDirectoryStream(threads)) {
      for (var thread : each) {
        var state = Files.readString(thread.resolve("stat")).replaceFirst("(?s).*\\) ", "");
        if (!state.startsWith("T")) {
          return false;
        }
      }
    }
    return true;
  }

  private <E extends BankEvent> E await(Class<E> kind) throws InterruptedException {
    while (true) {
      var event = events.poll(30, TimeUnit.SECONDS);
      assertThat(event).as("%s within 30 s", kind.getSimpleName()).isNotNull();
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  private List<ProcessHandle> guards() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(pins.toString()))
        .toList();
  }
}
