package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.config.DebounceSettings;
import cubby.hal.config.SensorSettings;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.line.Line;
import cubby.hal.line.LineException;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How a bus ends whose board is bidden farewell, on the test's own thread. Real time, with a
/// deadline.
@Timeout(60)
class BusThreadTest {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());
  private static final String ALL_OFF = "01 05 00 FF 00 00 FD FA";

  private final RelayLine line = new RelayLine();
  private final List<BankEvent> events = new ArrayList<>();
  private @Nullable BusThread bus;

  @Test
  void latchesAreOffBeforeTheLineIsClosed() {
    run(BusThread::stop);
    assertThat(line.written.getLast()).isEqualTo(ALL_OFF);
    assertThat(line.closed).isTrue();
  }

  /// The line goes with the last request before the stop, so nobody can be bidden farewell.
  @Test
  void aLineThatIsGoneIsNotSpokenTo() {
    run(it -> {
      it.banks()
          .getFirst()
          .pulse(new PulseId("p"), new Channel(1), CLOCK.now().plus(Duration.ofMinutes(1)));
      line.gone = true;
      it.stop();
    });
    assertThat(events)
        .filteredOn(BankEvent.PulseSettled.class::isInstance)
        .extracting(event -> ((BankEvent.PulseSettled) event).result())
        .containsExactly(new PulseResult.LineLost(true));
    assertThat(line.closed).isTrue();
  }

  private void run(Consumer<BusThread> onceConnected) {
    var quick = Duration.ofMillis(1);
    var channels = List.of(new Channel(1), new Channel(2));
    var bank =
        BankSettings.of("b", "bus", "waveshare-relay")
            .withWired(channels)
            .withWiring(List.of(new ChannelWiring(new Channel(1), null, null, InputPoint.of(3))))
            .withSensors(
                SensorSettings.DEFAULT.withDebounce(new DebounceSettings(quick, quick, quick)));
    var settings = BusSettings.of("bus", "serial:/dev/x").withGap(Duration.ZERO);
    var master = LockBuses.masters(List.of(settings), List.of(bank), CLOCK.now()).getFirst();
    var made =
        new BusThread(
            master,
            (_, _) -> line,
            Thread::new,
            CLOCK,
            event -> {
              events.add(event);
              if (event instanceof BankEvent.Connected && bus != null) {
                onceConnected.accept(bus);
              }
            },
            WireTap.NONE);
    bus = made;
    made.run();
  }

  /// A line with one relay board that answers at once, until it is gone.
  private static final class RelayLine implements Line {
    private final List<String> written = new ArrayList<>();
    private final FakeRelays board = new FakeRelays();
    private final Deque<WireBytes> replies = new ArrayDeque<>();
    private boolean gone;
    private boolean closed;

    @Override
    public void write(WireBytes bytes) throws LineException {
      check();
      written.add(bytes.toString());
      board.answer(bytes).ifPresent(reply -> replies.add(reply.bytes()));
    }

    @Override
    public WireBytes read(Duration atMost) throws LineException {
      check();
      var bytes = replies.poll();
      return bytes == null ? WireBytes.NONE : bytes;
    }

    @Override
    public void close() {
      closed = true;
    }

    private void check() throws LineException {
      if (gone) {
        throw new LineException("gone");
      }
    }
  }
}
