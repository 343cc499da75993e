package cubby.app.torture.power;

/// What one state that a power cut could leave turned out to be.
sealed interface Finding {
  /// Everything is there that was promised.
  record Whole() implements Finding {}

  /// Something is gone that was promised.
  record Lost(String what) implements Finding {}

  /// The journal cannot be opened, or something in it cannot be.
  record Broken(String what) implements Finding {}
}
