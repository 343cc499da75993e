package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Effect;
import cubby.core.effect.TimerId;
import cubby.core.fact.Lasting;
import cubby.core.opening.Progress;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.session.BankReach;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long parcels wait, and what becomes of those that nobody collects (T1–T3).
///
/// Deadlines are counted in the kiosk's running time: they stand still while the machine is off.
/// While a bank or a door is out of service they run on here, and are moved by as much when it is
/// back.
final class Deadlines {

  /// T2: what is left at least when a parcel can be collected again.
  static final Duration LEFT_AFTER_STANDSTILL = Duration.ofHours(24);

  /// Shorter outages move no deadline: nobody came in vain for want of a minute in three days.
  static final Duration STANDSTILL_MIN = Duration.ofMinutes(1);

  /// From here on the recipient is told, and has [#LEFT_AFTER_STANDSTILL] at least: they may have
  /// come in vain. A bank that is lost and found every minute gives nobody another day.
  static final Duration STANDSTILL_LONG = Duration.ofHours(1);

  /// How soon to look again whether what kept a deadline from passing is over: the clock is not
  /// trusted, the door is out of service, somebody stands at it.
  static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private Deadlines() {}

  static Deadline forRecipient(Turn turn, CompartmentId id) {
    return in(turn, turn.plan().rules().holdFor(turn.built(id).size()));
  }

  static Deadline forSender(Turn turn) {
    return in(turn, turn.plan().rules().takeBack());
  }

  private static Deadline in(Turn turn, Duration time) {
    return new Deadline(turn.now().uptime().plus(time), false);
  }

  /// When it is over by the wall clock, as long as nothing stands still; absent while that clock is
  /// not trusted (T3).
  static Optional<Instant> told(Turn turn, Deadline deadline) {
    var now = turn.now();
    return now.trust() == TimeTrust.TRUSTED
        ? Optional.of(now.wall().plus(deadline.until().since(now.uptime())))
        : Optional.empty();
  }

  /// Sees to it that the parcel's deadline is looked at when something is due.
  static void watch(Turn turn, ParcelId id) {
    timer(turn.plan(), turn.ledger().parcel(id), turn.now().uptime()).ifPresent(turn::effect);
  }

  /// After a start: a timer for every parcel that waits.
  static List<Effect> resume(KioskPlan plan, Ledger ledger, Uptime now) {
    var timers = new ArrayList<Effect>();
    for (var parcel : ledger.parcels().byId().values()) {
      timer(plan, parcel, now).ifPresent(timers::add);
    }
    return timers;
  }

  private static Optional<Effect> timer(KioskPlan plan, Parcel parcel, Uptime now) {
    return running(parcel)
        .map(deadline ->
            new Effect.StartTimer(
                new TimerId.ParcelDue(parcel.id()),
                nonNegative(nextAt(plan, deadline).since(now))));
  }

  /// When something is due: the reminder, or the end.
  private static Uptime nextAt(KioskPlan plan, Deadline deadline) {
    return deadline.reminded()
        ? deadline.until()
        : new Uptime(nonNegative(deadline.until().sinceSetUp().minus(plan.rules().remindBefore())));
  }

  /// The deadline's timer has expired: reminds, or ends the wait if nothing keeps it from ending.
  /// Nobody is reminded of what they cannot collect: its time stands still, and there is more of it
  /// left than it seems (T2).
  static void due(Turn turn, ParcelId id) {
    var known = Optional.ofNullable(turn.ledger().parcels().byId().get(id));
    var deadline = known.flatMap(Deadlines::running);
    if (deadline.isEmpty()) {
      return;
    }
    var now = turn.now().uptime();
    if (deadline.get().isOver(now)) {
      if (mayEnd(turn, known.get())) {
        end(turn, known.get());
      } else {
        turn.startTimer(new TimerId.ParcelDue(id), LOOK_AGAIN);
      }
      return;
    }
    if (!deadline.get().reminded() && !now.isBefore(nextAt(turn.plan(), deadline.get()))) {
      if (!isServable(turn, known.get())) {
        turn.startTimer(new TimerId.ParcelDue(id), LOOK_AGAIN);
        return;
      }
      turn.state(new Lasting.RecipientReminded(id));
      remind(turn, known.get(), deadline.get());
    }
    watch(turn, id);
  }

  /// A sender who may take a sending back has been told how long with the same letter.
  private static void remind(Turn turn, Parcel parcel, Deadline deadline) {
    if (parcel.state() instanceof ParcelState.Stored(_, Waiting.ForRecipient _, _)) {
      Letters.reminder(turn, parcel, deadline);
    }
  }

  /// T1: whether the time is over and nothing excuses it. Checked when a pickup is authorised, and
  /// never in mid-session.
  static boolean endIfOver(Turn turn, ParcelId id) {
    var parcel = turn.ledger().parcel(id);
    var over = running(parcel).filter(it -> it.isOver(turn.now().uptime())).isPresent();
    if (over && mayEnd(turn, parcel)) {
      end(turn, parcel);
      return true;
    }
    return false;
  }

  private static void end(Turn turn, Parcel parcel) {
    if (!(parcel.state() instanceof ParcelState.Stored(_, var waiting, _))) {
      return;
    }
    switch (waiting) {
      case Waiting.ForRecipient(_, _, var takeBack)
          when parcel.errand() == Errand.SENDING && takeBack.isPresent() -> {
        var deadline = forSender(turn);
        turn.state(
            new Lasting.WaitingChanged(
                parcel.id(), new Waiting.ForSender(takeBack.get(), deadline)));
        watch(turn, parcel.id());
        Receipts.notCollected(turn, parcel, Optional.of(deadline));
        Letters.sendingOverdue(turn, parcel);
      }
      case Waiting.ForRecipient _ -> {
        turn.state(new Lasting.ParcelOverdue(parcel.id()));
        Letters.overdue(turn, parcel);
      }
      case Waiting.ForSender _ -> {
        turn.state(
            new Lasting.WaitingChanged(
                parcel.id(), new Waiting.ForCourier(CollectionCause.NOT_TAKEN_BACK)));
        Receipts.notCollected(turn, parcel, Optional.empty());
      }
      case Waiting.ForCourier _ -> {}
    }
  }

  private static boolean mayEnd(Turn turn, Parcel parcel) {
    return turn.now().trust() == TimeTrust.TRUSTED
        && isServable(turn, parcel)
        && parcel.state().place().filter(id -> Settlement.isUnderWay(turn, id)).isEmpty();
  }

  static boolean unsettled(Progress progress) {
    return switch (progress) {
      case Progress.Awaited _, Progress.Open _, Progress.Closed _ -> true;
      case Progress.Concluded _, Progress.GivenUp _ -> false;
    };
  }

  private static Optional<Deadline> running(Parcel parcel) {
    return parcel.state() instanceof ParcelState.Stored(_, var waiting, _)
        ? waiting.running()
        : Optional.empty();
  }

  // Standstill (T2)

  private static boolean isServable(Turn turn, Parcel parcel) {
    return parcel.state().place().filter(id -> servable(turn, id)).isPresent();
  }

  /// Whether somebody who comes for what is in this compartment can be served.
  private static boolean servable(Turn turn, CompartmentId id) {
    return turn.plan()
            .cabinet()
            .find(id)
            .filter(
                built -> turn.presence().readings().banks().get(built.bank()) == BankReach.ALIVE)
            .isPresent()
        && !standsStill(turn.compartment(id));
  }

  /// Whether a compartment in this state opens for nobody.
  static boolean standsStill(CompartmentState state) {
    return switch (state) {
      case CompartmentState.OutOfService _ -> true;
      case CompartmentState.Quarantined(var reason, _) ->
          reason == QuarantineReason.JAMMED
              || reason == QuarantineReason.UNREACHABLE
              || reason == QuarantineReason.RESTORED;
      case CompartmentState.Vacant _, CompartmentState.Reserved _, CompartmentState.Holding _ ->
          false;
    };
  }

  /// If the compartment was out of service and is no longer, its parcel gets the time back.
  static void resumeIfServable(Turn turn, CompartmentId id) {
    var record = turn.ledger().compartments().get(id);
    if (record == null || record.standsStillSince().isEmpty() || !servable(turn, id)) {
      return;
    }
    var stood = turn.now().uptime().since(record.standsStillSince().get());
    turn.state(new Lasting.StandstillEnded(id));
    record
        .state()
        .stored()
        .ifPresent(parcel -> giveBack(turn, parcel, new Standstill(stood, stood, Duration.ZERO)));
  }

  /// The kiosk was without power so long: running time stood still by itself.
  static void kioskWasOff(Turn turn, Duration off) {
    for (var parcel : turn.ledger().parcels().byId().values()) {
      giveBack(turn, parcel.id(), new Standstill(off, Duration.ZERO, owed(turn, parcel)));
    }
  }

  /// What a standstill that is not over yet gives back by now, once it is.
  private static Duration owed(Turn turn, Parcel parcel) {
    return parcel
        .state()
        .place()
        .map(id -> turn.ledger().compartments().get(id))
        .flatMap(CompartmentRecord::standsStillSince)
        .map(since -> turn.now().uptime().since(since))
        .orElse(Duration.ZERO);
  }

  /// @param stood for how long a parcel could not be collected
  /// @param missing by how much the running time went on meanwhile
  /// @param owed what it gets back later, because it still cannot be collected
  private record Standstill(Duration stood, Duration missing, Duration owed) {
    boolean isLong() {
      return stood.compareTo(STANDSTILL_LONG) >= 0;
    }
  }

  private static void giveBack(Turn turn, ParcelId id, Standstill standstill) {
    var deadline = running(turn.ledger().parcel(id));
    if (deadline.isEmpty() || standstill.stood().compareTo(STANDSTILL_MIN) < 0) {
      return;
    }
    var moved = deadline.get().until().plus(standstill.missing());
    var least = turn.now().uptime().plus(LEFT_AFTER_STANDSTILL).plus(standstill.owed().negated());
    var until = standstill.isLong() && moved.isBefore(least) ? least : moved;
    if (!until.equals(deadline.get().until())) {
      turn.state(new Lasting.DeadlineMoved(id, until));
      watch(turn, id);
    }
    // Whoever has no code is told how long with the new one.
    if (standstill.isLong() && !turn.ledger().parcel(id).renewals().voided()) {
      var end = new Deadline(until.plus(standstill.owed()), false);
      Letters.deadlineMoved(turn, turn.ledger().parcel(id), end);
    }
    if (standstill.owed().isZero() && (standstill.isLong() || deadline.get().reminded())) {
      needsNoReminder(turn, id);
    }
  }

  /// Whoever has just been told how long is left, or was reminded before a short standstill, is not
  /// told again at once.
  private static void needsNoReminder(Turn turn, ParcelId id) {
    var deadline = running(turn.ledger().parcel(id)).orElseThrow();
    if (!deadline.reminded() && !turn.now().uptime().isBefore(nextAt(turn.plan(), deadline))) {
      turn.state(new Lasting.RecipientReminded(id));
      watch(turn, id);
    }
  }

  private static Duration nonNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
