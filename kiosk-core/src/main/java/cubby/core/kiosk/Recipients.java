package cubby.core.kiosk;

import cubby.core.fact.Lasting;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Contact;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.person.Resident;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.PickRecipient.Person;
import cubby.core.session.Draft;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.Personal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Whom a parcel is for that nobody has announced (D2): an address, or somebody found in the
/// address book.
final class Recipients {

  private Recipients() {}

  /// An address, or the first letters of a name.
  static void entered(Turn turn, Draft draft, Personal text) {
    if (!(turn.presence().attendance().visit() instanceof Visit.ByCourier courier)) {
      return;
    }
    if (Contacts.isAddress(turn.plan(), text)) {
      accept(
          turn,
          courier,
          draft,
          () -> new Addressee(turn.keep(text), Optional.empty(), turn.plan().profile().language()),
          Handling.ORDINARY);
    } else {
      search(turn, draft, text);
    }
  }

  private static void search(Turn turn, Draft draft, Personal text) {
    var found = found(turn.plan(), text);
    var isName =
        !turn.plan().book().isEmpty()
            && text.plain().indexOf('@') < 0
            && Contact.parse(text.plain()).isEmpty();
    if (!isName) {
      turn.step(new Step.EnterContact(draft, ContactTrouble.INVALID));
    } else if (found.isEmpty()) {
      turn.step(new Step.EnterContact(draft, ContactTrouble.NOBODY));
    } else if (found.size() > Limits.PEOPLE_SHOWN_MAX) {
      turn.step(new Step.EnterContact(draft, ContactTrouble.TOO_MANY));
    } else {
      turn.step(new Step.PickRecipient(draft, text));
    }
  }

  static void pressed(Turn turn, Draft draft, Choice choice) {
    if (choice == Choice.BACK) {
      turn.step(new Step.EnterContact(draft, ContactTrouble.NONE));
    }
  }

  /// @param number in the list that is shown, counted from 1
  static void picked(Turn turn, Step.PickRecipient step, int number) {
    var shown = found(turn.plan(), step.begins());
    if (turn.presence().attendance().visit() instanceof Visit.ByCourier courier
        && number >= 1
        && number <= shown.size()) {
      var resident = shown.get(number - 1);
      accept(
          turn,
          courier,
          step.draft(),
          () ->
              new Addressee(
                  turn.keep(resident.contact()),
                  Optional.of(turn.keep(resident.name())),
                  resident.language()),
          new Handling(resident.accessible(), resident.noPhoto(), false, false));
    }
  }

  static ScreenModel enter(KioskPlan plan, ContactTrouble trouble) {
    return new ScreenModel.EnterContact(trouble, plan.rules().telephones(), !plan.book().isEmpty());
  }

  static ScreenModel pick(KioskPlan plan, Personal begins) {
    return new ScreenModel.PickRecipient(
        found(plan, begins).stream()
            .map(resident -> new Person(resident.name().plain(), resident.unit()))
            .toList());
  }

  private static List<Resident> found(KioskPlan plan, Personal begins) {
    return plan.book().find(begins.plain(), Limits.NAME_LETTERS_MIN);
  }

  /// The parcel in the courier's hand is complete: it is taken in, unless its carrier has announced
  /// it meanwhile, or another carrier one with this barcode (D10).
  private static void accept(
      Turn turn,
      Visit.ByCourier courier,
      Draft draft,
      Supplier<Addressee> recipient,
      Handling handling) {
    var known = turn.ledger().parcels().withBarcode(draft.tracking().digest());
    if (known.isPresent()) {
      AtScreen.knownParcel(turn, courier, known.get());
      return;
    }
    var id = new ParcelId(turn.fresh());
    turn.state(
        new Lasting.ParcelAnnounced(
            id,
            Errand.DELIVERY,
            turn.keep(draft.tracking()),
            Optional.of(recipient.get()),
            Optional.empty(),
            courier.carrier(),
            draft.size().orElseThrow(),
            handling,
            Optional.empty(),
            Optional.empty(),
            false));
    Deposits.begin(turn, courier, turn.ledger().parcel(id));
  }
}
