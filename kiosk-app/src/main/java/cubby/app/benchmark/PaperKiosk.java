package cubby.app.benchmark;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.cabinet.SizeClass;
import cubby.core.cabinet.Support;
import cubby.core.cabinet.Wiring;
import cubby.core.code.CandidateCode;
import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.effect.CommandId;
import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.input.Stamped;
import cubby.core.kiosk.Decider;
import cubby.core.kiosk.Decision;
import cubby.core.kiosk.KioskPlan;
import cubby.core.kiosk.KioskState;
import cubby.core.kiosk.Ledger;
import cubby.core.kiosk.Rules;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.screen.Choice;
import cubby.core.text.Digest;
import cubby.core.text.Personal;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A kiosk of decisions alone: no disk, no threads, no doors but in words. People use it as they
/// would a real one, and time passes when it is told to.
final class PaperKiosk {
  private static final int CHANNELS = 16;
  private static final MonotonicTime SOME_TIME = new MonotonicTime(0);
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final CourierNumber COURIER = new CourierNumber("42");
  private static final Carrier CARRIER = new Carrier("Swift");

  /// Parcels wait as long as it takes: what is measured is not their deadlines.
  private static final Rules PATIENT = Rules.DEFAULT.withHold(Duration.ofDays(100_000));

  private static final Personal NOTHING_SENT = new Personal("", new Digest(""));

  /// Codes from here on have more digits than a code at the keypad may have.
  private static final int UNTOLD = 1_000_000_000;

  private static final SizeClass SIZE = new SizeClass("M", 400, 200, 500);

  private final KioskPlan plan;
  private final Decider decider;
  private final Consumer<Decision> observer;
  private KioskState state;
  private Instant wall = Instant.parse("2027-03-01T09:00:00Z");
  private Uptime uptime = Uptime.ZERO;
  private long inputs;
  private long fresh;
  private CandidateCode next;
  private Optional<Effect.PulseLatch> pulse = Optional.empty();
  private final List<Effect.StartTimer> timers = new ArrayList<>();

  /// @param compartments how many, all of one size, on boards of 16
  /// @param codeLength digits of a pickup code
  /// @param observer shown every decision
  PaperKiosk(int compartments, int codeLength, Consumer<Decision> observer) {
    this.plan = plan(compartments, codeLength);
    this.decider = new Decider(plan);
    this.observer = observer;
    next = candidate(0);
    state = KioskState.atStart(plan, Ledger.EMPTY, Optional.empty());
    var wirings = new TreeMap<CompartmentId, Wiring>();
    for (var built : plan.cabinet().compartments()) {
      wirings.put(built.id(), new Wiring(built.bank(), "paper", built.channel()));
    }
    submit(new Input.Started(wirings));
    for (var bank : plan.cabinet().banks()) {
      submit(new Input.FromBank(new BankEvent.Connected(bank, readings(bank), SOME_TIME)));
    }
    submit(
        new Input.Commanded(
            new CommandId("enrol"),
            new Command.EnrolCourier(COURIER, personal("Name"), CARRIER, new PinHash("hash"))));
  }

  /// How many inputs have been decided on.
  long inputs() {
    return inputs;
  }

  KioskState state() {
    return state;
  }

  Uptime uptime() {
    return uptime;
  }

  /// Whether no parcel has this code, and none had it lately.
  boolean isFree(String code) {
    return state.ledger().codes().isFree(issued(code), uptime);
  }

  /// How many codes are live.
  int liveCodes() {
    return state.ledger().codes().digits().size();
  }

  void passes(Duration time) {
    wall = wall.plus(time);
    uptime = uptime.plus(time);
  }

  /// A parcel is announced and put in by a courier, who goes away again.
  ///
  /// @param code digits of the code that it gets
  void deposits(String barcode, String code) {
    announced(barcode);
    courierComes();
    putsIn(barcode);
    courierGoes(code);
  }

  void announced(String barcode) {
    var tracking = personal(barcode);
    submit(
        new Input.Commanded(
            new CommandId("announce"),
            new Command.AnnounceParcel(
                Announcement.delivery(
                    tracking,
                    new Announcement.Contact(
                        personal("r@example.org"), Optional.empty(), Language.ENGLISH),
                    CARRIER,
                    SIZE.name(),
                    Handling.ORDINARY))));
  }

  void courierComes() {
    press(Choice.COURIER);
    type(COURIER.digits());
    type("1234");
  }

  /// A courier who is here scans what was announced and puts it in.
  void putsIn(String barcode) {
    // Told to nobody, and longer than any that is: the one that is told is made at sign-out.
    next = candidate(UNTOLD + (int) fresh);
    submit(new Input.Scanned(new Scan.Barcode(personal(barcode))));
    throughTheDoor(Occupancy.EMPTY, Occupancy.OCCUPIED);
  }

  /// @param code digits of the code that the last parcel gets
  void courierGoes(String code) {
    next = candidate(Integer.parseInt(code));
    press(Choice.SIGN_OUT);
    press(Choice.CONTINUE);
    passes(Duration.ofSeconds(11));
    expireTimers();
  }

  /// Somebody types a code at the first screen; returns whether a door opened.
  boolean tries(String digits) {
    press(Choice.COLLECT);
    var pulsed = type(digits).stream().anyMatch(Effect.PulseLatch.class::isInstance);
    if (!pulsed) {
      press(Choice.BACK);
    }
    return pulsed;
  }

  /// Whoever had a door opened takes what is inside and goes.
  void takes() {
    throughTheDoor(Occupancy.OCCUPIED, Occupancy.EMPTY);
    press(Choice.CONTINUE);
    passes(Duration.ofSeconds(11));
    expireTimers();
  }

  /// What would be made durable if somebody typed this code now; nothing changes.
  List<Lasting> factsOfTrying(String digits) {
    var before = state;
    press(Choice.COLLECT);
    var decision =
        decider.decide(
            state,
            stamped(
                new Input.DigitsEntered(
                    state.presence().attendance().revision(), new Secret(digits), mac(digits))));
    state = before;
    return decision.lasting();
  }

  List<Effect> type(String digits) {
    return submit(
        new Input.DigitsEntered(
            state.presence().attendance().revision(), new Secret(digits), mac(digits)));
  }

  void press(Choice choice) {
    submit(new Input.Pressed(state.presence().attendance().revision(), choice));
  }

  private void throughTheDoor(Occupancy before, Occupancy after) {
    var at = pulse.orElseThrow();
    submit(
        new Input.FromBank(
            new BankEvent.PulseSettled(
                at.bank(), at.pulse(), at.channel(), new PulseResult.Acknowledged(), SOME_TIME)));
    reads(at, DoorState.OPEN, before);
    reads(at, DoorState.CLOSED, after);
  }

  private void reads(Effect.PulseLatch at, DoorState door, Occupancy occupancy) {
    passes(MOMENT);
    submit(
        new Input.FromBank(
            new BankEvent.Changed(
                at.bank(),
                List.of(new ChannelReading(at.channel(), door, occupancy, SOME_TIME)),
                SOME_TIME)));
  }

  private void expireTimers() {
    for (var timer : List.copyOf(timers)) {
      submit(new Input.TimerExpired(timer.timer()));
    }
    timers.clear();
  }

  private List<Effect> submit(Input input) {
    inputs++;
    var decision = decider.decide(state, stamped(input));
    state = decision.after();
    observer.accept(decision);
    for (var effect : decision.effects()) {
      switch (effect) {
        case Effect.PulseLatch latch -> pulse = Optional.of(latch);
        case Effect.StartTimer timer when timer.after().compareTo(Duration.ofSeconds(11)) <= 0 ->
            timers.add(timer);
        case Effect.CheckPin(var check, _, _) -> submit(new Input.PinChecked(check, true));
        default -> {}
      }
    }
    return decision.effects();
  }

  private Stamped<Input> stamped(Input input) {
    return new Stamped<>(
        input,
        new Stamp(wall, TimeTrust.TRUSTED, uptime),
        "i" + fresh++,
        List.of(next),
        NOTHING_SENT);
  }

  private CandidateCode candidate(int code) {
    var digits = ("%0" + plan.profile().codeLength() + "d").formatted(code);
    return new CandidateCode(issued(digits), new SealedText(digits));
  }

  /// The check number of every code is 0000 here.
  private static IssuedCode issued(String digits) {
    return new IssuedCode(digits.length(), mac(digits), mac(digits + "0000"), mac("QR " + digits));
  }

  private List<ChannelReading> readings(BankId bank) {
    return plan.cabinet().compartments().stream()
        .filter(built -> built.bank().equals(bank))
        .map(built ->
            new ChannelReading(built.channel(), DoorState.CLOSED, Occupancy.EMPTY, SOME_TIME))
        .toList();
  }

  private static KioskPlan plan(int compartments, int codeLength) {
    var built = new ArrayList<Compartment>();
    for (int i = 0; i < compartments; i++) {
      built.add(
          new Compartment(
              new CompartmentId(Integer.toString(i + 1)),
              SIZE,
              new BankId("b" + i / CHANNELS),
              new Channel(i % CHANNELS + 1),
              1,
              600,
              true));
    }
    return new KioskPlan(
        new KioskProfile(
            "paper", "Paper", "", 0, 0, Language.ENGLISH, new Support("", "", ""), codeLength),
        new Cabinet(List.of(500), 2000, new Cabinet.Console(1, 0, 0), built),
        PATIENT);
  }

  private static CodeMac mac(String digits) {
    return new CodeMac("mac of " + digits);
  }

  private static Personal personal(String plain) {
    return new Personal(plain, new Digest("digest of " + plain));
  }

  /// Whether this decision waits for the disk.
  static boolean commits(Decision decision) {
    return !decision.mayWait();
  }
}
