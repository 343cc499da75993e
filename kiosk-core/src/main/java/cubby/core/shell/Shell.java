package cubby.core.shell;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.CandidateCode;
import cubby.core.effect.CommandId;
import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Stamped;
import cubby.core.journal.Commit;
import cubby.core.journal.JournalFailure;
import cubby.core.journal.Recovered;
import cubby.core.journal.Stated;
import cubby.core.kiosk.Decider;
import cubby.core.kiosk.Decision;
import cubby.core.kiosk.KioskPlan;
import cubby.core.kiosk.KioskState;
import cubby.core.opening.Progress;
import cubby.core.parcel.Errand;
import cubby.core.screen.Screen;
import cubby.core.text.Personal;
import cubby.core.text.TextId;
import cubby.core.time.Stamp;
import cubby.core.time.Uptime;
import cubby.hal.contract.BankId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries decisions out: stamp, decide, make durable, then act, and show. Owned by one thread, the
/// kiosk's loop; a simulation drives it on its own. Journal, then pulse: no effect runs before the
/// facts of its decision are on the disk, but for those that [may
/// wait][cubby.core.fact.Fact.MayWait].
public final class Shell {

  private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

  /// How many codes are kept ready: the first that are free are issued, two at most, and of a
  /// hundred million hardly one is taken.
  private static final int CANDIDATES = 6;

  private static final int FRESH_ID_BYTES = 10;

  /// How often the clocks are written down at least: at most so much running time is lost in a
  /// power cut.
  private static final Duration NOTE_TIME_EVERY = Duration.ofMinutes(1);

  private final KioskPlan plan;
  private final Decider decider;
  private final World world;
  private final Banks banks;
  private final BiConsumer<CommandId, Reply> replies;
  private KioskState state;
  private final Deque<Input> answers = new ArrayDeque<>();
  private List<CandidateCode> candidates;
  private Personal parcelNumber;
  private @Nullable Screen shown;
  private Uptime notedAt;
  private long writes;

  /// What is so, and will be durable with the next commit.
  private List<Stated> waiting = List.of();

  /// @param recovered what the journal knows
  /// @param replies told the answers to commands
  public Shell(
      KioskPlan plan, World world, Recovered recovered, BiConsumer<CommandId, Reply> replies) {
    this.plan = plan;
    this.decider = new Decider(plan);
    this.world = world;
    this.banks = new Banks(world.banks(), world.monotonic());
    this.replies = replies;
    this.state = KioskState.atStart(plan, recovered.ledger(), recovered.lastSeen());
    this.candidates = mint();
    this.parcelNumber = world.secrets().parcelNumbers().next();
    this.notedAt = world.clock().now().uptime();
  }

  /// Decides on one input and carries the decision out, and on what answers to it at once.
  ///
  /// @throws cubby.core.journal.JournalFailure if the facts could not be made durable: nothing was
  ///   done then, and nothing more may be
  public void handle(Input input) {
    handleAll(input);
    lookAtDisk();
  }

  private void handleAll(Input input) {
    for (var next = input; next != null; next = answers.poll()) {
      handleOne(next);
    }
  }

  /// X2. Once there is too little room, it takes a quarter more than the reserve to have enough.
  private void lookAtDisk() {
    var free = world.disk().free();
    if (free.isEmpty()) {
      return;
    }
    var wasLow = state.ledger().upkeep().diskLow();
    var reserve = (long) plan.rules().diskReserveMb() << 20;
    var low = free.getAsLong() < (wasLow ? reserve + reserve / 4 : reserve);
    if (low != wasLow) {
      handleAll(new Input.DiskRoom(low));
    }
  }

  private void handleOne(Input input) {
    var stamp = world.clock().now();
    var stamped = new Stamped<>(input, stamp, freshId(), candidates, parcelNumber);
    var decision = decider.decide(state, stamped);
    var lasting = decision.lasting();
    keep(decision, stamp);
    state = decision.after();
    if (lasting.stream().anyMatch(Shell::mayUseACandidate)) {
      candidates = mint();
    }
    if (lasting.stream().anyMatch(Shell::isNumbered)) {
      parcelNumber = world.secrets().parcelNumbers().next();
    }
    act(decision);
    show(stamp.uptime());
    if (stamp.uptime().since(notedAt).compareTo(NOTE_TIME_EVERY) >= 0) {
      noteTime();
    }
  }

  /// Writes down how far the clocks have come, so that no restart sets them back, and what has
  /// waited until now; looks whether there is room on the disk. To be called [when it is
  /// due][#untilTimeIsNoted].
  public void noteTime() {
    var now = world.clock().now();
    if (waiting.isEmpty()) {
      world.journal().noteTime(now);
      notedAt = now.uptime();
      writes++;
    } else {
      commit(new Commit(waiting, now, List.of(), List.of(), state.ledger()));
    }
    lookAtDisk();
  }

  /// How long the time need not be written down, as long as nothing is made durable; never
  /// negative.
  public Duration untilTimeIsNoted() {
    var left = NOTE_TIME_EVERY.minus(world.clock().now().uptime().since(notedAt));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// How often something was made durable.
  public long writes() {
    return writes;
  }

  public KioskState state() {
    return state;
  }

  /// Makes durable what must be, and all that has waited with it.
  private void keep(Decision decision, Stamp stamp) {
    if (decision.lasting().isEmpty()) {
      return;
    }
    var stated = new ArrayList<>(waiting);
    decision.lasting().forEach(fact -> stated.add(new Stated(stamp, fact)));
    if (decision.mayWait()) {
      waiting = List.copyOf(stated);
    } else {
      commit(
          new Commit(
              stated, stamp, decision.notices(), decision.texts(), decision.after().ledger()));
    }
  }

  private void commit(Commit commit) {
    world.journal().commit(commit);
    waiting = List.of();
    notedAt = commit.stamp().uptime();
    writes++;
  }

  private void act(Decision decision) {
    banks.attend(attendedBanks());
    for (var effect : decision.effects()) {
      switch (effect) {
        case Effect.PulseLatch(var bank, var channel, var pulse) ->
            banks.pulse(bank, channel, pulse);
        case Effect.ReadBank(var bank, var read) -> banks.read(bank, read);
        case Effect.StartTimer(var timer, var after) -> world.timers().start(timer, after);
        case Effect.TrustClock(var wall) -> world.clock().trust(wall);
        case Effect.StopTimer(var timer) -> world.timers().stop(timer);
        case Effect.CheckPin(var check, var hash, var pin) -> world.pins().check(check, hash, pin);
        case Effect.CheckOneTimeCode(
                var check,
                var number,
                var secret,
                var digits,
                var at,
                var after) ->
            world.pins().checkOneTimeCode(check, number, secret, digits, at, after);
        case Effect.CountTraffic _ ->
            answers.add(new Input.TrafficCounted(world.service().traffic()));
        case Effect.Diagnose(var check) -> world.service().diagnose(check);
        case Effect.OpenText(var text) -> openText(text);
        case Effect.TakePhoto(var photo, var about, var camera) ->
            world.photos().take(photo, about, camera);
        case Effect.ErasePhoto(var photo) -> world.photos().erase(photo);
        case Effect.EraseTexts(var texts) -> eraseTexts(texts);
        case Effect.Answer(var command, var reply) -> replies.accept(command, reply);
      }
    }
    if (!decision.notices().isEmpty()) {
      world.noticesWaiting().run();
    }
  }

  private void show(Uptime now) {
    var screen = decider.screen(state, now);
    if (!screen.equals(shown)) {
      shown = screen;
      world.screens().accept(screen);
    }
  }

  /// The banks before whose doors somebody stands, or has just stood.
  private Set<BankId> attendedBanks() {
    var attended = new TreeSet<BankId>();
    for (var opening : state.ledger().openings().values()) {
      if (!(opening.progress() instanceof Progress.GivenUp)) {
        bankOf(opening.compartment(), attended);
      }
    }
    return attended;
  }

  private void bankOf(CompartmentId id, Set<BankId> into) {
    plan.cabinet().find(id).ifPresent(built -> into.add(built.bank()));
  }

  private static boolean mayUseACandidate(Lasting fact) {
    return fact instanceof Lasting.ParcelStored
        || fact instanceof Lasting.WaitingChanged
        || fact instanceof Lasting.CodeRenewed;
  }

  /// Whether the number that was ready is that of a parcel now.
  private static boolean isNumbered(Lasting fact) {
    return fact instanceof Lasting.ParcelAnnounced announced
        && announced.errand() == Errand.SENDING
        && !announced.beforehand();
  }

  private void openText(TextId id) {
    world
        .journal()
        .text(id)
        .map(world.secrets().personalTexts()::of)
        .ifPresent(content -> answers.add(new Input.TextOpened(id, content)));
  }

  /// What cannot be erased now, since another program reads the journal, is asked for again.
  private void eraseTexts(List<TextId> texts) {
    try {
      world.journal().erase(texts);
      answers.add(new Input.TextsErased(texts));
    } catch (JournalFailure e) {
      LOG.warn("Texts about people could not be erased; it is tried again within the hour", e);
    }
  }

  private List<CandidateCode> mint() {
    return world.secrets().codeSmith(plan.profile()).candidates(CANDIDATES);
  }

  private String freshId() {
    var bytes = new byte[FRESH_ID_BYTES];
    world.secrets().random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
