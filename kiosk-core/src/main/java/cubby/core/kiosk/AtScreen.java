package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.opening.Depositor;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelState;
import cubby.core.person.Carrier;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Draft;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import cubby.core.text.Personal;
import cubby.core.text.Secret;
import java.util.Optional;

/// What a person does at the screen, by the step that they are at. A button that the step does not
/// have means nothing.
final class AtScreen {

  private AtScreen() {}

  static void present(Turn turn) {
    if (Idling.leavesATrace(turn)) {
      Idling.somebodyIsHere(turn);
    }
  }

  static void pressed(Turn turn, Choice choice) {
    if (choice == Choice.STAY) {
      present(turn);
      return;
    }
    switch (turn.currentStep()) {
      case Step.Starting _, Step.CheckingPin _, Step.CheckingOneTimeCode _, Step.Diagnosing _ -> {}
      case Step.LateDoor(var late, _) -> {
        if (choice == Choice.IT_IS_CLOSED && Deposits.maySayClosed(turn.current(), late)) {
          Sightings.lateClosedOnCouriersWord(turn, late);
        }
      }
      case Step.Welcome _ -> atWelcome(turn, choice);
      case Step.ChooseLanguage _ -> Languages.pressed(turn, choice);
      case Step.WhatIsIt(var tracking) -> {
        if (choice == Choice.COLLECT || choice == Choice.COURIER) {
          atWelcome(turn, choice);
        } else if (choice == Choice.RETURN_OR_SEND) {
          Customers.labelScanned(turn, tracking);
        } else {
          endOn(turn, choice, Choice.BACK);
        }
      }
      case Step.ReturnOrSend _ -> Customers.pressedAtChoice(turn, choice);
      case Step.EnterReturn _ -> endOn(turn, choice, Choice.BACK);
      case Step.EnterSender(var draft, _) -> Customers.pressedAtSender(turn, draft, choice);
      case Step.EnterRecipient(var draft, _) -> {
        if (choice == Choice.BACK) {
          turn.step(new Step.EnterSender(draft, false));
        }
      }
      case Step.ChooseCustomerSize(var draft) -> Customers.pressedAtSize(turn, draft, choice);
      case Step.Receipt _, Step.DepositsClosed _ -> endOn(turn, choice, Choice.CONTINUE);
      case Step.EnterCode _ -> {
        if (choice == Choice.HELP) {
          turn.step(new Step.CodeHelp());
        } else {
          endOn(turn, choice, Choice.BACK);
        }
      }
      case Step.CodeHelp _ -> {
        switch (choice) {
          case NO_CODE -> turn.step(new Step.FindParcel());
          case DO_NOT_WANT -> turn.step(new Step.EnterCodeToRefuse(CodeTrouble.NONE));
          case COLLECT -> turn.step(new Step.EnterCode(CodeTrouble.NONE));
          default -> endOn(turn, choice, Choice.BACK);
        }
      }
      case Step.EnterCodeToRefuse _, Step.FindParcel _ -> {
        if (choice == Choice.BACK) {
          turn.step(new Step.CodeHelp());
        }
      }
      case Step.EnterNumber _, Step.EnterPin _, Step.EnterOneTimeCode _ ->
          endOn(turn, choice, Choice.BACK);
      case Step.OtherKiosk _, Step.CodeAskedFor _ -> endOn(turn, choice, Choice.CONTINUE);
      case Step.SignInFailed _ -> {
        if (choice == Choice.TRY_AGAIN) {
          turn.step(new Step.EnterNumber());
        } else {
          endOn(turn, choice, Choice.BACK);
        }
      }
      case Step.Compartments _ -> Service.atList(turn, choice);
      case Step.OneCompartment(var id, _) -> Service.atCompartment(turn, id, choice);
      case Step.PastOf(var id) -> {
        if (choice == Choice.BACK) {
          Service.chosen(turn, id);
        }
      }
      case Step.Buses _ -> Service.atPage(turn, choice, Choice.BACK);
      case Step.Diagnosed _ -> Service.atPage(turn, choice, Choice.CONTINUE);
      case Step.WhyWork step -> Service.atReason(turn, step, choice);
      case Step.ScanParcel _ -> courier(turn).ifPresent(by -> betweenParcels(turn, by, choice));
      case Step.ToCollect(var last, _) ->
          courier(turn)
              .ifPresent(by -> {
                if (choice == Choice.OPEN_NEXT) {
                  Collections.openNext(turn, by, last);
                } else {
                  scanOn(turn, choice, Choice.BACK);
                }
              });
      case Step.IsItFit(var id) ->
          courier(turn)
              .ifPresent(by -> {
                if (choice == Choice.YES || choice == Choice.NO) {
                  Collections.saidToBeFit(turn, by, id, choice == Choice.YES);
                }
              });
      case Step.CollectionUnclear(var id, _) ->
          courier(turn)
              .ifPresent(by -> {
                if (choice == Choice.CONTINUE) {
                  Collections.goOn(turn, by, id);
                }
              });
      case Step.ShiftOver _ -> endOn(turn, choice, Choice.CONTINUE);
      case Step.ChooseSize _ -> scanOn(turn, choice, Choice.BACK);
      case Step.EnterContact(var draft, _) -> {
        if (choice == Choice.BACK) {
          turn.step(new Step.ChooseSize(draft));
        }
      }
      case Step.PickRecipient(var draft, _) -> Recipients.pressed(turn, draft, choice);
      case Step.AlreadyInside _, Step.Full _, Step.SetAside _ -> {
        if (turn.courierIsHere()) {
          scanOn(turn, choice, Choice.CONTINUE);
        } else {
          goOn(turn, choice);
        }
      }
      case Step.AtDoor(var id, var asked) -> atDoor(turn, id, asked, choice);
      case Step.GaveUp(var id, _, _) -> {
        if (choice == Choice.CONTINUE) {
          if (turn.presence().attendance().visit() instanceof Visit.ByCourier courier
              && Collections.wasFor(turn, id)) {
            Collections.goOn(turn, courier, id);
          } else if (turn.presence().attendance().visit() instanceof Visit.ByRecipient) {
            Groups.goOn(turn);
          } else if (Service.technician(turn).isPresent()) {
            Inspections.gaveUp(turn, id);
          } else {
            Deposits.goOn(turn);
          }
        }
      }
      case Step.Collected collected -> {
        switch (choice) {
          case OPEN_AGAIN -> Pickups.lookAgain(turn, collected);
          case IT_WAS_EMPTY -> Claims.afterAll(turn, collected);
          case NEXT -> Groups.next(turn);
          default -> endOn(turn, choice, Choice.CONTINUE);
        }
      }
      case Step.ConfirmRefusal refusal -> Refusals.pressed(turn, refusal, choice);
      case Step.Refused _ -> goOn(turn, choice);
      case Step.NextParcel _ -> {
        if (choice == Choice.NEXT) {
          Groups.next(turn);
        } else {
          endOn(turn, choice, Choice.CONTINUE);
        }
      }
    }
    present(turn);
  }

  private static void atWelcome(Turn turn, Choice choice) {
    switch (choice) {
      case COLLECT -> turn.step(new Step.EnterCode(CodeTrouble.NONE));
      case RETURN_OR_SEND -> Customers.begin(turn);
      case COURIER -> turn.step(new Step.EnterNumber());
      case LANGUAGE -> Languages.asked(turn);
      default -> {}
    }
  }

  private static void betweenParcels(Turn turn, Visit.ByCourier courier, Choice choice) {
    switch (choice) {
      case SIGN_OUT -> Sessions.signOut(turn, courier);
      case TAKE_OUT -> Collections.list(turn, courier, Optional.empty());
      case WRONG_PARCEL -> HeldNotices.putRight(turn);
      case LOOK_INTO -> CourierLooks.begin(turn, courier);
      default -> {}
    }
  }

  private static Optional<Visit.ByCourier> courier(Turn turn) {
    return turn.presence().attendance().visit() instanceof Visit.ByCourier by
        ? Optional.of(by)
        : Optional.empty();
  }

  private static void atDoor(Turn turn, CompartmentId id, Asked asked, Choice choice) {
    var opening = turn.opening(id).orElseThrow();
    switch (opening.purpose()) {
      case Purpose.Deposit deposit -> Deposits.pressed(turn, opening, deposit, asked, choice);
      case Purpose.ByTechnician inspection ->
          Inspections.pressed(turn, opening, inspection, asked, choice);
      case Purpose.Pickup _, Purpose.LookAgain _ -> Pickups.pressed(turn, opening, asked, choice);
      case Purpose.PutBack back -> PuttingBack.pressed(turn, opening, back, asked, choice);
      case Purpose.Collection collection ->
          Collections.pressed(turn, opening, collection, asked, choice);
      case Purpose.CourierLook look -> CourierLooks.pressed(turn, opening, look, asked, choice);
      case Purpose.Inspection _ -> {}
    }
  }

  static void digitsEntered(Turn turn, Input.DigitsEntered input) {
    Secret digits = input.digits();
    switch (turn.currentStep()) {
      case Step.EnterCode _, Step.EnterReturn _, Step.EnterCodeToRefuse _ ->
          CodeEntry.entered(turn, input);
      case Step.EnterNumber _ -> SignIn.numberEntered(turn, input);
      case Step.EnterPin(var claimant) -> SignIn.pinEntered(turn, claimant, digits);
      case Step.EnterOneTimeCode(var number, _) ->
          TechnicianSignIn.codeEntered(turn, number, input);
      default -> {}
    }
    present(turn);
  }

  static void textEntered(Turn turn, Personal text) {
    switch (turn.currentStep()) {
      case Step.FindParcel _ -> {
        if (!text.plain().isBlank()) {
          ForgottenCodes.asked(turn, text.digest());
        }
      }
      case Step.EnterContact(var draft, _) -> Recipients.entered(turn, draft, text);
      case Step.EnterSender(var draft, _) -> Customers.senderEntered(turn, draft, text);
      case Step.EnterRecipient(var draft, _) -> Customers.recipientEntered(turn, draft, text);
      case Step.WhyWork step -> Service.reasonWritten(turn, step, text);
      default -> {}
    }
    present(turn);
  }

  static void sizeChosen(Turn turn, String size) {
    if (turn.plan().cabinet().sizes().stream().anyMatch(s -> s.name().equals(size))) {
      switch (turn.currentStep()) {
        case Step.ChooseSize(var draft) -> courierChose(turn, draft, size);
        case Step.ChooseCustomerSize(var draft) -> Customers.sizeChosen(turn, draft, size);
        default -> {}
      }
    }
    present(turn);
  }

  static void compartmentChosen(Turn turn, CompartmentId chosen) {
    switch (turn.currentStep()) {
      case Step.Compartments _ -> Service.chosen(turn, chosen);
      case Step.AtDoor(var id, var asked) when asked == Asked.WHICH_DOOR ->
          WiringCheck.named(turn, turn.opening(id).orElseThrow(), chosen);
      default -> {}
    }
    present(turn);
  }

  static void personPicked(Turn turn, int number) {
    if (turn.currentStep() instanceof Step.PickRecipient step) {
      Recipients.picked(turn, step, number);
    }
    present(turn);
  }

  private static void courierChose(Turn turn, Draft draft, String size) {
    if (turn.presence().attendance().visit() instanceof Visit.ByCourier courier) {
      if (Offers.choose(turn.plan(), turn.current(), size, false, Optional.empty()).isPresent()) {
        turn.step(new Step.EnterContact(draft.withSize(size), ContactTrouble.NONE));
      } else {
        turn.state(
            new Lasting.DropOffRefused(
                new Depositor.ByCourier(courier.number()),
                courier.carrier(),
                size,
                Optional.empty()));
        turn.step(new Step.Full(size));
      }
    }
  }

  static void scanned(Turn turn, Scan scan) {
    switch (turn.currentStep()) {
      case Step.Welcome _, Step.EnterCode _, Step.EnterCodeToRefuse _ ->
          CodeEntry.scanned(turn, scan);
      case Step.FindParcel _ -> {
        if (scan instanceof Scan.Barcode(var tracking)) {
          ForgottenCodes.asked(turn, tracking.digest());
        } else if (scan instanceof Scan.PickupQr) {
          CodeEntry.scanned(turn, scan);
        }
      }
      // Whoever finds the code after all.
      case Step.CodeHelp _, Step.CodeAskedFor _ -> {
        if (scan instanceof Scan.PickupQr) {
          CodeEntry.scanned(turn, scan);
        }
      }
      case Step.ReturnOrSend _, Step.EnterReturn _ -> {
        if (scan instanceof Scan.Barcode(var tracking)) {
          Customers.labelScanned(turn, tracking);
        } else {
          CodeEntry.scanned(turn, scan);
        }
      }
      case Step.WhatIsIt _, Step.EnterNumber _, Step.SignInFailed _ ->
          SignIn.badgeScanned(turn, scan);
      case Step.ScanParcel _ -> {
        if (turn.presence().attendance().visit() instanceof Visit.ByCourier courier) {
          parcelScanned(turn, courier, scan);
        }
      }
      case Step.AtDoor(var id, var asked)
          when asked == Asked.USE_AND_CLOSE || asked == Asked.SCAN_IT -> {
        var opening = turn.opening(id).orElseThrow();
        if (opening.purpose() instanceof Purpose.Collection collection) {
          Collections.scanned(turn, opening, collection, scan);
        } else if (opening.purpose() instanceof Purpose.ByTechnician inspection) {
          Inspections.scanned(turn, opening, inspection, scan);
        }
      }
      default -> {}
    }
    present(turn);
  }

  private static void parcelScanned(Turn turn, Visit.ByCourier courier, Scan scan) {
    if (!(scan instanceof Scan.Barcode(var tracking)) || SignIn.badge(turn, scan).isPresent()) {
      turn.step(new Step.ScanParcel(ScanTrouble.UNREADABLE, Optional.empty()));
      return;
    }
    var known = turn.ledger().parcels().withBarcode(tracking.digest());
    if (known.isEmpty() && DiskRoom.isLow(turn.ledger())) {
      turn.step(DiskRoom.refusal(turn));
    } else if (known.isEmpty() && !turn.plan().rules().unannounced()) {
      turn.step(new Step.ScanParcel(ScanTrouble.NOT_ANNOUNCED, Optional.empty()));
    } else if (known.isEmpty()) {
      turn.step(new Step.ChooseSize(new Draft(tracking, Optional.empty())));
    } else {
      knownParcel(turn, courier, known.get());
    }
  }

  /// D1: of another carrier's parcel nothing is said but that it is not theirs. D10: no second
  /// record.
  static void knownParcel(Turn turn, Visit.ByCourier courier, Parcel parcel) {
    Carrier owner = parcel.carrier();
    if (!owner.equals(courier.carrier())) {
      turn.step(new Step.ScanParcel(ScanTrouble.OTHER_CARRIER, Optional.empty()));
      return;
    }
    switch (parcel.state()) {
      case ParcelState.Announced _ ->
          Deposits.reservedFor(turn, parcel.id())
              .ifPresentOrElse(
                  id -> turn.step(new Step.AlreadyInside(id)),
                  () -> Deposits.begin(turn, courier, parcel));
      case ParcelState.Stored(var id, _, _) -> turn.step(new Step.AlreadyInside(id));
      case ParcelState.Overdue(var id, _, _) -> turn.step(new Step.AlreadyInside(id));
      case ParcelState.Disputed(var id, _, _) -> turn.step(new Step.AlreadyInside(id));
      case ParcelState.Withdrawn _, ParcelState.Missing _, ParcelState.Collected _ ->
          throw new IllegalStateException("a live barcode for a parcel at its end");
    }
  }

  private static void endOn(Turn turn, Choice choice, Choice ends) {
    if (choice == ends) {
      Sessions.end(turn);
    }
  }

  private static void goOn(Turn turn, Choice choice) {
    if (choice == Choice.CONTINUE) {
      Groups.goOn(turn);
    }
  }

  private static void scanOn(Turn turn, Choice choice, Choice goesOn) {
    if (choice == goesOn) {
      turn.step(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
    }
  }
}
