package cubby.core.kiosk;

import cubby.core.cabinet.Compartment;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.code.CandidateCode;
import cubby.core.code.CodeMac;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Fact;
import cubby.core.fact.Lasting;
import cubby.core.fact.Passing;
import cubby.core.input.Announcement;
import cubby.core.input.Stamped;
import cubby.core.journal.KeptText;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.opening.Opening;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.core.session.Sight;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.Personal;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// One decision in the making: each fact is folded in as soon as it is stated, so that what follows
/// is decided on the state as it then is. Lives for one call of [Decider#decide], on its thread.
final class Turn {

  private final KioskPlan plan;
  private final Stamped<?> stamped;
  private final Ledger before;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<KeptText> texts = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private KioskState state;
  private Stamp now;

  Turn(KioskPlan plan, KioskState state, Stamped<?> stamped) {
    this.plan = plan;
    this.state = state;
    this.stamped = stamped;
    this.before = state.ledger();
    this.now = stamped.stamp();
  }

  Decision decision() {
    return new Decision(facts, notices, texts, effects, state);
  }

  /// What has been stated by now.
  List<Fact> facts() {
    return List.copyOf(facts);
  }

  // What may be stated

  void state(Fact fact) {
    facts.add(fact);
    state = Evolution.evolve(state, fact, stamped.stamp());
    if (fact instanceof Lasting.ClockConfirmed) {
      now = new Stamp(now.wall(), TimeTrust.TRUSTED, now.uptime());
    }
  }

  /// Takes the person to a step; as long as a late door holds them up, underneath it.
  void step(Step step) {
    state(new Passing.StepTaken(currentStep().over(step)));
  }

  /// Everything waits until this door is closed.
  void holdUp(CompartmentId late) {
    state(new Passing.StepTaken(new Step.LateDoor(late, currentStep())));
  }

  /// This door is closed and holds nobody up any more.
  void letGo(CompartmentId late) {
    state(new Passing.StepTaken(currentStep().without(late)));
  }

  /// Back to the first screen, whatever holds the person up.
  void leave() {
    state(new Passing.StepTaken(new Step.Welcome()));
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  void startTimer(TimerId timer, Duration after) {
    effect(new Effect.StartTimer(timer, after));
  }

  void stopTimer(TimerId timer) {
    effect(new Effect.StopTimer(timer));
  }

  void notice(Notice notice) {
    notices.add(notice);
  }

  /// Keeps a text about a person beside the journal.
  TextRef keep(Personal text) {
    var id = new TextId(fresh() + "-t" + texts.size());
    texts.add(new KeptText(id, text));
    return new TextRef(id, text.digest());
  }

  /// Keeps how somebody is reached.
  Addressee keep(Announcement.Contact contact) {
    return new Addressee(
        keep(contact.address()), contact.name().map(this::keep), contact.language());
  }

  // What is fresh

  String fresh() {
    return stamped.fresh();
  }

  NoticeId freshNotice() {
    return new NoticeId(fresh() + "-n" + notices.size());
  }

  PhotoId freshPhoto() {
    return new PhotoId(fresh() + "-p" + facts.size());
  }

  /// What time it is. To be trusted as soon as somebody has said so.
  Stamp now() {
    return now;
  }

  /// The first candidate whose digits no live or resting code has.
  ///
  /// @throws IllegalStateException if none is free: with enough digits a fault in the program
  CandidateCode freeCode() {
    return freeCodes(1).getFirst();
  }

  /// The same where it may be that all have been issued in this very decision.
  Optional<CandidateCode> anyFreeCode() {
    return stamped.candidates().stream()
        .filter(candidate -> ledger().codes().isFree(candidate.issued(), now().uptime()))
        .findFirst();
  }

  /// So many of them, no two of which have the same digits.
  ///
  /// @throws IllegalStateException as for one
  List<CandidateCode> freeCodes(int count) {
    var free = new LinkedHashMap<CodeMac, CandidateCode>();
    for (var candidate : stamped.candidates()) {
      if (ledger().codes().isFree(candidate.issued(), now().uptime())) {
        free.putIfAbsent(candidate.issued().code(), candidate);
      }
    }
    if (free.size() < count) {
      throw new IllegalStateException("too few candidate codes are free");
    }
    return free.values().stream().limit(count).toList();
  }

  /// The number of a parcel that is sent from here.
  Personal parcelNumber() {
    return stamped.parcelNumber();
  }

  // What is so

  KioskState current() {
    return state;
  }

  KioskPlan plan() {
    return plan;
  }

  Ledger ledger() {
    return state.ledger();
  }

  /// As it was when this decision began.
  Ledger before() {
    return before;
  }

  Presence presence() {
    return state.presence();
  }

  Step currentStep() {
    return state.presence().attendance().step();
  }

  /// The step that the person is at, held up by a late door or not.
  Step personsStep() {
    return currentStep().underneath();
  }

  Compartment built(CompartmentId id) {
    return plan.cabinet().get(id);
  }

  CompartmentState compartment(CompartmentId id) {
    var known = ledger().compartments().get(id);
    if (known == null) {
      throw new IllegalStateException("no compartment " + id);
    }
    return known.state();
  }

  Sight sight(CompartmentId id) {
    return presence().readings().sights().getOrDefault(id, Sight.UNKNOWN);
  }

  boolean doorIs(CompartmentId id, DoorState door) {
    return sight(id).door() == door;
  }

  Optional<Opening> opening(CompartmentId id) {
    return Optional.ofNullable(ledger().openings().get(id));
  }

  /// What the compartment's occupancy sensor reads, if it has one that is to be believed (C5).
  Occupancy trusted(CompartmentId id) {
    return Offers.hasTrustedSensor(plan.cabinet(), ledger(), id)
        ? sight(id).occupancy()
        : Occupancy.UNKNOWN;
  }

  /// C5: whether EMPTY after this opening is evidence that its parcel was taken out. The sensor had
  /// read OCCUPIED for this very parcel, and did not read EMPTY already before the door was open.
  boolean witnessed(Opening opening, ParcelId parcel) {
    return opening.before() != Occupancy.EMPTY && ledger().parcel(parcel).state().wasSeenInside();
  }

  /// Whether the person at the screen is dealing with this door.
  boolean attended(CompartmentId id) {
    return personsStep() instanceof Step.AtDoor(var at, _) && at.equals(id);
  }

  /// As in [Offers#reachable].
  boolean reachable(CompartmentId id) {
    return Offers.reachable(plan, state, id);
  }

  boolean courierIsHere() {
    return presence().attendance().visit() instanceof Visit.ByCourier;
  }
}
