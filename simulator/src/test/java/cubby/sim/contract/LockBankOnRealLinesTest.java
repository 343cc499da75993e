package cubby.sim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.DebounceSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankEvent.Changed;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankEvent.ReadAnswered;
import cubby.hal.contract.Channel;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import cubby.hal.line.Lines;
import cubby.hal.lockbus.LockBuses;
import cubby.hal.wire.WireTap;
import cubby.sim.SimulatedSite;
import cubby.sim.bus.LineCondition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The contract over pseudo-terminals and TCP: real lines, real threads, real time, and the same
/// boards. Only what needs no exact time; the rest is held to in virtual time.
@ParameterizedClass(name = "{0} over {1}")
@MethodSource("boardsAndLines")
class LockBankOnRealLinesTest {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());

  /// A busy computer is late by seconds; nothing here is about how late.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<BankEvent> events = new LinkedBlockingQueue<>();
  private final SimulatedSite site;
  private final LockBuses buses;

  enum Kind {
    PTY,
    TCP
  }

  static Stream<Arguments> boardsAndLines() {
    return Variant.usual()
        .flatMap(variant -> Stream.of(Kind.values()).map(kind -> Arguments.of(variant, kind)));
  }

  private final Variant variant;

  LockBankOnRealLinesTest(Variant variant, Kind kind, @TempDir Path folder) throws IOException {
    this.variant = variant;
    site =
        switch (kind) {
          case PTY -> SimulatedSite.open(variant.site(), folder);
          case TCP -> SimulatedSite.openOnNetwork(variant.site());
        };
    var quick = Duration.ofMillis(20);
    var bank = variant.bank();
    buses =
        LockBuses.open(
            List.of(variant.bus(site.line(Variant.BUS).address())),
            List.of(
                bank.withSensors(
                        bank.sensors().withDebounce(new DebounceSettings(quick, quick, quick)))
                    .withReplies(bank.replies().withTimeout(Duration.ofSeconds(1)))),
            new Lines(),
            CLOCK,
            Thread::new,
            events::add,
            WireTap.NONE);
  }

  @AfterEach
  void close() {
    buses.close();
    site.close();
  }

  @Test
  void opensAndIsLostAndComesBackWithOnePulse() throws InterruptedException {
    await(Connected.class, _ -> true);
    pulse();
    assertThat(await(PulseSettled.class, _ -> true).result()).isEqualTo(good());
    await(Changed.class, changed -> changed.channels().getFirst().door() == DoorState.OPEN);

    site.line(Variant.BUS).cut();
    await(Lost.class, _ -> true);
    site.line(Variant.BUS).restore();
    await(Connected.class, _ -> true);

    site.site().bus(Variant.BUS).faults().condition(LineCondition.MUTE);
    pulse();
    assertThat(await(PulseSettled.class, _ -> true).result())
        .isInstanceOf(variant.acknowledges() ? PulseResult.NoReply.class : PulseResult.Sent.class);
    site.site().bus(Variant.BUS).faults().heal();
    // What is answered after the pulse is answered by a board that has done with it.
    buses.banks().getFirst().read(new ReadId("r"));
    await(ReadAnswered.class, _ -> true);
    assertThat(site.cabinet().pulses()).isEqualTo(2);
  }

  private void pulse() {
    buses.banks().getFirst().pulse(new PulseId("p"), new Channel(1), CLOCK.now().plus(PATIENCE));
  }

  private PulseResult good() {
    return variant.acknowledges() ? new PulseResult.Acknowledged() : new PulseResult.Sent();
  }

  private <E extends BankEvent> E await(Class<E> kind, Predicate<E> which)
      throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertThat(event).as("a %s", kind.getSimpleName()).isNotNull();
      if (kind.isInstance(event) && which.test(kind.cast(event))) {
        return kind.cast(event);
      }
    }
  }
}
