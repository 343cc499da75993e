package cubby.app.demo;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.OtherKiosk;
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
    step("another kiosk's QR code is held to the scanner", this::scanElsewhere);
    step("the cameras are pulled out", this::pullOut);
    step("everything at the console is right again", this::plugIn);
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

  private void scanElsewhere() {
    robot.press("console-faults");
    robot.press("fault-scan-elsewhere");
    eyes.awaitScreen(OtherKiosk.class);
  }

  private void pullOut() {
    robot.press("fault-cameras");
    expect("no cameras", !kiosk.plugs().cameras(), "cameras");
  }

  private void plugIn() {
    robot.press("fault-console-mend");
    expect("cameras", kiosk.plugs().cameras(), "no cameras");
    robot.dismiss();
    robot.press(id(Choice.CONTINUE));
    eyes.awaitScreen(Welcome.class);
  }
}
