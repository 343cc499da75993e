package cubby.core.effect;

/// The answer to a command from outside.
public sealed interface Reply {
  /// @param sentence what is so now
  record Done(String sentence) implements Reply {}

  /// @param sentence why not, and what to do
  record Refused(String sentence) implements Reply {}
}
