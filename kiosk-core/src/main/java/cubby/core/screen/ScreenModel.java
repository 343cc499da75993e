package cubby.core.screen;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.Logbook;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.cabinet.SizeClass;
import cubby.core.parcel.Errand;
import cubby.core.session.BusTraffic;
import cubby.core.session.Work;
import cubby.core.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One record per screen: what it says, not how it looks.
public sealed interface ScreenModel {

  /// The doors are being read after a start.
  record Starting() implements ScreenModel {}

  /// Nothing can be served: why, and whom to call.
  record OutOfService() implements ScreenModel {}

  /// The first screen. Buttons: COLLECT, RETURN_OR_SEND, COURIER; LANGUAGE if the kiosk offers more
  /// than one: of two it changes to the other. Typing a digit or scanning starts a pickup at once.
  ///
  /// @param partlyOut whether some compartments cannot be reached just now
  record Welcome(boolean partlyOut) implements ScreenModel {}

  /// The languages that the kiosk offers, to be picked from. Buttons: BACK.
  record ChooseLanguage(List<Language> languages) implements ScreenModel {
    public ChooseLanguage {
      languages = List.copyOf(languages);
    }
  }

  /// Whoever has no code scans the parcel's barcode from its notice, or types their e-mail.
  /// Buttons: BACK.
  ///
  /// @param byPhone whether a telephone number is an answer, too
  record FindParcel(boolean byPhone) implements ScreenModel {}

  /// If a parcel waits, a new code is on its way: the same words for all. Buttons: CONTINUE.
  record CodeAskedFor() implements ScreenModel {}

  /// What else can be done about a parcel. Buttons: NO_CODE, DO_NOT_WANT, COLLECT (the keypad
  /// again), BACK.
  record CodeHelp() implements ScreenModel {}

  /// The keypad for a pickup code. Buttons: HELP; BACK by a key of a keyboard.
  ///
  /// @param codeLength digits of a code
  /// @param checkLength digits of the check number that is asked for too; 0 if it is not
  /// @param nextTryIn how long until the next try is taken; zero if at once
  /// @param otherLengths of codes that live from before the length was changed, ascending; with
  ///   any, what is typed is entered by a key
  record EnterCode(
      int codeLength,
      int checkLength,
      CodeTrouble trouble,
      int triesLeft,
      Duration nextTryIn,
      List<Integer> otherLengths)
      implements ScreenModel {

    /// Where all codes have one length.
    public EnterCode(
        int codeLength, int checkLength, CodeTrouble trouble, int triesLeft, Duration nextTryIn) {
      this(codeLength, checkLength, trouble, triesLeft, nextTryIn, List.of());
    }

    /// The most digits that may be typed, the check number included.
    public int lengthMax() {
      return checkLength + otherLengths.stream().reduce(codeLength, Integer::max);
    }
  }

  enum CodeTrouble {
    NONE,
    /// Unknown, spent or unreadable: the same words for all.
    NOT_KNOWN,
    /// Its time is over, and a courier is to take the parcel away (G5).
    OVERDUE,
    /// A sender's code, while the parcel still waits for its recipient (R2).
    NOT_YET,
    /// Its door is being opened from elsewhere: in a moment.
    DOOR_IN_USE,
    /// A label by which nothing can be put in (R1): of another carrier, of no return, or known.
    LABEL_REFUSED
  }

  /// What is to go in? Buttons: RETURN, SEND, BACK.
  record ReturnOrSend() implements ScreenModel {}

  /// The keypad for the code of a return. Buttons: BACK.
  ///
  /// @param keypad as for a pickup
  /// @param byLabel whether scanning the return's label is an answer, too
  record EnterReturn(EnterCode keypad, boolean byLabel) implements ScreenModel {}

  /// The customer's own e-mail. Buttons: BACK; CONTINUE, without it, if `mayBeLeftOut`.
  ///
  /// @param byPhone whether a telephone number is an answer, too
  record EnterSender(boolean invalid, boolean mayBeLeftOut, boolean byPhone)
      implements ScreenModel {}

  /// The customer's parcel is in. Buttons: CONTINUE.
  ///
  /// @param tracking the parcel's number; empty if it cannot be read just now
  /// @param mailed whether the receipt comes by mail, too
  record Receipt(
      CompartmentId compartment, Errand errand, Optional<String> tracking, boolean mailed)
      implements ScreenModel {}

  /// No returns and sendings just now (R3, X2). Buttons: CONTINUE.
  record DepositsClosed() implements ScreenModel {}

  /// The QR code is good, but its parcel is elsewhere. Buttons: CONTINUE.
  record OtherKiosk(String place) implements ScreenModel {}

  /// A barcode was scanned at the first screen. Buttons: COLLECT, RETURN_OR_SEND, COURIER, BACK.
  record WhatIsIt() implements ScreenModel {}

  /// Buttons: BACK.
  record EnterCourierNumber() implements ScreenModel {}

  /// Buttons: BACK.
  record EnterPin() implements ScreenModel {}

  /// The PIN is being checked. No buttons.
  record CheckingPin() implements ScreenModel {}

  /// Number or PIN is wrong, without saying which. Buttons: TRY_AGAIN, BACK.
  ///
  /// @param nextTryIn how long until the next try is taken; zero if at once
  record SignInFailed(Duration nextTryIn) implements ScreenModel {}

  /// Ready for the next barcode. Buttons: SIGN_OUT; WRONG_PARCEL if `mayPutRight`; TAKE_OUT if
  /// there is anything `toCollect`; LOOK_INTO if there is anything to `lookInto`.
  ///
  /// @param stored where the last parcel went, if one was just put in
  /// @param mayPutRight whether that deposit may still be put right (D11)
  /// @param toCollect how many parcels are to be taken away (L1)
  /// @param noticesWait for how long the oldest notice has not left, in whole minutes, if that is
  ///   long enough to be worth saying (N1)
  /// @param lookInto a compartment that the courier is asked to look into (C4)
  record ScanParcel(
      ScanTrouble trouble,
      Optional<CompartmentId> stored,
      boolean mayPutRight,
      int toCollect,
      Optional<Duration> noticesWait,
      Optional<CompartmentId> lookInto)
      implements ScreenModel {

    /// With nothing to look into.
    public ScanParcel(
        ScanTrouble trouble,
        Optional<CompartmentId> stored,
        boolean mayPutRight,
        int toCollect,
        Optional<Duration> noticesWait) {
      this(trouble, stored, mayPutRight, toCollect, noticesWait, Optional.empty());
    }
  }

  enum ScanTrouble {
    NONE,
    UNREADABLE,
    OTHER_CARRIER,
    /// Nobody has announced it, as it must be here (D2).
    NOT_ANNOUNCED,
    /// There is too little room on the disk to take anything in (X2).
    NOTHING_TAKEN_IN
  }

  /// This barcode is in the kiosk already. Buttons: CONTINUE.
  record AlreadyInside(CompartmentId compartment) implements ScreenModel {}

  /// What is to be taken away. Buttons: BACK; OPEN_NEXT if any of it `opens`.
  ///
  /// @param taken the compartment from which a parcel was just taken away
  record ToCollect(List<Item> items, Optional<CompartmentId> taken) implements ScreenModel {
    public ToCollect {
      items = List.copyOf(items);
    }

    /// @param opens whether its door can be opened just now
    public record Item(CompartmentId compartment, Reason reason, boolean opens) {}

    /// Why a courier is to take it away.
    public enum Reason {
      OVERDUE,
      RETURNED,
      REFUSED,
      DISPUTED,
      NOT_TAKEN_BACK
    }
  }

  /// Courier: take it out, scan it, and close. Buttons: IT_IS_CLOSED if `maySayClosed`.
  ///
  /// @param scanned whether the right one has been scanned
  record TakeAway(CompartmentId compartment, OpenFor openFor, boolean scanned, boolean maySayClosed)
      implements ScreenModel {}

  /// Another parcel was scanned: put it back and close. Buttons: IT_IS_CLOSED if `maySayClosed`.
  record PutBack(CompartmentId compartment, OpenFor openFor, boolean maySayClosed)
      implements ScreenModel {}

  /// The compartment is empty: scan what was taken out of it. Buttons: OPEN_AGAIN if
  /// `mayOpenAgain`; CANNOT_SCAN unless another one was scanned.
  ///
  /// @param wrong whether what was scanned last was another parcel
  record ScanIt(CompartmentId compartment, boolean wrong, boolean mayOpenAgain)
      implements ScreenModel {}

  /// Is this compartment, which was kept from use, empty and fit? Buttons: YES, NO.
  record IsItFit(CompartmentId compartment) implements ScreenModel {}

  /// The courier has looked into a compartment that is kept from use, and closed it. Buttons: YES,
  /// it is empty and clean; NOT_EMPTY, DIRTY, DAMAGED.
  record LookedInto(CompartmentId compartment) implements ScreenModel {}

  /// The courier has signed out. Buttons: CONTINUE.
  ///
  /// @param refused names of the sizes for which there was no room
  record ShiftOver(List<CompartmentId> putIn, List<CompartmentId> takenOut, List<String> refused)
      implements ScreenModel {
    public ShiftOver {
      putIn = List.copyOf(putIn);
      takenOut = List.copyOf(takenOut);
      refused = List.copyOf(refused);
    }
  }

  /// How big is it? Buttons: BACK, and one for each size.
  record ChooseSize(List<SizeOffer> offers) implements ScreenModel {
    public ChooseSize {
      offers = List.copyOf(offers);
    }
  }

  record SizeOffer(SizeClass size, int free) {}

  /// The recipient's e-mail, asked of a courier or a sender. Buttons: BACK.
  ///
  /// @param byPhone whether a telephone number is an answer, too
  /// @param byName whether the first letters of a name are (D2)
  record EnterContact(ContactTrouble trouble, boolean byPhone, boolean byName)
      implements ScreenModel {}

  enum ContactTrouble {
    NONE,
    /// No address that anything can be sent to.
    INVALID,
    /// Nobody in the address book begins like this.
    NOBODY,
    /// More begin like this than are shown.
    TOO_MANY
  }

  /// Who is it? Buttons: BACK, and one for each person.
  record PickRecipient(List<Person> people) implements ScreenModel {
    public PickRecipient {
      people = List.copyOf(people);
    }

    /// @param unit flat, floor or department; empty if there is none
    public record Person(String name, String unit) {
      @Override
      public String toString() {
        return "Person[…]";
      }
    }
  }

  /// No compartment is free that would fit. Buttons: CONTINUE.
  record Full(List<SizeOffer> offers) implements ScreenModel {
    public Full {
      offers = List.copyOf(offers);
    }
  }

  /// The latch has been pulsed and the door is being watched. No buttons.
  record Opening(CompartmentId compartment) implements ScreenModel {}

  /// Courier: put it in and close. Buttons: TOO_SMALL (if `mayTakeBigger`), NOT_EMPTY, DIRTY,
  /// DAMAGED, CANCEL_DEPOSIT; IT_IS_CLOSED if `maySayClosed`.
  record PlaceParcel(
      CompartmentId compartment, OpenFor openFor, boolean mayTakeBigger, boolean maySayClosed)
      implements ScreenModel {}

  /// How long the door has stood open, as far as it matters on screen.
  enum OpenFor {
    SHORT,
    /// Past 30 s: please close it.
    LONG
  }

  /// Courier: take it out again and close. Buttons: IT_IS_CLOSED if `maySayClosed`.
  record TakeOut(CompartmentId compartment, OpenFor openFor, boolean maySayClosed)
      implements ScreenModel {}

  /// Just close this door, whatever it was opened for. Buttons: IT_IS_CLOSED if `maySayClosed`.
  record CloseDoor(CompartmentId compartment, OpenFor openFor, boolean maySayClosed)
      implements ScreenModel {}

  /// The door is closed and the sensor sees nothing. Buttons: OPEN_AGAIN, CANCEL_DEPOSIT;
  /// IT_IS_INSIDE if `maySayInside`.
  record ParcelNotSeen(CompartmentId compartment, boolean maySayInside) implements ScreenModel {}

  /// The parcel is not seen where it belongs, and something was put into another compartment just
  /// now: is that it? Buttons: YES, NO.
  record DidYouUse(CompartmentId compartment) implements ScreenModel {}

  /// No sensor tells: is it inside? Buttons: YES, NO.
  record ConfirmInside(CompartmentId compartment) implements ScreenModel {}

  /// No sensor tells: is it empty? Buttons: YES, NO; IT_WAS_EMPTY if `mayDispute`.
  record ConfirmEmpty(CompartmentId compartment, boolean mayDispute) implements ScreenModel {}

  /// The door did not open. Press it gently. Buttons: TRY_AGAIN.
  record PressDoor(CompartmentId compartment) implements ScreenModel {}

  /// The door's sensor cannot tell: did it open? Buttons: YES, NO.
  record DidItOpen(CompartmentId compartment) implements ScreenModel {}

  /// The door does not open. Buttons: CONTINUE.
  ///
  /// @param codeStaysGood whether a recipient stands here, whose code is not spent
  record Jammed(CompartmentId compartment, String caseNumber, boolean codeStaysGood)
      implements ScreenModel {}

  /// The kiosk has lost touch with this door. Buttons: CONTINUE.
  record Unreachable(CompartmentId compartment, String caseNumber, boolean codeStaysGood)
      implements ScreenModel {}

  /// Recipient: take your parcel and close. Buttons: those of `objections`.
  record TakeParcel(CompartmentId compartment, OpenFor openFor, Objections objections)
      implements ScreenModel {}

  /// What a person may say against what they find inside (P6, P8).
  enum Objections {
    /// Nothing: it is not theirs to say.
    NONE,
    /// IT_WAS_EMPTY, NOT_MINE.
    CLAIMS,
    /// IT_WAS_EMPTY, NOT_MINE, DO_NOT_WANT.
    ALL
  }

  /// Something is still inside. Buttons: LEAVE_IT; OPEN_AGAIN if `mayOpenAgain`; those of
  /// `objections` save IT_WAS_EMPTY.
  record StillInside(CompartmentId compartment, boolean mayOpenAgain, Objections objections)
      implements ScreenModel {}

  /// Done. Buttons: CONTINUE; OPEN_AGAIN if `mayOpenAgain`; IT_WAS_EMPTY if `mayDispute`; NEXT if
  /// there are `more`.
  ///
  /// @param more how many doors the same code opens yet
  record Collected(CompartmentId compartment, boolean mayOpenAgain, boolean mayDispute, int more)
      implements ScreenModel {}

  /// Recipient: put it back and close the door. No buttons.
  record GiveBack(CompartmentId compartment, OpenFor openFor) implements ScreenModel {}

  /// The door is closed and what was to be put back is not seen. Buttons: OPEN_AGAIN if
  /// `mayOpenAgain`, I_HAVE_IT; IT_IS_INSIDE if `maySayInside`.
  record NotPutBack(CompartmentId compartment, boolean mayOpenAgain, boolean maySayInside)
      implements ScreenModel {}

  /// The keypad, for the code of a parcel that is not wanted. Buttons: BACK.
  record EnterCodeToRefuse(EnterCode entry) implements ScreenModel {}

  /// Is it really not wanted? Buttons: YES, COLLECT, BACK.
  ///
  /// @param parcels how many the code opens
  record ConfirmRefusal(int parcels) implements ScreenModel {}

  /// It goes back; its sender is told. Buttons: CONTINUE.
  record Refused() implements ScreenModel {}

  /// More waits under the same code. Buttons: NEXT, CONTINUE.
  record NextParcel(int more) implements ScreenModel {}

  /// Something did not end clearly; support knows. Buttons: CONTINUE.
  record SetAside(CompartmentId compartment, String caseNumber) implements ScreenModel {}

  // Technician (M1–M4)

  /// The six digits of a one-time code, or a recovery code. Buttons: BACK.
  record EnterOneTimeCode(boolean recovery) implements ScreenModel {}

  /// All compartments. Buttons: SIGN_OUT, CHECK_WIRING, BUSES, DIAGNOSE, and each compartment.
  ///
  /// @param signals what the cabinet's own inputs say that somebody should see to (A1)
  record Compartments(List<CompartmentLine> lines, List<SignalLine> signals)
      implements ScreenModel {
    public Compartments {
      lines = List.copyOf(lines);
      signals = List.copyOf(signals);
    }
  }

  /// One compartment. Buttons: BACK, PAST, OPEN, USE_KEY; TAKE_OUT_OF_SERVICE or PUT_BACK;
  /// TEST_SENSOR if `mayTestSensor`.
  ///
  /// @param quarantine why nobody is sent to it, if so
  record OneCompartment(
      CompartmentLine line,
      Optional<QuarantineReason> quarantine,
      Remark remark,
      boolean mayTestSensor)
      implements ScreenModel {}

  /// What has happened at a compartment, the latest first. Buttons: BACK.
  ///
  /// @param inVain pulses after which its door did not open
  /// @param lastPulse by the wall clock
  record Past(
      CompartmentId compartment,
      int pulses,
      int inVain,
      Optional<Instant> lastPulse,
      List<Logbook.Entry> entries)
      implements ScreenModel {
    public Past {
      entries = List.copyOf(entries);
    }
  }

  /// What the buses have counted. Buttons: BACK.
  record Buses(List<BusTraffic> traffic) implements ScreenModel {
    public Buses {
      traffic = List.copyOf(traffic);
    }
  }

  /// A diagnosis is being written. No buttons.
  record Diagnosing() implements ScreenModel {}

  /// Buttons: CONTINUE.
  ///
  /// @param file where the diagnosis is; empty if it could not be written
  record Diagnosed(Optional<String> file) implements ScreenModel {}

  /// How one compartment is.
  record CompartmentLine(
      CompartmentId compartment,
      Condition condition,
      DoorShown door,
      ContentShown content,
      Sensor sensor,
      boolean bankAnswers,
      int pulses) {}

  enum Condition {
    VACANT,
    RESERVED,
    HOLDING,
    QUARANTINED,
    OUT_OF_SERVICE
  }

  /// Whether an occupancy sensor is there, and believed (C5).
  enum Sensor {
    ABSENT,
    TRUSTED,
    SUSPECT
  }

  record SignalLine(String signal, Alarm alarm) {}

  /// What one of the cabinet's own inputs says.
  enum Alarm {
    TAMPER,
    POWER_FAILING,
    UNREADABLE
  }

  /// What a door's sensor reads.
  enum DoorShown {
    OPEN,
    CLOSED,
    UNKNOWN
  }

  /// What an occupancy sensor reads.
  enum ContentShown {
    EMPTY,
    OCCUPIED,
    UNKNOWN
  }

  /// What came of the technician's last wish.
  enum Remark {
    NONE,
    IN_USE,
    UNREACHABLE,
    DOOR_OPEN,
    NOT_EMPTY,
    /// Openings of what holds a parcel, within an hour (M4).
    TOO_MANY,
    /// Support must end the dispute first (C4).
    DISPUTED,
    KEY_ANNOUNCED,
    /// After a restore, what is inside is known by its barcode only, scanned at the open door.
    SCAN_FIRST
  }

  /// Why? Buttons: BACK, IN_WORDS; TAKE_OUT: LATCH_BROKEN, DOOR_BROKEN, DIRTY; otherwise
  /// SUPPORT_ASKS, PARCEL_STUCK, DOOR_BROKEN. A line of text if `inWords`.
  record WhyWork(CompartmentId compartment, Work work, boolean inWords) implements ScreenModel {}

  /// Look inside and close. Buttons: IT_IS_CLOSED if `maySayClosed`.
  record Inspect(CompartmentId compartment, OpenFor openFor, boolean maySayClosed)
      implements ScreenModel {}

  /// Put something before the sensor, or take it out again and close. Buttons: IT_IS_CLOSED if
  /// `maySayClosed`.
  ///
  /// @param seen whether the sensor has seen what was put in
  record TestSensor(CompartmentId compartment, boolean seen, OpenFor openFor, boolean maySayClosed)
      implements ScreenModel {}

  /// A door has been opened for the wiring check: close it, and remember its label. Buttons:
  /// IT_IS_CLOSED if `maySayClosed`.
  record CloseAndTell(OpenFor openFor, boolean maySayClosed) implements ScreenModel {}

  /// Which label is on the door that opened? Buttons: NONE, BACK, and each compartment. It does not
  /// say which was meant.
  record WhichDoor(List<CompartmentId> labels) implements ScreenModel {
    public WhichDoor {
      labels = List.copyOf(labels);
    }
  }

  /// May it be used? Buttons: YES, NO.
  ///
  /// @param withParcel whether its parcel is inside; otherwise it must be empty
  record ConfirmFit(CompartmentId compartment, boolean withParcel) implements ScreenModel {}
}
