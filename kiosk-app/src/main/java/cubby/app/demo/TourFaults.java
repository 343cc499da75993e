package cubby.app.demo;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.ScreenModel.Welcome;

/// What goes wrong at the right mouse button, and is mended there. The tour's thread only.
final class TourFaults extends TourPart {

  private static final CompartmentId LIAR = new CompartmentId("9");

  private int connections;

  TourFaults(DemoKiosk kiosk, TourEyes eyes, TourRobot robot) {
    super(kiosk, eyes, robot);
  }

  @Override
  void write() {
    step("by right click, a door switch says open", this::lie);
    step("the switch is right again", this::stopLying);
    step("by right click, the line is cut", this::cut);
    step("the line is whole again, and the kiosk finds its boards", this::mend);
  }

  private void lie() {
    robot.fault(view(LIAR), "switch-STUCK_OPEN");
    eyes.await("door %s named".formatted(LIAR), () -> eyes.openDoors().contains(LIAR));
  }

  private void stopLying() {
    robot.press("fault-mend");
    robot.dismiss();
    eyes.await("no open door named", () -> eyes.openDoors().isEmpty());
  }

  private void cut() {
    connections = eyes.rows("BankConnected").size();
    robot.pressRight("wire");
    robot.press("fault-line-cut");
    var banks = kiosk.config().banks().size();
    eyes.await("all boards lost", () -> eyes.rows("BankLost").size() >= banks);
  }

  private void mend() {
    robot.press("fault-line-mend");
    robot.dismiss();
    var banks = kiosk.config().banks().size();
    eyes.await("all boards back", () -> eyes.rows("BankConnected").size() >= connections + banks);
    eyes.awaitScreen(Welcome.class, model -> !model.partlyOut());
  }
}
