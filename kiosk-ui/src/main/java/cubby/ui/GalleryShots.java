package cubby.ui;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.parcel.Errand;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.Alarm;
import cubby.core.screen.ScreenModel.AlreadyInside;
import cubby.core.screen.ScreenModel.CheckingPin;
import cubby.core.screen.ScreenModel.ChooseSize;
import cubby.core.screen.ScreenModel.CloseAndTell;
import cubby.core.screen.ScreenModel.CloseDoor;
import cubby.core.screen.ScreenModel.CodeAskedFor;
import cubby.core.screen.ScreenModel.CodeHelp;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.CompartmentLine;
import cubby.core.screen.ScreenModel.Compartments;
import cubby.core.screen.ScreenModel.Condition;
import cubby.core.screen.ScreenModel.ConfirmEmpty;
import cubby.core.screen.ScreenModel.ConfirmFit;
import cubby.core.screen.ScreenModel.ConfirmInside;
import cubby.core.screen.ScreenModel.ConfirmRefusal;
import cubby.core.screen.ScreenModel.ContentShown;
import cubby.core.screen.ScreenModel.DepositsClosed;
import cubby.core.screen.ScreenModel.DidItOpen;
import cubby.core.screen.ScreenModel.DidYouUse;
import cubby.core.screen.ScreenModel.DoorShown;
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
import cubby.core.screen.ScreenModel.NextParcel;
import cubby.core.screen.ScreenModel.NotPutBack;
import cubby.core.screen.ScreenModel.Objections;
import cubby.core.screen.ScreenModel.OneCompartment;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.Opening;
import cubby.core.screen.ScreenModel.OtherKiosk;
import cubby.core.screen.ScreenModel.OutOfService;
import cubby.core.screen.ScreenModel.ParcelNotSeen;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.PressDoor;
import cubby.core.screen.ScreenModel.PutBack;
import cubby.core.screen.ScreenModel.Receipt;
import cubby.core.screen.ScreenModel.Refused;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.screen.ScreenModel.ReturnOrSend;
import cubby.core.screen.ScreenModel.ScanIt;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.screen.ScreenModel.Sensor;
import cubby.core.screen.ScreenModel.SetAside;
import cubby.core.screen.ScreenModel.ShiftOver;
import cubby.core.screen.ScreenModel.SignInFailed;
import cubby.core.screen.ScreenModel.SignalLine;
import cubby.core.screen.ScreenModel.SizeOffer;
import cubby.core.screen.ScreenModel.Starting;
import cubby.core.screen.ScreenModel.StillInside;
import cubby.core.screen.ScreenModel.TakeAway;
import cubby.core.screen.ScreenModel.TakeOut;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.screen.ScreenModel.TestSensor;
import cubby.core.screen.ScreenModel.ToCollect;
import cubby.core.screen.ScreenModel.ToCollect.Item;
import cubby.core.screen.ScreenModel.ToCollect.Reason;
import cubby.core.screen.ScreenModel.Unreachable;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.screen.ScreenModel.WhatIsIt;
import cubby.core.screen.ScreenModel.WhichDoor;
import cubby.core.screen.ScreenModel.WhyWork;
import cubby.core.session.Work;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Every screen in each of its states, of one cabinet.
final class GalleryShots {

  /// @param name fit for a file
  /// @param openDoors how many others stand open
  /// @param touched the id of what is touched once it is shown, or nothing
  /// @param typed by a person then
  record Shot(
      String name,
      ScreenModel model,
      boolean leaving,
      int openDoors,
      String touched,
      String typed) {

    Shot(String name, ScreenModel model) {
      this(name, model, false, 0, "", "");
    }

    Shot whileLeaving() {
      return new Shot(name, model, true, openDoors, touched, typed);
    }

    Shot withOpenDoors(int count) {
      return new Shot(name, model, leaving, count, touched, typed);
    }

    Shot withTouched(String id) {
      return new Shot(name, model, leaving, openDoors, id, typed);
    }

    Shot withTyped(String text) {
      return new Shot(name, model, leaving, openDoors, touched, text);
    }
  }

  private static final String CASE = "K7-0412";
  private static final Duration WAIT = Duration.ofSeconds(47);

  private final Cabinet cabinet;
  private final KioskProfile profile;
  private final List<CompartmentId> doors;
  private final List<Shot> shots = new ArrayList<>();

  GalleryShots(Cabinet cabinet, KioskProfile profile) {
    this.cabinet = cabinet;
    this.profile = profile;
    this.doors = cabinet.compartments().stream().map(c -> c.id()).toList();
  }

  List<Shot> all() {
    shots.clear();
    addFirst();
    addPickup();
    addObjections();
    addCustomers();
    addSignIn();
    addDropOff();
    addCollection();
    addService();
    addDoors();
    return List.copyOf(shots);
  }

  Screen screen(Shot shot, Language language) {
    var open = doors.subList(0, Math.min(shot.openDoors(), doors.size()));
    return new Screen(1, language, shot.model(), shot.leaving(), open);
  }

  private void addFirst() {
    add("starting", new Starting());
    add("out-of-service", new OutOfService());
    add("welcome", new Welcome(false));
    add("welcome-partly-out", new Welcome(true));
    add(new Shot("welcome-door-open", new Welcome(false)).withOpenDoors(1));
    add(new Shot("welcome-partly-out-doors-open", new Welcome(true)).withOpenDoors(3));
    add("what-is-it", new WhatIsIt());
  }

  private void addPickup() {
    var code = profile.codeLength();
    var check = KioskProfile.CHECK_LENGTH;
    var asked = new EnterCode(code, 0, CodeTrouble.NONE, 5, Duration.ZERO);
    add("enter-code", asked);
    add(new Shot("enter-code-typed", asked).withTyped("20481"));
    add(new Shot("enter-code-door-open", asked).withOpenDoors(1).withTyped("2"));
    add(new Shot("enter-code-leaving", asked).whileLeaving().withTyped("204"));
    add("enter-code-not-known", new EnterCode(code, 0, CodeTrouble.NOT_KNOWN, 3, Duration.ZERO));
    add("enter-code-overdue", new EnterCode(code, 0, CodeTrouble.OVERDUE, 4, Duration.ZERO));
    add("enter-code-not-yet", new EnterCode(code, 0, CodeTrouble.NOT_YET, 4, Duration.ZERO));
    add("enter-code-in-use", new EnterCode(code, 0, CodeTrouble.DOOR_IN_USE, 5, Duration.ZERO));
    add("enter-code-once-more", new EnterCode(code, 0, CodeTrouble.NOT_KNOWN, 1, Duration.ZERO));
    add(
        new Shot(
                "enter-code-and-check",
                new EnterCode(code, check, CodeTrouble.NONE, 1, Duration.ZERO))
            .withTyped("2048163955"));
    add("enter-code-and-check-wait", new EnterCode(code, check, CodeTrouble.NOT_KNOWN, 0, WAIT));
    add("enter-code-longest", new EnterCode(12, check, CodeTrouble.NOT_KNOWN, 2, WAIT));
    add("other-kiosk", new OtherKiosk("Central station, north entrance, beside platform 12"));
    add("take-parcel", new TakeParcel(door(1), OpenFor.SHORT, Objections.ALL));
    add("take-parcel-long", new TakeParcel(door(11), OpenFor.LONG, Objections.CLAIMS));
    add("still-inside", new StillInside(door(4), true, Objections.ALL));
    add("still-inside-leave", new StillInside(door(4), false, Objections.NONE));
    add("collected", new Collected(door(4), true, true, 0));
    add("collected-final", new Collected(door(4), false, false, 0));
    add("confirm-empty", new ConfirmEmpty(door(16), false));
  }

  private void addObjections() {
    var code = profile.codeLength();
    var entry = new EnterCode(code, 0, CodeTrouble.NONE, 5, Duration.ZERO);
    add("enter-code-to-refuse", new EnterCodeToRefuse(entry));
    add(
        "enter-code-to-refuse-not-known",
        new EnterCodeToRefuse(new EnterCode(code, 0, CodeTrouble.NOT_KNOWN, 3, Duration.ZERO)));
    add("code-help", new CodeHelp());
    add("find-parcel", new FindParcel());
    add(new Shot("find-parcel-typed", new FindParcel()).withTyped("maria.lindner@exa"));
    add("code-asked-for", new CodeAskedFor());
    add("confirm-refusal", new ConfirmRefusal(1));
    add("confirm-refusal-group", new ConfirmRefusal(3));
    add("refused", new Refused());
    add("confirm-empty-pickup", new ConfirmEmpty(door(16), true));
    add("give-back", new GiveBack(door(7), OpenFor.SHORT));
    add("give-back-long", new GiveBack(door(7), OpenFor.LONG));
    add("not-put-back", new NotPutBack(door(7), true, false));
    add("not-put-back-final", new NotPutBack(door(7), false, true));
    add("collected-one-more", new Collected(door(4), true, true, 1));
    add("next-parcel", new NextParcel(2));
  }

  private void addCustomers() {
    var code = profile.codeLength();
    var check = KioskProfile.CHECK_LENGTH;
    var asked = new EnterCode(code, 0, CodeTrouble.NONE, 5, Duration.ZERO);
    add("return-or-send", new ReturnOrSend());
    add("enter-return", new EnterReturn(asked, false));
    add("enter-return-or-label", new EnterReturn(asked, true));
    add(new Shot("enter-return-typed", new EnterReturn(asked, true)).withTyped("20481"));
    add(
        "enter-return-label-refused",
        new EnterReturn(new EnterCode(code, 0, CodeTrouble.LABEL_REFUSED, 5, Duration.ZERO), true));
    add(
        "enter-return-and-check",
        new EnterReturn(new EnterCode(code, check, CodeTrouble.NOT_KNOWN, 0, WAIT), true));
    add("enter-sender", new EnterSender(false, false));
    add("enter-sender-may-be-left-out", new EnterSender(false, true));
    add(new Shot("enter-sender-invalid", new EnterSender(true, true)).withTyped("maria.lindner"));
    var number = Optional.of("CB7Q2M9XK4T0WZ");
    add("receipt-return", new Receipt(door(4), Errand.RETURN, number, true));
    add("receipt-return-not-mailed", new Receipt(door(4), Errand.RETURN, number, false));
    add("receipt-return-no-number", new Receipt(door(4), Errand.RETURN, Optional.empty(), true));
    add("receipt-sending", new Receipt(door(4), Errand.SENDING, number, true));
    add("deposits-closed", new DepositsClosed());
  }

  private void addSignIn() {
    add("enter-courier-number", new EnterCourierNumber());
    add(new Shot("enter-courier-number-typed", new EnterCourierNumber()).withTyped("1047"));
    add(new Shot("enter-pin-typed", new EnterPin()).withTyped("295134"));
    add("checking-pin", new CheckingPin());
    add("sign-in-failed", new SignInFailed(Duration.ZERO));
    add("sign-in-failed-wait", new SignInFailed(WAIT));
  }

  private void addDropOff() {
    add("scan-parcel", scan(ScanTrouble.NONE, Optional.empty()));
    add("scan-parcel-stored", scan(ScanTrouble.NONE, Optional.of(door(11))));
    add("scan-parcel-unreadable", scan(ScanTrouble.UNREADABLE, Optional.empty()));
    add("scan-parcel-other-carrier", scan(ScanTrouble.OTHER_CARRIER, Optional.empty()));
    add("scan-parcel-not-announced", scan(ScanTrouble.NOT_ANNOUNCED, Optional.empty()));
    add("scan-parcel-nothing-taken-in", scan(ScanTrouble.NOTHING_TAKEN_IN, Optional.empty()));
    var waiting = scan(ScanTrouble.NONE, Optional.empty());
    add(new Shot("scan-parcel-by-hand", waiting).withTouched("scan-field").withTyped("JJD0099"));
    var unreadable = scan(ScanTrouble.UNREADABLE, Optional.empty());
    add(
        new Shot("scan-parcel-by-hand-unreadable", unreadable)
            .withOpenDoors(1)
            .withTouched("scan-field"));
    add(
        "scan-parcel-put-right",
        new ScanParcel(
            ScanTrouble.NONE,
            Optional.of(door(11)),
            true,
            12,
            Optional.of(Duration.ofMinutes(47))));
    add(
        "scan-parcel-to-collect",
        new ScanParcel(ScanTrouble.NONE, Optional.empty(), false, 3, Optional.empty()));
    add("already-inside", new AlreadyInside(door(20)));
    add("choose-size", new ChooseSize(offers(3)));
    add("choose-size-one-left", new ChooseSize(offers(1)));
    add("enter-contact", new EnterContact(false));
    add(new Shot("enter-contact-typed", new EnterContact(false)).withTyped("maria.lindner@exa"));
    add(new Shot("enter-contact-invalid", new EnterContact(true)).withTyped("maria.lindner"));
    add("full", new Full(offers(0)));
    add("place-parcel", new PlaceParcel(door(11), OpenFor.SHORT, true, false));
    add("place-parcel-long", new PlaceParcel(door(23), OpenFor.LONG, true, true));
    add(
        new Shot("place-parcel-door-open", new PlaceParcel(door(11), OpenFor.SHORT, false, false))
            .withOpenDoors(1));
    add("take-out", new TakeOut(door(7), OpenFor.SHORT, false));
    add("take-out-long", new TakeOut(door(7), OpenFor.LONG, true));
    add("parcel-not-seen", new ParcelNotSeen(door(11), false));
    add("parcel-not-seen-inside", new ParcelNotSeen(door(11), true));
    add("did-you-use", new DidYouUse(door(7)));
    add("confirm-inside", new ConfirmInside(door(2)));
  }

  private void addService() {
    add(new Shot("one-time-code", new EnterOneTimeCode(false)).withTyped("204816"));
    add("recovery-code", new EnterOneTimeCode(true));
    add("compartments", new Compartments(lines(), List.of()));
    var tamper = new SignalLine("lid", Alarm.TAMPER);
    var mains = new SignalLine("mains", Alarm.POWER_FAILING);
    add("compartments-alarms", new Compartments(lines(), List.of(tamper, mains)));
    add("compartment", new OneCompartment(line(2), Optional.empty(), Remark.NONE, true));
    add(
        "compartment-quarantined",
        new OneCompartment(
            line(4), Optional.of(QuarantineReason.CONTRADICTION), Remark.TOO_MANY, true));
    add(
        "compartment-out",
        new OneCompartment(line(5), Optional.empty(), Remark.KEY_ANNOUNCED, false));
    add("why-take-out", new WhyWork(door(2), Work.TAKE_OUT, false));
    add("why-open", new WhyWork(door(3), Work.OPEN_PARCEL, false));
    add(
        new Shot("why-open-in-words", new WhyWork(door(3), Work.OPEN_PARCEL, true))
            .withTyped("asked for by the sender"));
    add("inspect", new Inspect(door(2), OpenFor.SHORT, false));
    add("inspect-long", new Inspect(door(2), OpenFor.LONG, true));
    add("test-sensor", new TestSensor(door(2), false, OpenFor.SHORT, false));
    add("test-sensor-seen", new TestSensor(door(2), true, OpenFor.LONG, true));
    add("close-and-tell", new CloseAndTell(OpenFor.SHORT, false));
    add("which-door", new WhichDoor(doors));
    add("confirm-fit", new ConfirmFit(door(2), false));
    add("confirm-fit-parcel", new ConfirmFit(door(3), true));
  }

  private List<CompartmentLine> lines() {
    return IntStream.rangeClosed(1, doors.size()).mapToObj(this::line).toList();
  }

  /// Every condition in turn.
  private CompartmentLine line(int number) {
    var conditions = Condition.values();
    return new CompartmentLine(
        door(number),
        conditions[number % conditions.length],
        DoorShown.CLOSED,
        ContentShown.EMPTY,
        Sensor.TRUSTED,
        number % 5 != 0,
        number * 97);
  }

  private static ScanParcel scan(ScanTrouble trouble, Optional<CompartmentId> stored) {
    return new ScanParcel(trouble, stored, false, 0, Optional.empty());
  }

  private void addCollection() {
    add(
        "to-collect",
        new ToCollect(
            List.of(
                new Item(door(2), Reason.OVERDUE, true), new Item(door(9), Reason.RETURNED, true)),
            Optional.empty()));
    add("to-collect-many", new ToCollect(many(), Optional.of(door(3))));
    add("to-collect-none", new ToCollect(List.of(), Optional.of(door(3))));
    add("take-away", new TakeAway(door(2), OpenFor.SHORT, false, false));
    add("take-away-scanned", new TakeAway(door(2), OpenFor.LONG, true, true));
    add("put-back", new PutBack(door(2), OpenFor.SHORT, false));
    add("put-back-long", new PutBack(door(2), OpenFor.LONG, true));
    add("scan-it", new ScanIt(door(2), false, true));
    add("scan-it-wrong", new ScanIt(door(2), true, true));
    add("is-it-fit", new IsItFit(door(2)));
    add(
        "shift-over",
        new ShiftOver(List.of(door(1), door(7), door(11)), List.of(door(2)), List.of("L")));
    add("shift-over-much", new ShiftOver(doors, doors, List.of("S", "M", "L")));
  }

  /// Every reason, and some doors that do not open.
  private List<Item> many() {
    var reasons = List.of(Reason.values());
    return IntStream.range(0, doors.size())
        .mapToObj(i -> new Item(doors.get(i), reasons.get(i % reasons.size()), i % 5 != 0))
        .toList();
  }

  private void addDoors() {
    add("opening", new Opening(door(11)));
    add("close-door", new CloseDoor(door(17), OpenFor.SHORT, false));
    add("close-door-long", new CloseDoor(door(17), OpenFor.LONG, true));
    add("press-door", new PressDoor(door(13)));
    add("press-door-long-label", new PressDoor(new CompartmentId("HALL12")));
    add("did-it-open", new DidItOpen(door(13)));
    add("jammed-pickup", new Jammed(door(13), CASE, true));
    add("jammed-drop-off", new Jammed(door(13), CASE, false));
    add("unreachable-pickup", new Unreachable(door(21), CASE, true));
    add("unreachable-drop-off", new Unreachable(door(21), CASE, false));
    add("set-aside", new SetAside(door(5), CASE));
  }

  private void add(String name, ScreenModel model) {
    add(new Shot(name, model));
  }

  private void add(Shot shot) {
    shots.add(shot);
  }

  private CompartmentId door(int number) {
    return doors.get((number - 1) % doors.size());
  }

  /// The smallest size has the most left, the largest has none left first.
  private List<SizeOffer> offers(int most) {
    var sizes = cabinet.sizes();
    return IntStream.range(0, sizes.size())
        .mapToObj(i -> new SizeOffer(sizes.get(i), Math.max(0, most - i * 2)))
        .toList();
  }
}
