package cubby.hal.lockbus;

import cubby.hal.line.Line;
import cubby.hal.line.LineAddress;
import cubby.hal.line.LineException;
import cubby.hal.line.LineOpener;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lines to two CU16 at addresses 0 and 1, for a real thread. Safe for any thread.
///
/// A line fails the test's bus if it is read while nothing was asked, or used by a second thread or
/// after it has failed.
final class FakeLines implements LineOpener {
  final BlockingQueue<String> written = new LinkedBlockingQueue<>();
  final List<FakeLine> opened = new ArrayList<>();
  private final List<FakeCu16> boards = List.of(new FakeCu16(0), new FakeCu16(1));

  /// Told of each reply on the bus's thread, just before that gets it.
  volatile Consumer<WireBytes> beforeReply = _ -> {};

  private volatile @Nullable String trouble;

  /// Done by whoever opens a line, before it is open.
  volatile Delay beforeOpening = () -> {};

  /// Something that takes its time.
  @FunctionalInterface
  interface Delay {
    void pass() throws InterruptedException;
  }

  @Override
  public Line open(LineAddress address, int baud) throws LineException {
    try {
      beforeOpening.pass();
    } catch (InterruptedException e) {
      throw new LineException("not wanted any more", e);
    }
    return opened();
  }

  private synchronized Line opened() throws LineException {
    if (trouble != null) {
      throw new LineException(trouble);
    }
    var line = new FakeLine();
    opened.add(line);
    return line;
  }

  void unplug(String sentence) {
    trouble = sentence;
  }

  void plugIn() {
    trouble = null;
  }

  synchronized FakeLine line(int number) {
    return opened.get(number);
  }

  final class FakeLine implements Line {
    private @Nullable Thread owner;
    private final BlockingQueue<WireBytes> replies = new LinkedBlockingQueue<>();
    private boolean asked;
    private boolean failed;
    volatile boolean closed;

    @Override
    public void write(WireBytes bytes) throws LineException {
      check();
      written.add(bytes.toString());
      asked = false;
      for (var board : boards) {
        board.answer(bytes).ifPresent(this::reply);
      }
    }

    @Override
    public WireBytes read(Duration atMost) throws LineException {
      check();
      if (!asked && !atMost.isZero()) {
        throw new AssertionError("waits for the line though nothing was asked");
      }
      try {
        var bytes = replies.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (bytes == null) {
          return WireBytes.NONE;
        }
        asked = false;
        beforeReply.accept(bytes);
        return bytes;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      closed = true;
    }

    private void reply(BusRig.FakeReply reply) {
      asked = true;
      replies.add(reply.bytes());
    }

    private void check() throws LineException {
      var first = owner == null ? Thread.currentThread() : owner;
      owner = first;
      if (failed || closed || !first.equals(Thread.currentThread())) {
        throw new AssertionError("a line that is over, or another thread's");
      }
      var sentence = trouble;
      if (sentence != null) {
        failed = true;
        throw new LineException(sentence);
      }
    }
  }
}
