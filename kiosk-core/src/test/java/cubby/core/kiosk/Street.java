package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.code.CodeMac;
import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.ParcelId;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.time.TimeTrust;
import cubby.core.words.Language;
import cubby.hal.contract.BankId;
import cubby.hal.contract.PulseResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// The world around a kiosk, as it physically is, and people in it.
final class Street {

  private final Random random;
  private final Bench kiosk;
  private final Witness witness;
  private final boolean blind;
  private final boolean customers;
  private final int liars;
  private final int jams;
  private final int cuts;
  private final int mischief;

  private final StreetDoors doors;
  private final Set<BankId> lostBanks = new TreeSet<>();
  private final List<Lasting.PulseAuthorised> pulses = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private boolean readPending;
  private int parcels;

  Street(Random random) {
    this.random = random;
    blind = random.nextInt(6) == 0;
    liars = random.nextBoolean() ? 0 : 30;
    jams = random.nextInt(3) * 15;
    cuts = random.nextInt(3);
    mischief = random.nextInt(3) * 4;
    customers = random.nextBoolean();
    kiosk = Bench.allEmpty(plan());
    witness = new Witness(this, kiosk);
    doors = new StreetDoors(random, liars, compartments());
    kiosk.afterEachDecision(_ -> watch());
  }

  /// With an address book: whoever is asked for an address may be asked for a name.
  private KioskPlan plan() {
    var built = built();
    return new KioskPlan(built.profile(), built.cabinet(), built.rules(), Site.BOOK_PLAN.book());
  }

  private KioskPlan built() {
    if (customers) {
      return blind ? Site.BLIND_CUSTOMERS_PLAN : Site.CUSTOMERS_PLAN;
    }
    return blind ? Site.BLIND_PLAN : Site.PLAN;
  }

  String options() {
    return "blind %s, customers %s, sensors %s, jams %d %%, power cuts %d %%, mischief %d %%"
        .formatted(blind, customers, doors, jams, cuts, mischief);
  }

  List<String> story() {
    return story;
  }

  Bench kiosk() {
    return kiosk;
  }

  Optional<String> inside(CompartmentId id) {
    return doors.inside(id);
  }

  /// Whether what the sensors of this compartment say can be relied on.
  boolean seesHonestly(CompartmentId id) {
    return built(id).occupancySensor()
        && doors.areHonest(id)
        && !kiosk.record(id.label()).sensorSuspect();
  }

  void somethingHappens() {
    if (!pulses.isEmpty() && random.nextInt(100) < 90) {
      latchMoves();
    } else if (readPending && random.nextInt(100) < 80) {
      boardIsRead();
    } else {
      var draw = random.nextInt(100);
      if (draw < 40) {
        sensible();
      } else if (draw < 50) {
        anything();
      } else if (draw < 75) {
        hands();
      } else if (draw < 85) {
        passes(Duration.ofSeconds(1 + random.nextInt(70)));
      } else if (draw < 88) {
        passes(
            random.nextInt(20) == 0
                ? Duration.ofHours(80)
                : Duration.ofMinutes(1 + random.nextInt(12)));
      } else if (draw < 92) {
        bank();
      } else if (draw < 93) {
        noticesLeave();
        message();
      } else if (draw < 95) {
        technician();
      } else if (random.nextInt(100) < cuts * 10) {
        powerCut();
      } else if (random.nextInt(100) < mischief * 4) {
        forced();
      } else {
        sensible();
      }
    }
  }

  /// Banks are back, whatever blocks a door is gone, doors are closed, and everybody goes home.
  void heals() {
    pulses.clear();
    tell("heals");
    doors.heal();
    compartments().forEach(built -> report(built.id()));
    lostBanks.forEach(kiosk::connects);
    lostBanks.clear();
    if (kiosk.step() instanceof Step.Starting) {
      connectAll();
    }
  }

  // People

  private void sensible() {
    switch (kiosk.step()) {
      case Step.Starting _ -> connectAll();
      case Step.Welcome _ -> {
        switch (random.nextInt(6)) {
          case 0 -> announce();
          case 4 -> press(Choice.LANGUAGE);
          case 3 -> press(Choice.RETURN_OR_SEND);
          case 1 -> press(Choice.COURIER);
          case 2 -> press(Choice.COLLECT);
          default -> scanQr();
        }
      }
      case Step.EnterCode _, Step.EnterCodeToRefuse _ -> typeCode();
      case Step.ConfirmRefusal _ -> press(any(List.of(Choice.YES, Choice.COLLECT, Choice.BACK)));
      case Step.CodeHelp _ ->
          press(any(List.of(Choice.BACK, Choice.NO_CODE, Choice.DO_NOT_WANT, Choice.COLLECT)));
      case Step.FindParcel _ -> {
        switch (random.nextInt(3)) {
          case 0 -> press(Choice.BACK);
          case 1 -> write("r@example.org");
          default -> scan("parcel " + random.nextInt(parcels + 2));
        }
      }
      case Step.NextParcel _ -> press(any(List.of(Choice.NEXT, Choice.NEXT, Choice.CONTINUE)));
      case Step.ReturnOrSend _ -> press(any(List.of(Choice.RETURN, Choice.SEND)));
      case Step.EnterReturn _ -> {
        if (random.nextBoolean()) {
          scan("SWR" + random.nextInt(1 + parcels));
        } else {
          typeCode();
        }
      }
      case Step.EnterSender _ -> {
        if (random.nextInt(4) == 0) {
          press(Choice.CONTINUE);
        } else {
          write("s@example.org");
        }
      }
      case Step.EnterRecipient _ -> write("r@example.org");
      case Step.ChooseCustomerSize _ -> choose(any(List.of("S", "M", "L")));
      case Step.EnterNumber _ -> type(any(List.of("77", "42", "42", "42", "90")));
      case Step.EnterOneTimeCode _ -> {
        passes(Duration.ofSeconds(20));
        type(random.nextInt(10) == 0 ? "000000" : any(List.of(Bench.ONE_TIME, Bench.RECOVERY)));
      }
      case Step.Compartments _ -> {
        switch (random.nextInt(10)) {
          case 0 -> press(Choice.SIGN_OUT);
          case 1 -> press(Choice.CHECK_WIRING);
          case 2 -> press(Choice.BUSES);
          case 3 -> press(Choice.DIAGNOSE);
          default -> point();
        }
      }
      case Step.OneCompartment _ ->
          press(
              any(
                  List.of(
                      Choice.OPEN,
                      Choice.OPEN,
                      Choice.TEST_SENSOR,
                      Choice.TAKE_OUT_OF_SERVICE,
                      Choice.PUT_BACK,
                      Choice.USE_KEY,
                      Choice.PAST,
                      Choice.BACK)));
      case Step.PastOf _, Step.Buses _, Step.Diagnosing _ -> press(Choice.BACK);
      case Step.Diagnosed _ -> press(Choice.CONTINUE);
      case Step.WhyWork(_, _, var inWords) -> {
        if (inWords) {
          write("the hinge is bent");
        } else {
          press(
              any(List.of(Choice.SUPPORT_ASKS, Choice.DOOR_BROKEN, Choice.IN_WORDS, Choice.BACK)));
        }
      }
      case Step.EnterPin _ -> type(random.nextInt(10) == 0 ? "0000" : Bench.PIN);
      case Step.ScanParcel _ -> {
        if (random.nextInt(4) == 0) {
          press(
              any(
                  List.of(
                      Choice.SIGN_OUT, Choice.TAKE_OUT, Choice.WRONG_PARCEL, Choice.LOOK_INTO)));
        } else {
          scan("parcel " + random.nextInt(parcels + 2));
        }
      }
      case Step.ChooseSize _ -> choose(any(List.of("S", "M", "L")));
      case Step.EnterContact _ -> write(any(List.of("r@example.org", "ber", "x")));
      case Step.PickRecipient _ -> {
        if (random.nextBoolean()) {
          pick(1);
        } else {
          press(Choice.BACK);
        }
      }
      case Step.AtDoor(var id, var asked) -> {
        if ((asked == Step.Asked.SCAN_IT || asked == Step.Asked.USE_AND_CLOSE)
            && toTakeAway(id).isPresent()
            && random.nextBoolean()) {
          scan(random.nextInt(5) == 0 ? "another" : barcode(toTakeAway(id).get()));
        } else if (asked == Step.Asked.USE_AND_CLOSE && random.nextInt(4) != 0) {
          hands();
        } else if (asked == Step.Asked.TAKE_IT_OUT) {
          hands();
        } else if (asked == Step.Asked.WHICH_DOOR && random.nextInt(5) != 0) {
          point();
        } else {
          press(answer(asked));
        }
      }
      case Step.ToCollect _ -> press(any(List.of(Choice.OPEN_NEXT, Choice.OPEN_NEXT, Choice.BACK)));
      case Step.IsItFit _ -> press(any(List.of(Choice.YES, Choice.NO)));
      case Step.ChooseLanguage _ -> speak(any(List.of(Language.values())));
      case Step.WhatIsIt _,
          Step.OtherKiosk _,
          Step.CheckingPin _,
          Step.CheckingOneTimeCode _,
          Step.SignInFailed _,
          Step.AlreadyInside _,
          Step.Full _,
          Step.CollectionUnclear _,
          Step.ShiftOver _,
          Step.GaveUp _,
          Step.SetAside _,
          Step.Refused _,
          Step.CodeAskedFor _,
          Step.Receipt _,
          Step.DepositsClosed _,
          Step.LateDoor _ ->
          press(any(List.of(Choice.CONTINUE, Choice.BACK, Choice.OPEN_AGAIN, Choice.IT_IS_CLOSED)));
      case Step.Collected _ ->
          press(
              any(
                  List.of(
                      Choice.CONTINUE,
                      Choice.NEXT,
                      Choice.NEXT,
                      Choice.OPEN_AGAIN,
                      Choice.IT_WAS_EMPTY)));
    }
  }

  private Optional<ParcelId> toTakeAway(CompartmentId id) {
    return Optional.ofNullable(kiosk.ledger().openings().get(id))
        .filter(opening -> opening.purpose() instanceof Purpose.Collection)
        .flatMap(opening -> opening.purpose().about());
  }

  private String barcode(ParcelId parcel) {
    return kiosk.ledger().parcel(parcel).tracking().digest().hex().substring("digest of ".length());
  }

  private Choice answer(Step.Asked asked) {
    var choices =
        switch (asked) {
          case WAIT -> List.of(Choice.STAY);
          case PRESS_DOOR -> List.of(Choice.TRY_AGAIN);
          case DID_IT_OPEN, USED_ANOTHER, IS_IT_INSIDE -> List.of(Choice.YES, Choice.NO);
          case IS_IT_EMPTY -> List.of(Choice.YES, Choice.YES, Choice.NO, Choice.IT_WAS_EMPTY);
          case USE_AND_CLOSE ->
              List.of(
                  Choice.STAY,
                  Choice.TOO_SMALL,
                  Choice.CANCEL_DEPOSIT,
                  Choice.DIRTY,
                  Choice.IT_WAS_EMPTY,
                  Choice.NOT_MINE,
                  Choice.DO_NOT_WANT,
                  Choice.IT_IS_CLOSED);
          case PARCEL_NOT_SEEN ->
              List.of(
                  Choice.OPEN_AGAIN, Choice.IT_IS_INSIDE, Choice.CANCEL_DEPOSIT, Choice.I_HAVE_IT);
          case STILL_INSIDE ->
              List.of(Choice.OPEN_AGAIN, Choice.LEAVE_IT, Choice.NOT_MINE, Choice.DO_NOT_WANT);
          case TAKE_IT_OUT -> List.of(Choice.IT_IS_CLOSED);
          case WHICH_DOOR -> List.of(Choice.NONE, Choice.BACK);
          case IS_IT_FIT ->
              List.of(Choice.YES, Choice.YES, Choice.NO, Choice.NOT_EMPTY, Choice.DIRTY);
          case SCAN_IT -> List.of(Choice.OPEN_AGAIN, Choice.CANNOT_SCAN);
        };
    return any(choices);
  }

  private void anything() {
    switch (random.nextInt(4)) {
      case 0 -> type("%08d".formatted(random.nextInt(100_000_000)));
      case 1 -> scan("parcel " + random.nextInt(parcels + 2));
      case 2 -> scanQr();
      default -> press(any(List.of(Choice.values())));
    }
  }

  private void announce() {
    if (random.nextInt(3) == 0) {
      var code = "%08d".formatted(90_000_000 + parcels);
      tell("announces return " + parcels);
      kiosk.returnAnnounced("SWR" + parcels++, code);
      codes.add(code);
      return;
    }
    var barcode = "parcel " + parcels++;
    tell("announces " + barcode);
    var size = any(List.of("S", "M", "L"));
    if (random.nextInt(3) == 0) {
      kiosk.announcedInGroup(barcode, size, "group " + random.nextInt(2));
    } else {
      kiosk.announced(barcode, size, random.nextInt(4) == 0);
    }
  }

  private void typeCode() {
    if (codes.isEmpty() || random.nextInt(10) == 0) {
      press(any(List.of(Choice.BACK, Choice.HELP)));
    } else {
      type(any(codes));
    }
  }

  private void scanQr() {
    var live = kiosk.ledger().codes().qr().keySet().stream().filter(this::isTold).toList();
    if (!live.isEmpty()) {
      tell("scans a QR");
      does(new Input.Scanned(new Scan.PickupQr("K1", "here", any(live))));
    }
  }

  /// Whoever's parcel is blocked has been told no code for it.
  private boolean isTold(CodeMac qr) {
    return kiosk.ledger().codes().byQr(qr).stream()
        .flatMap(owner -> owner.parcels().stream())
        .noneMatch(parcel -> kiosk.ledger().parcel(parcel).renewals().blocked());
  }

  /// Somebody does something to a door that stands open: mostly what its opening is for.
  private void hands() {
    if (doors.open().isEmpty()) {
      passes(Duration.ofSeconds(1));
      return;
    }
    var id = any(doors.open());
    if (random.nextInt(100) < (isDone(id) ? 15 : 80)) {
      content(id);
    } else {
      doors.close(id);
      tell("closes " + id);
    }
    report(id);
  }

  private void content(CompartmentId id) {
    var opening = kiosk.ledger().openings().get(id);
    if (random.nextInt(100) < mischief) {
      doors.swapRubbish(id);
    } else if (opening != null && opening.purpose().about().isEmpty()) {
      doors.swapRubbish(id);
    } else if (opening != null) {
      var parcel = opening.purpose().about().orElseThrow().value();
      if (belongsInside(opening) && !doors.hold(parcel)) {
        doors.putIn(id, parcel);
      } else {
        doors.takeOut(id, parcel);
      }
    }
    tell("hands in %s: %s".formatted(id, doors.inside(id).orElse("nothing")));
  }

  private boolean isDone(CompartmentId id) {
    var opening = kiosk.ledger().openings().get(id);
    if (opening == null) {
      return true;
    }
    return opening
        .purpose()
        .about()
        .map(parcel -> belongsInside(opening) == inside(id).equals(Optional.of(parcel.value())))
        .orElse(inside(id).isEmpty());
  }

  private static boolean belongsInside(Opening opening) {
    return opening.purpose() instanceof Purpose.PutBack
        || (opening.purpose() instanceof Purpose.Deposit
            && opening.withdrawing() == Opening.Withdrawal.NONE);
  }

  private void technician() {
    if (random.nextInt(3) == 0) {
      support();
    }
    var id = any(doors.all());
    var state = kiosk.record(id.label()).state();
    if (kiosk.ledger().customerDeposits().closed()) {
      tell("reopens deposits");
      kiosk.commands(new Command.ReopenDeposits(Site.personal("Tech"), Site.personal("seen")));
    } else if (random.nextInt(6) == 0) {
      tell("takes out " + id);
      kiosk.takesOut(id.label());
    } else if (kiosk.ledger().openings().get(id) == null && !doors.isOpen(id)) {
      // Opens with a key, looks, and takes out what is not on record.
      if (state.stored().isEmpty()) {
        doors.empty(id);
        report(id);
      }
      if (state.stored().isEmpty() || state instanceof CompartmentState.OutOfService) {
        tell("clears and puts back " + id);
        kiosk.clears(id.label()).putsBack(id.label());
      }
    }
  }

  private void noticesLeave() {
    for (var notice : kiosk.ledger().parcels().renewals().keySet()) {
      tell("notice %s leaves".formatted(notice.value()));
      does(new Input.NoticeSent(notice));
    }
  }

  /// Somebody elsewhere says something about a parcel, whoever stands at the screen.
  private void message() {
    var tracking = personal("parcel " + random.nextInt(parcels + 1));
    var request =
        switch (random.nextInt(3)) {
          case 0 -> new Command.BlockParcel(tracking, personal("Ada"), personal("stolen"));
          case 1 ->
              new Command.CorrectContact(
                  tracking,
                  new Announcement.Contact(
                      personal("r%d@example.org".formatted(random.nextInt(3))),
                      Optional.empty(),
                      Language.ENGLISH));
          default -> new Command.SendAgain(tracking);
        };
    tell("is told: " + request);
    kiosk.commands(request);
  }

  private void support() {
    kiosk
        .ledger()
        .compartments()
        .keySet()
        .forEach(id -> {
          if (random.nextInt(4) == 0) {
            var outcome = any(List.of(DisputeOutcome.values()));
            tell("ends the dispute about %s: %s".formatted(id, outcome));
            kiosk.endsDispute(id.label(), outcome);
          }
        });
  }

  // Machines

  private void latchMoves() {
    var pulse = pulses.removeFirst();
    var id = pulse.compartment();
    if (!lostBanks.contains(built(id).bank())) {
      if (random.nextInt(100) >= jams) {
        doors.open(id);
      } else if (random.nextInt(3) == 0) {
        // Gives way late.
        pulses.add(pulse);
      }
      var current = kiosk.pulsed().equals(id);
      tell("latch of %s: %s".formatted(id, doors.isOpen(id) ? "open" : "shut"));
      if (current && random.nextInt(20) != 0) {
        kiosk.pulseAnswers(
            random.nextInt(10) == 0
                ? new PulseResult.NoReply(Duration.ofMillis(200))
                : new PulseResult.Acknowledged());
      }
      report(id);
    } else {
      tell("the pulse of %s is never sent".formatted(id));
      kiosk.pulseAnswers(new PulseResult.LineLost(false));
    }
  }

  private void boardIsRead() {
    readPending = false;
    compartments().forEach(this::prepare);
    if (lostBanks.contains(kiosk.readBank()) || random.nextInt(20) == 0) {
      tell("a reading fails");
      kiosk.readFails();
    } else {
      tell("a reading is answered");
      kiosk.readAnswers();
    }
  }

  private void bank() {
    if (!lostBanks.isEmpty()) {
      var back = List.copyOf(lostBanks);
      lostBanks.clear();
      back.forEach(this::connect);
    } else if (random.nextInt(4) == 0) {
      var bank = any(List.of(Site.A, Site.B));
      lostBanks.add(bank);
      tell("loses bank " + bank);
      kiosk.loses(bank);
    }
  }

  private void connectAll() {
    lostBanks.clear();
    connect(Site.A);
    connect(Site.B);
  }

  private void connect(BankId bank) {
    compartments().forEach(this::prepare);
    tell("bank " + bank + " connects");
    kiosk.connects(bank);
  }

  private void powerCut() {
    pulses.clear();
    readPending = false;
    var trust = random.nextInt(4) == 0 ? TimeTrust.UNTRUSTED : TimeTrust.TRUSTED;
    var off = Duration.ofSeconds(5 + random.nextInt(600));
    tell("power cut of %s, time %s".formatted(off, trust));
    // Somebody may close a door meanwhile.
    if (random.nextBoolean()) {
      doors.closeAll();
    }
    kiosk.timeIs(trust).powerCut(off);
    connectAll();
  }

  private void forced() {
    var id = any(doors.all());
    doors.open(id);
    tell("forces " + id);
    report(id);
  }

  private void passes(Duration duration) {
    tell("passes " + duration);
    kiosk.passes(duration);
  }

  private void press(Choice choice) {
    tell("presses " + choice);
    kiosk.press(choice);
  }

  private void type(String digits) {
    tell("types " + digits);
    kiosk.type(digits);
  }

  private void scan(String barcode) {
    tell("scans " + barcode);
    kiosk.scan(barcode);
  }

  private void pick(int number) {
    tell("picks person " + number);
    kiosk.pick(number);
  }

  private void speak(Language language) {
    tell("picks " + language);
    kiosk.speak(language);
  }

  private void choose(String size) {
    tell("chooses " + size);
    kiosk.choose(size);
  }

  private void point() {
    var id = any(doors.all());
    tell("points at " + id);
    kiosk.point(id.label());
  }

  private void write(String text) {
    tell("writes " + text);
    kiosk.write(text);
  }

  private void does(Input input) {
    kiosk.does(input);
  }

  // Sensors

  private void report(CompartmentId id) {
    var sight = doors.sight(id);
    if (lostBanks.contains(built(id).bank())) {
      kiosk.really(id.label(), sight.door(), sight.occupancy());
    } else {
      kiosk.sees(id.label(), sight.door(), sight.occupancy());
    }
  }

  private void prepare(Compartment built) {
    var sight = doors.sight(built.id());
    kiosk.really(built.id().label(), sight.door(), sight.occupancy());
  }

  // What is seen

  private void watch() {
    for (var effect : kiosk.lastDecision().effects()) {
      readPending |= effect instanceof Effect.ReadBank;
    }
    for (var fact : kiosk.lastDecision().lasting()) {
      if (fact instanceof Lasting.PulseAuthorised pulse) {
        pulses.add(pulse);
      } else if (fact instanceof Lasting.ParcelStored stored) {
        lettersLeave(stored.parcel());
      }
      witness.saw(fact);
    }
    witness.looksForWhatWasStored();
  }

  /// What was blocked before it came waits under a code that nobody is told.
  private void lettersLeave(ParcelId parcel) {
    if (!kiosk.ledger().parcel(parcel).renewals().blocked()) {
      codes.add(kiosk.digitsOf(parcel));
      codes.add(kiosk.digitsAndCheckOf(parcel));
    }
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void tell(String what) {
    story.add("%s | %s".formatted(kiosk.step(), what));
  }

  private Compartment built(CompartmentId id) {
    return kiosk.plan().cabinet().get(id);
  }

  private List<Compartment> compartments() {
    return List.copyOf(kiosk.plan().cabinet().compartments());
  }
}
