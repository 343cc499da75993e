package cubby.sim.cabinet;

import cubby.hal.contract.MonotonicTime;
import cubby.sim.Earliest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The physical laws of one compartment. Guarded by its cabinet's lock; a caller brings it up to
/// date with [#advanceTo] before doing anything at a later time.
final class Compartment {
  private final CompartmentPlan plan;
  private final LatchSettings settings;
  private Door door = Door.CLOSED;
  private Latch latch = Latch.FREE;
  private DoorSensor doorSensor = DoorSensor.OK;
  private OccupancySensor occupancySensor;
  private @Nullable Parcel parcel;
  private long pulses;
  private boolean driven;
  private @Nullable MonotonicTime currentEndsAt;
  private @Nullable Opening opening;

  /// A movement of the door that is under way.
  ///
  /// @param rebound whether a slammed door is bouncing back, which no latch can prevent
  private record Opening(MonotonicTime at, boolean rebound) {}

  Compartment(CompartmentPlan plan, LatchSettings settings) {
    this.plan = plan;
    this.settings = settings;
    occupancySensor = plan.hasOccupancySensor() ? OccupancySensor.OK : OccupancySensor.ABSENT;
  }

  CompartmentPlan plan() {
    return plan;
  }

  CompartmentView view() {
    return new CompartmentView(
        plan.label(),
        plan.bank(),
        plan.channel(),
        door,
        latch,
        parcel != null,
        doorSensor,
        occupancySensor,
        energised(),
        pulses);
  }

  Optional<MonotonicTime> nextChangeAt() {
    return Earliest.of(
        Optional.ofNullable(currentEndsAt), Optional.ofNullable(opening).map(Opening::at));
  }

  void advanceTo(MonotonicTime now) {
    if (opening != null && !opening.at().isAfter(now)) {
      if (opening.rebound() || latch == Latch.FREE) {
        door = Door.OPEN;
      }
      opening = null;
    }
    if (currentEndsAt != null && !currentEndsAt.isAfter(now)) {
      currentEndsAt = null;
    }
  }

  void energise(Duration onTime, MonotonicTime now) {
    pulses++;
    var endsAt = now.plus(onTime);
    currentEndsAt = currentEndsAt != null && currentEndsAt.isAfter(endsAt) ? currentEndsAt : endsAt;
    springIfReleased(now);
  }

  /// Current that flows already is no further pulse.
  void drive(boolean on, MonotonicTime now) {
    if (on) {
      pulses += energised() ? 0 : 1;
      driven = true;
      springIfReleased(now);
    } else if (energised()) {
      driven = false;
      currentEndsAt = now;
      springIfReleased(now);
      currentEndsAt = null;
    }
  }

  Optional<String> close(MonotonicTime now) {
    if (door == Door.CLOSED) {
      return Optional.of(plan.label() + " is closed already.");
    }
    door = Door.CLOSED;
    springIfReleased(now);
    return Optional.empty();
  }

  Optional<String> bounce(MonotonicTime now) {
    if (door == Door.CLOSED) {
      return Optional.of(plan.label() + " is closed: only an open door can be slammed.");
    }
    door = Door.CLOSED;
    opening = new Opening(now.plus(settings.reboundAfter()), true);
    return Optional.empty();
  }

  Optional<String> openByForce() {
    if (door == Door.OPEN) {
      return Optional.of(plan.label() + " is open already.");
    }
    door = Door.OPEN;
    opening = null;
    return Optional.empty();
  }

  Optional<String> put(Parcel what) {
    if (door == Door.CLOSED) {
      return Optional.of(plan.label() + " is closed: nothing can be put in.");
    }
    if (parcel != null) {
      return Optional.of(plan.label() + " has a parcel in it already.");
    }
    parcel = what;
    return Optional.empty();
  }

  Optional<String> take() {
    if (door == Door.CLOSED) {
      return Optional.of(plan.label() + " is closed: nothing can be taken out.");
    }
    if (parcel == null) {
      return Optional.of(plan.label() + " is empty: there is nothing to take out.");
    }
    parcel = null;
    return Optional.empty();
  }

  void latch(Latch to, MonotonicTime now) {
    latch = to;
    springIfReleased(now);
  }

  void doorSensor(DoorSensor to) {
    doorSensor = to;
  }

  void occupancySensor(OccupancySensor to) {
    occupancySensor = to;
  }

  DoorSignal doorSignal() {
    return switch (doorSensor) {
      case OK -> door == Door.OPEN ? DoorSignal.OPEN : DoorSignal.CLOSED;
      case STUCK_OPEN -> DoorSignal.OPEN;
      case STUCK_CLOSED -> DoorSignal.CLOSED;
      case INVERTED -> door == Door.OPEN ? DoorSignal.CLOSED : DoorSignal.OPEN;
      case CUT -> DoorSignal.NONE;
    };
  }

  OccupancySignal occupancySignal() {
    return switch (occupancySensor) {
      case OK -> parcel == Parcel.ORDINARY ? OccupancySignal.OCCUPIED : OccupancySignal.EMPTY;
      case STUCK_OCCUPIED -> OccupancySignal.OCCUPIED;
      case STUCK_EMPTY -> OccupancySignal.EMPTY;
      case INVERTED -> parcel == Parcel.ORDINARY ? OccupancySignal.EMPTY : OccupancySignal.OCCUPIED;
      case CUT, ABSENT -> OccupancySignal.NONE;
    };
  }

  private boolean energised() {
    return driven || currentEndsAt != null;
  }

  /// A closed door on a free latch goes its way while current flows. So a door that is shut again
  /// during a pulse does not catch.
  private void springIfReleased(MonotonicTime now) {
    if (door == Door.OPEN || latch == Latch.JAMMED || (opening != null && opening.rebound())) {
      return;
    }
    switch (settings.release()) {
      case PULSE_BEGINS -> {
        if (opening == null && energised()) {
          opening = springingFrom(now);
        }
      }
      case PULSE_ENDS -> {
        if (driven) {
          opening = null;
        } else if (currentEndsAt != null) {
          opening = springingFrom(currentEndsAt);
        }
      }
    }
  }

  private Opening springingFrom(MonotonicTime releasedAt) {
    return new Opening(releasedAt.plus(settings.springDelay()), false);
  }
}
