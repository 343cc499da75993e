package cubby.core.kiosk;

import cubby.core.code.CandidateCode;
import cubby.core.code.IssuedCode;
import cubby.core.effect.CommandId;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Stamped;
import cubby.core.journal.chain.HighWater;
import cubby.core.parcel.Errand;
import cubby.core.photo.PhotoOutcome;
import cubby.core.text.Personal;
import cubby.core.text.SealedText;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The shell of a kiosk on the bench: it stamps inputs, holds each decision against what must
/// always hold, keeps timers, counts ids and codes, and answers for PIN desks, cameras and the
/// journal.
final class BenchShell {

  private static final int CANDIDATES = 3;

  private KioskPlan plan;
  private Decider decider;
  private Invariants invariants;
  private KioskState state;
  private final Map<TimerId, Uptime> timers = new LinkedHashMap<>();
  private final List<Decision> recent = new ArrayList<>();
  private final Map<TextId, Personal> texts = new TreeMap<>();

  /// What would be left after a power cut.
  private Ledger durable = Ledger.EMPTY;

  /// How far the clocks have come.
  private Optional<Stamp> seen = Optional.empty();

  private int commits;
  private Instant wall = Instant.parse("2027-03-01T09:00:00Z");
  private Uptime uptime = Uptime.ZERO.plus(Duration.ofHours(1));
  private TimeTrust trust = TimeTrust.TRUSTED;
  private int freshIds;
  private int candidateCodes;
  private int parcelNumbers;
  private Optional<Lasting.PulseAuthorised> lastPulse = Optional.empty();
  private Optional<Effect.ReadBank> lastRead = Optional.empty();
  private Runnable afterEachDecision = () -> {};

  // What answers, and what does not
  boolean pinsAreAnswered = true;
  boolean camerasAnswer = true;
  boolean photosCanBeErased = true;
  boolean textsCanBeErased = true;

  BenchShell(KioskPlan plan) {
    this(plan, new Decider(plan));
  }

  private BenchShell(KioskPlan plan, Decider decider) {
    this(plan, decider, new Invariants(decider, plan));
  }

  private BenchShell(KioskPlan plan, Decider decider, Invariants invariants) {
    this.plan = plan;
    this.decider = decider;
    this.invariants = invariants;
    state = KioskState.atStart(plan, Ledger.EMPTY, Optional.empty());
  }

  /// The same at the same moment; nothing is done after its decisions.
  BenchShell fork() {
    var fork = new BenchShell(plan, decider, invariants.fork());
    fork.state = state;
    fork.timers.putAll(timers);
    fork.texts.putAll(texts);
    fork.durable = durable;
    fork.seen = seen;
    fork.commits = commits;
    fork.wall = wall;
    fork.uptime = uptime;
    fork.trust = trust;
    fork.freshIds = freshIds;
    fork.candidateCodes = candidateCodes;
    fork.parcelNumbers = parcelNumbers;
    fork.lastPulse = lastPulse;
    fork.lastRead = lastRead;
    fork.pinsAreAnswered = pinsAreAnswered;
    fork.camerasAnswer = camerasAnswer;
    fork.photosCanBeErased = photosCanBeErased;
    fork.textsCanBeErased = textsCanBeErased;
    return fork;
  }

  void afterEachDecision(Runnable next) {
    afterEachDecision = next;
  }

  // Decisions

  /// A new verb: what came of the last is forgotten.
  void begin() {
    recent.clear();
  }

  Decision submit(Input input) {
    var stamped = new Stamped<>(input, now(), "id" + ++freshIds, candidates(), parcelNumber());
    seen = Optional.of(HighWater.raise(seen, now()));
    var before = state;
    var decision = decider.decide(before, stamped);
    invariants.hold(before, stamped, decision);
    state = decision.after();
    recent.add(decision);
    if (!decision.mayWait()) {
      durable = state.ledger();
      commits++;
    }
    for (var fact : decision.lasting()) {
      if (fact instanceof Lasting.ParcelAnnounced announced
          && announced.errand() == Errand.SENDING
          && !announced.beforehand()) {
        parcelNumbers++;
      }
      if (fact instanceof Lasting.PulseAuthorised authorised) {
        lastPulse = Optional.of(authorised);
      }
    }
    decision.texts().forEach(text -> texts.put(text.id(), text.text()));
    decision.effects().forEach(this::carryOut);
    afterEachDecision.run();
    return decision;
  }

  private void carryOut(Effect effect) {
    switch (effect) {
      case Effect.StartTimer(var timer, var after) -> {
        timers.remove(timer);
        timers.put(timer, uptime.plus(after));
      }
      case Effect.StopTimer(var timer) -> timers.remove(timer);
      case Effect.ReadBank read -> lastRead = Optional.of(read);
      case Effect.CheckPin(var check, var hash, var pin) -> {
        if (pinsAreAnswered) {
          submit(new Input.PinChecked(check, hash.isPresent() && pin.plain().equals(Bench.PIN)));
        }
      }
      case Effect.CheckOneTimeCode(var check, _, _, var digits, var at, _) -> {
        if (pinsAreAnswered) {
          var step = (int) (at.getEpochSecond() / 30);
          submit(
              new Input.OneTimeCodeChecked(
                  check, Optional.of(step).filter(_ -> digits.plain().equals(Bench.ONE_TIME))));
        }
      }
      case Effect.OpenText(var text) -> {
        var content = texts.get(text);
        if (content != null) {
          submit(new Input.TextOpened(text, content));
        }
      }
      case Effect.TakePhoto take -> {
        if (camerasAnswer) {
          submit(new Input.PhotoAnswered(take.photo(), Bench.PICTURE));
        }
      }
      case Effect.ErasePhoto(var photo) -> {
        if (photosCanBeErased) {
          submit(new Input.PhotoAnswered(photo, new PhotoOutcome.Erased()));
        }
      }
      case Effect.EraseTexts(var gone) -> {
        if (textsCanBeErased) {
          gone.forEach(texts::remove);
          submit(new Input.TextsErased(gone));
        }
      }
      case Effect.CountTraffic _ -> submit(new Input.TrafficCounted(List.of(Bench.TRAFFIC)));
      case Effect.Diagnose(var check) -> {
        if (pinsAreAnswered) {
          submit(new Input.Diagnosed(check, Optional.of("diagnosis.zip")));
        }
      }
      case Effect.TrustClock(var at) -> {
        assert at.equals(wall);
        trust = TimeTrust.TRUSTED;
        seen = Optional.of(now());
      }
      case Effect.PulseLatch _, Effect.Answer _ -> {}
    }
  }

  // Time and power

  /// Time goes by, and timers expire in it.
  void pass(Duration duration) {
    var until = uptime.plus(duration);
    for (var next = nextTimer(until); next.isPresent(); next = nextTimer(until)) {
      var due = next.get().getValue();
      if (uptime.isBefore(due)) {
        wall = wall.plus(due.since(uptime));
        uptime = due;
      }
      timers.remove(next.get().getKey());
      submit(new Input.TimerExpired(next.get().getKey()));
    }
    wall = wall.plus(until.since(uptime));
    uptime = until;
  }

  private Optional<Map.Entry<TimerId, Uptime>> nextTimer(Uptime until) {
    return timers.entrySet().stream()
        .filter(timer -> !until.isBefore(timer.getValue()))
        .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(timer -> Map.entry(timer.getKey(), timer.getValue()));
  }

  /// The wall clock is changed, and nothing else.
  void clockJumps(Duration by) {
    wall = wall.plus(by);
  }

  void timeIs(TimeTrust next) {
    trust = next;
  }

  /// What is so is what was durable.
  void powerFails() {
    seen = Optional.of(HighWater.raise(seen, now()));
    state = KioskState.atStart(plan, durable, seen);
    invariants.restartFrom(durable);
    timers.clear();
  }

  void configuredAnew(KioskPlan next) {
    plan = next;
    decider = new Decider(next);
    invariants = new Invariants(decider, next);
  }

  // Ids and codes

  CommandId freshCommand() {
    return new CommandId("c" + freshIds);
  }

  /// @param number the digits of the next candidate code
  void nextCandidateIs(int number) {
    candidateCodes = number - 1;
  }

  private List<CandidateCode> candidates() {
    return IntStream.range(0, CANDIDATES).mapToObj(_ -> candidate(++candidateCodes)).toList();
  }

  private CandidateCode candidate(int number) {
    var length = plan.profile().codeLength();
    var digits = ("%0" + length + "d").formatted(number);
    var check = "%04d".formatted(number % 10_000);
    return new CandidateCode(
        new IssuedCode(
            length, Bench.mac(digits), Bench.mac(digits + check), Bench.mac("qr" + number)),
        new SealedText("sealed " + number));
  }

  /// The number that the next parcel gets that is sent from here.
  Personal parcelNumber() {
    return Site.personal("number " + (1 + parcelNumbers));
  }

  // How things are

  KioskPlan plan() {
    return plan;
  }

  Decider decider() {
    return decider;
  }

  KioskState state() {
    return state;
  }

  Stamp now() {
    return new Stamp(wall, trust, uptime);
  }

  /// How often something was made durable until now.
  int commits() {
    return commits;
  }

  Map<TimerId, Uptime> timers() {
    return timers;
  }

  /// What the last verb brought about.
  List<Decision> recent() {
    return recent;
  }

  Lasting.PulseAuthorised lastPulse() {
    return lastPulse.orElseThrow();
  }

  Effect.ReadBank lastRead() {
    return lastRead.orElseThrow();
  }
}
