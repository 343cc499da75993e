package cubby.sim.board;

import java.util.Arrays;
import java.util.Optional;

/// What an input of a relay board does to the relay of its number. The codes are Waveshare's.
public enum LinkageMode {
  /// Nothing.
  NONE,
  /// The relay is on while the input reads 1.
  FOLLOW,
  /// The relay changes when the input begins to read 1.
  TOGGLE,
  /// The relay changes whenever the input does.
  EDGE;

  static Optional<LinkageMode> of(int code) {
    return Arrays.stream(values()).filter(it -> it.code() == code).findFirst();
  }

  int code() {
    return switch (this) {
      case NONE -> 0;
      case FOLLOW -> 1;
      case TOGGLE -> 2;
      case EDGE -> 3;
    };
  }
}
