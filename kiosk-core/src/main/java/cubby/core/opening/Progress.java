package cubby.core.opening;

import cubby.core.time.Stamp;

/// How far an opening has come.
public sealed interface Progress {
  /// A pulse is authorised; the door has not been seen open since.
  record Awaited() implements Progress {}

  /// The door stands open.
  record Open(Stamp since) implements Progress {}

  /// The door was open and is closed again; what that means is not settled yet.
  record Closed(Stamp at) implements Progress {}

  /// Settled. For a short while a door that springs open again still belongs to it (O7).
  record Concluded(Stamp at) implements Progress {}

  /// The door did not open. Until its arming ends it may still give way (O4).
  record GivenUp() implements Progress {}
}
