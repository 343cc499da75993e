package cubby.core.kiosk;

import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;

import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.screen.Choice;
import cubby.core.session.Step.Asked;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.PulseResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// How to get a kiosk, whose first screen is shown, to every place that a person can be at.
final class Situations {

  private static final String OTHERS = "of another carrier";

  /// By name: with sensors, and without any.
  private final Map<String, UnaryOperator<Bench>> seeing = new LinkedHashMap<>();

  private final Map<String, UnaryOperator<Bench>> blind = new LinkedHashMap<>();

  Situations() {
    people();
    deposits();
    pickups();
    technicians();
    withoutSensors();
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
    all.put(
        "deposit, photo asked for",
        deposit(furnished(Bench.withCameras().camerasDoNotAnswer())).opens().closes(OCCUPIED));
    all.put(
        "deposit, photo kept", deposit(furnished(Bench.withCameras())).opens().closes(OCCUPIED));
    return all;
  }

  private void people() {
    seeing.put("welcome", kiosk -> kiosk);
    seeing.put("other language", kiosk -> kiosk.press(Choice.LANGUAGE));
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
        "compartment out of service", kiosk -> kiosk.takesOut("2").technicianSignedIn().point("2"));
    seeing.put(
        "parcel out of service", kiosk -> kiosk.takesOut("4").technicianSignedIn().point("4"));
    seeing.put("why out", kiosk -> kiosk.technicianSignedIn().point("2").press(Choice.TAKE_OUT));
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

  private static Bench sensorTest(Bench kiosk) {
    return kiosk.technicianSignedIn().point("2").press(Choice.TEST_SENSOR);
  }

  private static Bench wiring(Bench kiosk) {
    return kiosk.technicianSignedIn().press(Choice.CHECK_WIRING);
  }

  private void withoutSensors() {
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

  /// Parcels announced and inside; the one that is kept is of size M.
  private static Bench furnished(Bench kiosk) {
    kiosk.stored("kept", "M");
    kiosk.announced("T1", "S");
    kiosk.announced("T3", "L");
    kiosk.signsIn(Site.OTHER_COURIER).scan(OTHERS).choose("L").write("o@example.org").opens();
    kiosk.closes(OCCUPIED);
    if (kiosk.asked(Asked.IS_IT_INSIDE)) {
      kiosk.press(Choice.YES);
    }
    return kiosk.press(Choice.SIGN_OUT).passes(Limits.SPRING_BACK);
  }

  /// The same, and a jammed door that may still give way.
  private static Bench armed(Bench kiosk) {
    var parcel = kiosk.stored("jammed", "S");
    furnished(kiosk);
    return jam(kiosk.collects(parcel)).press(Choice.CONTINUE);
  }

  private static Bench deposit(Bench kiosk) {
    return kiosk.courierSignedIn().scan("T1");
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
