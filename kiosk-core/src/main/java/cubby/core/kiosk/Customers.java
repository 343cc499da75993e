package cubby.core.kiosk;

import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Handling;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.CustomerDraft;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.Personal;
import cubby.core.text.TextId;
import cubby.core.words.Language;
import java.util.Optional;

/// Returns and sendings at the screen, until their door opens (R1, R2). From then on they are
/// deposits like a courier's.
final class Customers {

  private Customers() {}

  static void begin(Turn turn) {
    if (closed(turn)) {
      turn.step(new Step.DepositsClosed());
    } else if (turn.plan().rules().customers().sendings().isPresent()) {
      turn.step(new Step.ReturnOrSend());
    } else {
      askForReturn(turn, CodeTrouble.NONE);
    }
  }

  private static boolean closed(Turn turn) {
    return turn.ledger().customerDeposits().closed() || DiskRoom.isLow(turn.ledger());
  }

  private static void askForReturn(Turn turn, CodeTrouble trouble) {
    turn.step(new Step.EnterReturn(trouble));
  }

  static void pressedAtChoice(Turn turn, Choice choice) {
    if (choice == Choice.RETURN) {
      askForReturn(turn, CodeTrouble.NONE);
    } else if (choice == Choice.SEND) {
      turn.plan()
          .rules()
          .customers()
          .sendings()
          .map(CustomerDraft::ofSending)
          .ifPresent(draft -> turn.step(new Step.EnterSender(draft, false)));
    } else if (choice == Choice.BACK) {
      Sessions.end(turn);
    }
  }

  static void pressedAtSender(Turn turn, CustomerDraft draft, Choice choice) {
    if (choice == Choice.BACK) {
      begin(turn);
    } else if (choice == Choice.CONTINUE && draft.senderMayBeLeftOut()) {
      senderKnown(turn, draft.withSender(Optional.empty()));
    }
  }

  static void pressedAtSize(Turn turn, CustomerDraft draft, Choice choice) {
    if (choice == Choice.BACK) {
      turn.step(
          draft.recipient().isPresent()
              ? new Step.EnterRecipient(draft, false)
              : new Step.EnterSender(draft, false));
    }
  }

  static void senderEntered(Turn turn, CustomerDraft draft, Personal address) {
    if (Contacts.isAddress(turn.plan(), address)) {
      senderKnown(turn, draft.withSender(Optional.of(address)));
    } else {
      turn.step(new Step.EnterSender(draft, true));
    }
  }

  private static void senderKnown(Turn turn, CustomerDraft draft) {
    turn.step(
        draft.errand() == Errand.SENDING
            ? new Step.EnterRecipient(draft, false)
            : new Step.ChooseCustomerSize(draft));
  }

  static void recipientEntered(Turn turn, CustomerDraft draft, Personal address) {
    turn.step(
        Contacts.isAddress(turn.plan(), address)
            ? new Step.ChooseCustomerSize(draft.withRecipient(address))
            : new Step.EnterRecipient(draft, true));
  }

  // Returns

  /// R1: a label at the first screen or at the keypad for returns. Whether a parcel with it is
  /// known is nobody's business who only has a barcode.
  static void labelScanned(Turn turn, Personal tracking) {
    var carrier = turn.plan().rules().customers().carrierOfReturn(tracking.plain());
    var known = turn.ledger().parcels().withBarcode(tracking.digest());
    if (closed(turn)) {
      turn.step(new Step.DepositsClosed());
    } else if (known.isPresent()) {
      if (awaitsLabel(known.get())
          || (awaits(known.get()) && carrier.equals(Optional.of(known.get().carrier())))) {
        putIn(turn, known.get().id());
      } else {
        askForReturn(turn, CodeTrouble.LABEL_REFUSED);
      }
    } else if (carrier.isPresent()) {
      turn.step(new Step.EnterSender(CustomerDraft.ofReturn(tracking, carrier.get()), false));
    } else {
      askForReturn(turn, CodeTrouble.LABEL_REFUSED);
    }
  }

  private static boolean awaits(Parcel parcel) {
    return parcel.errand() == Errand.RETURN && parcel.state() instanceof ParcelState.Announced;
  }

  /// It was announced without a code: its label is all that its bearer has.
  private static boolean awaitsLabel(Parcel parcel) {
    return parcel.errand() == Errand.RETURN
        && parcel.state() instanceof ParcelState.Announced(var code)
        && code.isEmpty();
  }

  /// Its bearer may put this return in: a code or its label has said so.
  static void putIn(Turn turn, ParcelId id) {
    var parcel = turn.ledger().parcel(id);
    var maybeInside = Deposits.reservedFor(turn, id);
    if (maybeInside.isPresent()) {
      turn.step(new Step.AlreadyInside(maybeInside.get()));
      return;
    }
    turn.state(new Passing.VisitBegan(new Visit.ByCustomer(id, Optional.empty())));
    turn.effect(new Effect.OpenText(parcel.tracking().id()));
    Deposits.begin(turn, turn.presence().attendance().visit(), parcel);
  }

  /// The number of the parcel can be read now, for the receipt.
  static void textOpened(Turn turn, TextId text, Personal content) {
    if (turn.presence().attendance().visit() instanceof Visit.ByCustomer(var id, _)
        && Optional.ofNullable(turn.ledger().parcels().byId().get(id))
            .filter(parcel -> parcel.tracking().id().equals(text))
            .isPresent()) {
      turn.state(new Passing.VisitBegan(new Visit.ByCustomer(id, Optional.of(content))));
    }
  }

  // Both

  /// The draft is complete: it is taken in.
  static void sizeChosen(Turn turn, CustomerDraft draft, String size) {
    var tracking = draft.tracking().orElseGet(turn::parcelNumber);
    if (turn.ledger().parcels().withBarcode(tracking.digest()).isPresent()) {
      // Announced while it was being described.
      labelScanned(turn, tracking);
      return;
    }
    var id = new ParcelId(turn.fresh());
    turn.state(
        new Lasting.ParcelAnnounced(
            id,
            draft.errand(),
            turn.keep(tracking),
            draft.recipient().map(it -> addressee(turn, it, turn.plan().profile().language())),
            draft.sender().map(it -> addressee(turn, it, turn.presence().attendance().language())),
            draft.carrier(),
            size,
            Handling.ORDINARY,
            Optional.empty(),
            Optional.empty(),
            false));
    turn.state(new Passing.VisitBegan(new Visit.ByCustomer(id, Optional.of(tracking))));
    Deposits.begin(turn, turn.presence().attendance().visit(), turn.ledger().parcel(id));
  }

  private static Addressee addressee(Turn turn, Personal contact, Language language) {
    return new Addressee(turn.keep(contact), Optional.empty(), language);
  }
}
