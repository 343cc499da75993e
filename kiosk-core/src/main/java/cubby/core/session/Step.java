package cubby.core.session;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.CodeMac;
import cubby.core.notice.Notice.Handled;
import cubby.core.parcel.Errand;
import cubby.core.parcel.ParcelId;
import cubby.core.person.Claimant;
import cubby.core.person.CourierNumber;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.text.Personal;
import cubby.core.time.Uptime;
import java.util.Optional;
import org.pcollections.TreePVector;

/// Where the person at the screen is. It is all that a button's meaning depends on.
public sealed interface Step {

  /// Where the person is once no late door holds them up.
  default Step underneath() {
    return this instanceof LateDoor(_, var resume) ? resume.underneath() : this;
  }

  /// The same late doors over another step.
  default Step over(Step next) {
    return this instanceof LateDoor(var late, var resume)
        ? new LateDoor(late, resume.over(next))
        : next;
  }

  /// The same step, no longer held up by this door.
  default Step without(CompartmentId closed) {
    if (!(this instanceof LateDoor(var late, var resume))) {
      return this;
    }
    var rest = resume.without(closed);
    return late.equals(closed) ? rest : new LateDoor(late, rest);
  }

  /// Whether this door must be closed before anything goes on.
  default boolean waitsFor(CompartmentId id) {
    return this instanceof LateDoor(var late, var resume)
        && (late.equals(id) || resume.waitsFor(id));
  }

  record Starting() implements Step {}

  record Welcome() implements Step {}

  record ChooseLanguage() implements Step {}

  record EnterCode(CodeTrouble trouble) implements Step {}

  // Customer, with a return or a sending

  record ReturnOrSend() implements Step {}

  record EnterReturn(CodeTrouble trouble) implements Step {}

  record EnterSender(CustomerDraft draft, boolean invalid) implements Step {}

  record EnterRecipient(CustomerDraft draft, boolean invalid) implements Step {}

  record ChooseCustomerSize(CustomerDraft draft) implements Step {}

  /// Says all that is shown: its parcel may have come to its end, and be forgotten, before it is
  /// read.
  record Receipt(CompartmentId compartment, Errand errand, boolean senderTold) implements Step {}

  /// Nothing is taken in from people whom the kiosk does not know (R3).
  record DepositsClosed() implements Step {}

  record OtherKiosk(String place) implements Step {}

  record WhatIsIt(Personal tracking) implements Step {}

  record EnterNumber() implements Step {}

  record EnterPin(Claimant claimant) implements Step {}

  record CheckingPin(Claimant claimant, String check) implements Step {}

  record SignInFailed(Optional<Claimant> claimant) implements Step {}

  // Technician (M1–M4)

  /// @param recovery whether a recovery code is asked for, since the time is not trusted
  record EnterOneTimeCode(CourierNumber number, boolean recovery) implements Step {}

  record CheckingOneTimeCode(CourierNumber number, String check) implements Step {}

  record Compartments() implements Step {}

  record OneCompartment(CompartmentId compartment, Remark remark) implements Step {}

  /// What has happened at this compartment.
  record PastOf(CompartmentId compartment) implements Step {}

  /// What the buses have counted.
  record Buses() implements Step {}

  record Diagnosing(String check) implements Step {}

  /// @param file where the diagnosis is; empty if it could not be written
  record Diagnosed(Optional<String> file) implements Step {}

  /// @param inWords whether the reason is being typed
  record WhyWork(CompartmentId compartment, Work work, boolean inWords) implements Step {}

  // Courier, between parcels

  record ScanParcel(ScanTrouble trouble, Optional<CompartmentId> stored) implements Step {}

  record AlreadyInside(CompartmentId compartment) implements Step {}

  /// What is to be taken away, and where the courier was last among it (L1).
  ///
  /// @param taken whether the parcel was taken from there
  record ToCollect(Optional<CompartmentId> last, boolean taken) implements Step {}

  /// The compartment from which a parcel was just taken away was kept from use: is it fit? (C4)
  record IsItFit(CompartmentId compartment) implements Step {}

  /// Something did not end clearly while a courier was taking a parcel away.
  record CollectionUnclear(CompartmentId compartment, String caseNumber) implements Step {}

  /// A courier has signed out: what they have done (D12).
  record ShiftOver(TreePVector<Handled> handled) implements Step {}

  record ChooseSize(Draft draft) implements Step {}

  record EnterContact(Draft draft, ContactTrouble trouble) implements Step {}

  /// Those in the address book who begin like this (D2).
  record PickRecipient(Draft draft, Personal begins) implements Step {}

  record Full(String size) implements Step {}

  // At a door

  /// What is shown depends on how far the opening of this door has come.
  record AtDoor(CompartmentId compartment, Asked asked) implements Step {}

  /// What the person at a door is asked or told.
  enum Asked {
    /// Nothing: the machine is at work ("Opening…").
    WAIT,
    PRESS_DOOR,
    DID_IT_OPEN,
    /// Put in, take out or close, after the opening's purpose.
    USE_AND_CLOSE,
    PARCEL_NOT_SEEN,
    /// Of a courier: whether something that was put in elsewhere is this parcel (O9).
    USED_ANOTHER,
    IS_IT_INSIDE,
    IS_IT_EMPTY,
    STILL_INSIDE,
    /// Which parcel was taken away? (L1)
    SCAN_IT,
    /// Technician: the sensor has seen what was put in.
    TAKE_IT_OUT,
    /// Technician: which label is on the door that opened?
    WHICH_DOOR,
    /// Technician: may it be used?
    IS_IT_FIT
  }

  /// The door was given up: its latch is jammed, or else it is out of touch.
  record GaveUp(CompartmentId compartment, String caseNumber, boolean jammed) implements Step {}

  record SetAside(CompartmentId compartment, String caseNumber) implements Step {}

  /// @param openAgainUntil until when the door is opened once more (P7); empty if it is not
  record Collected(CompartmentId compartment, ParcelId parcel, Optional<Uptime> openAgainUntil)
      implements Step {}

  /// The keypad, for a parcel that is not wanted (P8).
  record EnterCodeToRefuse(CodeTrouble trouble) implements Step {}

  /// What else can be done about a parcel than typing its code.
  record CodeHelp() implements Step {}

  /// Whoever has no code says which parcel they mean (P9).
  record FindParcel() implements Step {}

  /// A new code has been asked for, whether or not there is a parcel.
  record CodeAskedFor() implements Step {}

  /// Its recipient has typed the code of what they do not want, and is asked once more.
  ///
  /// @param code its digits
  record ConfirmRefusal(CodeMac code, TreePVector<ParcelId> parcels) implements Step {}

  /// A courier is to take it away.
  record Refused() implements Step {}

  /// More waits under the same code (P2).
  record NextParcel() implements Step {}

  /// A door that gave way late, or sprang open again: everything waits until it is closed (O4, O7).
  record LateDoor(CompartmentId compartment, Step resume) implements Step {}
}
