package cubby.app.yaml;

/// Something wrong in a file.
///
/// @param what is wrong, in one line, without a full stop
/// @param hint what to do about it, in one line
public record Fault(Spot spot, String what, String hint) {

  /// Two lines, the first of which editors and terminals can jump by: `FILE:LINE:COLUMN: what`.
  public String in(String file) {
    return "%s:%s: %s%n    %s".formatted(file, spot, what, hint);
  }
}
