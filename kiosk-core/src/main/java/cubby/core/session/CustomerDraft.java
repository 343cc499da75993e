package cubby.core.session;

import cubby.core.parcel.Errand;
import cubby.core.person.Carrier;
import cubby.core.text.Personal;
import java.util.Optional;

/// A return or sending that nobody announced, as far as the customer has described it.
///
/// @param tracking what its label says; a sending is given a number when it is complete
/// @param carrier who takes it away, of a sending if neither recipient nor sender does
/// @param sender address of the customer
/// @param recipient address of whom a sending is for
public record CustomerDraft(
    Errand errand,
    Optional<Personal> tracking,
    Carrier carrier,
    Optional<Personal> sender,
    Optional<Personal> recipient) {

  public static CustomerDraft ofReturn(Personal tracking, Carrier carrier) {
    return new CustomerDraft(
        Errand.RETURN, Optional.of(tracking), carrier, Optional.empty(), Optional.empty());
  }

  public static CustomerDraft ofSending(Carrier carrier) {
    return new CustomerDraft(
        Errand.SENDING, Optional.empty(), carrier, Optional.empty(), Optional.empty());
  }

  public CustomerDraft withSender(Optional<Personal> next) {
    return new CustomerDraft(errand, tracking, carrier, next, recipient);
  }

  public CustomerDraft withRecipient(Personal next) {
    return new CustomerDraft(errand, tracking, carrier, sender, Optional.of(next));
  }

  /// Whether the customer may go on without telling an address.
  public boolean senderMayBeLeftOut() {
    return errand == Errand.RETURN;
  }
}
