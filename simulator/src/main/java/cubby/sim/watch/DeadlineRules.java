package cubby.sim.watch;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.journal.Stated;
import cubby.core.kiosk.Rules;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// No deadline passes earlier than it may (T1–T3), by a clock of its own that no power cut and no
/// wall clock moves: the virtual time in which the kiosk ran, and in which a parcel could be
/// collected. None is missed for long either, where nothing keeps it from passing.
final class DeadlineRules implements Watch {
  private static final String CHECK = "deadlines pass when they may";

  /// Shorter ones move no deadline.
  private static final Duration STANDSTILL = Duration.ofMinutes(1);

  /// From here on a day is left at least.
  private static final Duration LONG_STANDSTILL = Duration.ofHours(1);

  private static final Duration LEFT = Duration.ofHours(24);

  /// What a kiosk may forget of its running time when it loses power.
  private static final Duration FORGOTTEN = Duration.ofMinutes(2);

  /// After a pulse, whoever asked for it is there for so long.
  private static final Duration AT_DOOR = Duration.ofSeconds(30);

  private static final Duration MISSED = Duration.ofHours(24);

  private final Register register;
  private final Cabinet cabinet;
  private final Rules rules;
  private final Supplier<MonotonicTime> clock;
  private final Supplier<Instant> wall;
  private final Supplier<Instant> trueWall;
  private final TreeMap<ParcelId, Wait> waits = new TreeMap<>();
  private final Map<CompartmentId, StillSince> still = new HashMap<>();
  private final Set<CompartmentId> closedToAll = new HashSet<>();
  private final Set<BankId> lost = new HashSet<>();
  private final Map<CompartmentId, MonotonicTime> pulsed = new HashMap<>();
  private Duration ran = Duration.ZERO;
  private MonotonicTime begun;
  private boolean runs;
  private @Nullable Off off;
  private int starts;
  private Duration disturbed = Duration.ZERO;
  private Uptime recorded = Uptime.ZERO;
  private Duration recordedAt = Duration.ZERO;

  /// What one parcel waits for, and until when at least, in the running time of this clock.
  private static final class Wait {
    final CompartmentId place;
    Duration until;

    /// By the kiosk's record.
    Uptime recorded;

    Wait(CompartmentId place, Duration until, Uptime recorded) {
      this.place = place;
      this.until = until;
      this.recorded = recorded;
    }
  }

  /// @param starts how many there had been
  private record StillSince(Duration ran, int starts) {}

  private record Off(MonotonicTime at, Instant trueWall) {}

  /// @param clock the virtual time
  /// @param wall the kiosk's clock
  /// @param trueWall everybody else's
  DeadlineRules(
      Register register,
      Cabinet cabinet,
      Rules rules,
      Supplier<MonotonicTime> clock,
      Supplier<Instant> wall,
      Supplier<Instant> trueWall) {
    this.register = register;
    this.cabinet = cabinet;
    this.rules = rules;
    this.clock = clock;
    this.wall = wall;
    this.trueWall = trueWall;
    begun = clock.get();
  }

  // Power

  @Override
  public void ended(Ending why) {
    ran = now();
    runs = false;
    off = new Off(clock.get(), trueWall.get());
    pulsed.clear();
  }

  @Override
  public void started(Recovered recovered) {
    begun = clock.get();
    runs = true;
    starts++;
    disturbed = now();
    if (off == null) {
      return;
    }
    var length = clock.get().since(off.at());
    var seen = recovered.lastSeen().map(stamp -> stamp.wall()).orElse(Instant.MIN);
    var right = wall.get().equals(trueWall.get()) && !seen.isAfter(off.trueWall());
    if (right && length.compareTo(LONG_STANDSTILL) >= 0) {
      var left = now().plus(LEFT);
      waits.values().forEach(wait -> wait.until = later(wait.until, left.minus(owed(wait))));
    }
  }

  /// What is given back anyway when the place can be reached again.
  private Duration owed(Wait wait) {
    var since = still.get(wait.place);
    return since == null ? Duration.ZERO : now().minus(since.ran());
  }

  private Duration now() {
    return runs ? ran.plus(clock.get().since(begun)) : ran;
  }

  // What is recorded

  @Override
  public void durable(Commit commit) {
    if (commit.stamp().trust() == TimeTrust.UNTRUSTED) {
      disturbed = now();
    }
    commit.stated().forEach(this::note);
    recorded = commit.stamp().uptime();
    recordedAt = now();
  }

  private void note(Stated stated) {
    switch (stated.fact()) {
      case Lasting.ParcelStored(var id, var place, _, var waiting, _) -> stored(id, place, waiting);
      case Lasting.WaitingChanged(var id, var waiting) -> changed(stated, id, waiting);
      case Lasting.DeadlineMoved(var id, var until) -> moved(id, until);
      case Lasting.RecipientReminded(var id) -> reminded(id);
      case Lasting.ParcelOverdue(var id) -> passes(stated, id);
      case Lasting.ParcelCollected(var id, var place, _, _) -> leaves(id, place);
      case Lasting.ParcelMissing(var id, var place) -> leaves(id, place);
      case Lasting.DepositReopened(var id, var place, _) -> leaves(id, place);
      case Lasting.ParcelDisputed(var id, var place, _) -> leaves(id, place);

      case Lasting.BankLost(var bank, _, _) -> {
        lost.add(bank);
        cabinet.wiredTo(bank).forEach(it -> look(it.id()));
      }
      case Lasting.BankConnected(var bank) -> {
        lost.remove(bank);
        cabinet.wiredTo(bank).forEach(it -> look(it.id()));
      }
      case Lasting.CompartmentTakenOut(var id, _) -> closed(id, true);
      case Lasting.CompartmentQuarantined(var id, var reason) ->
          closed(
              id,
              reason == QuarantineReason.JAMMED
                  || reason == QuarantineReason.UNREACHABLE
                  || reason == QuarantineReason.RESTORED);
      case Lasting.CompartmentPutBack(var id, _, _) -> closed(id, false);
      case Lasting.CompartmentFoundFit(var id, _) -> closed(id, false);
      case Lasting.CompartmentCleared(var id, _, _) -> closed(id, false);
      case Lasting.CourierCleared(var id, _) -> closed(id, false);
      case Lasting.SensorSawEmpty(var id) -> closed(id, false);

      case Lasting.PulseAuthorised(_, var id, _, _, _, _, _) -> pulsed.put(id, clock.get());
      case Lasting.OpeningConcluded(_, var id) -> pulsed.remove(id);
      case Lasting.OpeningGivenUp(_, var id) -> pulsed.remove(id);
      case Lasting.OpeningEnded(_, var id) -> pulsed.remove(id);
      case Lasting _ -> {}
    }
  }

  private void stored(ParcelId id, CompartmentId place, Waiting waiting) {
    waits.remove(id);
    if (waiting instanceof Waiting.ForRecipient(_, Deadline(var until, _), _)) {
      var size = cabinet.get(place).size().name();
      var hold = rules.holdBySize().getOrDefault(size, rules.hold());
      waits.put(id, new Wait(place, now().plus(hold), until));
    }
    // Its time begins now: what stood still before has taken nothing from it.
    still.remove(place);
    look(place);
  }

  private void changed(Stated stated, ParcelId id, Waiting waiting) {
    switch (waiting) {
      case Waiting.ForRecipient(_, Deadline(var until, _), _) -> {
        var known = waits.get(id);
        if (known != null) {
          require(known.recorded.equals(until), "the same deadline under another code", id);
        } else {
          // Overdue until now, and support gives it time: how much is said with the answer.
          waits(id, now(), until);
        }
      }
      case Waiting.ForSender(_, Deadline(var until, _)) -> {
        passes(stated, id);
        waits(id, now().plus(rules.takeBack()), until);
      }
      case Waiting.ForCourier(var why) -> {
        if (why == CollectionCause.NOT_TAKEN_BACK) {
          passes(stated, id);
        }
        waits.remove(id);
      }
    }
  }

  private void waits(ParcelId id, Duration until, Uptime recorded) {
    var place = register.of(id).place;
    if (place != null) {
      waits.put(id, new Wait(place, until, recorded));
    }
  }

  private void leaves(ParcelId id, CompartmentId place) {
    waits.remove(id);
    still.remove(place);
  }

  private void moved(ParcelId id, Uptime until) {
    var wait = waits.get(id);
    if (wait != null) {
      require(!until.isBefore(wait.recorded), "a deadline moved to later", id);
      wait.recorded = until;
    }
  }

  /// T1: support gives more time.
  @Override
  public void answered(Command command, Reply reply) {
    var request = command instanceof Command.FollowMessage(_, var followed) ? followed : command;
    if (request instanceof Command.ExtendDeadline(var barcode, var by)
        && reply instanceof Reply.Done) {
      var wait = register.newest(barcode.digest()).map(it -> waits.get(it.announced.parcel()));
      wait.ifPresent(it -> it.until = later(it.until, now()).plus(by));
    }
  }

  // Standstills

  private void closed(CompartmentId id, boolean toAll) {
    boolean _ = toAll ? closedToAll.add(id) : closedToAll.remove(id);
    look(id);
  }

  /// Whether what is inside cannot be collected from now on, or can again.
  private void look(CompartmentId id) {
    boolean stands =
        closedToAll.contains(id)
            || cabinet.find(id).filter(it -> lost.contains(it.bank())).isPresent();
    if (stands) {
      disturbed = now();
      still.putIfAbsent(id, new StillSince(now(), starts));
      return;
    }
    var since = still.remove(id);
    if (since == null) {
      return;
    }
    disturbed = now();
    var length = now().minus(since.ran());
    var forgotten = FORGOTTEN.multipliedBy(starts - since.starts());
    for (var wait : waits.values()) {
      if (wait.place.equals(id) && length.compareTo(STANDSTILL.plus(forgotten)) >= 0) {
        var left = now().plus(LEFT);
        wait.until = wait.until.plus(length.minus(forgotten));
        if (length.compareTo(LONG_STANDSTILL.plus(forgotten)) >= 0) {
          wait.until = later(wait.until, left);
        }
      }
    }
  }

  // When they pass

  private void reminded(ParcelId id) {
    var wait = waits.get(id);
    if (wait != null) {
      var earliest = wait.until.minus(rules.remindBefore());
      require(now().compareTo(earliest) >= 0, "a reminder not before " + earliest, id);
      require(!still.containsKey(wait.place), "no reminder while nobody can collect it", id);
    }
  }

  private void passes(Stated stated, ParcelId id) {
    var wait = waits.remove(id);
    if (wait == null) {
      throw new Violation(CHECK, "a deadline that runs", "none of parcel " + id.value());
    }
    require(now().compareTo(wait.until) >= 0, "that it runs until " + wait.until, id);
    require(stated.at().trust() == TimeTrust.TRUSTED, "a clock to be trusted", id);
    require(!still.containsKey(wait.place), "that it stands still at " + wait.place, id);
    var lately = pulsed.get(wait.place);
    require(
        lately == null || clock.get().since(lately).compareTo(AT_DOOR) >= 0,
        "nobody at the door of " + wait.place,
        id);
  }

  // Whether they do

  @Override
  public void compared() {
    var calm = now().minus(disturbed).compareTo(MISSED) > 0;
    if (!runs || !calm) {
      return;
    }
    var uptime = recorded.plus(now().minus(recordedAt));
    waits.forEach((id, wait) ->
        require(
            still.containsKey(wait.place)
                || pulsed.containsKey(wait.place)
                || uptime.since(wait.recorded).compareTo(MISSED) < 0,
            "that it passed at " + wait.recorded.sinceSetUp(),
            id));
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private void require(boolean is, String expected, ParcelId id) {
    if (!is) {
      throw new Violation(CHECK, expected, "parcel %s at %s".formatted(id.value(), now()));
    }
  }
}
