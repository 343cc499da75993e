package cubby.app.sim;

import cubby.sim.cabinet.CompartmentPlan;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.HandResult;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.cabinet.VirtualCabinet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What a person does at a compartment, and what breaks there.
final class HandCommands {
  static final String SENSOR_USAGE =
      "sensor L door ok|stuck-open|stuck-closed|cut,"
          + " sensor L occupancy ok|stuck-occupied|stuck-empty|cut";

  private static final Choice<DoorHand> DOOR = Choice.of("way to move a door", DoorHand.values());
  private static final Choice<ParcelHand> PARCEL =
      Choice.of("way to move a parcel", ParcelHand.values());
  private static final Choice<Latch> LATCH =
      Choice.of(
          "state of a latch",
          List.of(Latch.JAMMED, Latch.FREE),
          it -> it == Latch.FREE ? "free" : "jam");
  private static final Choice<Sensor> SENSOR = Choice.of("sensor", Sensor.values());
  private static final Choice<DoorSensor> DOOR_SENSOR =
      Choice.of("state of a door's sensor", DoorSensor.values());
  private static final Choice<OccupancySensor> OCCUPANCY_SENSOR =
      Choice.of(
          "state of an occupancy sensor",
          Arrays.stream(OccupancySensor.values())
              .filter(it -> it != OccupancySensor.ABSENT)
              .toList(),
          Choice::written);

  private enum DoorHand {
    CLOSE,
    OPEN,
    BOUNCE
  }

  private enum ParcelHand {
    PUT,
    TAKE
  }

  private enum Sensor {
    DOOR,
    OCCUPANCY
  }

  private final VirtualCabinet cabinet;
  private final Choice<String> labels;
  private final Shown shown;

  HandCommands(List<CompartmentPlan> all, VirtualCabinet cabinet) {
    this.cabinet = cabinet;
    var plans = all.stream().filter(plan -> !SimulatedSignals.isOne(plan.label())).toList();
    labels =
        Choice.of("compartment", plans.stream().map(CompartmentPlan::label).toList(), it -> it);
    shown =
        new Shown(
            plans.stream()
                .filter(plan -> !plan.hasOccupancySensor())
                .map(CompartmentPlan::label)
                .collect(Collectors.toUnmodifiableSet()));
  }

  String door(String label, String hand) {
    var compartment = labels.meant(label);
    return result(
        switch (DOOR.meant(hand)) {
          case CLOSE -> cabinet.close(compartment);
          case OPEN -> cabinet.openByForce(compartment);
          case BOUNCE -> cabinet.bounce(compartment);
        });
  }

  String parcel(String label, String hand) {
    var compartment = labels.meant(label);
    return result(
        switch (PARCEL.meant(hand)) {
          case PUT -> cabinet.put(compartment);
          case TAKE -> cabinet.take(compartment);
        });
  }

  String latch(String label, String to) {
    var compartment = labels.meant(label);
    return result(cabinet.latch(compartment, LATCH.meant(to)));
  }

  String sensor(String label, String sensor, String to) {
    var compartment = labels.meant(label);
    return switch (SENSOR.meant(sensor)) {
      case DOOR -> result(cabinet.doorSensor(compartment, DOOR_SENSOR.meant(to)));
      case OCCUPANCY -> {
        if (shown.unsensed().contains(compartment)) {
          throw new Mistake("%s has no occupancy sensor.".formatted(compartment));
        }
        yield result(cabinet.occupancySensor(compartment, OCCUPANCY_SENSOR.meant(to)));
      }
    };
  }

  String shown(String label) {
    return shown.compartment(cabinet.compartment(labels.meant(label)));
  }

  String summary() {
    return shown.cabinet(
        cabinet.compartments().stream()
            .filter(compartment -> !SimulatedSignals.isOne(compartment.label()))
            .toList());
  }

  private String result(HandResult result) {
    return switch (result) {
      case HandResult.Done(var compartment) -> shown.compartment(compartment);
      case HandResult.Impossible(var why) -> throw new Mistake(why);
    };
  }
}
