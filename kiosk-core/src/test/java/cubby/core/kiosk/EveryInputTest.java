package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.CommandId;
import cubby.core.effect.TimerId;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.message.Envelope;
import cubby.core.message.IdentityDocument;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.message.Sender;
import cubby.core.notice.DropReason;
import cubby.core.notice.NoticeId;
import cubby.core.opening.OpeningId;
import cubby.core.opening.Progress;
import cubby.core.opening.Purpose;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.photo.NoPhoto;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOutcome;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.session.Visit;
import cubby.core.text.Personal;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.core.text.TextId;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import cubby.hal.contract.signal.SignalEvent;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pcollections.TreePVector;

/// Every input in every situation: nothing throws, and what must always hold holds (the bench
/// checks). Fails when a kind of step, question, input, event, timer or command is added and not
/// walked through here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryInputTest {

  private static final MonotonicTime SOME_TIME = new MonotonicTime(0);

  /// Questions that are asked for one purpose only.
  private static final Set<String> IMPOSSIBLE =
      Set.of(
          "PARCEL_NOT_SEEN/Pickup",
          "PARCEL_NOT_SEEN/LookAgain",
          "IS_IT_EMPTY/PutBack",
          "USED_ANOTHER/Pickup",
          "USED_ANOTHER/PutBack",
          "USED_ANOTHER/LookAgain",
          "STILL_INSIDE/PutBack",
          // A door that reads open all the time is never seen to be closed on what is put back.
          "DID_IT_OPEN/PutBack",
          "IS_IT_INSIDE/Pickup",
          "IS_IT_INSIDE/LookAgain",
          "USED_ANOTHER/ByTechnician",
          "TAKE_IT_OUT/PutBack",
          "WHICH_DOOR/PutBack",
          "IS_IT_FIT/PutBack",
          "PARCEL_NOT_SEEN/ByTechnician",
          "IS_IT_EMPTY/ByTechnician",
          "STILL_INSIDE/ByTechnician",
          "SCAN_IT/ByTechnician",
          "TAKE_IT_OUT/Deposit",
          "TAKE_IT_OUT/Pickup",
          "TAKE_IT_OUT/LookAgain",
          "WHICH_DOOR/Deposit",
          "WHICH_DOOR/Pickup",
          "WHICH_DOOR/LookAgain",
          "IS_IT_FIT/Deposit",
          "IS_IT_FIT/Pickup",
          "IS_IT_FIT/LookAgain",
          "STILL_INSIDE/Deposit",
          "PARCEL_NOT_SEEN/Collection",
          "IS_IT_INSIDE/Collection",
          "SCAN_IT/Deposit",
          "SCAN_IT/Pickup",
          "SCAN_IT/LookAgain",
          "SCAN_IT/PutBack",
          "USED_ANOTHER/Collection",
          "TAKE_IT_OUT/Collection",
          "WHICH_DOOR/Collection",
          "IS_IT_FIT/Collection",
          // What is left behind then is set aside at once.
          "STILL_INSIDE/LookAgain",
          // A door that reads open is not looked into.
          "DID_IT_OPEN/CourierLook",
          "PARCEL_NOT_SEEN/CourierLook",
          "USED_ANOTHER/CourierLook",
          "IS_IT_INSIDE/CourierLook",
          "IS_IT_EMPTY/CourierLook",
          "STILL_INSIDE/CourierLook",
          "SCAN_IT/CourierLook",
          "TAKE_IT_OUT/CourierLook",
          "WHICH_DOOR/CourierLook");

  /// Buttons by which a technician opens a door.
  private static final Set<Choice> TECHNICIANS =
      Set.of(
          Choice.OPEN,
          Choice.TEST_SENSOR,
          Choice.PUT_BACK,
          Choice.CHECK_WIRING,
          Choice.SUPPORT_ASKS,
          Choice.PARCEL_STUCK,
          Choice.DOOR_BROKEN,
          Choice.TRY_AGAIN,
          // To the next door of the wiring check.
          Choice.NONE,
          Choice.YES,
          Choice.NO,
          Choice.CONTINUE);

  private final Map<String, Bench> situations = new Situations().all();

  @Test
  void nothingThrowsAndTheInvariantsHold() {
    situations.forEach((name, kiosk) -> {
      for (var input : inputs(kiosk)) {
        try {
          kiosk.fork().does(input);
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("%s: %s".formatted(name, input), e);
        }
      }
    });
  }

  @Test
  void andAfterThatEveryButtonStillDoesNoHarm() {
    situations.forEach((name, kiosk) -> {
      for (var input : inputs(kiosk)) {
        var after = kiosk.fork().does(input);
        if (after.state().equals(kiosk.state())) {
          continue;
        }
        for (var choice :
            List.of(
                Choice.YES,
                Choice.OPEN_AGAIN,
                Choice.CONTINUE,
                Choice.BACK,
                Choice.NEXT,
                Choice.IT_WAS_EMPTY,
                Choice.NOT_MINE,
                Choice.DO_NOT_WANT)) {
          try {
            after.fork().press(choice);
          } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("%s: %s, then %s".formatted(name, input, choice), e);
          }
        }
      }
    });
  }

  @Test
  void aTouchOnAnotherScreenChangesNothing() {
    situations.forEach((name, kiosk) -> {
      for (var revision : List.of(kiosk.revision() - 1, kiosk.revision() + 1)) {
        for (var input : touches(kiosk, revision)) {
          var after = kiosk.fork().does(input);
          assertThat(after.state()).as("%s: %s", name, input).isEqualTo(kiosk.state());
          assertThat(after.effects()).as("%s: %s", name, input).isEmpty();
        }
      }
    });
  }

  /// A button that a screen does not have means nothing there.
  @Test
  void onlyCertainButtonsEverOpenADoor() {
    var opening =
        Set.of(
            Choice.TRY_AGAIN,
            Choice.OPEN_AGAIN,
            Choice.OPEN_NEXT,
            Choice.WRONG_PARCEL,
            Choice.CONTINUE,
            Choice.NO,
            Choice.YES,
            Choice.NEXT,
            Choice.COLLECT);
    situations.forEach((name, kiosk) -> {
      for (var choice : Choice.values()) {
        if (!kiosk.fork().press(choice).pulses().isEmpty()) {
          if (choice == Choice.CANCEL_DEPOSIT) {
            // Behind a closed door, so that the courier sees that nothing is left inside.
            assertThat(kiosk.asked(Step.Asked.PARCEL_NOT_SEEN)).as(name).isTrue();
          } else if (kiosk.state().presence().attendance().visit() instanceof Visit.ByTechnician) {
            assertThat(TECHNICIANS).as(name).contains(choice);
          } else {
            assertThat(opening).as(name).contains(choice);
          }
        }
      }
    });
  }

  @Test
  void aLateDoorThatIsClosedLetsEverythingGoOn() {
    situations.forEach((name, kiosk) -> {
      if (kiosk.step().waitsFor(id("1"))) {
        assertThat(kiosk.fork().door("1", DoorState.CLOSED).step())
            .as(name)
            .isNotInstanceOf(Step.LateDoor.class);
      }
    });
  }

  @Test
  void everySituationEndsAtTheFirstScreenWhenDoorsAreClosedAndNobodyIsThere() {
    situations.forEach((name, situation) -> {
      var kiosk = situation.fork();
      if (kiosk.step() instanceof Step.Starting) {
        kiosk.banksConnect();
      }
      var alone = kiosk.fork();
      alone.passes(Duration.ofMinutes(11));
      assertThat(alone.step()).as("%s, doors as they are", name).isEqualTo(new Step.Welcome());

      for (var built : kiosk.plan().cabinet().compartments()) {
        kiosk.door(built.id().label(), DoorState.CLOSED);
      }
      kiosk.passes(Duration.ofMinutes(11));
      kiosk.banksConnect().passes(Duration.ofMinutes(11));
      assertThat(kiosk.step()).as(name).isEqualTo(new Step.Welcome());
      assertThat(kiosk.ledger().openings()).as(name).isEmpty();
    });
  }

  @Test
  void everyKindOfStepIsWalkedThrough() {
    var steps = kinds(situations.values().stream().map(Bench::step));
    assertThat(steps).containsAll(permitted(Step.class));

    var heldUp =
        situations.values().stream()
            .map(Bench::step)
            .filter(Step.LateDoor.class::isInstance)
            .map(Step::underneath);
    var neverHeldUp = Set.of(Step.Starting.class, Step.Welcome.class, Step.LateDoor.class);
    assertThat(kinds(heldUp))
        .containsAll(permitted(Step.class).stream().filter(k -> !neverHeldUp.contains(k)).toList());
  }

  @Test
  void everyQuestionIsWalkedThroughForEveryPurpose() {
    var seen = new HashSet<String>();
    for (var kiosk : situations.values()) {
      if (kiosk.step().underneath() instanceof Step.AtDoor(var at, var asked)) {
        var opening = kiosk.ledger().openings().get(at);
        if (opening != null) {
          seen.add(asked + "/" + opening.purpose().getClass().getSimpleName());
        }
      }
    }
    var wanted = new HashSet<String>();
    for (var asked : Asked.values()) {
      for (var purpose : permitted(Purpose.class)) {
        wanted.add(asked + "/" + purpose.getSimpleName());
      }
    }
    wanted.removeAll(IMPOSSIBLE);
    // Nobody at the screen is asked about it.
    wanted.removeIf(question -> question.endsWith("/Inspection"));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void openingsAreWalkedThroughAtEveryStage() {
    var stages =
        situations.values().stream()
            .flatMap(kiosk -> kiosk.ledger().openings().values().stream())
            .map(o -> (Object) o.progress());
    assertThat(kinds(stages)).containsAll(permitted(Progress.class));
  }

  @Test
  void everyKindOfInputIsWalkedThrough() {
    var inputs = situations.values().stream().flatMap(k -> inputs(k).stream()).toList();

    assertThat(kinds(inputs.stream())).containsAll(permitted(Input.class));
    assertThat(
            kinds(
                inputs.stream()
                    .filter(Input.Scanned.class::isInstance)
                    .map(i -> ((Input.Scanned) i).scan())))
        .containsAll(permitted(Scan.class));
    assertThat(
            kinds(
                inputs.stream()
                    .filter(Input.TimerExpired.class::isInstance)
                    .map(i -> ((Input.TimerExpired) i).timer())))
        .containsAll(permitted(TimerId.class));
    assertThat(
            kinds(
                inputs.stream()
                    .filter(Input.Commanded.class::isInstance)
                    .map(i -> ((Input.Commanded) i).what())))
        .containsAll(permitted(Command.class));
    var events =
        inputs.stream()
            .filter(Input.FromBank.class::isInstance)
            .map(i -> ((Input.FromBank) i).event())
            .toList();
    assertThat(kinds(events.stream())).containsAll(permitted(BankEvent.class));
    assertThat(
            kinds(
                events.stream()
                    .filter(BankEvent.PulseSettled.class::isInstance)
                    .map(e -> ((BankEvent.PulseSettled) e).result())))
        .containsAll(permitted(PulseResult.class));
  }

  // What can reach a kiosk

  private static List<Input> inputs(Bench kiosk) {
    var inputs = new ArrayList<Input>(touches(kiosk, kiosk.revision()));
    inputs.add(new Input.Started(Site.wirings(kiosk.plan())));
    inputs.add(new Input.Present());
    inputs.add(new Input.NoticeSent(new NoticeId("any")));
    inputs.add(new Input.TextOpened(new TextId("any"), personal("any")));
    for (var parcel : kiosk.ledger().parcels().byId().values()) {
      inputs.add(new Input.TextOpened(parcel.tracking().id(), personal("any")));
    }
    for (var why : DropReason.values()) {
      inputs.add(new Input.NoticeDropped(new NoticeId("any"), why, Optional.empty(), "550"));
    }
    for (var kind : SignalKind.values()) {
      for (var signal : SignalState.values()) {
        inputs.add(
            new Input.FromSignal(new SignalEvent(new SignalId("lid"), kind, signal, SOME_TIME)));
      }
    }
    inputs.add(new Input.TrafficCounted(List.of(Bench.TRAFFIC)));
    inputs.add(new Input.Diagnosed("any", Optional.of("file")));
    if (kiosk.step().underneath() instanceof Step.Diagnosing(var check)) {
      inputs.add(new Input.Diagnosed(check, Optional.of("file")));
      inputs.add(new Input.Diagnosed(check, Optional.empty()));
    }
    inputs.add(new Input.OneTimeCodeChecked("any", Optional.of(1)));
    if (kiosk.step().underneath() instanceof Step.CheckingOneTimeCode(_, var check)) {
      inputs.add(new Input.OneTimeCodeChecked(check, Optional.of(Integer.MAX_VALUE)));
      inputs.add(new Input.OneTimeCodeChecked(check, Optional.empty()));
    }
    inputs.add(new Input.NoticesWait(Optional.of(Uptime.ZERO)));
    inputs.add(new Input.NoticesWait(Optional.empty()));
    inputs.add(new Input.DiskRoom(true));
    inputs.add(new Input.DiskRoom(false));
    inputs.addAll(photos(kiosk));
    inputs.addAll(erasedTexts(kiosk));
    scans(kiosk).forEach(scan -> inputs.add(new Input.Scanned(scan)));
    events(kiosk).forEach(event -> inputs.add(new Input.FromBank(event)));
    timers(kiosk).forEach(timer -> inputs.add(new Input.TimerExpired(timer)));
    commands().forEach(what -> inputs.add(new Input.Commanded(new CommandId("c"), what)));
    inputs.add(new Input.PinChecked("any", true));
    if (kiosk.step().underneath() instanceof Step.CheckingPin(_, var check)) {
      inputs.add(new Input.PinChecked(check, true));
      inputs.add(new Input.PinChecked(check, false));
    }
    return inputs;
  }

  private static List<Input> touches(Bench kiosk, long revision) {
    var touches = new ArrayList<Input>();
    for (var choice : Choice.values()) {
      touches.add(new Input.Pressed(revision, choice));
    }
    for (var size : List.of("S", "M", "L", "", "XXL", "🙂")) {
      touches.add(new Input.SizeChosen(revision, size));
    }
    var typed =
        new ArrayList<>(
            List.of(
                "",
                "0",
                "42",
                "1234",
                "99999999",
                Situations.RETURN_CODE,
                "999999999999",
                "9".repeat(10_000),
                "🙂🙂🙂🙂",
                "abcdefgh",
                "٤٢٤٢٤٢٤٢",
                "\0\0\0\0\0\0\0\0"));
    for (var parcel : kiosk.ledger().parcels().byId().values()) {
      if (parcel.state() instanceof ParcelState.Stored) {
        typed.add(kiosk.digitsOf(parcel.id()));
        typed.add(kiosk.digitsAndCheckOf(parcel.id()));
      }
    }
    for (var label : List.of("1", "4", "5", "99")) {
      touches.add(new Input.CompartmentChosen(revision, id(label)));
    }
    for (var number : List.of(-1, 0, 1, 99)) {
      touches.add(new Input.PersonPicked(revision, number));
    }
    for (var language : Language.values()) {
      touches.add(new Input.LanguagePicked(revision, language));
    }
    for (var digits : typed) {
      touches.add(new Input.DigitsEntered(revision, new Secret(digits), Bench.mac(digits)));
    }
    for (var text :
        List.of(
            "",
            "r@example.org",
            "+49301234567",
            "ber",
            "@",
            "🙂@🙂.🙂🙂",
            "a".repeat(10_000),
            "a@b.cd\r\nx: y",
            "\0")) {
      touches.add(new Input.TextEntered(revision, personal(text)));
    }
    return touches;
  }

  private static List<Input> photos(Bench kiosk) {
    var photos = new ArrayList<PhotoId>(List.of(new PhotoId("any")));
    photos.addAll(kiosk.ledger().photos().pending().keySet());
    photos.addAll(kiosk.ledger().photos().kept().keySet());
    return photos.stream()
        .flatMap(photo ->
            Stream.of(
                    Bench.PICTURE,
                    new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED),
                    new PhotoOutcome.Erased())
                .<Input>map(outcome -> new Input.PhotoAnswered(photo, outcome)))
        .toList();
  }

  private static List<Input> erasedTexts(Bench kiosk) {
    var texts = kiosk.ledger().texts().over(kiosk.uptime());
    return Stream.of(List.<TextId>of(), List.of(new TextId("any")), texts)
        .<Input>map(Input.TextsErased::new)
        .toList();
  }

  private static List<Scan> scans(Bench kiosk) {
    var scans = new ArrayList<Scan>();
    for (var parcel : kiosk.ledger().parcels().byId().values()) {
      scans.add(new Scan.PickupQr("K1", "here", kiosk.codeOf(parcel.id()).qr()));
      scans.add(new Scan.PickupQr("K2", "there", kiosk.codeOf(parcel.id()).qr()));
    }
    scans.add(new Scan.PickupQr("K1", "here", Bench.mac("no QR")));
    for (var barcode :
        List.of(
            "T1",
            "T3",
            "kept",
            "late",
            "badge",
            "of another carrier",
            "unheard of",
            "SWR1",
            "return")) {
      scans.add(new Scan.Barcode(personal(barcode)));
    }
    scans.add(new Scan.Unreadable());
    return scans;
  }

  private static List<BankEvent> events(Bench kiosk) {
    var trouble = new BankTrouble(BankTrouble.Cause.LINE, "gone");
    var events = new ArrayList<BankEvent>();
    for (var bank : List.of(Site.A, Site.B, new BankId("of another kiosk"))) {
      events.add(new BankEvent.Connected(bank, kiosk.readings(bank), SOME_TIME));
      events.add(new BankEvent.Lost(bank, trouble, SOME_TIME));
      events.add(new BankEvent.ReadAnswered(bank, new ReadId("any"), List.of(), SOME_TIME));
    }
    for (var built : kiosk.plan().cabinet().compartments()) {
      for (var door : DoorState.values()) {
        for (var occupancy : Occupancy.values()) {
          var reading = new ChannelReading(built.channel(), door, occupancy, SOME_TIME);
          events.add(new BankEvent.Changed(built.bank(), List.of(reading), SOME_TIME));
        }
      }
    }
    for (var opening : kiosk.ledger().openings().values()) {
      var built = kiosk.plan().cabinet().get(opening.compartment());
      var read = new ReadId(opening.pulse().value());
      events.add(
          new BankEvent.ReadAnswered(built.bank(), read, kiosk.readings(built.bank()), SOME_TIME));
      events.add(new BankEvent.ReadFailed(built.bank(), read, trouble, SOME_TIME));
      events.addAll(results(built, opening.pulse()));
    }
    events.add(new BankEvent.ReadFailed(Site.A, new ReadId("any"), trouble, SOME_TIME));
    events.addAll(results(kiosk.plan().cabinet().get(id("1")), new PulseId("any")));
    events.add(
        new BankEvent.PulseSettled(
            Site.A, new PulseId("any"), new Channel(99), new PulseResult.Sent(), SOME_TIME));
    return events;
  }

  private static List<BankEvent> results(Compartment built, PulseId pulse) {
    return Stream.of(
            new PulseResult.Acknowledged(),
            new PulseResult.Sent(),
            new PulseResult.NoReply(Duration.ofMillis(200)),
            new PulseResult.BadChecksum("ff"),
            new PulseResult.Refused("15"),
            new PulseResult.WrongBoard(1, 2),
            new PulseResult.Expired(),
            new PulseResult.LineLost(true),
            new PulseResult.LineLost(false))
        .<BankEvent>map(result ->
            new BankEvent.PulseSettled(built.bank(), pulse, built.channel(), result, SOME_TIME))
        .toList();
  }

  private static List<TimerId> timers(Bench kiosk) {
    var timers = new ArrayList<TimerId>(kiosk.timers().keySet());
    timers.addAll(ofOpening(new OpeningId("any"), new PulseId("any"), id("1")));
    for (var opening : kiosk.ledger().openings().values()) {
      timers.addAll(ofOpening(opening.id(), opening.pulse(), opening.compartment()));
    }
    timers.add(new TimerId.DepositStands(new ParcelId("any")));
    timers.add(new TimerId.PhotoOverdue(new PhotoId("any")));
    timers.add(new TimerId.PhotoRetention());
    timers.add(new TimerId.TextRetention());
    timers.add(new TimerId.CountAgain());
    timers.add(new TimerId.Idle());
    timers.add(new TimerId.IdleEnd());
    return timers;
  }

  private static List<TimerId> ofOpening(OpeningId opening, PulseId pulse, CompartmentId id) {
    return List.of(
        new TimerId.DoorWatch(pulse),
        new TimerId.AnswerOverdue(pulse),
        new TimerId.Reminder(opening),
        new TimerId.LeftOpen(id),
        new TimerId.SpringBack(opening),
        new TimerId.Disarm(opening));
  }

  private static Command.Request announced(String barcode, String size) {
    return new Command.AnnounceParcel(
        Announcement.delivery(
            personal(barcode),
            new Announcement.Contact(personal("r"), Optional.empty(), Language.ENGLISH),
            Site.SWIFT,
            size,
            new Handling(true, false, false, false)));
  }

  private static List<Command> commands() {
    var commands = new ArrayList<Command>();
    var by = personal("Tech");
    for (var label : List.of("1", "2", "3", "4", "6", "99")) {
      commands.add(new Command.ClearCompartment(id(label), by, by));
      commands.add(new Command.TakeCompartmentOut(id(label), by, by));
      commands.add(new Command.PutCompartmentBack(id(label), by, by));
      for (var outcome : DisputeOutcome.values()) {
        commands.add(new Command.EndDispute(id(label), outcome, by, by));
      }
      commands.add(new Command.OpenCompartment(id(label), by, by));
      commands.add(new Command.FindParcel(id(label), personal("kept"), by, by));
    }
    commands.add(new Command.ReopenDeposits(by, by));
    commands.add(new Command.ConfirmClock(by, by));
    commands.add(
        new Command.Restore(
            Instant.parse("2027-02-20T09:00:00Z"), List.of(new NoticeId("waiting"))));
    for (var barcode : List.of("T1", "kept", "unheard of", "SWR2")) {
      commands.add(announced(barcode, "S"));
      commands.add(announced(barcode, "XXL"));
    }
    for (var barcode : List.of("T1", "kept", "of another carrier", "unheard of")) {
      commands.addAll(aboutParcel(personal(barcode)));
    }
    commands.addAll(messages(announced("unheard of", "S")));
    for (var number : List.of("42", "4711")) {
      commands.add(
          new Command.EnrolCourier(new CourierNumber(number), by, Site.SWIFT, new PinHash("hash")));
      commands.add(
          new Command.EnrolCourier(
              new CourierNumber(number),
              by,
              Site.SWIFT,
              new PinHash("hash"),
              Optional.of(personal("T1")),
              Optional.of(by)));
      commands.add(
          new Command.EnrolTechnician(
              new CourierNumber(number),
              by,
              new PinHash("hash"),
              new SealedText("secret"),
              TreePVector.empty()));
    }
    for (var number : List.of(Site.SWIFT_COURIER, Site.TECHNICIAN, new CourierNumber("4711"))) {
      commands.add(new Command.ChangePin(number, new PinHash("hash"), by, by));
      commands.add(
          new Command.RenewSecret(number, new SealedText("secret"), TreePVector.empty(), by, by));
      commands.add(new Command.ConfirmPerson(number, by, by));
      commands.add(new Command.DisablePerson(number, by, by, false));
      commands.add(new Command.DisablePerson(number, by, by, true));
    }
    return commands;
  }

  private static List<Command> aboutParcel(Personal barcode) {
    var by = personal("Tech");
    return List.of(
        new Command.WithdrawParcel(barcode),
        new Command.CorrectContact(
            barcode, new Announcement.Contact(by, Optional.of(by), Language.GERMAN)),
        new Command.SendAgain(barcode),
        new Command.ExtendDeadline(barcode, Duration.ofHours(24)),
        new Command.ReleaseParcel(barcode, by, IdentityDocument.PASSPORT),
        new Command.BlockParcel(barcode, by, by));
  }

  private static List<Command> messages(Command.Request request) {
    var id = new MessageId("0b7dd3a6-1c1f-4c9b-9f0e-5f7a6a0d3c11");
    var sender = new Sender.Support("desk");
    var now = Instant.parse("2027-03-01T09:00:00Z");
    return List.of(
        new Command.FollowMessage(
            new Envelope(id, sender, "K1", now, now.plus(Duration.ofDays(1))), request),
        new Command.FollowMessage(new Envelope(id, sender, "K2", now, now), request),
        new Command.RefuseMessage(
            Refusal.MALFORMED, "Why", Optional.of(id), Optional.of(sender.key())));
  }

  // Kinds

  private static Set<Class<?>> kinds(Stream<?> things) {
    return things.map(Object::getClass).collect(Collectors.toSet());
  }

  /// Those of families within it too.
  private static List<Class<?>> permitted(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .<Class<?>>flatMap(kind -> kind.isSealed() ? permitted(kind).stream() : Stream.of(kind))
        .toList();
  }
}
