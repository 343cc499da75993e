package cubby.hal.lockbus;

import java.time.Duration;

/// The limits of a bus master, each with its reason. What differs by bank is in its settings.
public final class BusLimits {
  /// How often an attended bank is asked, from request to request: a person who pulls a door sees
  /// the screen follow at once.
  public static final Duration ATTENDED_POLL_EVERY = Duration.ofMillis(100);

  /// How often any other bank is asked: a door opened with a crowbar is noticed, and eight boards
  /// still leave an attended one its rate.
  public static final Duration POLL_EVERY = Duration.ofMillis(500);

  /// How often a lost bank is probed: a probe costs its line a reply time-out.
  public static final Duration PROBE_EVERY = Duration.ofSeconds(5);

  /// A bank is lost after this many requests in a row without a good reply: one is a glitch on the
  /// line, two happen next to a motor.
  public static final int MISSES_UNTIL_LOST = 3;

  /// Silence between two frames. The boards publish none; Modbus RTU wants 3.5 characters, 4 ms at
  /// 9600 baud, and others want no more.
  public static final Duration FRAME_GAP = Duration.ofMillis(5);

  /// How long a bank that answers may take until all its channels are stable: twice the time that a
  /// door takes to count as closed.
  public static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

  /// How long a read waits for a change under way to settle: a closing door takes 1.5 s.
  public static final Duration READ_SETTLES_WITHIN = Duration.ofSeconds(2);

  /// The first and the longest wait before a line is opened again: an adapter that was pulled for a
  /// moment is back within a quarter second; an absent one costs next to nothing.
  public static final Duration FIRST_REOPEN_AFTER = Duration.ofMillis(250);

  public static final Duration LAST_REOPEN_AFTER = Duration.ofSeconds(5);

  /// Pulses that wait on one bus, and reads on one bank. One person stands before a cabinet, so
  /// more is a runaway; it gets `Expired` and `ReadFailed`.
  public static final int MAX_WAITING = 64;

  /// How late a master wakes when it has nothing to do.
  static final Duration IDLE_WAKE = Duration.ofSeconds(5);

  /// A byte on the line: start bit, eight data bits, stop bit.
  static final int BITS_PER_BYTE = 10;

  private BusLimits() {}
}
