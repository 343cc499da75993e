package cubby.ui;

import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.AlreadyInside;
import cubby.core.screen.ScreenModel.Buses;
import cubby.core.screen.ScreenModel.CheckingPin;
import cubby.core.screen.ScreenModel.ChooseLanguage;
import cubby.core.screen.ScreenModel.ChooseSize;
import cubby.core.screen.ScreenModel.CloseAndTell;
import cubby.core.screen.ScreenModel.CloseDoor;
import cubby.core.screen.ScreenModel.CodeAskedFor;
import cubby.core.screen.ScreenModel.CodeHelp;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.Compartments;
import cubby.core.screen.ScreenModel.ConfirmEmpty;
import cubby.core.screen.ScreenModel.ConfirmFit;
import cubby.core.screen.ScreenModel.ConfirmInside;
import cubby.core.screen.ScreenModel.ConfirmRefusal;
import cubby.core.screen.ScreenModel.DepositsClosed;
import cubby.core.screen.ScreenModel.Diagnosed;
import cubby.core.screen.ScreenModel.Diagnosing;
import cubby.core.screen.ScreenModel.DidItOpen;
import cubby.core.screen.ScreenModel.DidYouUse;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterCodeToRefuse;
import cubby.core.screen.ScreenModel.EnterContact;
import cubby.core.screen.ScreenModel.EnterCourierNumber;
import cubby.core.screen.ScreenModel.EnterOneTimeCode;
import cubby.core.screen.ScreenModel.EnterPin;
import cubby.core.screen.ScreenModel.EnterReturn;
import cubby.core.screen.ScreenModel.EnterSender;
import cubby.core.screen.ScreenModel.FindParcel;
import cubby.core.screen.ScreenModel.Full;
import cubby.core.screen.ScreenModel.GiveBack;
import cubby.core.screen.ScreenModel.Inspect;
import cubby.core.screen.ScreenModel.IsItFit;
import cubby.core.screen.ScreenModel.Jammed;
import cubby.core.screen.ScreenModel.LookedInto;
import cubby.core.screen.ScreenModel.NextParcel;
import cubby.core.screen.ScreenModel.NotPutBack;
import cubby.core.screen.ScreenModel.OneCompartment;
import cubby.core.screen.ScreenModel.Opening;
import cubby.core.screen.ScreenModel.OtherKiosk;
import cubby.core.screen.ScreenModel.OutOfService;
import cubby.core.screen.ScreenModel.ParcelNotSeen;
import cubby.core.screen.ScreenModel.Past;
import cubby.core.screen.ScreenModel.PickRecipient;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.PressDoor;
import cubby.core.screen.ScreenModel.PutBack;
import cubby.core.screen.ScreenModel.Receipt;
import cubby.core.screen.ScreenModel.Refused;
import cubby.core.screen.ScreenModel.ReturnOrSend;
import cubby.core.screen.ScreenModel.ScanIt;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.screen.ScreenModel.SetAside;
import cubby.core.screen.ScreenModel.ShiftOver;
import cubby.core.screen.ScreenModel.SignInFailed;
import cubby.core.screen.ScreenModel.Starting;
import cubby.core.screen.ScreenModel.StillInside;
import cubby.core.screen.ScreenModel.TakeAway;
import cubby.core.screen.ScreenModel.TakeOut;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.screen.ScreenModel.TestSensor;
import cubby.core.screen.ScreenModel.ToCollect;
import cubby.core.screen.ScreenModel.Unreachable;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.screen.ScreenModel.WhatIsIt;
import cubby.core.screen.ScreenModel.WhichDoor;
import cubby.core.screen.ScreenModel.WhyWork;

/// Which view shows which model.
final class Views {

  private Views() {}

  static View of(Kit kit, ScreenModel model) {
    return switch (model) {
      case Starting _ -> FirstViews.starting(kit);
      case OutOfService _ -> FirstViews.outOfService(kit);
      case Welcome m -> new WelcomeView(kit, m);
      case ChooseLanguage m -> LanguageViews.choose(kit, m);
      case WhatIsIt _ -> FirstViews.whatIsIt(kit);

      case EnterCode m -> EnterCodeView.of(kit, m);
      case EnterCodeToRefuse m -> EnterCodeView.of(kit, m);
      case CodeHelp _ -> PickupViews.codeHelp(kit);
      case FindParcel m -> LineView.of(kit, m);
      case CodeAskedFor _ -> PickupViews.codeAskedFor(kit);
      case ReturnOrSend _ -> CustomerViews.returnOrSend(kit);
      case EnterReturn m -> EnterCodeView.of(kit, m);
      case EnterSender m -> LineView.of(kit, m);
      case Receipt m -> CustomerViews.receipt(kit, m);
      case DepositsClosed _ -> CustomerViews.depositsClosed(kit);
      case OtherKiosk m -> PickupViews.otherKiosk(kit, m);
      case TakeParcel m -> PickupViews.takeParcel(kit, m);
      case StillInside m -> PickupViews.stillInside(kit, m);
      case Collected m -> PickupViews.collected(kit, m);
      case ConfirmEmpty m -> PickupViews.confirmEmpty(kit, m);
      case NextParcel m -> PickupViews.nextParcel(kit, m);
      case GiveBack m -> ObjectionViews.giveBack(kit, m);
      case NotPutBack m -> ObjectionViews.notPutBack(kit, m);
      case ConfirmRefusal m -> ObjectionViews.confirmRefusal(kit, m);
      case Refused _ -> ObjectionViews.refused(kit);

      case EnterCourierNumber _ -> EnterNumberView.courierNumber(kit);
      case EnterPin _ -> EnterNumberView.pin(kit);
      case CheckingPin _ -> SignInViews.checkingPin(kit);
      case SignInFailed m -> SignInViews.signInFailed(kit, m);

      case EnterOneTimeCode m -> EnterNumberView.oneTimeCode(kit, m);
      case Compartments m -> ServiceViews.compartments(kit, m);
      case OneCompartment m -> ServiceViews.one(kit, m);
      case Past m -> MachineViews.past(kit, m);
      case Buses m -> MachineViews.buses(kit, m);
      case Diagnosing _ -> MachineViews.diagnosing(kit);
      case Diagnosed m -> MachineViews.diagnosed(kit, m);
      case WhyWork m -> m.inWords() ? LineView.of(kit, m) : ServiceViews.why(kit, m);
      case Inspect m -> ServiceViews.inspect(kit, m);
      case TestSensor m -> ServiceViews.testSensor(kit, m);
      case CloseAndTell m -> ServiceViews.closeAndTell(kit, m);
      case WhichDoor m -> ServiceViews.whichDoor(kit, m);
      case ConfirmFit m -> ServiceViews.confirmFit(kit, m);

      case ScanParcel m -> new ScanView(kit, m);
      case ToCollect m -> CollectionViews.toCollect(kit, m);
      case TakeAway m -> CollectionViews.takeAway(kit, m);
      case PutBack m -> CollectionViews.putBack(kit, m);
      case ScanIt m -> CollectionViews.scanIt(kit, m);
      case LookedInto m -> CollectionViews.lookedInto(kit, m);
      case IsItFit m -> CollectionViews.isItFit(kit, m);
      case ShiftOver m -> CollectionViews.shiftOver(kit, m);
      case AlreadyInside m -> DropOffViews.alreadyInside(kit, m);
      case ChooseSize m -> ChooseSizeView.of(kit, m);
      case EnterContact m -> LineView.of(kit, m);
      case PickRecipient m -> PickRecipientView.of(kit, m);
      case Full m -> DropOffViews.full(kit, m);
      case PlaceParcel m -> DropOffViews.placeParcel(kit, m);
      case TakeOut m -> DropOffViews.takeOut(kit, m);
      case ParcelNotSeen m -> DropOffViews.parcelNotSeen(kit, m);
      case DidYouUse m -> DropOffViews.didYouUse(kit, m);
      case ConfirmInside m -> DropOffViews.confirmInside(kit, m);

      case Opening m -> DoorViews.opening(kit, m);
      case CloseDoor m -> DoorViews.closeDoor(kit, m);
      case PressDoor m -> DoorViews.pressDoor(kit, m);
      case DidItOpen m -> DoorViews.didItOpen(kit, m);
      case Jammed m -> DoorViews.jammed(kit, m);
      case Unreachable m -> DoorViews.unreachable(kit, m);
      case SetAside m -> DoorViews.setAside(kit, m);
    };
  }
}
