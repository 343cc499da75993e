package cubby.core.input;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.CodeMac;
import cubby.core.message.Envelope;
import cubby.core.message.IdentityDocument;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.text.Personal;
import cubby.core.text.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePVector;

/// What somebody outside the screen asks of the kiosk: at the command line, by a signed message, or
/// at the demo's panel.
public sealed interface Command {

  /// What a message may ask, too. Parcels are named by their barcodes.
  sealed interface Request extends Command {}

  record AnnounceParcel(Announcement announcement) implements Request {}

  /// It will not come.
  record WithdrawParcel(Personal tracking) implements Request {}

  /// Its recipient is to be reached elsewhere from now on.
  record CorrectContact(Personal tracking, Announcement.Contact contact) implements Request {}

  /// Its recipient is sent a new code.
  record SendAgain(Personal tracking) implements Request {}

  /// It is held longer.
  record ExtendDeadline(Personal tracking, Duration by) implements Request {}

  /// Its recipient's identity has been checked, and they stand at the screen (P10).
  ///
  /// @param checkedBy who has looked
  record ReleaseParcel(Personal tracking, Personal checkedBy, IdentityDocument document)
      implements Request {}

  /// Its code opens nothing any more.
  record BlockParcel(Personal tracking, Personal by, Personal reason) implements Request {}

  /// Somebody opens a door from elsewhere.
  record OpenCompartment(CompartmentId compartment, Personal by, Personal reason)
      implements Request {}

  record TakeCompartmentOut(CompartmentId compartment, Personal by, Personal reason)
      implements Request {}

  /// @param badge what is on their badge
  /// @param email where the lists of what they have done go
  record EnrolCourier(
      CourierNumber number,
      Personal name,
      Carrier carrier,
      PinHash pin,
      Optional<Personal> badge,
      Optional<Personal> email)
      implements Command {
    /// With neither badge nor e-mail.
    public EnrolCourier(CourierNumber number, Personal name, Carrier carrier, PinHash pin) {
      this(number, name, carrier, pin, Optional.empty(), Optional.empty());
    }
  }

  /// @param secret of the one-time codes
  /// @param recovery MACs of the recovery codes
  record EnrolTechnician(
      CourierNumber number,
      Personal name,
      PinHash pin,
      SealedText secret,
      TreePVector<CodeMac> recovery)
      implements Command {}

  /// Somebody who is known signs in with another PIN from now on.
  record ChangePin(CourierNumber number, PinHash pin, Personal by, Personal reason)
      implements Command {}

  /// A technician gets other one-time codes.
  ///
  /// @param secret of the one-time codes
  /// @param recovery MACs of the recovery codes
  record RenewSecret(
      CourierNumber number,
      SealedText secret,
      TreePVector<CodeMac> recovery,
      Personal by,
      Personal reason)
      implements Command {}

  /// Somebody may sign in no more.
  ///
  /// @param evenLast even if no technician is left then
  record DisablePerson(CourierNumber number, Personal by, Personal reason, boolean evenLast)
      implements Command {}

  /// Somebody has looked into a quarantined compartment: it is empty and fit.
  record ClearCompartment(CompartmentId compartment, Personal by, Personal reason)
      implements Command {}

  /// Returns and sendings are taken in again (R3).
  record ReopenDeposits(Personal by, Personal reason) implements Command {}

  /// The wall clock, which is not believed, is right (T3).
  record ConfirmClock(Personal by, Personal reason) implements Command {}

  /// Support has found out what became of the disputed parcel in this compartment.
  record EndDispute(CompartmentId compartment, DisputeOutcome outcome, Personal by, Personal reason)
      implements Command {}

  /// Back into service; if no parcel is inside, somebody has seen it empty.
  record PutCompartmentBack(CompartmentId compartment, Personal by, Personal reason)
      implements Command {}

  /// The journal is that of a backup, and begins a new epoch. Only of a kiosk that does not run.
  ///
  /// @param backup when it was made, by the kiosk's wall clock
  /// @param untold the notices waiting that tell a code
  record Restore(Instant backup, List<NoticeId> untold) implements Command {
    public Restore {
      untold = List.copyOf(untold);
    }
  }

  /// After a restore somebody has seen that the parcel on record is inside.
  ///
  /// @param tracking what is on the parcel that they have seen
  record FindParcel(CompartmentId compartment, Personal tracking, Personal by, Personal reason)
      implements Command {}

  /// After a restore somebody says that this person still works here.
  record ConfirmPerson(CourierNumber number, Personal by, Personal reason) implements Command {}

  // Messages

  /// A message whose signature is good.
  record FollowMessage(Envelope envelope, Request request) implements Command {}

  /// What came as a message is none that anybody here follows.
  ///
  /// @param sentence for whoever sent it
  /// @param message as it calls itself, if its signature is good
  /// @param key that it says it is signed with, if it is one of those that are trusted
  record RefuseMessage(
      Refusal why, String sentence, Optional<MessageId> message, Optional<String> key)
      implements Command {}
}
