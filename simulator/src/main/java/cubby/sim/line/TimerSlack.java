package cubby.sim.line;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import cubby.hal.posix.LinuxOnly;
import cubby.hal.posix.NativeCall;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

/// By how much Linux may let the waits of a thread run over, to wake several at once: 50 µs unless
/// a thread says otherwise.
final class TimerSlack {
  // <sys/prctl.h>
  private static final int PR_SET_TIMERSLACK = 29;

  private static final long ONE_NANOSECOND = 1;

  private TimerSlack() {}

  /// For the thread that calls. Does nothing where there is no such thing.
  static void giveUp() {
    try {
      LinuxOnly.demand("Timers with a slack");
    } catch (IOException elsewhere) {
      return;
    }
    NativeCall.to(
            "prctl",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
            Linker.Option.firstVariadicArg(1))
        .with(PR_SET_TIMERSLACK, ONE_NANOSECOND, 0L, 0L, 0L);
  }
}
