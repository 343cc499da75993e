package cubby.app.demo;

import cubby.app.demo.MenuPage.Choice;
import cubby.app.demo.MenuPage.Row;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.cabinet.Parcel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is wrong with one compartment, and what can go wrong with it, in words.
///
/// @param sensorFitted whether it was built with a sensor that tells what is inside
record DoorFaults(CompartmentView now, boolean sensorFitted) {

  /// In a word or two each: "latch jammed".
  List<String> wrong() {
    var wrong = new ArrayList<String>();
    if (now.latch() == Latch.JAMMED) {
      wrong.add("latch " + word(now.latch()));
    }
    if (now.doorSensor() != DoorSensor.OK) {
      wrong.add("switch " + word(now.doorSensor()));
    }
    if (sensorFitted && now.occupancySensor() != OccupancySensor.OK) {
      wrong.add("sensor " + word(now.occupancySensor()));
    }
    return wrong;
  }

  MenuPage menu(Hands hands) {
    var rows = new ArrayList<Row>();
    rows.add(new Row("Latch", Arrays.stream(Latch.values()).map(to -> choice(hands, to)).toList()));
    rows.add(
        new Row(
            "Door switch",
            Arrays.stream(DoorSensor.values()).map(to -> choice(hands, to)).toList()));
    if (sensorFitted) {
      rows.add(
          new Row(
              "Sensor inside",
              Arrays.stream(OccupancySensor.values()).map(to -> choice(hands, to)).toList()));
    }
    if (now.door() == Door.OPEN) {
      rows.add(new Row("The open door", byHand(hands)));
    }
    rows.add(new Row("", List.of(mend(hands))));
    return new MenuPage("Door " + now.label(), rows);
  }

  private List<Choice> byHand(Hands hands) {
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice(
            "fault-bounce", "Slam it: it springs open", false, () -> hands.slam(now.label())));
    if (!now.parcelInside()) {
      for (var parcel : Parcel.values()) {
        choices.add(
            new Choice(
                "fault-put-" + parcel,
                "Put in " + word(parcel),
                false,
                () -> hands.putIn(now.label(), parcel)));
      }
    }
    return choices;
  }

  private Choice mend(Hands hands) {
    return new Choice(
        "fault-mend",
        "Everything right again",
        wrong().isEmpty(),
        () -> hands.mend(now.label(), sensorFitted));
  }

  private Choice choice(Hands hands, Latch to) {
    return new Choice(
        "fault-latch-" + to, word(to), now.latch() == to, () -> hands.latch(now.label(), to));
  }

  private Choice choice(Hands hands, DoorSensor to) {
    return new Choice(
        "fault-switch-" + to,
        word(to),
        now.doorSensor() == to,
        () -> hands.doorSwitch(now.label(), to));
  }

  private Choice choice(Hands hands, OccupancySensor to) {
    return new Choice(
        "fault-sensor-" + to,
        word(to),
        now.occupancySensor() == to,
        () -> hands.sensor(now.label(), to));
  }

  private static String word(Latch latch) {
    return switch (latch) {
      case FREE -> "free";
      case JAMMED -> "jammed";
    };
  }

  private static String word(DoorSensor sensor) {
    return switch (sensor) {
      case OK -> "OK";
      case STUCK_OPEN -> "stuck open";
      case STUCK_CLOSED -> "stuck closed";
      case INVERTED -> "inverted";
      case CUT -> "cut";
    };
  }

  private static String word(OccupancySensor sensor) {
    return switch (sensor) {
      case OK -> "OK";
      case STUCK_OCCUPIED -> "stuck full";
      case STUCK_EMPTY -> "stuck empty";
      case INVERTED -> "inverted";
      case CUT -> "cut";
      case ABSENT -> "taken off";
    };
  }

  private static String word(Parcel parcel) {
    return switch (parcel) {
      case ORDINARY -> "an ordinary parcel";
      case FLAT -> "one too flat for the sensor";
    };
  }
}
