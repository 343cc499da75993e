package cubby.hal.config;

import static cubby.hal.config.Settings.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a board answers.
///
/// @param timeout how long a reply is waited for, from the last byte of the request; 200 ms by
///   default
/// @param echo whether the adapter echoes our own bytes; false by default
/// @param acknowledged whether the board answers an unlock; by default what its driver says
/// @param statusOrder by default the driver's
public record ReplySettings(
    @Nullable Duration timeout,
    @Nullable Boolean echo,
    @Nullable Boolean acknowledged,
    @Nullable StatusOrder statusOrder) {
  public static final Duration DEFAULT_TIMEOUT = Duration.ofMillis(200);

  /// Two USB latency timers of 16 ms and a frame at 9600 baud are not a board that failed.
  private static final Duration MIN_TIMEOUT = Duration.ofMillis(50);

  /// One dead board would hold up its whole bus for longer than anyone stands before a door.
  private static final Duration MAX_TIMEOUT = Duration.ofSeconds(1);

  /// All defaults.
  public static final ReplySettings DEFAULT = new ReplySettings(null, null, null, null);

  public ReplySettings {
    check("replyTimeout", timeout, MIN_TIMEOUT, MAX_TIMEOUT);
  }

  /// Whether the board answers an unlock.
  ///
  /// @param usual what its driver says, if nothing is set
  public boolean acknowledgedOr(boolean usual) {
    return acknowledged == null ? usual : acknowledged;
  }

  /// Where the status keeps its lowest channels.
  ///
  /// @param usual what its driver says, if nothing is set
  public StatusOrder statusOrderOr(StatusOrder usual) {
    return statusOrder == null ? usual : statusOrder;
  }

  public ReplySettings withTimeout(Duration newTimeout) {
    return new ReplySettings(newTimeout, echo, acknowledged, statusOrder);
  }

  public ReplySettings withEcho(boolean newEcho) {
    return new ReplySettings(timeout, newEcho, acknowledged, statusOrder);
  }

  public ReplySettings withAcknowledged(boolean newAcknowledged) {
    return new ReplySettings(timeout, echo, newAcknowledged, statusOrder);
  }

  public ReplySettings withStatusOrder(StatusOrder newOrder) {
    return new ReplySettings(timeout, echo, acknowledged, newOrder);
  }
}
