package cubby.core.kiosk;

import cubby.core.code.IssuedCode;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.text.Digest;
import cubby.core.text.SealedText;
import java.util.Optional;

/// The code under which a parcel waits for its recipient from the moment at which it is stored, and
/// from the moment at which its notice is let go (D11).
///
/// @param sealed for the notice; absent if its recipient has it already
record StoredCode(IssuedCode code, Optional<SealedText> sealed) {

  /// Its own if its announcement brought one (N3), else that of the group of which something waits
  /// already (P2), else a new one. What was blocked before it came joins what is blocked, under a
  /// code that nobody is told.
  static StoredCode of(Turn turn, Parcel parcel) {
    return brought(parcel)
        .or(() -> ofGroup(turn.current(), parcel))
        .map(code -> new StoredCode(code, Optional.empty()))
        .orElseGet(() -> {
          var fresh = turn.freeCode();
          return new StoredCode(fresh.issued(), Optional.of(fresh.sealed()));
        });
  }

  static Optional<IssuedCode> brought(Parcel parcel) {
    return parcel.errand() != Errand.RETURN
            && parcel.state() instanceof ParcelState.Announced(var code)
        ? code
        : Optional.empty();
  }

  /// Group names are the carriers' own: the same name for somebody else is another group.
  private static Optional<IssuedCode> ofGroup(KioskState state, Parcel parcel) {
    return contact(parcel)
        .filter(_ -> parcel.group().isPresent())
        .flatMap(contact ->
            state.directory().parcels().of(contact).stream()
                .map(state.ledger()::parcel)
                .filter(other -> isTogether(parcel, other))
                .filter(other -> !other.renewals().voided())
                .filter(other ->
                    parcel.renewals().blocked()
                        ? other.renewals().blocked()
                        : isTold(state.ledger(), other))
                .flatMap(other -> waitingUnder(other).stream())
                .findFirst());
  }

  /// Whether they share a code, or would if it were not for what happened to one of them.
  static boolean isTogether(Parcel one, Parcel other) {
    return !other.id().equals(one.id())
        && other.group().equals(one.group())
        && other.carrier().equals(one.carrier())
        && other.recipient().isPresent()
        && contact(other).equals(contact(one));
  }

  /// Not as long as its notice is held (D11), or it is blocked: the code that it has until then is
  /// told to nobody.
  private static boolean isTold(Ledger ledger, Parcel parcel) {
    return !parcel.renewals().blocked() && !HeldNotices.isCodeUntold(ledger, parcel.id());
  }

  private static Optional<Digest> contact(Parcel parcel) {
    return parcel.recipient().map(recipient -> recipient.contact().digest());
  }

  static Optional<IssuedCode> waitingUnder(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, Waiting.ForRecipient(var code, _, _), _)
        ? Optional.of(code)
        : Optional.empty();
  }
}
