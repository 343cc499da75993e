package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.Collection.Scanned;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.session.BankReach;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import cubby.core.text.Personal;
import cubby.core.time.Uptime;
import java.util.List;
import java.util.Optional;

/// What the touchscreen shows, derived from the state.
final class Screens {

  private Screens() {}

  static Screen of(KioskPlan plan, KioskState state, Uptime now) {
    var attendance = state.presence().attendance();
    return new Screen(
        attendance.revision(),
        attendance.language(),
        model(plan, state, attendance.step(), now),
        attendance.leaving(),
        openDoors(state));
  }

  private static ScreenModel model(KioskPlan plan, KioskState state, Step step, Uptime now) {
    return switch (step) {
      case Step.Starting _ -> new ScreenModel.Starting();
      case Step.Welcome _ -> welcome(state);
      case Step.ChooseLanguage _ -> new ScreenModel.ChooseLanguage(plan.profile().languages());
      case Step.EnterCode(var trouble) -> keypad(plan, state, trouble, now);
      case Step.CodeHelp _ -> new ScreenModel.CodeHelp();
      case Step.FindParcel _ -> new ScreenModel.FindParcel(plan.rules().telephones());
      case Step.CodeAskedFor _ -> new ScreenModel.CodeAskedFor();
      case Step.EnterCodeToRefuse(var trouble) ->
          new ScreenModel.EnterCodeToRefuse(keypad(plan, state, trouble, now));
      case Step.ConfirmRefusal(_, var parcels) -> new ScreenModel.ConfirmRefusal(parcels.size());
      case Step.Refused _ -> new ScreenModel.Refused();
      case Step.NextParcel _ -> new ScreenModel.NextParcel(Groups.more(state));
      case Step.ReturnOrSend _ -> new ScreenModel.ReturnOrSend();
      case Step.EnterReturn(var trouble) ->
          new ScreenModel.EnterReturn(
              keypad(plan, state, trouble, now),
              !plan.rules().customers().returnLabels().isEmpty());
      case Step.EnterSender(var draft, var invalid) ->
          new ScreenModel.EnterSender(
              invalid, draft.senderMayBeLeftOut(), plan.rules().telephones());
      case Step.EnterRecipient(_, var invalid) ->
          new ScreenModel.EnterContact(
              invalid ? ContactTrouble.INVALID : ContactTrouble.NONE,
              plan.rules().telephones(),
              false);
      case Step.ChooseCustomerSize _ -> new ScreenModel.ChooseSize(Offers.bySize(plan, state));
      case Step.Receipt receipt -> receipt(state, receipt);
      case Step.DepositsClosed _ -> new ScreenModel.DepositsClosed();
      case Step.OtherKiosk(var place) -> new ScreenModel.OtherKiosk(place);
      case Step.WhatIsIt _ -> new ScreenModel.WhatIsIt();
      case Step.EnterNumber _ -> new ScreenModel.EnterCourierNumber();
      case Step.EnterPin _ -> new ScreenModel.EnterPin();
      case Step.CheckingPin _ -> new ScreenModel.CheckingPin();
      case Step.SignInFailed(var claimant) ->
          new ScreenModel.SignInFailed(SignIn.untilNextTry(state.ledger(), claimant, now));
      case Step.EnterOneTimeCode(_, var recovery) -> new ScreenModel.EnterOneTimeCode(recovery);
      case Step.CheckingOneTimeCode _ -> new ScreenModel.CheckingPin();
      case Step.Compartments _ -> ServiceScreens.compartments(plan, state);
      case Step.OneCompartment(var id, var remark) -> ServiceScreens.one(plan, state, id, remark);
      case Step.PastOf(var id) -> ServiceScreens.past(state, id);
      case Step.Buses _ -> new ScreenModel.Buses(state.presence().readings().traffic());
      case Step.Diagnosing _ -> new ScreenModel.Diagnosing();
      case Step.Diagnosed(var file) -> new ScreenModel.Diagnosed(file);
      case Step.WhyWork(var id, var work, var inWords) ->
          new ScreenModel.WhyWork(id, work, inWords);
      case Step.ScanParcel(var trouble, var stored) ->
          CourierScreens.scanParcel(plan, state, trouble, stored, now);
      case Step.ToCollect(var last, var taken) ->
          CourierScreens.toCollect(plan, state, taken ? last : Optional.empty());
      case Step.IsItFit(var id) -> new ScreenModel.IsItFit(id);
      case Step.CollectionUnclear(var id, var caseNumber) ->
          new ScreenModel.SetAside(id, caseNumber);
      case Step.ShiftOver(var handled) -> CourierScreens.shiftOver(handled);
      case Step.AlreadyInside(var id) -> new ScreenModel.AlreadyInside(id);
      case Step.ChooseSize _ -> new ScreenModel.ChooseSize(Offers.bySize(plan, state));
      case Step.EnterContact(_, var trouble) -> Recipients.enter(plan, trouble);
      case Step.PickRecipient(_, var begins) -> Recipients.pick(plan, begins);
      case Step.Full _ -> new ScreenModel.Full(Offers.bySize(plan, state));
      case Step.AtDoor(var id, var asked) -> atDoor(plan, state, id, asked, now);
      case Step.GaveUp(var id, var caseNumber, var jammed) -> {
        var codeStaysGood =
            isCodeHolder(state.presence().attendance().visit()) && !isOver(state, id);
        yield jammed
            ? new ScreenModel.Jammed(id, caseNumber, codeStaysGood)
            : new ScreenModel.Unreachable(id, caseNumber, codeStaysGood);
      }
      case Step.SetAside(var id, var caseNumber) -> new ScreenModel.SetAside(id, caseNumber);
      case Step.Collected collected ->
          new ScreenModel.Collected(
              collected.compartment(),
              collected.openAgainUntil().filter(now::isBefore).isPresent(),
              Claims.mayDispute(state.ledger(), collected),
              Groups.more(state));
      case Step.LateDoor(var id, _) ->
          new ScreenModel.CloseDoor(id, openFor(state, id), Deposits.maySayClosed(state, id));
    };
  }

  private static ScreenModel.EnterCode keypad(
      KioskPlan plan, KioskState state, CodeTrouble trouble, Uptime now) {
    return new ScreenModel.EnterCode(
        plan.profile().codeLength(),
        CodeEntry.checkLength(state.ledger(), now),
        trouble,
        state.ledger().codeTries().codes().leftAt(now),
        CodeEntry.untilNextTry(state.ledger(), now),
        CodeEntry.otherLengths(plan, state.ledger()));
  }

  private static ScreenModel receipt(KioskState state, Step.Receipt of) {
    var tracking =
        state.presence().attendance().visit() instanceof Visit.ByCustomer(_, var read)
            ? read.map(Personal::plain)
            : Optional.<String>empty();
    return new ScreenModel.Receipt(of.compartment(), of.errand(), tracking, of.senderTold());
  }

  private static ScreenModel welcome(KioskState state) {
    var banks = state.presence().readings().banks().values();
    if (banks.stream().noneMatch(reach -> reach == BankReach.ALIVE)) {
      return new ScreenModel.OutOfService();
    }
    return new ScreenModel.Welcome(banks.stream().anyMatch(reach -> reach == BankReach.LOST));
  }

  /// Whether the door was opened for what no code opens any more.
  private static boolean isOver(KioskState state, CompartmentId id) {
    var opening = state.ledger().openings().get(id);
    return opening != null
        && opening
            .purpose()
            .about()
            .map(state.ledger()::parcel)
            .filter(parcel -> parcel.state() instanceof ParcelState.Stored)
            .isEmpty();
  }

  private static boolean isCodeHolder(Visit visit) {
    return visit instanceof Visit.Anybody || visit instanceof Visit.ByRecipient;
  }

  private static ScreenModel atDoor(
      KioskPlan plan, KioskState state, CompartmentId id, Asked asked, Uptime now) {
    return switch (asked) {
      case WAIT -> new ScreenModel.Opening(id);
      case PRESS_DOOR -> new ScreenModel.PressDoor(id);
      case DID_IT_OPEN -> new ScreenModel.DidItOpen(id);
      case USE_AND_CLOSE -> openDoor(plan, state, opening(state, id));
      case PARCEL_NOT_SEEN -> notSeen(plan, state, opening(state, id));
      case USED_ANOTHER -> new ScreenModel.DidYouUse(PutIn.byMistake(state, plan, now).orElse(id));
      case IS_IT_INSIDE -> new ScreenModel.ConfirmInside(id);
      case IS_IT_EMPTY ->
          new ScreenModel.ConfirmEmpty(id, objections(state, id) != Objections.NONE);
      case STILL_INSIDE ->
          new ScreenModel.StillInside(
              id, Pickups.mayOpenAgain(opening(state, id)), objections(state, id));
      case TAKE_IT_OUT ->
          new ScreenModel.TestSensor(
              id, true, openFor(state, id), Deposits.maySayClosed(state, id));
      case WHICH_DOOR -> ServiceScreens.whichDoor(plan);
      case IS_IT_FIT ->
          opening(state, id).purpose() instanceof Purpose.CourierLook
              ? new ScreenModel.LookedInto(id)
              : ServiceScreens.confirmFit(state, id);
      case SCAN_IT -> CourierScreens.scanIt(opening(state, id));
    };
  }

  private static ScreenModel notSeen(KioskPlan plan, KioskState state, Opening opening) {
    var maySayInside = Deposits.maySayInside(plan, state, opening);
    return opening.purpose() instanceof Purpose.PutBack
        ? new ScreenModel.NotPutBack(
            opening.compartment(), Pickups.mayOpenAgain(opening), maySayInside)
        : new ScreenModel.ParcelNotSeen(opening.compartment(), maySayInside);
  }

  private static Objections objections(KioskState state, CompartmentId id) {
    return Claims.objections(state.ledger(), opening(state, id));
  }

  private static ScreenModel openDoor(KioskPlan plan, KioskState state, Opening opening) {
    var id = opening.compartment();
    var maySayClosed = Deposits.maySayClosed(state, id);
    return switch (opening.purpose()) {
      case Purpose.Deposit deposit ->
          switch (opening.withdrawing()) {
            case NONE ->
                new ScreenModel.PlaceParcel(
                    id,
                    openFor(state, id),
                    Withdrawals.mayTakeBigger(plan, state, opening, deposit),
                    maySayClosed);
            case CANCELLED, TOO_SMALL ->
                new ScreenModel.TakeOut(id, openFor(state, id), maySayClosed);
            case UNFIT -> new ScreenModel.CloseDoor(id, openFor(state, id), maySayClosed);
          };
      case Purpose.Pickup(var parcel, _) ->
          state.ledger().parcel(parcel).state() instanceof ParcelState.Disputed
              ? new ScreenModel.CloseDoor(id, openFor(state, id), false)
              : new ScreenModel.TakeParcel(id, openFor(state, id), objections(state, id));
      case Purpose.PutBack _ -> new ScreenModel.GiveBack(id, openFor(state, id));
      case Purpose.LookAgain _, Purpose.Inspection _ ->
          new ScreenModel.CloseDoor(id, openFor(state, id), false);
      case Purpose.CourierLook _ -> new ScreenModel.Inspect(id, openFor(state, id), maySayClosed);
      case Purpose.ByTechnician(_, var aim, _) -> {
        if (aim == Purpose.Aim.TEST_SENSOR) {
          yield new ScreenModel.TestSensor(id, false, openFor(state, id), maySayClosed);
        }
        yield WiringCheck.asks(state.ledger(), opening)
            ? new ScreenModel.CloseAndTell(openFor(state, id), maySayClosed)
            : new ScreenModel.Inspect(id, openFor(state, id), maySayClosed);
      }
      case Purpose.Collection collection ->
          collection.scanned() == Scanned.WRONG
              ? new ScreenModel.PutBack(id, openFor(state, id), maySayClosed)
              : new ScreenModel.TakeAway(
                  id, openFor(state, id), collection.scanned() == Scanned.RIGHT, maySayClosed);
    };
  }

  private static OpenFor openFor(KioskState state, CompartmentId id) {
    return state.presence().readings().openLong().containsKey(id) ? OpenFor.LONG : OpenFor.SHORT;
  }

  /// The doors that stand open and that the screen is not about. A door that a person says is
  /// closed is not named.
  private static List<CompartmentId> openDoors(KioskState state) {
    return state.directory().compartments().open().stream()
        .filter(id -> !isAbout(state.presence().attendance().step(), id))
        .filter(id -> !contradicted(state, id))
        .toList();
  }

  private static boolean isAbout(Step step, CompartmentId id) {
    return (step instanceof Step.AtDoor(var at, _) && at.equals(id))
        || (step instanceof Step.LateDoor(var late, _) && late.equals(id));
  }

  private static boolean contradicted(KioskState state, CompartmentId id) {
    var known = state.ledger().compartments().get(id);
    return known != null
        && known.state() instanceof Quarantined(var reason, _)
        && reason == QuarantineReason.CONTRADICTION;
  }

  private static Opening opening(KioskState state, CompartmentId id) {
    var opening = state.ledger().openings().get(id);
    if (opening == null) {
      throw new IllegalStateException("no opening of " + id);
    }
    return opening;
  }
}
