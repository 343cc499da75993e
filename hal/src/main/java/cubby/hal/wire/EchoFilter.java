package cubby.hal.wire;

/// Takes exactly one copy of our own request off what comes back, for adapters that echo. Used by
/// one thread, made anew for each request.
///
/// Never used by guess: several genuine replies equal their request, so without the setting nothing
/// is taken off, and with it only the first copy is.
public final class EchoFilter {
  private final WireBytes echo;
  private WireBytes held = WireBytes.NONE;
  private boolean done;

  public EchoFilter(WireBytes request) {
    this.echo = request;
    this.done = request.isEmpty();
  }

  /// Returns the bytes that are not, and cannot become, the echo. Holds back fewer than the request
  /// has.
  public WireBytes accept(WireBytes more) {
    if (done) {
      return more;
    }
    var bytes = held.plus(more);
    int from = 0;
    while (from < bytes.length()) {
      var tail = bytes.from(from);
      if (tail.startsWith(echo)) {
        done = true;
        held = WireBytes.NONE;
        return bytes.slice(0, from).plus(tail.from(echo.length()));
      }
      if (echo.startsWith(tail)) {
        break;
      }
      from++;
    }
    held = bytes.from(from);
    return bytes.slice(0, from);
  }
}
