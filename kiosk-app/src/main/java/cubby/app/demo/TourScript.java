package cubby.app.demo;

import cubby.app.demo.Tour.Step;
import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.notice.SupportMatter;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ChooseSize;
import cubby.core.screen.ScreenModel.CodeHelp;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.ConfirmEmpty;
import cubby.core.screen.ScreenModel.ConfirmInside;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterContact;
import cubby.core.screen.ScreenModel.EnterCourierNumber;
import cubby.core.screen.ScreenModel.EnterPin;
import cubby.core.screen.ScreenModel.Jammed;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.PressDoor;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.screen.ScreenModel.ShiftOver;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.screen.ScreenModel.Welcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A day at the kiosk: a courier, two recipients, a jam, a power cut and a technician on the
/// telephone. The tour's thread only.
final class TourScript extends TourPart {

  private static final String ANNOUNCED_FOR = "ada@example.org";
  private static final String UNANNOUNCED = "SW900";
  private static final String UNANNOUNCED_FOR = "bo@example.org";
  private static final int PULSES_AT_A_JAM = 3;

  private String announced = "";
  private @Nullable CompartmentId first;
  private @Nullable CompartmentId second;
  private long pulsesBefore;

  private TourScript(DemoKiosk kiosk, TourEyes eyes, TourRobot robot) {
    super(kiosk, eyes, robot);
  }

  /// The whole tour.
  static List<Step> steps(DemoKiosk kiosk, TourEyes eyes, TourRobot robot) {
    return Stream.of(
            new TourScript(kiosk, eyes, robot),
            new TourFaults(kiosk, eyes, robot),
            new TourPeople(kiosk, eyes, robot))
        .flatMap(part -> part.steps().stream())
        .toList();
  }

  @Override
  void write() {
    step("the kiosk starts", this::start);
    step("a parcel is announced", this::announce);
    step("a courier signs in", this::signIn);
    step("scans the announced parcel, and a door opens", this::scanAnnounced);
    step("comes to the door with the parcel", this::carry);
    step("puts it in, where no sensor tells", this::putInWithoutSensor);
    step("scans one that nobody announced", this::scanUnannounced);
    step("chooses a size and types the recipient's address", this::typeAddress);
    step("a door opens that is large enough", this::enterAddress);
    step("puts it in, and a sensor sees it", this::putInWithSensor);
    step("the courier signs out", this::signOut);
    step("a recipient mistypes the code", this::mistype);
    step("types it right, and the door opens", this::typeRight);
    step("takes the parcel", this::takeParcel);
    step("a latch jams at the next pickup", this::jam);
    step("the latch is freed, and the QR code of the same parcel opens", this::free);
    step("the power fails with the door open", this::cutPower);
    step("the power is back, and the open door is named", this::restore);
    step("the parcel is taken and the door closed", this::settle);
    step("the spent code opens nothing", this::typeSpent);
    step("a technician clears the compartment that jammed", this::clear);
  }

  private void start() {
    kiosk.start();
    eyes.awaitScreen(Welcome.class, model -> !model.partlyOut());
    var banks = kiosk.config().banks().size();
    eyes.await("all banks connected", () -> eyes.rows("BankConnected").size() >= banks);
    expectPulses(0);
  }

  private void announce() {
    announced = robot.written("announce-barcode");
    robot.press("announce-accessible");
    robot.press("announce");
    eyes.await("the parcel to be announced", () -> eyes.rows("ParcelAnnounced").size() == 1);
  }

  private void signIn() {
    robot.press(id(Choice.COURIER));
    eyes.awaitScreen(EnterCourierNumber.class);
    robot.typeDigits(kiosk.staff().courier().number().digits());
    robot.press("key-enter");
    eyes.awaitScreen(EnterPin.class);
    robot.typeDigits(kiosk.staff().courier().pin().plain());
    robot.press("key-enter");
    eyes.awaitScreen(ScanParcel.class);
  }

  private void scanAnnounced() {
    scan(announced);
    first = eyes.awaitScreen(PlaceParcel.class).compartment();
    awaitOpen(first());
    var built = kiosk.config().cabinet().get(first());
    expect("a door within a seated person's reach", built.accessible(), "door " + first());
    expectPulses(1);
  }

  private void carry() {
    robot.carryTo(view(first()));
  }

  private void putInWithoutSensor() {
    robot.at(view(first()), "put");
    robot.close(view(first()), hands);
    if (!kiosk.config().cabinet().get(first()).occupancySensor()) {
      eyes.awaitScreen(ConfirmInside.class);
      robot.press(id(Choice.YES));
    }
    awaitStored(first());
  }

  private void scanUnannounced() {
    scan(UNANNOUNCED);
    eyes.awaitScreen(ChooseSize.class);
    eyes.awaitCodeFor(ANNOUNCED_FOR);
  }

  private void typeAddress() {
    robot.press("size-M");
    eyes.awaitScreen(EnterContact.class);
    robot.press("closer");
    robot.typeText(UNANNOUNCED_FOR);
  }

  private void enterAddress() {
    robot.press("letter-enter");
    robot.press("closer");
    second = eyes.awaitScreen(PlaceParcel.class).compartment();
    awaitOpen(second());
    expectPulses(2);
  }

  private void putInWithSensor() {
    robot.at(view(second()), "put");
    robot.close(view(second()), hands);
    awaitStored(second());
  }

  private void signOut() {
    robot.press(id(Choice.SIGN_OUT));
    eyes.awaitScreen(ShiftOver.class);
    eyes.awaitCodeFor(UNANNOUNCED_FOR);
    robot.press(id(Choice.CONTINUE));
    eyes.awaitScreen(Welcome.class);
  }

  private void mistype() {
    robot.press(id(Choice.COLLECT));
    var before = eyes.awaitScreen(EnterCode.class).triesLeft();
    robot.typeDigits(mistyped(code(ANNOUNCED_FOR)));
    eyes.awaitScreen(
        EnterCode.class,
        now -> now.trouble() == CodeTrouble.NOT_KNOWN && now.triesLeft() == before - 1);
    expectPulses(2);
  }

  private void typeRight() {
    robot.typeDigits(code(ANNOUNCED_FOR));
    eyes.awaitScreen(TakeParcel.class, now -> now.compartment().equals(first()));
    awaitOpen(first());
    expectPulses(3);
  }

  private void takeParcel() {
    robot.at(view(first()), "take");
    robot.close(view(first()), hands);
    if (!kiosk.config().cabinet().get(first()).occupancySensor()) {
      eyes.awaitScreen(ConfirmEmpty.class);
      robot.press(id(Choice.YES));
    }
    eyes.awaitScreen(Collected.class, now -> now.compartment().equals(first()));
    eyes.await("one parcel collected", () -> eyes.rows("ParcelCollected").size() == 1);
  }

  private void jam() {
    robot.press(id(Choice.CONTINUE));
    eyes.awaitScreen(Welcome.class);
    robot.fault(view(second()), "latch-JAMMED");
    robot.dismiss();
    pulsesBefore = kiosk.cabinet().pulses();
    robot.press(id(Choice.COLLECT));
    eyes.awaitScreen(EnterCode.class);
    robot.typeDigits(code(UNANNOUNCED_FOR));
    for (int again = 1; again < PULSES_AT_A_JAM; again++) {
      awaitPulses(pulsesBefore + again);
      eyes.awaitScreen(PressDoor.class);
      robot.press(id(Choice.TRY_AGAIN));
    }
    awaitPulses(pulsesBefore + PULSES_AT_A_JAM);
    var jammed = eyes.awaitScreen(Jammed.class);
    expect("that the code stays good", jammed.codeStaysGood(), "that it does not");
    expectPulses(pulsesBefore + PULSES_AT_A_JAM);
    eyes.await("a mail to support", () -> eyes.toldSupport(SupportMatter.LATCH_JAMMED));
  }

  private void free() {
    robot.press(id(Choice.CONTINUE));
    eyes.awaitScreen(Welcome.class);
    robot.fault(view(second()), "mend");
    robot.dismiss();
    robot.press("mail-2-qr");
    eyes.awaitScreen(TakeParcel.class, now -> now.compartment().equals(second()));
    awaitOpen(second());
    expectPulses(pulsesBefore + PULSES_AT_A_JAM + 1);
  }

  private void cutPower() {
    pulsesBefore = kiosk.cabinet().pulses();
    robot.press("power");
    eyes.await("the kiosk without power", () -> eyes.power() instanceof Power.Off);
  }

  private void restore() {
    robot.press("power");
    eyes.awaitScreen(Welcome.class);
    eyes.await("door %s named".formatted(second()), () -> eyes.openDoors().contains(second()));
    expectPulses(pulsesBefore);
  }

  private void settle() {
    robot.at(view(second()), "take");
    robot.close(view(second()), hands);
    eyes.await("two parcels collected", () -> eyes.rows("ParcelCollected").size() == 2);
    eyes.await("no open door named", () -> eyes.openDoors().isEmpty());
    var settled = eyes.rows("ParcelCollected").getLast().body();
    expect("settled by sensor", settled.contains("SETTLED_BY_SENSOR"), settled);
    expectPulses(pulsesBefore);
  }

  private void typeSpent() {
    robot.press(id(Choice.COLLECT));
    eyes.awaitScreen(EnterCode.class);
    robot.typeDigits(code(UNANNOUNCED_FOR));
    eyes.awaitScreen(EnterCode.class, now -> now.trouble() == CodeTrouble.NOT_KNOWN);
    expectPulses(pulsesBefore);
  }

  private void clear() {
    robot.press(id(Choice.HELP));
    eyes.awaitScreen(CodeHelp.class);
    robot.press(id(Choice.BACK));
    eyes.awaitScreen(Welcome.class);
    var reply = kiosk.clear(second(), "Tour", "Latch freed, looked inside: empty.");
    expect("compartment %s cleared".formatted(second()), reply instanceof Reply.Done, "" + reply);
    var subject = "compartment/" + second();
    eyes.await(
        "that in the journal",
        () ->
            eyes.rows("CompartmentCleared").stream()
                .anyMatch(row -> row.subject().equals(subject)));
    expectPulses(pulsesBefore);
  }

  private void awaitStored(CompartmentId where) {
    eyes.awaitScreen(ScanParcel.class, now -> now.stored().filter(where::equals).isPresent());
  }

  private void awaitPulses(long count) {
    eyes.await("%d pulses".formatted(count), () -> kiosk.cabinet().pulses() == count);
  }

  private CompartmentId first() {
    return Objects.requireNonNull(first);
  }

  private CompartmentId second() {
    return Objects.requireNonNull(second);
  }

  private String code(String address) {
    return eyes.awaitCodeFor(address).digits();
  }

  /// The same with its last digit wrong.
  private static String mistyped(String code) {
    var last = code.length() - 1;
    var wrong = (code.charAt(last) - '0' + 1) % 10;
    return code.substring(0, last) + wrong;
  }
}
