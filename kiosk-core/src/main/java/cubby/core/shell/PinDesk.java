package cubby.core.shell;

import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import java.time.Instant;
import java.util.Optional;

/// Checks PINs away from the loop, since a good hash takes long, and the one-time codes of
/// technicians. Called by the loop's thread.
public interface PinDesk {
  /// The answer comes back as an input that names `check`.
  void check(String check, Optional<PinHash> hash, Secret pin);

  /// The answer comes back as an input that names `check`.
  ///
  /// @param secret sealed; opened here and nowhere else
  /// @param after the last time step that was used
  void checkOneTimeCode(
      String check, CourierNumber number, SealedText secret, Secret digits, Instant at, int after);
}
