package cubby.hal.lockbus;

import java.time.Duration;

/// The limits of a bus master, each with its reason. What differs by bank is in its settings.
public final class BusLimits {
  /// How often an attended bank is asked, from request to request: a person who pulls a door sees
  /// the screen follow at once.
  public static final Duration ATTENDED_POLL_EVERY = Duration.ofMillis(100);

  /// How often a lost bank is probed: a probe costs its line a reply time-out.
  public static final Duration PROBE_EVERY = Duration.ofSeconds(5);

  /// A bank is lost after this many requests without a good reply and no whole status between: one
  /// is a glitch on the line, two happen next to a motor.
  public static final int MISSES_UNTIL_LOST = 3;

  /// After so many requests in a row to which not one byte came, whatever boards they were for, the
  /// board that answered last is asked whether the line still carries anything. If it is silent,
  /// too, the line hangs: with the default time-out that is known within two seconds, however many
  /// boards it has.
  public static final int SILENCES_UNTIL_DOUBT = 3;

  /// Silence after a request that is never answered, or to which only junk came: what a board needs
  /// before it listens again is not published, and the time-out of Modbus RTU at 9600 baud is 4 ms.
  /// After a good reply the line is free at once, or after what its protocol wants; after a
  /// time-out in silence at once.
  public static final Duration FRAME_GAP = Duration.ofMillis(5);

  /// Silence that ends a frame whose length is not known: longer than the latency timer of a USB
  /// adapter, 16 ms, which may fall between any two bytes.
  public static final Duration QUIET = Duration.ofMillis(30);

  /// How long a stop may take to turn latches off: more than a few boards need, less than a service
  /// manager waits.
  public static final Duration STOP_WITHIN = Duration.ofSeconds(1);

  /// How long a bank that answers may take until all its channels are stable: twice the time that a
  /// door takes to count as closed.
  public static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

  /// How long a read waits for a change under way to settle: a closing door takes 1.5 s.
  public static final Duration READ_SETTLES_WITHIN = Duration.ofSeconds(2);

  /// How long a line may be opening before its banks count as lost: longer than a gateway is given
  /// to answer, so that an absent one is told with its reason; sooner than in two seconds, since a
  /// kiosk must know what it cannot open.
  public static final Duration OPENING_TOLD_AFTER = Duration.ofMillis(1800);

  /// Pulses that wait on one bus, and reads on one bank. One person stands before a cabinet, so
  /// more is a runaway; it gets `Expired` and `ReadFailed`.
  public static final int MAX_WAITING = 64;

  /// How late a master wakes when it has nothing to do.
  static final Duration IDLE_WAKE = Duration.ofSeconds(5);

  private BusLimits() {}
}
