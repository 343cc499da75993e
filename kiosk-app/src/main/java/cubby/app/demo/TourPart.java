package cubby.app.demo;

import cubby.app.demo.Tour.Step;
import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import java.util.ArrayList;
import java.util.List;

/// Some steps of the tour that belong together, and what all of them do at the kiosk. The tour's
/// thread only.
abstract class TourPart {

  final DemoKiosk kiosk;
  final Hands hands;
  final TourEyes eyes;
  final TourRobot robot;
  private final List<Step> steps = new ArrayList<>();

  TourPart(DemoKiosk kiosk, TourEyes eyes, TourRobot robot) {
    this.kiosk = kiosk;
    this.hands = new Hands(kiosk.cabinet());
    this.eyes = eyes;
    this.robot = robot;
  }

  final List<Step> steps() {
    if (steps.isEmpty()) {
      write();
    }
    return List.copyOf(steps);
  }

  /// Says [#step] for each.
  abstract void write();

  final void step(String says, Runnable play) {
    steps.add(new Step(says, play));
  }

  final void scan(String barcode) {
    robot.press("scan-field");
    robot.typeText(barcode);
    robot.press("letter-enter");
  }

  final void awaitOpen(CompartmentId door) {
    eyes.await("door %s open".formatted(door), () -> view(door).door() == Door.OPEN);
    // No door catches while current flows through its latch.
    eyes.await("no current in latch %s".formatted(door), () -> !view(door).energised());
  }

  final void expectPulses(long count) {
    var seen = kiosk.cabinet().pulses();
    expect("%d pulses so far".formatted(count), seen == count, String.valueOf(seen));
  }

  static void expect(String expected, boolean is, String seen) {
    if (!is) {
      throw new StepFailed(expected, seen);
    }
  }

  final CompartmentView view(CompartmentId id) {
    return hands.look(id.label());
  }

  static String id(Choice choice) {
    return "choice-" + choice;
  }
}
