package cubby.core.fact;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.Wiring;
import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.message.IdentityDocument;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.notice.Alarm;
import cubby.core.notice.DropReason;
import cubby.core.notice.NoticeId;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Depositor;
import cubby.core.opening.Opening.Withdrawal;
import cubby.core.opening.OpeningId;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.PutBack;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Contention;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.core.person.Carrier;
import cubby.core.person.Claimant;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.person.SecondFactor;
import cubby.core.person.WorkReason;
import cubby.core.photo.NoPhoto;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOccasion;
import cubby.core.text.Digest;
import cubby.core.text.SealedText;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.time.Uptime;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.camera.Photo;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import java.time.Instant;
import java.util.Optional;
import org.pcollections.TreePVector;

/// The facts that are journalled, by what they are about. The simple name of a record is its kind
/// in the journal and never changes.
public sealed interface Lasting extends Fact {

  // The kiosk and its people

  record KioskSetUp(String kioskId) implements Lasting {}

  record KioskStarted() implements Lasting {}

  /// Where it stands, by its configuration at the start: E1.
  ///
  /// @param latitude degrees north, WGS 84
  /// @param longitude degrees east, WGS 84
  record KioskSited(String name, String place, double latitude, double longitude)
      implements Lasting {}

  /// The kiosk is that of a backup again: a new epoch begins. Whatever happened since the backup is
  /// not on record, so that nothing that was good before opens a door by itself.
  ///
  /// @param backup when it was made, by the kiosk's wall clock
  record KioskRestored(Instant backup) implements Lasting {}

  record CourierEnrolled(
      CourierNumber number,
      TextRef name,
      Carrier carrier,
      PinHash pin,
      Optional<Digest> badge,
      Optional<TextRef> email)
      implements Lasting {}

  record CourierSignedIn(CourierNumber number) implements Lasting {}

  record CourierSignedOut(CourierNumber number) implements Lasting {}

  /// What a courier has done is on its way to them, or of no use to anybody (D12).
  record ShiftListed(CourierNumber number) implements Lasting {}

  record SignInFailed(Claimant claimant) implements Lasting {}

  /// @param recovery MACs of the codes for when the time is not trusted
  record TechnicianEnrolled(
      CourierNumber number,
      TextRef name,
      PinHash pin,
      SealedText secret,
      TreePVector<CodeMac> recovery)
      implements Lasting {}

  record TechnicianSignedIn(CourierNumber number, SecondFactor proof) implements Lasting {}

  record TechnicianSignedOut(CourierNumber number) implements Lasting {}

  /// They sign in with another PIN from now on.
  record PinChanged(CourierNumber number, PinHash pin, TextRef by, TextRef reason)
      implements Lasting {}

  /// A technician has a new secret and new recovery codes; those before are good for nothing.
  record SecretRenewed(
      CourierNumber number,
      SealedText secret,
      TreePVector<CodeMac> recovery,
      TextRef by,
      TextRef reason)
      implements Lasting {}

  /// They sign in no more, and nobody else ever does with their number.
  record PersonDisabled(CourierNumber number, TextRef by, TextRef reason) implements Lasting {}

  /// After a restore somebody has said that they still work here.
  record PersonConfirmed(CourierNumber number, TextRef by, TextRef reason) implements Lasting {}

  // Compartments

  record CompartmentWired(CompartmentId compartment, Wiring wiring)
      implements Lasting, OfCompartment {}

  /// The configuration no longer has it.
  record CompartmentRemoved(CompartmentId compartment) implements Lasting, OfCompartment {}

  record CompartmentQuarantined(CompartmentId compartment, QuarantineReason reason)
      implements Lasting, OfCompartment {}

  /// A trusted sensor sees it empty behind its closed door.
  record SensorSawEmpty(CompartmentId compartment) implements Lasting, OfCompartment {}

  /// A person at the open door, or with a key, has seen it empty and fit.
  record CompartmentCleared(CompartmentId compartment, TextRef by, TextRef reason)
      implements Lasting, OfCompartment {}

  record CompartmentTakenOut(CompartmentId compartment, OutCause cause)
      implements Lasting, OfCompartment {}

  record CompartmentPutBack(CompartmentId compartment, TextRef by, TextRef reason)
      implements Lasting, OfCompartment {}

  /// A technician at the screen has seen it fit for use, and empty but for the parcel on record.
  record CompartmentFoundFit(CompartmentId compartment, CourierNumber by)
      implements Lasting, OfCompartment {}

  /// It will be opened with the mechanical key: for a while that is no alarm (M4).
  record KeyAnnounced(CompartmentId compartment, CourierNumber by)
      implements Lasting, OfCompartment {}

  /// Its occupancy sensor has followed what was put in and taken out before it (C5).
  record SensorTrusted(CompartmentId compartment, CourierNumber by)
      implements Lasting, OfCompartment {}

  /// Its occupancy sensor counts as absent until it has been tested (C5).
  record SensorSuspected(CompartmentId compartment) implements Lasting, OfCompartment {}

  // Room on the disk

  /// There is less than the reserve: nothing more is taken in (X2).
  record DiskRanLow() implements Lasting {}

  record DiskHasRoom() implements Lasting {}

  // Banks and signals

  /// One of the cabinet's own inputs says something else than before (A1).
  record SignalChanged(SignalId signal, SignalKind kind, SignalState state) implements Lasting {}

  record BankLost(BankId bank, BankTrouble.Cause cause, String detail) implements Lasting {}

  record BankConnected(BankId bank) implements Lasting {}

  // Doors

  /// The authority to pulse, durable before the pulse (O1).
  record PulseAuthorised(
      OpeningId opening,
      CompartmentId compartment,
      Purpose purpose,
      PulseId pulse,
      int attempt,
      int round,
      Occupancy before)
      implements Lasting, OfCompartment {}

  /// What the board says of the pulse. Whether the door moved is read, whatever it says (O3).
  record PulseSettled(CompartmentId compartment, PulseId pulse, PulseResult result)
      implements Lasting, OfCompartment, MayWait {}

  /// @param opening the opening that it belongs to; without one nobody asked for it
  record DoorOpened(CompartmentId compartment, Optional<OpeningId> opening)
      implements Lasting, OfCompartment {}

  /// @param occupancy what the sensor reads behind the closed door
  /// @param onAPersonsWord whether a person says so and not the sensor (O6)
  record DoorClosed(CompartmentId compartment, Occupancy occupancy, boolean onAPersonsWord)
      implements Lasting, OfCompartment {}

  /// O9: what had been taken out was followed by something else, before the door was closed.
  record FilledAgain(OpeningId opening, CompartmentId compartment)
      implements Lasting, OfCompartment {}

  record DoorLeftOpen(CompartmentId compartment) implements Lasting, OfCompartment {}

  /// The pulses did not open it, or could not be given.
  record OpeningGivenUp(OpeningId opening, CompartmentId compartment)
      implements Lasting, OfCompartment {}

  /// What this opening came to is settled.
  record OpeningConcluded(OpeningId opening, CompartmentId compartment)
      implements Lasting, OfCompartment {}

  /// The door no longer answers for this opening. After a start none does that was concluded.
  record OpeningEnded(OpeningId opening, CompartmentId compartment)
      implements Lasting, OfCompartment, MayWait {}

  // Parcels

  /// @param beforehand whether it was announced before it came, or presented at the screen
  /// @param code brought along by the announcement
  record ParcelAnnounced(
      ParcelId parcel,
      Errand errand,
      TextRef tracking,
      Optional<Addressee> recipient,
      Optional<Addressee> sender,
      Carrier carrier,
      String size,
      Handling handling,
      Optional<GroupId> group,
      Optional<IssuedCode> code,
      boolean beforehand)
      implements Lasting, OfParcel {}

  record CompartmentReserved(CompartmentId compartment, ParcelId parcel)
      implements Lasting, OfCompartment, OfParcel {}

  record WithdrawalBegun(CompartmentId compartment, ParcelId parcel, Withdrawal why)
      implements Lasting, OfCompartment, OfParcel {}

  /// The compartment was seen empty again, and the parcel is not in it.
  record ReservationReleased(CompartmentId compartment, ParcelId parcel)
      implements Lasting, OfCompartment, OfParcel {}

  /// It did not come in after all.
  record ParcelWithdrawn(ParcelId parcel) implements Lasting, OfParcel {}

  record ParcelStored(
      ParcelId parcel, CompartmentId compartment, Depositor by, Waiting waiting, Evidence evidence)
      implements Lasting, OfCompartment, OfParcel {}

  /// T1: with so much time left that it can still be collected.
  record RecipientReminded(ParcelId parcel) implements Lasting, OfParcel {}

  /// T1: nobody has collected it in time; its code says so (G5).
  record ParcelOverdue(ParcelId parcel) implements Lasting, OfParcel {}

  /// From now on it waits for somebody else (P8, R2), or for the same person with another code (G5,
  /// P9).
  record WaitingChanged(ParcelId parcel, Waiting waiting) implements Lasting, OfParcel {}

  /// What is in this compartment can be collected again (T2).
  record StandstillEnded(CompartmentId compartment) implements Lasting, OfCompartment {}

  /// It could not be collected for a while, or support gives more time (T1, T2).
  record DeadlineMoved(ParcelId parcel, Uptime until) implements Lasting, OfParcel {}

  /// P9: a new code is on its way to the recipient.
  ///
  /// @param formerLives whether the one before is good until the notice has left
  record CodeRenewed(ParcelId parcel, IssuedCode code, boolean formerLives, NoticeId notice)
      implements Lasting, OfParcel {}

  /// From now on notices about it go elsewhere.
  ///
  /// @param contact of the recipient; of a return, of whoever gives it away
  record ContactCorrected(ParcelId parcel, Addressee contact) implements Lasting, OfParcel {}

  /// The code that it has must not open any more.
  record ParcelBlocked(ParcelId parcel, TextRef by, TextRef reason) implements Lasting, OfParcel {}

  /// The kiosk was restored from a backup that has this parcel on record: none of its codes is
  /// good, and whether it is still where the record has it, a person must see.
  ///
  /// @param backup when it was made, by the kiosk's wall clock
  record ParcelRestored(ParcelId parcel, Instant backup) implements Lasting, OfParcel {}

  /// Somebody's deposit, whom the kiosk does not know, left its compartment quarantined (R3).
  record CustomerDepositUnclear(OpeningId opening, CompartmentId compartment)
      implements Lasting, OfCompartment {}

  /// No returns and sendings until somebody reopens them (R3).
  record CustomerDepositsClosed() implements Lasting {}

  record CustomerDepositsReopened(TextRef by, TextRef reason) implements Lasting {}

  /// Somebody has seen that the wall clock is right. It is believed from here on, whatever it said
  /// before (T3).
  record ClockConfirmed(TextRef by, TextRef reason) implements Lasting {}

  /// There was no room for it (D8).
  ///
  /// @param tracking where its barcode is kept, if it was announced
  record DropOffRefused(Depositor by, Carrier carrier, String size, Optional<TextRef> tracking)
      implements Lasting {}

  /// The courier may still put the deposit right, and until then its notice waits (D11).
  ///
  /// @param codeKnown whether the recipient has been given its code by whoever announced it (N3)
  record NoticeHeld(
      ParcelId parcel,
      CompartmentId compartment,
      CourierNumber courier,
      Uptime until,
      boolean codeKnown)
      implements Lasting, OfCompartment, OfParcel {}

  /// The deposit stands, and its notice waits no longer.
  record DepositStands(ParcelId parcel) implements Lasting, OfParcel {}

  /// "Wrong parcel": it is not the one that is inside, and the door is opened again (D11).
  record DepositReopened(ParcelId parcel, CompartmentId compartment, CourierNumber courier)
      implements Lasting, OfCompartment, OfParcel {}

  /// What a courier scanned who is taking this parcel away (L1).
  record CollectionScanned(ParcelId parcel, CompartmentId compartment, boolean right)
      implements Lasting, OfCompartment, OfParcel {}

  /// A courier who has just looked in says that it is empty and fit (C4).
  record CourierCleared(CompartmentId compartment, CourierNumber courier)
      implements Lasting, OfCompartment {}

  record PickupAuthorised(ParcelId parcel, CompartmentId compartment, boolean byQr)
      implements Lasting, OfCompartment, OfParcel {}

  record ParcelCollected(
      ParcelId parcel, CompartmentId compartment, Collector by, Evidence evidence)
      implements Lasting, OfCompartment, OfParcel {}

  /// Whoever had the door opened does not take what is inside.
  record PuttingBackBegun(ParcelId parcel, CompartmentId compartment, PutBack.Reason why)
      implements Lasting, OfCompartment, OfParcel {}

  /// A technician has a reason to open its compartment (M4).
  ///
  /// @param withKey whether with the mechanical key
  record ParcelOpeningAuthorised(
      ParcelId parcel,
      CompartmentId compartment,
      CourierNumber by,
      WorkReason reason,
      boolean withKey)
      implements Lasting, OfCompartment, OfParcel {}

  record ParcelMissing(ParcelId parcel, CompartmentId compartment)
      implements Lasting, OfCompartment, OfParcel {}

  record ParcelDisputed(ParcelId parcel, CompartmentId compartment, Contention contention)
      implements Lasting, OfCompartment, OfParcel {}

  record DisputeEnded(
      ParcelId parcel,
      CompartmentId compartment,
      DisputeOutcome outcome,
      TextRef by,
      TextRef reason)
      implements Lasting, OfCompartment, OfParcel {}

  /// Support says what became of a parcel in a compartment that the configuration no longer has.
  record LeftOutSettled(
      ParcelId parcel,
      CompartmentId compartment,
      DisputeOutcome outcome,
      TextRef by,
      TextRef reason)
      implements Lasting, OfCompartment, OfParcel {}

  // Photos

  /// A camera is asked.
  record PhotoAsked(
      PhotoId photo,
      Optional<ParcelId> about,
      CompartmentId compartment,
      CameraId camera,
      PhotoOccasion occasion)
      implements Lasting, OfCompartment, OfPhoto {}

  /// It is kept, sealed.
  ///
  /// @param sha256 of the picture as the camera encoded it, hex
  /// @param bytes how many it has
  record PhotoTaken(
      PhotoId photo,
      Optional<ParcelId> about,
      CompartmentId compartment,
      String sha256,
      Photo.Format format,
      int bytes)
      implements Lasting, OfCompartment, OfPhoto {}

  record PhotoNotTaken(
      PhotoId photo, Optional<ParcelId> about, CompartmentId compartment, NoPhoto why)
      implements Lasting, OfCompartment, OfPhoto {}

  /// Nothing of it is left.
  record PhotoErased(PhotoId photo, Optional<ParcelId> about, CompartmentId compartment)
      implements Lasting, OfCompartment, OfPhoto {}

  // Texts about people

  /// Nothing of them is left: their time is over. That they were there stays on record.
  record TextsErased(TextsOf about, TreePVector<TextId> texts) implements Lasting {}

  // Codes

  record CodeTryFailed() implements Lasting {}

  /// A try with code and check number, while the allowance is used up (G4).
  record CheckedTryFailed() implements Lasting {}

  // Messages from outside

  /// It is genuine and good now, and never will be again, whatever came of what it asks.
  ///
  /// @param key that has signed it, as configured
  record MessageTaken(MessageId message, String key, Instant expires) implements Lasting {}

  /// @param message as it calls itself, if it is genuine
  /// @param key that it says it is signed with, if that is one that is trusted
  record MessageRefused(Refusal why, Optional<MessageId> message, Optional<String> key)
      implements Lasting {}

  /// A door is about to be opened for somebody elsewhere, who gives a reason.
  ///
  /// @param parcel that is inside by the record
  record RemoteOpeningAuthorised(
      CompartmentId compartment, Optional<ParcelId> parcel, TextRef by, TextRef reason)
      implements Lasting, OfCompartment {}

  /// P10: its recipient's identity has been checked, and its door is about to be opened.
  record IdentityChecked(ParcelId parcel, TextRef by, IdentityDocument document)
      implements Lasting, OfParcel {}

  // What leaves the box

  record SupportTold(
      String caseNumber, SupportMatter matter, Optional<CompartmentId> about, NoticeId notice)
      implements Lasting {}

  /// An alarm was told, with how often it had been counted; for a while it is only counted (A1).
  record AlarmTold(Alarm alarm) implements Lasting {}

  /// An alarm that was told a short while ago.
  record AlarmCounted(Alarm alarm) implements Lasting {}

  record NoticeLeft(NoticeId notice) implements Lasting {}

  /// It will never leave.
  record NoticeDropped(NoticeId notice, DropReason why) implements Lasting {}
}
