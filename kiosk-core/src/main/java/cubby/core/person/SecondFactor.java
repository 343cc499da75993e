package cubby.core.person;

import cubby.core.code.CodeMac;
import java.time.Instant;

/// What a technician has shown besides the PIN (M1).
public sealed interface SecondFactor {
  /// @param step the time step of the code (RFC 6238)
  record OneTimeCode(int step) implements SecondFactor {
    public static final int STEP_SECONDS = 30;

    public static int stepAt(Instant time) {
      return Math.toIntExact(Math.floorDiv(time.getEpochSecond(), STEP_SECONDS));
    }
  }

  record RecoveryCode(CodeMac code) implements SecondFactor {}
}
