package cubby.app.demo;

import cubby.core.secret.PickupCode;

/// What came of announcing a return.
sealed interface Returned {

  /// With this it is put in.
  record Announced(PickupCode code) implements Returned {}

  /// @param why one sentence
  record Refused(String why) implements Returned {}
}
