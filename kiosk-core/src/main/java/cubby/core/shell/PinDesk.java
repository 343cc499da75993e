package cubby.core.shell;

import cubby.core.person.PinHash;
import cubby.core.text.Secret;
import java.util.Optional;

/// Checks PINs away from the loop, since a good hash takes long. Called by the loop's thread.
@FunctionalInterface
public interface PinDesk {
  /// The answer comes back as an input that names `check`.
  void check(String check, Optional<PinHash> hash, Secret pin);
}
