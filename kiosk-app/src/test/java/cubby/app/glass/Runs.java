package cubby.app.glass;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.notice.OpenedNotice;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel.ChooseSize;
import cubby.core.screen.ScreenModel.Collected;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterCourierNumber;
import cubby.core.screen.ScreenModel.EnterPin;
import cubby.core.screen.ScreenModel.EnterReturn;
import cubby.core.screen.ScreenModel.EnterSender;
import cubby.core.screen.ScreenModel.Jammed;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.PressDoor;
import cubby.core.screen.ScreenModel.Receipt;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.screen.ScreenModel.ShiftOver;
import cubby.core.screen.ScreenModel.TakeParcel;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.words.Language;
import cubby.sim.cabinet.Latch;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// What people do at the glass, from the first screen to the first screen.
final class Runs {

  static final String ADA = "ada@example.org";
  private static final int PARCELS_IN_BULK = 5;

  private Runs() {}

  /// @param play throws an [AssertionError] if it does not come out as it should
  record Run(String name, Consumer<GlassKiosk> play) {}

  static List<Run> all(TouchCounts counts) {
    return List.of(
        new Run("a pickup by touch", kiosk -> byTouch(kiosk, counts)),
        new Run("a pickup by QR code", kiosk -> byQr(kiosk, counts)),
        new Run("a courier's bulk drop-off", kiosk -> bulk(kiosk, counts)),
        new Run("a return", kiosk -> returned(kiosk, counts)),
        new Run("a jam", kiosk -> jam(kiosk, counts)),
        new Run("a time-out, extended", kiosk -> timeOut(kiosk, counts)),
        new Run("a pickup by pad and ear", kiosk -> byEar(kiosk, counts)),
        new Run("a language switch in the middle", Runs::languageSwitch),
        new Run("keys mashed", RoughHands::mash),
        new Run("a child at the glass", RoughHands::child),
        new Run("two fingers", RoughHands::twoFingers),
        new Run("a book on the glass", RoughHands::book),
        new Run("a page of text from the scanner", RoughHands::page),
        new Run("key chords", RoughHands::chords));
  }

  private static void byTouch(GlassKiosk kiosk, TouchCounts counts) {
    var door = kiosk.stored("SW100", ADA, "S", false);
    var ada = new Passer(kiosk);
    collect(kiosk, ada);
    assertThat(kiosk.await(TakeParcel.class).compartment().label()).isEqualTo(door);
    counts.count("Pickup with a code of 8 digits, by touch", 9, ada.actions());
    ada.takeOutAndClose(door);
    kiosk.await(Collected.class);
    ada.press(Choice.CONTINUE);
    kiosk.await(Welcome.class);
  }

  /// At the first screen, with the code of the newest letter to Ada.
  static void collect(GlassKiosk kiosk, Passer ada) {
    ada.press(Choice.COLLECT);
    var asked = kiosk.await(EnterCode.class);
    var code = kiosk.codeFor(ADA);
    ada.typeDigits(asked.checkLength() > 0 ? code.digits() + code.check() : code.digits());
  }

  /// By somebody who sees nothing. The compartment has no sensor, and its latch sticks at first.
  private static void byEar(GlassKiosk kiosk, TouchCounts counts) {
    var door = kiosk.stored("SW100", ADA, "S", true);
    kiosk.steel().latch(door, Latch.JAMMED);
    var code = kiosk.codeFor(ADA).digits();
    var ada = new Passer(kiosk);
    var ear = new Ear(kiosk);
    ada.key(KeyCode.ENTER);
    ear.hear("Type your pickup code");
    ada.padDigits(code);
    var again = ear.digitFor("Try again");
    assertThat(ear.keys()).as("tones: Enter and each digit").isEqualTo(1 + code.length());
    kiosk.steel().latch(door, Latch.FREE);
    ada.padDigits(again);
    ear.hear("Take your parcel");
    ada.takeOutAndClose(ear.compartment());
    ada.padDigits(ear.digitFor("Yes, it is empty"));
    ear.hear("Thank you, all done");
    counts.count(
        "Pickup by pad and ear, a latch that sticks and no sensor, all", 12, ada.actions());
    assertThat(ear.all()).doesNotContain(code.substring(0, 4), code.substring(4));
    kiosk.pass(Duration.ofMinutes(2));
    kiosk.await(Welcome.class);
  }

  /// What was typed stays, the door is said in the other language, and the next person has their
  /// own again.
  private static void languageSwitch(GlassKiosk kiosk) {
    var door = kiosk.stored("SW100", ADA, "S", false);
    var code = kiosk.codeFor(ADA).digits();
    var ada = new Passer(kiosk);
    ada.press(Choice.COLLECT);
    kiosk.await(EnterCode.class);
    ada.typeDigits(code.substring(0, 4));
    ada.press("ease");
    ada.press("ease-language");
    ada.press("language-ar");
    assertThat(kiosk.screen().language()).isEqualTo(Language.ARABIC);
    ada.typeDigits(code.substring(4));
    assertThat(kiosk.await(TakeParcel.class).compartment().label()).isEqualTo(door);
    assertThat(kiosk.heard().getLast().language().getLanguage()).isEqualTo("ar");
    ada.takeOutAndClose(door);
    kiosk.await(Collected.class);
    ada.press(Choice.CONTINUE);
    kiosk.await(Welcome.class);
    assertThat(kiosk.screen().language()).isEqualTo(Language.ENGLISH);
  }

  private static void byQr(GlassKiosk kiosk, TouchCounts counts) {
    var door = kiosk.stored("SW100", ADA, "S", false);
    var ada = new Passer(kiosk);
    ada.scan(kiosk.codeFor(ADA).qrText());
    assertThat(kiosk.await(TakeParcel.class).compartment().label()).isEqualTo(door);
    counts.count("Pickup with a QR code", 1, ada.actions());
    ada.takeOutAndClose(door);
    kiosk.await(Collected.class);
    kiosk.pass(Duration.ofMinutes(2));
    kiosk.await(Welcome.class);
  }

  static void signIn(GlassKiosk kiosk, Passer courier) {
    courier.press(Choice.COURIER);
    kiosk.await(EnterCourierNumber.class);
    courier.typeDigits(GlassKiosk.COURIER);
    courier.press("key-enter");
    kiosk.await(EnterPin.class);
    courier.typeDigits(GlassKiosk.PIN);
    courier.press("key-enter");
    kiosk.await(ScanParcel.class);
  }

  private static void bulk(GlassKiosk kiosk, TouchCounts counts) {
    for (int i = 0; i < PARCELS_IN_BULK; i++) {
      kiosk.announce("SW20" + i, ADA, "M", false);
    }
    var courier = new Passer(kiosk);
    signIn(kiosk, courier);
    courier.actions();
    for (int i = 0; i < PARCELS_IN_BULK; i++) {
      courier.scan("SW20" + i);
      var door = kiosk.await(PlaceParcel.class).compartment();
      courier.putInAndClose(door.label());
      assertThat(kiosk.await(ScanParcel.class).stored()).contains(door);
    }
    counts.count(
        "Drop-off of %d parcels, signed in".formatted(PARCELS_IN_BULK),
        2 * PARCELS_IN_BULK,
        courier.actions());
    courier.press(Choice.SIGN_OUT);
    kiosk.await(ShiftOver.class);
    courier.press(Choice.CONTINUE);
    kiosk.await(Welcome.class);
  }

  /// With a prepaid label, and a size, and no address.
  private static void returned(GlassKiosk kiosk, TouchCounts counts) {
    var ada = new Passer(kiosk);
    ada.press(Choice.RETURN_OR_SEND);
    if (ada.sees("choice-" + Choice.RETURN)) {
      ada.press(Choice.RETURN);
    }
    kiosk.await(EnterReturn.class);
    ada.scan("SR123456789");
    kiosk.await(EnterSender.class);
    ada.press(Choice.CONTINUE);
    kiosk.await(ChooseSize.class);
    ada.press("size-M");
    var door = kiosk.await(PlaceParcel.class).compartment().label();
    ada.putInAndClose(door);
    kiosk.await(Receipt.class);
    ada.press(Choice.CONTINUE);
    counts.count("Return with a prepaid label, no address, all", 7, ada.actions());
    kiosk.await(Welcome.class);
  }

  private static void jam(GlassKiosk kiosk, TouchCounts counts) {
    var door = kiosk.stored("SW100", ADA, "S", false);
    kiosk.steel().latch(door, Latch.JAMMED);
    var before = kiosk.steel().pulses();
    var ada = new Passer(kiosk);
    collect(kiosk, ada);
    kiosk.await(PressDoor.class);
    ada.press(Choice.TRY_AGAIN);
    kiosk.await(PressDoor.class);
    ada.press(Choice.TRY_AGAIN);
    assertThat(kiosk.await(Jammed.class).codeStaysGood()).isTrue();
    assertThat(kiosk.steel().pulses()).isEqualTo(before + 3);
    ada.press(Choice.CONTINUE);
    counts.count("Pickup at a latch that jams, all", 12, ada.actions());
    kiosk.await(Welcome.class);
    kiosk.pass(Duration.ofSeconds(10));
    assertThat(kiosk.hasSent(OpenedNotice.ForSupport.class)).isTrue();
  }

  /// Somebody types half a code and needs longer, eleven times; then goes. The next sees nothing of
  /// it.
  private static void timeOut(GlassKiosk kiosk, TouchCounts counts) {
    var door = kiosk.stored("SW100", ADA, "S", false);
    var code = kiosk.codeFor(ADA).digits();
    var slow = new Passer(kiosk);
    slow.press(Choice.COLLECT);
    kiosk.await(EnterCode.class);
    slow.typeDigits(code.substring(0, 4));
    slow.actions();
    for (int i = 0; i <= 10; i++) {
      kiosk.pass(Duration.ofSeconds(39));
      assertThat(kiosk.screen().leaving()).isFalse();
      kiosk.pass(Duration.ofSeconds(2));
      assertThat(kiosk.screen().leaving()).isTrue();
      kiosk.pass(Duration.ofSeconds(17));
      slow.press(Choice.STAY);
      assertThat(kiosk.screen().leaving()).isFalse();
    }
    counts.count("To go on after “Are you still there?”, eleven times", 11, slow.actions());
    slow.press("ease");
    slow.press("ease-HIGH_CONTRAST");
    slow.press("ease-done");
    assertThat(kiosk.looks()).contains("theme-high-contrast");
    kiosk.pass(Duration.ofSeconds(61));
    kiosk.await(Welcome.class);
    var next = new Passer(kiosk);
    assertThat(kiosk.looks()).contains("theme-light");
    next.press(Choice.COLLECT);
    kiosk.await(EnterCode.class);
    next.typeDigits(code.substring(4));
    assertThat(kiosk.model()).isInstanceOf(EnterCode.class);
    next.typeDigits(code.substring(0, 4));
    assertThat(kiosk.await(EnterCode.class).triesLeft()).isEqualTo(4);
    next.typeDigits(code);
    assertThat(kiosk.await(TakeParcel.class).compartment().label()).isEqualTo(door);
    next.takeOutAndClose(door);
    kiosk.await(Collected.class);
  }
}
