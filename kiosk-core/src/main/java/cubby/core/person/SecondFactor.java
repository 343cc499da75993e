package cubby.core.person;

import cubby.core.code.CodeMac;

/// What a technician has shown besides the PIN (M1).
public sealed interface SecondFactor {
  /// @param step the time step of the code (RFC 6238)
  record OneTimeCode(int step) implements SecondFactor {}

  record RecoveryCode(CodeMac code) implements SecondFactor {}
}
