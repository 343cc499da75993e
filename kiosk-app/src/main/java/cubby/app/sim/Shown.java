package cubby.app.sim;

import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// How things are, in words that a program can take apart: `name=value`, a list joined by commas.
///
/// @param unsensed the labels of compartments with no occupancy sensor fitted
record Shown(Set<String> unsensed) {
  private static final String NONE = "none";

  String compartment(CompartmentView it) {
    return "%s door=%s parcel=%s latch=%s door-sensor=%s occupancy-sensor=%s energised=%s pulses=%d"
        .formatted(
            it.label(),
            Choice.written(it.door()),
            it.parcelInside() ? "inside" : NONE,
            Choice.written(it.latch()),
            Choice.written(it.doorSensor()),
            occupancySensor(it),
            it.energised() ? "yes" : "no",
            it.pulses());
  }

  String cabinet(List<CompartmentView> all) {
    return "compartments=%d open=%s parcels=%s jammed=%s sensors=%s pulses=%d"
        .formatted(
            all.size(),
            labels(all, it -> it.door() == Door.OPEN),
            labels(all, CompartmentView::parcelInside),
            labels(all, it -> it.latch() == Latch.JAMMED),
            labels(all, this::isFaulty),
            all.stream().mapToLong(CompartmentView::pulses).sum());
  }

  static String list(List<String> words) {
    return words.isEmpty() ? NONE : String.join(",", words);
  }

  private String occupancySensor(CompartmentView it) {
    return unsensed.contains(it.label()) ? NONE : Choice.written(it.occupancySensor());
  }

  private boolean isFaulty(CompartmentView it) {
    return it.doorSensor() != DoorSensor.OK
        || (it.occupancySensor() != OccupancySensor.OK && !unsensed.contains(it.label()));
  }

  private static String labels(List<CompartmentView> all, Predicate<CompartmentView> which) {
    return list(all.stream().filter(which).map(CompartmentView::label).toList());
  }
}
