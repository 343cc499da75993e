package cubby.core.journal.custody;

import cubby.core.fact.Lasting;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.opening.Depositor;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Handling;
import cubby.core.parcel.Waiting;
import cubby.core.person.WorkReason;
import cubby.core.photo.NoPhoto;
import cubby.core.text.TextRef;
import java.util.ArrayList;
import java.util.Locale;

/// A fact of a custody record as a sentence, in English as the command line is.
final class FactSentence {

  private FactSentence() {}

  /// @param texts that it may name
  static String of(ChainedRow row, TextsOnRecord texts) {
    return switch (CustodyRecord.fact(row)) {
      case Lasting.ParcelAnnounced it ->
          "%s, size %s, carrier %s%s"
              .formatted(
                  it.beforehand() ? "Announced" : "Scanned at the kiosk",
                  it.size(),
                  it.carrier().name(),
                  wishes(it.handling()));
      case Lasting.CompartmentReserved it -> "Compartment %s reserved".formatted(it.compartment());
      case Lasting.PulseAuthorised it ->
          "Opening of %s allowed %s (pulse %d); its sensor read %s"
              .formatted(it.compartment(), purpose(it.purpose()), it.attempt(), words(it.before()));
      case Lasting.PulseSettled it ->
          "Latch of %s: %s"
              .formatted(it.compartment(), words(it.result().getClass().getSimpleName()));
      case Lasting.DoorOpened it ->
          "Door %s opened%s"
              .formatted(it.compartment(), it.opening().isEmpty() ? ", and nobody had asked" : "");
      case Lasting.DoorClosed it ->
          "Door %s closed%s; its sensor reads %s"
              .formatted(
                  it.compartment(),
                  it.onAPersonsWord() ? ", as a person says" : "",
                  words(it.occupancy()));
      case Lasting.DoorLeftOpen it -> "Door %s left open".formatted(it.compartment());
      case Lasting.ParcelStored it ->
          "Put into %s by %s, on the evidence of %s"
              .formatted(it.compartment(), depositor(it.by()), words(it.evidence()));
      case Lasting.NoticeHeld _ -> "Its letter waits: the courier may still put it right";
      case Lasting.DepositReopened it ->
          "Not the parcel that is in %s, says courier %s"
              .formatted(it.compartment(), it.courier().digits());
      case Lasting.WaitingChanged it -> waits(it.waiting());
      case Lasting.CodeRenewed _ -> "New code made";
      case Lasting.ContactCorrected _ -> "Contact corrected";
      case Lasting.ParcelBlocked it ->
          "Code blocked by %s: %s".formatted(text(it.by(), texts), text(it.reason(), texts));
      case Lasting.IdentityChecked it ->
          "Identity checked by %s: %s".formatted(text(it.by(), texts), words(it.document()));
      case Lasting.RemoteOpeningAuthorised it ->
          "Opening of %s from elsewhere allowed to %s: %s"
              .formatted(it.compartment(), text(it.by(), texts), text(it.reason(), texts));
      case Lasting.CollectionScanned it ->
          "Courier at %s scanned %s"
              .formatted(it.compartment(), it.right() ? "this parcel" : "another parcel");
      case Lasting.FilledAgain it ->
          "Something was put into %s before its door was closed".formatted(it.compartment());
      case Lasting.PuttingBackBegun it ->
          "To be put back into %s: %s".formatted(it.compartment(), words(it.why()));
      case Lasting.PickupAuthorised it ->
          "Code accepted for %s, %s".formatted(it.compartment(), it.byQr() ? "scanned" : "typed");
      case Lasting.ParcelCollected it ->
          "Taken out of %s by %s, on the evidence of %s"
              .formatted(it.compartment(), collector(it.by()), words(it.evidence()));
      case Lasting.ParcelDisputed it ->
          "Disputed: %s; the sensor of %s read %s before and %s after; case %s"
              .formatted(
                  words(it.contention().cause()),
                  it.compartment(),
                  words(it.contention().before()),
                  words(it.contention().after()),
                  it.contention().caseNumber());
      case Lasting.DisputeEnded it ->
          "Dispute ended by support (%s): %s; %s"
              .formatted(text(it.by(), texts), words(it.outcome()), text(it.reason(), texts));
      case Lasting.LeftOutSettled it ->
          "Settled by support (%s), since the configuration no longer has compartment %s: %s; %s"
              .formatted(
                  text(it.by(), texts),
                  it.compartment(),
                  words(it.outcome()),
                  text(it.reason(), texts));
      case Lasting.ParcelRestored it ->
          "The kiosk was restored from its backup of %s: what happened since is not on record, and no code of before is good"
              .formatted(it.backup());
      case Lasting.ParcelMissing it -> "Missing from %s".formatted(it.compartment());
      case Lasting.CompartmentQuarantined it ->
          "Compartment %s quarantined: %s".formatted(it.compartment(), words(it.reason()));
      case Lasting.SupportTold it ->
          "Support told: %s, case %s".formatted(words(it.matter()), it.caseNumber());
      case Lasting.PhotoAsked it -> "Camera %s asked for a photo".formatted(it.camera());
      case Lasting.PhotoTaken it ->
          "Photo taken, %d bytes, SHA-256 %s".formatted(it.bytes(), it.sha256());
      case Lasting.PhotoNotTaken it -> "No photo: " + why(it.why());
      case Lasting.ParcelOpeningAuthorised it ->
          "Opening %sby technician %s, since %s"
              .formatted(
                  it.withKey() ? "with the key " : "", it.by().digits(), why(it.reason(), texts));
      case Lasting.PhotoErased _ -> "Photo erased";
      case Lasting.TextsErased _ -> "Texts about people erased, their time being over";
      case Lasting _ -> sentence(row.fact().kind());
    };
  }

  /// `OpeningConcluded` as `Opening concluded`.
  private static String sentence(String kind) {
    return kind.charAt(0) + words(kind).substring(1);
  }

  private static String words(String kind) {
    return kind.replaceAll("(?<=.)(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  private static String words(Enum<?> constant) {
    return constant
        .name()
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ')
        .replace("couriers", "courier’s")
        .replace("customers", "customer’s")
        .replace("recipients", "recipient’s")
        .replace("supports", "support’s");
  }

  private static String wishes(Handling handling) {
    var wishes = new ArrayList<String>();
    if (handling.accessible()) {
      wishes.add("within reach of a seat");
    }
    if (handling.noPhoto()) {
      wishes.add("no photo");
    }
    if (handling.confidentialAddress()) {
      wishes.add("confidential address");
    }
    if (handling.gift()) {
      wishes.add("a gift");
    }
    return wishes.isEmpty() ? "" : ": " + String.join(", ", wishes);
  }

  private static String purpose(Purpose purpose) {
    return switch (purpose) {
      case Purpose.Deposit(_, var by) -> "for " + depositor(by) + " to put it in";
      case Purpose.Pickup(_, var by) -> "for " + collector(by) + " to take it out";
      case Purpose.PutBack(_, var by, _) -> "for " + collector(by) + " to put it back";
      case Purpose.Collection(_, var by, _) ->
          "for courier %s to take it away".formatted(by.digits());
      case Purpose.LookAgain _ -> "to look into it once more";
      case Purpose.CourierLook(var by) -> "for courier %s to look into it".formatted(by.digits());
      case Purpose.Inspection _ -> "for somebody of support to look into it";
      case Purpose.ByTechnician(var by, _, _) ->
          "for technician %s to look into it".formatted(by.digits());
    };
  }

  private static String depositor(Depositor by) {
    return switch (by) {
      case Depositor.ByCourier(var number) -> "courier " + number.digits();
      case Depositor.ByCustomer _ -> "a customer";
    };
  }

  private static String collector(Collector by) {
    return by instanceof Collector.ByCourier(var number)
        ? "courier " + number.digits()
        : "the " + words(by.getClass().getSimpleName());
  }

  private static String why(WorkReason reason, TextsOnRecord texts) {
    return switch (reason) {
      case WorkReason.Chosen(var why) -> words(why);
      case WorkReason.InWords(var text) -> text(text, texts);
    };
  }

  private static String waits(Waiting waiting) {
    return switch (waiting) {
      case Waiting.ForRecipient _ -> "Waits for its recipient under another code";
      case Waiting.ForSender _ -> "Waits for its sender to take it back";
      case Waiting.ForCourier(var cause) -> "Waits for a courier: " + words(cause);
    };
  }

  private static String text(TextRef ref, TextsOnRecord texts) {
    return texts.shown(ref.id());
  }

  private static String why(NoPhoto why) {
    return switch (why) {
      case OPTED_OUT -> "the recipient wants none";
      case CONFIDENTIAL_ADDRESS -> "the address is confidential";
      case GIFT -> "it is a gift";
      case OTHERS_IN_VIEW -> "the camera sees other people’s compartments too";
      case DOOR_NOT_CLOSED -> "the door was not closed";
      case WRONG_PARCEL -> "it was not the parcel that was inside";
      case CAMERA_SLOW -> "the camera took too long";
      case CAMERA_FAILED -> "the camera failed";
      case NOT_KEPT -> "it could not be written down";
      case INTERRUPTED -> "the kiosk stopped before it was taken";
    };
  }
}
