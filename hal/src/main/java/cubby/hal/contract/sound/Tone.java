package cubby.hal.contract.sound;

/// A sound without words.
public enum Tone {
  NONE,

  /// Makes people look. It comes before what is said.
  ATTENTION,

  /// A short one: a button or a digit has been taken. The same for each, so that nobody learns
  /// which. It is heard to its end.
  KEY
}
