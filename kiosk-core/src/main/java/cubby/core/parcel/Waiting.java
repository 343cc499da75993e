package cubby.core.parcel;

import cubby.core.code.IssuedCode;
import java.util.Optional;

/// Whom a stored parcel waits for.
public sealed interface Waiting {
  /// @param takeBack the sender's code of a sending, good when the recipient's time is over (R2)
  record ForRecipient(IssuedCode code, Deadline deadline, Optional<IssuedCode> takeBack)
      implements Waiting {}

  /// A sending that its recipient has not collected in time (R2).
  record ForSender(IssuedCode takeBack, Deadline deadline) implements Waiting {}

  /// A courier is to take it away (L1).
  record ForCourier(CollectionCause cause) implements Waiting {}

  /// The deadline that runs, if one does.
  default Optional<Deadline> running() {
    return switch (this) {
      case ForRecipient(_, var deadline, _) -> Optional.of(deadline);
      case ForSender(_, var deadline) -> Optional.of(deadline);
      case ForCourier _ -> Optional.empty();
    };
  }

  /// The same with another deadline; a courier has none.
  default Waiting until(Deadline next) {
    return switch (this) {
      case ForRecipient(var code, _, var takeBack) -> new ForRecipient(code, next, takeBack);
      case ForSender(var takeBack, _) -> new ForSender(takeBack, next);
      case ForCourier _ -> this;
    };
  }
}
