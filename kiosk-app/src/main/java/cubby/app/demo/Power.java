package cubby.app.demo;

/// Whether the kiosk runs.
sealed interface Power {
  record Off() implements Power {}

  record On() implements Power {}

  /// The kiosk has stopped by itself, as it does when it cannot go on safely.
  record Stopped(String why) implements Power {}
}
