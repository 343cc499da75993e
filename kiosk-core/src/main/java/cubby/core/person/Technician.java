package cubby.core.person;

import cubby.core.code.CodeMac;
import cubby.core.text.SealedText;
import cubby.core.text.TextRef;
import org.pcollections.TreePVector;

/// A person who looks after the kiosk (M1).
///
/// @param number of the same kind as couriers', and nobody else's
/// @param name where the name is kept
/// @param secret of the one-time codes
/// @param lastStep the time step whose code was used last; 0 if none was
/// @param recovery the codes that are left for when the time is not trusted, each for one use
public record Technician(
    CourierNumber number,
    TextRef name,
    PinHash pin,
    SealedText secret,
    int lastStep,
    TreePVector<CodeMac> recovery) {

  /// The same technician after a sign-in: nothing is good twice.
  public Technician after(SecondFactor proof) {
    return switch (proof) {
      case SecondFactor.OneTimeCode(var step) ->
          new Technician(number, name, pin, secret, step, recovery);
      case SecondFactor.RecoveryCode(var code) ->
          new Technician(number, name, pin, secret, lastStep, recovery.minus(code));
    };
  }

  /// The same technician, with no later code used than that of this time step.
  public Technician notAfter(int step) {
    return new Technician(number, name, pin, secret, Math.min(lastStep, step), recovery);
  }

  public Technician with(PinHash next) {
    return new Technician(number, name, next, secret, lastStep, recovery);
  }

  /// The same technician where nobody knows which codes were used until this time step: none of
  /// those is good, and no recovery code.
  public Technician onlyAfter(int step) {
    return new Technician(number, name, pin, secret, Math.max(lastStep, step), TreePVector.empty());
  }

  /// With another secret and other recovery codes: those before are good for nothing.
  public Technician with(SealedText nextSecret, TreePVector<CodeMac> nextRecovery) {
    return new Technician(number, name, pin, nextSecret, 0, nextRecovery);
  }

  public Former former() {
    return Former.of(this);
  }
}
