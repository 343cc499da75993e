package cubby.app.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final AtomicLong loopMoves = new AtomicLong();
  private final AtomicLong diskMoves = new AtomicLong();
  private final List<Part> parts =
      List.of(
          new Part("loop", "kiosk-loop", loopMoves::get, Duration.ofSeconds(30)),
          new Part("disk", "kiosk-loop", diskMoves::get, Duration.ofSeconds(90)));
  private final List<String> told = new ArrayList<>();
  private MonotonicTime now = new MonotonicTime(0);
  private final Watchdog watchdog =
      new Watchdog(() -> now, new Supervisor(told::add, Optional.of(PATIENCE)), _ -> {});

  @Test
  void isFedTwiceAsOftenAsItMustBe() {
    watchdog.over(parts);

    moveAll(PATIENCE.toSeconds());

    assertThat(told).containsExactly("WATCHDOG=1", "WATCHDOG=1");
  }

  @Test
  void isNotFedUntilEachPartHasMoved() {
    watchdog.over(parts);
    for (int i = 0; i < 89; i++) {
      loopMoves.incrementAndGet();
      second();
    }
    loopMoves.incrementAndGet();
    second();
    assertThat(told).isEmpty();

    diskMoves.incrementAndGet();
    second();

    assertThat(told).containsExactly("WATCHDOG=1");
  }

  @Test
  void isNotFedOnceAPartIsStuck() {
    watchdog.over(parts);
    moveAll(90);
    assertThat(told).hasSize(1);
    for (int i = 0; i < 30; i++) {
      diskMoves.incrementAndGet();
      assertThat(second()).isEmpty();
    }

    for (int i = 0; i < 200; i++) {
      diskMoves.incrementAndGet();
      assertThat(second()).extracting(Part::name).containsExactly("loop");
    }

    assertThat(told).hasSize(1);
  }

  @Test
  void whatWasNotFedForSoLongStarves() {
    watchdog.over(parts);
    moveAll(90);
    for (int i = 0; i < 179; i++) {
      second();
    }
    assertThat(watchdog.starves()).isFalse();

    second();

    assertThat(watchdog.starves()).isTrue();
  }

  /// The service manager would lose patience long before a slow disk is through.
  @Test
  void isFedWhileAStartTakesItsTimeAndNotOnceThatIsOver() {
    watchdog.over(List.of(Part.within(Duration.ofMinutes(10), "the start", "main")));
    for (int i = 0; i < 600; i++) {
      assertThat(second()).isEmpty();
    }
    assertThat(told).hasSize(6).containsOnly("WATCHDOG=1");

    for (int i = 0; i < 200; i++) {
      assertThat(second()).extracting(Part::name).containsExactly("the start");
    }

    assertThat(told).hasSize(6);
  }

  @Test
  void isNotFedWhileTheScreenStandsStillDuringAStart() {
    var screen = new Part("screen", "FX", () -> 0, PATIENCE); // not yet stuck when it is due
    watchdog.over(List.of(screen, Part.within(Duration.ofMinutes(10), "the start", "main")));

    for (int i = 0; i < 100; i++) {
      assertThat(second()).isEmpty();
    }

    assertThat(told).isEmpty();
  }

  /// On its own thread, as in a kiosk.
  @Test
  void aStuckThreadIsNamedWithItsStack() throws Exception {
    var never = new Object();
    var stuck = Thread.ofPlatform().name("lockbus-stuck").daemon().start(() -> waitsForEver(never));
    var found = new CompletableFuture<List<Part>>();
    var real =
        new Watchdog(
            () -> new MonotonicTime(System.nanoTime()),
            new Supervisor(told::add, Optional.empty()),
            found::complete);
    real.over(List.of(new Part("bus stuck", stuck.getName(), () -> 0, Duration.ofSeconds(1))));
    real.start();

    var parts = found.get(30, TimeUnit.SECONDS);

    assertThat(parts).extracting(Part::name).containsExactly("bus stuck");
    assertThat(Stacks.of(parts)).contains("lockbus-stuck, WAITING", "waitsForEver");
    stuck.interrupt();
  }

  private static void waitsForEver(Object never) {
    synchronized (never) {
      try {
        while (true) {
          never.wait();
        }
      } catch (InterruptedException _) {
        // The test is over.
      }
    }
  }

  private void moveAll(long seconds) {
    for (int i = 0; i < seconds; i++) {
      loopMoves.incrementAndGet();
      diskMoves.incrementAndGet();
      assertThat(second()).isEmpty();
    }
  }

  private List<Part> second() {
    now = now.plus(Duration.ofSeconds(1));
    return watchdog.look();
  }
}
