package cubby.app.demo;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.CompartmentKind;
import cubby.core.parcel.Errand;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.Compartments;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterCourierNumber;
import cubby.core.screen.ScreenModel.EnterOneTimeCode;
import cubby.core.screen.ScreenModel.EnterPin;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.Receipt;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.screen.ScreenModel.ShiftOver;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.screen.ScreenModel.Welcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everybody else whom one may be: a customer with a return, a courier with a parcel that fits in
/// no box, and a technician. The tour's thread only.
final class TourPeople extends TourPart {

  private static final String RECIPIENT = "ada@example.org";

  private @Nullable CompartmentId where;
  private String oversize = "";

  TourPeople(DemoKiosk kiosk, TourEyes eyes, TourRobot robot) {
    super(kiosk, eyes, robot);
  }

  @Override
  void write() {
    step("a customer holds the code of a return to the scanner", this::scanReturn);
    step("puts the return in, and has a receipt", this::putReturnIn);
    step("a courier signs in by badge", this::signInByBadge);
    step("scans a parcel that fits in no box, and the room opens", this::scanOversize);
    step("puts it into the room", this::putIntoRoom);
    step("its recipient opens the room", this::openRoom);
    step("takes it out, and closes the door", this::takeFromRoom);
    step("a technician signs in with a one-time code", this::technician);
  }

  private void scanReturn() {
    robot.press("return-announce");
    robot.press("return-qr");
    where = eyes.awaitScreen(PlaceParcel.class).compartment();
    awaitOpen(where());
  }

  private void putReturnIn() {
    robot.at(view(where()), "put");
    robot.close(view(where()), hands);
    eyes.awaitScreen(Receipt.class, now -> now.errand() == Errand.RETURN);
  }

  private void signInByBadge() {
    robot.press(id(Choice.CONTINUE));
    eyes.awaitScreen(Welcome.class);
    oversize = robot.written("announce-barcode");
    var before = eyes.rows("ParcelAnnounced").size();
    robot.press("announce-size-XL");
    robot.press("announce");
    eyes.await("the parcel to be announced", () -> eyes.rows("ParcelAnnounced").size() > before);
    robot.press("courier-badge");
    eyes.awaitScreen(EnterPin.class);
    robot.press("courier-pin");
    eyes.awaitScreen(ScanParcel.class);
  }

  private void scanOversize() {
    scan(oversize);
    where = eyes.awaitScreen(PlaceParcel.class).compartment();
    var kind = kiosk.config().cabinet().get(where()).kind();
    expect("a room", kind == CompartmentKind.ROOM, "compartment " + where());
    awaitOpen(where());
  }

  private void putIntoRoom() {
    robot.at(view(where()), "put");
    robot.close(view(where()), hands);
    eyes.awaitScreen(ScanParcel.class, now -> now.stored().filter(where()::equals).isPresent());
  }

  private void openRoom() {
    robot.press(id(Choice.SIGN_OUT));
    eyes.awaitScreen(ShiftOver.class);
    robot.press(id(Choice.CONTINUE));
    eyes.awaitScreen(Welcome.class);
    var code = eyes.awaitCodeFor(RECIPIENT, 2).digits();
    robot.press(id(Choice.COLLECT));
    eyes.awaitScreen(EnterCode.class);
    robot.typeDigits(code);
    eyes.awaitScreen(TakeParcel.class, now -> now.compartment().equals(where()));
    awaitOpen(where());
  }

  private void takeFromRoom() {
    robot.at(view(where()), "take");
    robot.close(view(where()), hands);
    eyes.awaitScreen(Collected.class, now -> now.compartment().equals(where()));
  }

  private void technician() {
    robot.press(id(Choice.CONTINUE));
    eyes.awaitScreen(Welcome.class);
    robot.press(id(Choice.COURIER));
    eyes.awaitScreen(EnterCourierNumber.class);
    robot.press("technician-number");
    eyes.awaitScreen(EnterPin.class);
    robot.press("technician-pin");
    eyes.awaitScreen(EnterOneTimeCode.class);
    robot.press("one-time-code");
    eyes.awaitScreen(Compartments.class);
    expectNoCodeSaid();
  }

  /// Whatever has four digits in a row is a code, or somebody's number.
  private void expectNoCodeSaid() {
    var said = eyes.said();
    var digits = said.stream().filter(text -> text.matches(".*\\d{4}.*")).toList();
    expect("what the kiosk says", !said.isEmpty(), "nothing said");
    expect("no code said", digits.isEmpty(), "" + digits);
  }

  private CompartmentId where() {
    return Objects.requireNonNull(where);
  }
}
