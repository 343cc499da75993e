package cubby.sim.fate;

import cubby.core.cabinet.CompartmentId;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.HandResult;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Pavement;
import java.util.List;
import java.util.TreeSet;

/// What befalls latches, doors and their sensors.
final class SteelFates implements KioskObserver {
  private final VirtualKiosk kiosk;
  private final Pavement pavement;
  private final Strikes strikes;
  private final List<CompartmentId> compartments;
  private final TreeSet<CompartmentId> late = new TreeSet<>();
  private boolean springs;

  SteelFates(VirtualKiosk kiosk, Pavement pavement, Strikes strikes) {
    this.kiosk = kiosk;
    this.pavement = pavement;
    this.strikes = strikes;
    compartments =
        kiosk.blueprint().cabinet().compartments().stream().map(built -> built.id()).toList();
  }

  void jamLatch(Fate fate) {
    var door = strikes.any(compartments);
    strikes.happens(fate);
    kiosk.cabinet().latch(door.label(), Latch.JAMMED);
    strikes.lasts(600, 200_000, () -> kiosk.cabinet().latch(door.label(), Latch.FREE));
  }

  /// It is one when the latch is pulsed next.
  void delayLatch() {
    var door = strikes.any(compartments);
    kiosk.cabinet().latch(door.label(), Latch.JAMMED);
    late.add(door);
    strikes.lasts(
        600,
        200_000,
        () -> {
          late.remove(door);
          kiosk.cabinet().latch(door.label(), Latch.FREE);
        });
  }

  /// It is one when a door is closed next.
  void loosenNextDoor() {
    springs = true;
  }

  void forceDoor(Fate fate) {
    var door = strikes.any(compartments);
    if (kiosk.cabinet().openByForce(door.label()) instanceof HandResult.Done) {
      strikes.happens(fate);
    }
  }

  void doorSensor(Fate fate, DoorSensor to) {
    var door = strikes.any(compartments);
    strikes.happens(fate);
    kiosk.cabinet().doorSensor(door.label(), to);
    strikes.lasts(60, 200_000, () -> kiosk.cabinet().doorSensor(door.label(), DoorSensor.OK));
  }

  void unsteadyDoorSensor(Fate fate) {
    strikes.happens(fate);
    doorRattles(strikes.any(compartments), strikes.random().nextInt(2, 12));
  }

  void insideSensor(Fate fate, OccupancySensor to) {
    var door = strikes.any(compartments);
    if (hasSensor(door)) {
      strikes.happens(fate);
      kiosk.cabinet().occupancySensor(door.label(), to);
      strikes.lasts(
          60, 200_000, () -> kiosk.cabinet().occupancySensor(door.label(), OccupancySensor.OK));
    }
  }

  void unsteadyInsideSensor(Fate fate) {
    var door = strikes.any(compartments);
    if (hasSensor(door)) {
      strikes.happens(fate);
      insideFlickers(door, strikes.random().nextInt(2, 12));
    }
  }

  void heal() {
    late.clear();
    springs = false;
    compartments.forEach(pavement::mend);
  }

  @Override
  public void energised(CompartmentId compartment, MonotonicTime at) {
    if (late.remove(compartment)) {
      strikes.happens(Fate.LATCH_LATE);
      strikes.between(3, 700, () -> kiosk.cabinet().openByForce(compartment.label()));
    }
  }

  @Override
  public void moved(CompartmentId compartment, Door door, MonotonicTime at) {
    if (springs && door == Door.CLOSED) {
      springs = false;
      strikes.happens(Fate.DOOR_SPRINGS);
      strikes.between(1, 15, () -> kiosk.cabinet().openByForce(compartment.label()));
    }
  }

  private boolean hasSensor(CompartmentId door) {
    return kiosk.blueprint().cabinet().get(door).occupancySensor();
  }

  private void doorRattles(CompartmentId door, int times) {
    var to =
        times <= 0
            ? DoorSensor.OK
            : strikes.random().nextBoolean() ? DoorSensor.STUCK_OPEN : DoorSensor.STUCK_CLOSED;
    kiosk.cabinet().doorSensor(door.label(), to);
    if (times > 0) {
      strikes.after(strikes.milliseconds(10, 2000), () -> doorRattles(door, times - 1));
    }
  }

  private void insideFlickers(CompartmentId door, int times) {
    var to =
        times <= 0
            ? OccupancySensor.OK
            : strikes.random().nextBoolean()
                ? OccupancySensor.STUCK_OCCUPIED
                : OccupancySensor.STUCK_EMPTY;
    kiosk.cabinet().occupancySensor(door.label(), to);
    if (times > 0) {
      strikes.after(strikes.milliseconds(10, 2000), () -> insideFlickers(door, times - 1));
    }
  }
}
