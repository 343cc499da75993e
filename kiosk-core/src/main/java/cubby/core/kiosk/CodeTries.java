package cubby.core.kiosk;

import cubby.core.code.Allowance;
import cubby.core.time.Uptime;
import java.util.Optional;

/// What guessing has used up (G3, G4).
///
/// @param codes the kiosk-wide allowance of failed tries
/// @param checkedAt when code and check number were last tried in vain
public record CodeTries(Allowance codes, Optional<Uptime> checkedAt) {

  public static final CodeTries NONE =
      new CodeTries(Allowance.full(Limits.CODE_TRIES), Optional.empty());

  CodeTries failed(Uptime now) {
    return new CodeTries(codes.draw(now), checkedAt);
  }

  CodeTries checkedFailed(Uptime now) {
    return new CodeTries(codes, Optional.of(now));
  }
}
