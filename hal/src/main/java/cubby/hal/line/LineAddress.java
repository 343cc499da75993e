package cubby.hal.line;

/// Where a line is: `serial:/dev/ttyUSB0`.
///
/// @param scheme what kind of line it is
/// @param target where it is, in the manner of its kind
public record LineAddress(String scheme, String target) {
  public LineAddress {
    if (scheme.isBlank() || target.isBlank()) {
      throw new IllegalArgumentException(
          "a line is written like serial:/dev/ttyUSB0, not " + scheme + ":" + target);
    }
  }

  /// Reads what is written like `serial:/dev/ttyUSB0`.
  ///
  /// @throws IllegalArgumentException with a sentence, if `text` is not
  public static LineAddress parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a line is written like serial:/dev/ttyUSB0, not " + text);
    }
    return new LineAddress(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return scheme + ":" + target;
  }
}
