package cubby.hal.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.config.ScannerSettings;
import cubby.hal.contract.MonotonicClock;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.scanner.ScannerEvent;
import cubby.hal.line.Line;
import cubby.hal.line.LineAddress;
import cubby.hal.line.LineException;
import cubby.hal.line.LineOpener;
import cubby.hal.wire.WireBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The thread of a scanner over fake lines. Real time, with deadlines.
@Timeout(60)
class SerialScannerTest {
  private static final MonotonicClock CLOCK = () -> new MonotonicTime(System.nanoTime());

  private final PluggedLines lines = new PluggedLines();
  private final BlockingQueue<ScannerEvent> events = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicReference<Throwable> uncaught = new AtomicReference<>();
  private @Nullable SerialScanner scanner;

  @AfterEach
  void noThreadIsLeftAndNoLineIsOpen() {
    if (scanner != null) {
      scanner.close();
    }
    assertThat(threads).noneMatch(Thread::isAlive);
    assertThat(uncaught).hasNullValue();
    assertThat(lines.opened).allMatch(line -> line.closed);
  }

  @Test
  void aPayloadIsTold() throws InterruptedException {
    open();
    await(ScannerEvent.Ready.class);
    lines.last().send("1Z999\r\n");
    assertThat(await(ScannerEvent.Scanned.class).payload()).isEqualTo("1Z999");
    assertThat(threads).extracting(Thread::getName).containsExactly("scanner");
    assertThat(lines.asked).isEqualTo("serial:/dev/ttyACM0 9600");
  }

  @Test
  void aPayloadWithoutAnEndIsToldAfterSilence() throws InterruptedException {
    open();
    await(ScannerEvent.Ready.class);
    lines.last().send("1Z");
    lines.last().send("999");
    assertThat(await(ScannerEvent.Scanned.class).payload()).isEqualTo("1Z999");
  }

  @Test
  void anAbsentScannerIsToldOnceAndComesLater() throws InterruptedException {
    lines.unplug("there is no /dev/ttyACM0");
    open();
    assertThat(await(ScannerEvent.Lost.class).detail()).isEqualTo("there is no /dev/ttyACM0");
    lines.awaitAttempts(3);
    assertThat(events).isEmpty();
    lines.unplug("no permission for /dev/ttyACM0");
    assertThat(await(ScannerEvent.Lost.class).detail()).isEqualTo("no permission for /dev/ttyACM0");
    lines.plugIn();
    await(ScannerEvent.Ready.class);
  }

  @Test
  void whatWasBegunBeforeALossIsDroppedAndTheLineComesBackAsANewObject()
      throws InterruptedException {
    var started = CLOCK.now();
    open(() -> started); // a payload that never ends by silence
    await(ScannerEvent.Ready.class);
    lines.last().send("half of a numb");
    lines.last().awaitRead();
    lines.unplug("/dev/ttyACM0 is gone");
    assertThat(events.poll(30, TimeUnit.SECONDS)).isInstanceOf(ScannerEvent.Lost.class);
    lines.plugIn();
    await(ScannerEvent.Ready.class);
    assertThat(lines.opened).hasSize(2);
    lines.last().send("1Z999\r");
    assertThat(await(ScannerEvent.Scanned.class).payload()).isEqualTo("1Z999");
  }

  @Test
  void closesWhileTheScannerIsAbsent() throws InterruptedException {
    lines.unplug("there is no /dev/ttyACM0");
    var opened = open();
    await(ScannerEvent.Lost.class);
    opened.close();
    assertThat(threads).noneMatch(Thread::isAlive);
  }

  @Test
  void whatIsNoLineIsRefused() {
    assertThatThrownBy(() ->
            SerialScanner.open(
                new ScannerSettings("/dev/ttyACM0", null), lines, CLOCK, Thread::new, events::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/dev/ttyACM0");
  }

  private SerialScanner open() {
    return open(CLOCK);
  }

  private SerialScanner open(MonotonicClock clock) {
    var opened =
        SerialScanner.open(
            new ScannerSettings("serial:/dev/ttyACM0", null),
            lines,
            clock,
            work -> {
              var thread = new Thread(work);
              thread.setUncaughtExceptionHandler((_, thrown) -> uncaught.set(thrown));
              threads.add(thread);
              return thread;
            },
            events::add);
    scanner = opened;
    return opened;
  }

  private <E extends ScannerEvent> E await(Class<E> kind) throws InterruptedException {
    var event = events.poll(30, TimeUnit.SECONDS);
    assertThat(event).as("within 30 s").isInstanceOf(kind);
    return kind.cast(event);
  }

  /// Lines that are there until they are unplugged. Safe for any thread.
  private static final class PluggedLines implements LineOpener {
    private final List<FakeLine> opened = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> attempts = new LinkedBlockingQueue<>();
    private volatile String asked = "";
    private volatile @Nullable String trouble;

    @Override
    public Line open(LineAddress address, int baud) throws LineException {
      asked = address + " " + baud;
      attempts.add(asked);
      check();
      var line = new FakeLine(this);
      opened.add(line);
      return line;
    }

    void unplug(String sentence) {
      trouble = sentence;
    }

    void plugIn() {
      trouble = null;
    }

    FakeLine last() {
      return opened.getLast();
    }

    void awaitAttempts(int count) throws InterruptedException {
      for (int i = 0; i < count; i++) {
        assertThat(attempts.poll(30, TimeUnit.SECONDS)).isNotNull();
      }
    }

    private void check() throws LineException {
      var sentence = trouble;
      if (sentence != null) {
        throw new LineException(sentence);
      }
    }
  }

  private static final class FakeLine implements Line {
    private final PluggedLines plug;
    private final BlockingQueue<WireBytes> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<WireBytes> read = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    private FakeLine(PluggedLines plug) {
      this.plug = plug;
    }

    void send(String text) {
      sent.add(WireBytes.copyOf(text.getBytes(StandardCharsets.US_ASCII)));
    }

    void awaitRead() throws InterruptedException {
      assertThat(read.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Override
    public void write(WireBytes bytes) {
      throw new AssertionError("nothing is said to a scanner");
    }

    @Override
    public WireBytes read(Duration atMost) throws LineException {
      assertThat(closed).isFalse();
      plug.check();
      try {
        var bytes = sent.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (bytes == null) {
          plug.check();
          return WireBytes.NONE;
        }
        read.add(bytes);
        return bytes;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
