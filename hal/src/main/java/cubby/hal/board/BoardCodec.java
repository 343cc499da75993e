package cubby.hal.board;

import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import java.util.List;

/// The language of one board at one address: requests to bytes, and frames to replies. Used by one
/// thread. There is no way to say "all channels" for an unlock, on purpose.
public interface BoardCodec {

  /// What a board is asked before its bank counts as connected: all latches off, whether it is fit
  /// for the job, how it is wired. Each is answered with [Reply.Ready], or the bank stays lost.
  /// Asked in this order each time that the line was opened and each time that the board is back
  /// from a loss, since it may have lost its power or be another one: what was learned of it is
  /// forgotten by this call.
  default List<Request.Answered> greeting() {
    return List.of();
  }

  /// Energises one latch once.
  ///
  /// @param channel at most the board's channel count
  Request unlock(Channel channel);

  /// Energises one latch once, and not after `by`, where the board can be told that: what waited on
  /// its way is then not carried out late. Most boards cannot.
  ///
  /// @param channel at most the board's channel count
  /// @param by when a reply is no longer awaited
  default Request unlock(Channel channel, MonotonicTime by) {
    return unlock(channel);
  }

  /// Asks for all channels' sensors: at least one request, each answered with a [Reply.Status] of
  /// some of them, which together are the status. Each is an exchange of its own, in this order.
  List<Request.Answered> status();

  /// Turns all latches off when the kiosk stops, where the board can be told so. Said once, answers
  /// are waited for but mean nothing.
  default List<Request> farewell() {
    return List.of();
  }
}
