package cubby.core.input;

import cubby.core.code.IssuedCode;
import cubby.core.parcel.Errand;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.text.Personal;
import cubby.core.words.Language;
import java.util.Optional;

/// What is said of a parcel before it comes.
///
/// @param size name of the smallest size that fits
/// @param code that its announcer has told the recipient already (N3), or by which a return is put
///   in (R1)
public record Announcement(
    Errand errand,
    Personal tracking,
    Optional<Contact> recipient,
    Optional<Contact> sender,
    Carrier carrier,
    String size,
    Handling handling,
    Optional<GroupId> group,
    Optional<IssuedCode> code) {

  /// @param address an e-mail address or a telephone number
  public record Contact(Personal address, Optional<Personal> name, Language language) {}

  /// The simplest: somebody here gets a parcel.
  public static Announcement delivery(
      Personal tracking, Contact recipient, Carrier carrier, String size, Handling handling) {
    return new Announcement(
        Errand.DELIVERY,
        tracking,
        Optional.of(recipient),
        Optional.empty(),
        carrier,
        size,
        handling,
        Optional.empty(),
        Optional.empty());
  }
}
