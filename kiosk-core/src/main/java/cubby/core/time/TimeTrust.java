package cubby.core.time;

/// How far the wall clock is to be believed.
public enum TimeTrust {
  TRUSTED,
  /// It stands before a time already seen, or has jumped against the monotonic clock.
  UNTRUSTED
}
