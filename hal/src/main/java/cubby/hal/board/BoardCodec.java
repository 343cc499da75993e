package cubby.hal.board;

import cubby.hal.contract.Channel;

/// The language of one board at one address: requests to bytes, and frames to replies. Used by one
/// thread. There is no way to say "all channels" for an unlock, on purpose.
public interface BoardCodec {

  /// Energises one latch once.
  ///
  /// @param channel at most the board's channel count
  Request unlock(Channel channel);

  /// Asks for all channels' sensors.
  Request.Answered status();
}
