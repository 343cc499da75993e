package cubby.core.kiosk;

import static cubby.core.screen.Choice.RETURN_OR_SEND;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;

import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import cubby.core.time.TimeTrust;
import cubby.core.words.Language;
import cubby.hal.contract.PulseResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// How to get a kiosk, whose first screen is shown, to every place that a person can be at.
final class Situations {

  /// What lets the return be put in that was announced.
  static final String RETURN_CODE = "55555555";

  private static final String OTHERS = "of another carrier";

  /// By name: with sensors, and without any.
  private final Map<String, UnaryOperator<Bench>> seeing = new LinkedHashMap<>();

  private final Map<String, UnaryOperator<Bench>> blind = new LinkedHashMap<>();

  /// Where people may put in returns and send parcels to each other, with sensors and without any.
  private final Map<String, UnaryOperator<Bench>> customers = new LinkedHashMap<>();

  Situations() {
    people();
    deposits();
    pickups();
    objections();
    groups();
    collections();
    technicians();
    withoutSensors();
    customers();
  }

  /// Every situation, twice: as it is, and held up by a door that gave way late.
  Map<String, Bench> all() {
    var all = new LinkedHashMap<String, Bench>();
    all.put("starting", Bench.outOfTheBox().starts());
    seeing.forEach((name, way) -> {
      all.put(name, way.apply(furnished(Bench.allEmpty())));
      all.put(name + ", late door", way.apply(armed(Bench.allEmpty())).door("1", OPEN));
    });
    blind.forEach((name, way) -> {
      all.put("blind: " + name, way.apply(furnished(Bench.blind())));
      all.put("blind: " + name + ", late door", way.apply(armed(Bench.blind())).door("1", OPEN));
    });
    for (var plan : List.of(Site.CUSTOMERS_PLAN, Site.BLIND_CUSTOMERS_PLAN)) {
      var eyes = plan.equals(Site.CUSTOMERS_PLAN) ? "" : "blind: ";
      customers.forEach((name, way) -> {
        all.put(eyes + name, way.apply(furnished(Bench.allEmpty(plan))));
        all.put(
            eyes + name + ", late door", way.apply(armed(Bench.allEmpty(plan))).door("1", OPEN));
      });
    }
    all.put(
        "deposit, photo asked for",
        deposit(furnished(Bench.withCameras().camerasDoNotAnswer())).opens().closes(OCCUPIED));
    all.put(
        "deposit, photo kept", deposit(furnished(Bench.withCameras())).opens().closes(OCCUPIED));
    all.put("recipient", beginsLikeTwo(furnished(Bench.allEmpty(Site.BOOK_PLAN))));
    all.put(
        "recipient, late door",
        beginsLikeTwo(armed(Bench.allEmpty(Site.BOOK_PLAN))).door("1", OPEN));
    return all;
  }

  private void customers() {
    customers.put("return or send", kiosk -> kiosk.press(Choice.RETURN_OR_SEND));
    customers.put("return", Bench::wantsToReturn);
    customers.put("return, not known", kiosk -> kiosk.wantsToReturn().type("99999999"));
    customers.put("return, label refused", kiosk -> kiosk.wantsToReturn().scan("T1"));
    customers.put("return, receipt to whom", kiosk -> kiosk.scan("SWR1").press(RETURN_OR_SEND));
    customers.put(
        "return, no address", kiosk -> kiosk.scan("SWR1").press(RETURN_OR_SEND).write("?"));
    customers.put("return, size", Situations::labelled);
    customers.put("return, opening", kiosk -> labelled(kiosk).choose("S"));
    customers.put("return, jammed", kiosk -> jam(labelled(kiosk).choose("S")));
    customers.put("return, unreachable", kiosk -> byCode(kiosk).passes(Limits.ANSWER_OVERDUE));
    customers.put("return, open", kiosk -> labelled(kiosk).choose("S").opens());
    customers.put("return by code, open", kiosk -> byCode(kiosk).opens());
    customers.put("return, cancelled", kiosk -> byCode(kiosk).opens().press(Choice.CANCEL_DEPOSIT));
    customers.put("return, too small", kiosk -> byCode(kiosk).opens().press(Choice.TOO_SMALL));
    customers.put("return, dirty", kiosk -> byCode(kiosk).opens().press(Choice.DIRTY));
    customers.put(
        "return, open long", kiosk -> byCode(kiosk).opens().passes(Duration.ofSeconds(125)));
    customers.put("return, closed on nothing", kiosk -> byCode(kiosk).opens().closes(EMPTY));
    customers.put(
        "return, on nothing twice",
        kiosk ->
            byCode(kiosk).opens().closes(EMPTY).press(Choice.OPEN_AGAIN).opens().closes(EMPTY));
    customers.put("return, closed", kiosk -> byCode(kiosk).opens().closes(OCCUPIED));
    customers.put("sender", kiosk -> kiosk.press(RETURN_OR_SEND).press(Choice.SEND));
    customers.put("no sender", kiosk -> kiosk.press(RETURN_OR_SEND).press(Choice.SEND).write("?"));
    customers.put(
        "recipient",
        kiosk -> kiosk.press(RETURN_OR_SEND).press(Choice.SEND).write("s@example.org"));
    customers.put("sending, size", Bench::wantsToSend);
    customers.put("sending, open", kiosk -> kiosk.wantsToSend().choose("M").opens());
    customers.put(
        "sending, closed", kiosk -> kiosk.wantsToSend().choose("M").opens().closes(OCCUPIED));
    customers.put(
        "sending, full", kiosk -> kiosk.loses(Site.A).loses(Site.B).wantsToSend().choose("M"));
    customers.put("deposits closed", kiosk -> dirty(dirty(kiosk)).press(RETURN_OR_SEND));
  }

  private static Bench labelled(Bench kiosk) {
    return kiosk.scan("SWR1").press(RETURN_OR_SEND).press(Choice.CONTINUE);
  }

  private static Bench byCode(Bench kiosk) {
    kiosk.returnAnnounced("return", RETURN_CODE);
    return kiosk.wantsToReturn().type(RETURN_CODE);
  }

  /// Somebody calls a compartment dirty and cancels.
  private static Bench dirty(Bench kiosk) {
    kiosk.wantsToSend().choose("S").opens().press(Choice.DIRTY).closes(EMPTY);
    if (kiosk.asked(Asked.IS_IT_EMPTY)) {
      kiosk.press(Choice.YES);
    }
    if (kiosk.step() instanceof Step.AtDoor) {
      kiosk.opens().press(Choice.CANCEL_DEPOSIT).closes(EMPTY);
    }
    if (kiosk.asked(Asked.IS_IT_EMPTY)) {
      kiosk.press(Choice.YES);
    }
    return kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
  }

  private void people() {
    seeing.put("welcome", kiosk -> kiosk);
    seeing.put("languages", kiosk -> kiosk.press(Choice.LANGUAGE));
    seeing.put("other language", kiosk -> kiosk.press(Choice.LANGUAGE).speak(Language.ARABIC));
    seeing.put("keypad", kiosk -> kiosk.press(Choice.COLLECT));
    seeing.put("keypad, not known", kiosk -> kiosk.press(Choice.COLLECT).type("99999999"));
    seeing.put(
        "keypad, used up",
        kiosk -> {
          kiosk.press(Choice.COLLECT);
          for (var i = 0; i < 5; i++) {
            kiosk.type("99999999");
          }
          return kiosk;
        });
    seeing.put(
        "other kiosk",
        kiosk ->
            kiosk.does(new Input.Scanned(new Scan.PickupQr("K2", "elsewhere", Bench.mac("qr")))));
    seeing.put("what is it", kiosk -> kiosk.scan("T1"));
    seeing.put("help", kiosk -> kiosk.press(Choice.COLLECT).press(Choice.HELP));
    seeing.put(
        "find parcel",
        kiosk -> kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.NO_CODE));
    seeing.put(
        "code asked for",
        kiosk ->
            kiosk
                .press(Choice.COLLECT)
                .press(Choice.HELP)
                .press(Choice.NO_CODE)
                .write("r@example.org"));
    seeing.put("number", kiosk -> kiosk.press(Choice.COURIER));
    seeing.put("PIN", kiosk -> kiosk.press(Choice.COURIER).type("42"));
    seeing.put("checking PIN", kiosk -> kiosk.pinsAreNotAnswered().courierSignedIn());
    seeing.put("sign-in failed", kiosk -> kiosk.press(Choice.COURIER).type("42").type("0000"));
    seeing.put("no number", kiosk -> kiosk.press(Choice.COURIER).type(""));
    seeing.put("ready to scan", Bench::courierSignedIn);
    seeing.put("about to leave", kiosk -> kiosk.courierSignedIn().passes(Limits.IDLE_WARN));
    seeing.put("other carrier's", kiosk -> kiosk.courierSignedIn().scan(OTHERS));
    seeing.put("already inside", kiosk -> kiosk.courierSignedIn().scan("kept"));
    seeing.put("size", kiosk -> kiosk.courierSignedIn().scan("new"));
    seeing.put("contact", kiosk -> kiosk.courierSignedIn().scan("new").choose("M"));
    seeing.put("no contact", kiosk -> kiosk.courierSignedIn().scan("new").choose("M").write("?"));
    seeing.put("list", kiosk -> kiosk.courierSignedIn().press(Choice.TAKE_OUT));
    seeing.put("look, opening", Situations::look);
    seeing.put("look, press door", kiosk -> look(kiosk).staysShut());
    seeing.put("look, open", kiosk -> look(kiosk).opens());
    seeing.put("look, closed", kiosk -> look(kiosk).opens().closes(EMPTY));
    seeing.put("look, jammed", kiosk -> jam(look(kiosk)));
    seeing.put(
        "shift over", kiosk -> deposit(kiosk).opens().closes(OCCUPIED).press(Choice.SIGN_OUT));
    seeing.put("full", kiosk -> kiosk.loses(Site.B).courierSignedIn().scan("T3"));
  }

  private void deposits() {
    seeing.put("deposit, opening", Situations::deposit);
    seeing.put(
        "deposit, watching", kiosk -> deposit(kiosk).pulseAnswers(new PulseResult.Acknowledged()));
    seeing.put("deposit, press door", kiosk -> deposit(kiosk).staysShut());
    seeing.put("deposit, jammed", kiosk -> jam(deposit(kiosk)));
    seeing.put("deposit, unreachable", kiosk -> deposit(kiosk).passes(Limits.ANSWER_OVERDUE));
    seeing.put("deposit, lost while open", kiosk -> deposit(kiosk).opens().loses(Site.A));
    seeing.put(
        "deposit, did it open",
        kiosk ->
            saidToBeClosed(kiosk)
                .press(Choice.NO)
                .press(Choice.OPEN_AGAIN)
                .pulseAnswers(new PulseResult.Sent()));
    seeing.put("deposit, open", kiosk -> deposit(kiosk).opens());
    seeing.put(
        "deposit, open long", kiosk -> deposit(kiosk).opens().passes(Duration.ofSeconds(125)));
    seeing.put(
        "deposit, occupied",
        kiosk -> deposit(kiosk).opens().sees(kiosk.pulsed().label(), OPEN, OCCUPIED));
    seeing.put("deposit, cancelled", kiosk -> deposit(kiosk).opens().press(Choice.CANCEL_DEPOSIT));
    seeing.put("deposit, too small", kiosk -> deposit(kiosk).opens().press(Choice.TOO_SMALL));
    seeing.put(
        "deposit, swapped", kiosk -> deposit(kiosk).opens().press(Choice.TOO_SMALL).closes(EMPTY));
    seeing.put("deposit, dirty", kiosk -> deposit(kiosk).opens().press(Choice.DIRTY));
    seeing.put("deposit, not seen", kiosk -> deposit(kiosk).opens().closes(EMPTY));
    seeing.put(
        "deposit, not seen twice",
        kiosk ->
            deposit(kiosk).opens().closes(EMPTY).press(Choice.OPEN_AGAIN).opens().closes(EMPTY));
    seeing.put("deposit, said to be closed", Situations::saidToBeClosed);
    seeing.put(
        "deposit, too late",
        kiosk -> {
          deposit(kiosk).opens();
          for (var i = 0; i < 12; i++) {
            kiosk.passes(Duration.ofSeconds(30)).press(Choice.STAY);
          }
          return kiosk.closes(OCCUPIED);
        });
    seeing.put("put in, taken out first", kiosk -> putIn(pickup(kiosk).opens()));
    seeing.put("deposit, used another", Situations::usedAnother);
    seeing.put(
        "deposit, put right",
        kiosk -> deposit(kiosk).opens().closes(OCCUPIED).press(Choice.WRONG_PARCEL));
    seeing.put(
        "deposit, put right, open",
        kiosk -> deposit(kiosk).opens().closes(OCCUPIED).press(Choice.WRONG_PARCEL).opens());
    seeing.put("deposit, stored", kiosk -> deposit(kiosk).opens().closes(OCCUPIED));
  }

  private void pickups() {
    seeing.put("pickup, opening", Situations::pickup);
    seeing.put("pickup, press door", kiosk -> pickup(kiosk).staysShut());
    seeing.put("pickup, jammed", kiosk -> jam(pickup(kiosk)));
    seeing.put(
        "pickup, did it open",
        kiosk -> pickup(kiosk.door("4", OPEN)).pulseAnswers(new PulseResult.Sent()));
    seeing.put(
        "pickup, cut wire, is it empty",
        kiosk ->
            pickup(kiosk.door("4", OPEN)).pulseAnswers(new PulseResult.Sent()).press(Choice.YES));
    seeing.put("pickup, open", kiosk -> pickup(kiosk).opens());
    seeing.put("pickup, open long", kiosk -> pickup(kiosk).opens().passes(Duration.ofSeconds(125)));
    seeing.put("pickup, still inside", kiosk -> pickup(kiosk).opens().closes(OCCUPIED));
    seeing.put("collected", kiosk -> pickup(kiosk).opens().closes(EMPTY));
    seeing.put("look again, opening", kiosk -> lookAgain(kiosk));
    seeing.put("look again, press door", kiosk -> lookAgain(kiosk).staysShut());
    seeing.put("look again, open", kiosk -> lookAgain(kiosk).opens());
    seeing.put("look again, looked", kiosk -> lookAgain(kiosk).opens().closes(EMPTY));
    seeing.put("look again, something left", kiosk -> lookAgain(kiosk).opens().closes(OCCUPIED));
    seeing.put(
        "look again, did it open",
        kiosk -> {
          pickup(kiosk.door("4", OPEN)).pulseAnswers(new PulseResult.Sent()).press(Choice.YES);
          kiosk.sees("4", OPEN, EMPTY).press(Choice.YES).press(Choice.OPEN_AGAIN);
          return kiosk.pulseAnswers(new PulseResult.Sent());
        });
  }

  private void objections() {
    seeing.put("keypad to refuse", Situations::toRefuse);
    seeing.put("keypad to refuse, not known", kiosk -> toRefuse(kiosk).type("99999999"));
    seeing.put("really refuse", kiosk -> toRefuse(kiosk).typeCode(kiosk.parcel("kept")));
    seeing.put(
        "refused", kiosk -> toRefuse(kiosk).typeCode(kiosk.parcel("kept")).press(Choice.YES));
    seeing.put("it was empty, open", kiosk -> pickup(kiosk).opens().press(Choice.IT_WAS_EMPTY));
    seeing.put(
        "it was empty, closed",
        kiosk -> pickup(kiosk).opens().press(Choice.IT_WAS_EMPTY).closes(EMPTY));
    seeing.put(
        "it was empty after all",
        kiosk -> pickup(kiosk).opens().closes(EMPTY).press(Choice.IT_WAS_EMPTY));
    for (var choice : List.of(Choice.NOT_MINE, Choice.DO_NOT_WANT)) {
      UnaryOperator<Bench> begun = kiosk -> pickup(kiosk).opens().press(choice);
      UnaryOperator<Bench> again =
          kiosk -> begun.apply(kiosk).closes(EMPTY).press(Choice.OPEN_AGAIN);
      seeing.put(choice + ", open", begun);
      seeing.put(choice + ", not seen", kiosk -> begun.apply(kiosk).closes(EMPTY));
      seeing.put(choice + ", opening again", again);
      seeing.put(choice + ", press door", kiosk -> again.apply(kiosk).staysShut());
      seeing.put(choice + ", jammed", kiosk -> jam(again.apply(kiosk)));
      seeing.put(choice + ", opened again", kiosk -> again.apply(kiosk).opens().closes(EMPTY));
      seeing.put(choice + ", put back", kiosk -> begun.apply(kiosk).closes(OCCUPIED));
      blind.put(choice + ", is it inside", kiosk -> begun.apply(kiosk).closes(OCCUPIED));
    }
  }

  private static Bench putIn(Bench kiosk) {
    return kiosk.sees("4", OPEN, EMPTY).sees("4", OPEN, OCCUPIED);
  }

  private static Bench usedAnother(Bench kiosk) {
    pickup(kiosk).opens().passes(Duration.ofMinutes(4));
    deposit(kiosk).opens();
    return putIn(kiosk).sees("4", CLOSED, OCCUPIED).closes(EMPTY);
  }

  private static Bench toRefuse(Bench kiosk) {
    return kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT);
  }

  private void groups() {
    seeing.put("group, collected one", kiosk -> group(kiosk).opens().closes(EMPTY));
    seeing.put("group, next", kiosk -> jam(group(kiosk)).press(Choice.CONTINUE));
  }

  private static Bench group(Bench kiosk) {
    kiosk.announcedInGroup("G1", "M", "g");
    kiosk.announcedInGroup("G2", "M", "g");
    kiosk.putsIn("G1");
    return kiosk.collects(kiosk.putsIn("G2"));
  }

  private void technicians() {
    seeing.put("one-time code", kiosk -> kiosk.signsIn(Site.TECHNICIAN));
    seeing.put(
        "recovery code", kiosk -> kiosk.timeIs(TimeTrust.UNTRUSTED).signsIn(Site.TECHNICIAN));
    seeing.put(
        "checking one-time code",
        kiosk -> kiosk.signsIn(Site.TECHNICIAN).pinsAreNotAnswered().type(Bench.ONE_TIME));
    seeing.put("compartments", Bench::technicianSignedIn);
    seeing.put("compartment", kiosk -> kiosk.technicianSignedIn().point("2"));
    seeing.put("compartment with parcel", kiosk -> kiosk.technicianSignedIn().point("4"));
    seeing.put(
        "past of a compartment", kiosk -> kiosk.technicianSignedIn().point("4").press(Choice.PAST));
    seeing.put("buses", kiosk -> kiosk.technicianSignedIn().press(Choice.BUSES));
    seeing.put(
        "diagnosing",
        kiosk -> kiosk.technicianSignedIn().pinsAreNotAnswered().press(Choice.DIAGNOSE));
    seeing.put("diagnosed", kiosk -> kiosk.technicianSignedIn().press(Choice.DIAGNOSE));
    seeing.put(
        "compartment out of service", kiosk -> kiosk.takesOut("2").technicianSignedIn().point("2"));
    seeing.put(
        "parcel out of service", kiosk -> kiosk.takesOut("4").technicianSignedIn().point("4"));
    seeing.put(
        "why out",
        kiosk -> kiosk.technicianSignedIn().point("2").press(Choice.TAKE_OUT_OF_SERVICE));
    seeing.put("why open", kiosk -> kiosk.technicianSignedIn().point("4").press(Choice.OPEN));
    seeing.put(
        "why key, in words",
        kiosk ->
            kiosk.technicianSignedIn().point("4").press(Choice.USE_KEY).press(Choice.IN_WORDS));
    seeing.put("inspection, opening", Situations::inspection);
    seeing.put("inspection, press door", kiosk -> inspection(kiosk).staysShut());
    seeing.put("inspection, jammed", kiosk -> jam(inspection(kiosk)));
    seeing.put("inspection, open", kiosk -> inspection(kiosk).opens());
    seeing.put("inspection, lost while open", kiosk -> inspection(kiosk).opens().loses(Site.A));
    seeing.put(
        "inspection, did it open",
        kiosk -> inspection(kiosk.door("2", OPEN)).pulseAnswers(new PulseResult.Sent()));
    seeing.put(
        "inspection, is it fit", kiosk -> inspection(kiosk.takesOut("2")).opens().closes(EMPTY));
    seeing.put("parcel, open", kiosk -> parcelInspection(kiosk).opens());
    seeing.put("sensor test, open", kiosk -> sensorTest(kiosk).opens());
    seeing.put("sensor test, seen", kiosk -> sensorTest(kiosk).opens().sees("2", OPEN, OCCUPIED));
    seeing.put("wiring, opening", kiosk -> wiring(kiosk));
    seeing.put("wiring, open", kiosk -> wiring(kiosk).opens());
    seeing.put("wiring, which door", kiosk -> wiring(kiosk).opens().closes(EMPTY));
    seeing.put("wiring, none opened", kiosk -> wiring(kiosk).staysShut());
    seeing.put("restored", kiosk -> kiosk.restored(Duration.ofDays(2)));
    seeing.put("restored, nobody confirmed", kiosk -> kiosk.restores(Duration.ofDays(2)));
    seeing.put("restored, parcel, open", kiosk -> restoredLook(kiosk).opens());
    seeing.put("restored, is it inside", kiosk -> restoredLook(kiosk).opens().closes(OCCUPIED));
    seeing.put("restored, it was scanned", kiosk -> restoredLook(kiosk).opens().scan("kept"));
    blind.put("parcel, is it inside", kiosk -> parcelInspection(kiosk).opens().closes(OCCUPIED));
    blind.put("blind inspection, is it fit", kiosk -> inspection(kiosk).opens().closes(EMPTY));
  }

  private static Bench inspection(Bench kiosk) {
    return kiosk.technicianSignedIn().point("2").press(Choice.OPEN);
  }

  private static Bench parcelInspection(Bench kiosk) {
    kiosk.technicianSignedIn().point("4").press(Choice.OPEN);
    return kiosk.press(Choice.SUPPORT_ASKS);
  }

  private static Bench restoredLook(Bench kiosk) {
    kiosk.restored(Duration.ofDays(2));
    return kiosk.technicianSignedIn().point("4").press(Choice.OPEN);
  }

  private static Bench sensorTest(Bench kiosk) {
    return kiosk.technicianSignedIn().point("2").press(Choice.TEST_SENSOR);
  }

  private static Bench wiring(Bench kiosk) {
    return kiosk.technicianSignedIn().press(Choice.CHECK_WIRING);
  }

  private void collections() {
    seeing.put("collection, opening", Situations::collection);
    seeing.put("collection, press door", kiosk -> collection(kiosk).staysShut());
    seeing.put("collection, jammed", kiosk -> jam(collection(kiosk)));
    seeing.put("collection, unreachable", kiosk -> collection(kiosk).passes(Limits.ANSWER_OVERDUE));
    seeing.put(
        "collection, did it open",
        kiosk -> collection(kiosk.door("6", OPEN)).pulseAnswers(new PulseResult.Sent()));
    seeing.put(
        "collection, cut wire, is it empty",
        kiosk ->
            collection(kiosk.door("6", OPEN))
                .pulseAnswers(new PulseResult.Sent())
                .press(Choice.YES));
    seeing.put("collection, open", kiosk -> collection(kiosk).opens());
    seeing.put(
        "collection, open long",
        kiosk -> collection(kiosk).opens().passes(Duration.ofSeconds(125)));
    seeing.put("collection, scanned", kiosk -> collection(kiosk).opens().scan("late"));
    seeing.put("collection, wrong", kiosk -> collection(kiosk).opens().scan("T1"));
    seeing.put(
        "collection, unclear", kiosk -> collection(kiosk).opens().scan("T1").closes(OCCUPIED));
    seeing.put("collection, still inside", kiosk -> collection(kiosk).opens().closes(OCCUPIED));
    seeing.put("collection, scan it", kiosk -> collection(kiosk).opens().closes(EMPTY));
    seeing.put(
        "collection, scan it, wrong", kiosk -> collection(kiosk).opens().closes(EMPTY).scan("T1"));
    seeing.put("collection, taken", kiosk -> collection(kiosk).opens().scan("late").closes(EMPTY));
  }

  private void withoutSensors() {
    blind.put(
        "collection, is it empty", kiosk -> collection(kiosk).opens().scan("late").closes(EMPTY));
    blind.put(
        "collection, is it fit",
        kiosk ->
            collection(kiosk.door("6", OPEN).door("6", CLOSED))
                .opens()
                .scan("late")
                .closes(EMPTY)
                .press(Choice.YES));
    blind.put("deposit, is it inside", kiosk -> deposit(kiosk).opens().closes(OCCUPIED));
    blind.put(
        "deposit, not inside", kiosk -> deposit(kiosk).opens().closes(OCCUPIED).press(Choice.NO));
    blind.put(
        "deposit, cancelled, is it empty",
        kiosk -> deposit(kiosk).opens().press(Choice.CANCEL_DEPOSIT).closes(EMPTY));
    blind.put(
        "deposit, too small, is it empty",
        kiosk -> deposit(kiosk).opens().press(Choice.TOO_SMALL).closes(EMPTY));
    blind.put("pickup, is it empty", kiosk -> pickup(kiosk).opens().closes(EMPTY));
    blind.put(
        "look again, is it empty",
        kiosk ->
            pickup(kiosk)
                .opens()
                .closes(EMPTY)
                .press(Choice.YES)
                .press(Choice.OPEN_AGAIN)
                .opens()
                .closes(EMPTY));
    blind.put(
        "look again, still inside",
        kiosk -> {
          var asked = pickup(kiosk).opens().closes(EMPTY).press(Choice.YES);
          asked.press(Choice.OPEN_AGAIN).opens().closes(OCCUPIED);
          asked.press(Choice.NO).opens().closes(OCCUPIED).press(Choice.NO).opens().closes(OCCUPIED);
          return asked.press(Choice.NO);
        });
  }

  /// Parcels announced and inside, one of them, of size L, overdue; the one that is kept is of size
  /// M.
  private static Bench furnished(Bench kiosk) {
    kiosk.enrols(new CourierNumber("43"), "badge").overdue("late", "L");
    kiosk.stored("kept", "M");
    kiosk.announced("T1", "S");
    kiosk.announced("T3", "L");
    kiosk.signsIn(Site.OTHER_COURIER).scan(OTHERS).choose("L").write("o@example.org").opens();
    kiosk.closes(OCCUPIED);
    if (kiosk.asked(Asked.IS_IT_INSIDE)) {
      kiosk.press(Choice.YES);
    }
    return kiosk.signsOut().passes(Limits.SPRING_BACK);
  }

  /// The same, and a jammed door that may still give way.
  private static Bench armed(Bench kiosk) {
    var parcel = furnished(kiosk).stored("jammed", "S");
    return jam(kiosk.collects(parcel)).press(Choice.CONTINUE);
  }

  private static Bench beginsLikeTwo(Bench kiosk) {
    return kiosk.courierSignedIn().scan("new").choose("M").write("ber");
  }

  private static Bench deposit(Bench kiosk) {
    return kiosk.courierSignedIn().scan("T1");
  }

  private static Bench look(Bench kiosk) {
    return lookReady(kiosk).press(Choice.LOOK_INTO);
  }

  /// The compartment of the first deposit was dirty.
  private static Bench lookReady(Bench kiosk) {
    deposit(kiosk).opens().press(Choice.DIRTY).closes(EMPTY);
    return kiosk.opens().closes(OCCUPIED).passes(Limits.SPRING_BACK);
  }

  private static Bench collection(Bench kiosk) {
    return kiosk.courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT);
  }

  private static Bench saidToBeClosed(Bench kiosk) {
    return deposit(kiosk).opens().passes(Duration.ofSeconds(125)).press(Choice.IT_IS_CLOSED);
  }

  private static Bench pickup(Bench kiosk) {
    return kiosk.collects(kiosk.parcel("kept"));
  }

  private static Bench lookAgain(Bench kiosk) {
    return pickup(kiosk).opens().closes(EMPTY).press(Choice.OPEN_AGAIN);
  }

  private static Bench jam(Bench kiosk) {
    kiosk.staysShut().press(Choice.TRY_AGAIN).staysShut();
    return kiosk.press(Choice.TRY_AGAIN).staysShut();
  }
}
