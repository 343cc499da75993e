package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.line.Line;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A bus whose thread never comes back from its line, and one whose board says nothing. Real time,
/// with deadlines.
@Timeout(60)
class StuckBusTest {
  private static final String ALL_OFF = "01 05 00 FF 00 00 FD FA";

  private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
  private final CountDownLatch reading = new CountDownLatch(1);
  private final CountDownLatch testIsOver = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    testIsOver.countDown();
  }

  @Test
  void aThreadThatDoesNotComeBackFromItsLineMakesNoTurnAndIsPassedWhenLatchesAreSwitchedOff()
      throws InterruptedException {
    var buses = open(atMost -> waitForEver());
    assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
    var turns = buses.turns();
    assertThat(written.poll(30, TimeUnit.SECONDS)).isEqualTo(ALL_OFF); // its greeting
    assertThat(written).isEmpty();

    buses.switchOff();

    assertThat(written).containsExactly(ALL_OFF);
    assertThat(buses.turns()).isEqualTo(turns).containsOnlyKeys("bus");
  }

  @Test
  void aBoardThatSaysNothingLeavesTheThreadTurning() throws InterruptedException {
    var buses = open(StuckBusTest::silence);
    assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
    long turns = turns(buses);

    while (turns(buses) < turns + 10) {
      Thread.sleep(10); // until the time-out of the test
    }

    buses.close();
  }

  private static long turns(LockBuses buses) {
    return buses.turns().getOrDefault("bus", 0L);
  }

  private WireBytes waitForEver() {
    try {
      testIsOver.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return WireBytes.NONE;
  }

  private static WireBytes silence(Duration atMost) {
    try {
      Thread.sleep(atMost); // as the line does
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return WireBytes.NONE;
  }

  private interface Reading {
    WireBytes read(Duration atMost);
  }

  private LockBuses open(Reading how) {
    var line =
        new Line() {
          @Override
          public void write(WireBytes bytes) {
            written.add(bytes.toString());
          }

          @Override
          public WireBytes read(Duration atMost) {
            if (atMost.isZero()) {
              return WireBytes.NONE;
            }
            reading.countDown();
            return how.read(atMost);
          }

          @Override
          public void close() {}
        };
    return LockBuses.open(
        List.of(BusSettings.of("bus", "serial:/dev/none")),
        List.of(BankSettings.of("b", "bus", "waveshare-relay").withAddress(1)),
        (_, _) -> line,
        () -> new MonotonicTime(System.nanoTime()),
        Thread.ofPlatform().daemon().factory(),
        _ -> {},
        WireTap.NONE);
  }
}
