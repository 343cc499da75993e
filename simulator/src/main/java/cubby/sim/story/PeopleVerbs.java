package cubby.sim.story;

import static cubby.sim.story.Verb.action;

import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.words.Language;
import java.util.List;
import java.util.Locale;

/// What people do at the screen and its scanner.
final class PeopleVerbs {
  private PeopleVerbs() {}

  static List<Verb> all() {
    return List.of(
        action(
            "touch BUTTON",
            "Somebody touches a button.",
            (stage, given) -> stage.press(Choice.valueOf(given.get("BUTTON")))),
        action(
            "touch the glass",
            "Somebody touches the glass where nothing is.",
            (stage, _) -> stage.kiosk().touch(new Touch.Present())),
        action(
            "touch compartment L",
            "Somebody touches a compartment on a screen that shows some.",
            (stage, given) -> stage.point(given.get("L"))),
        action(
            "pick language english|german|french|spanish|polish|arabic",
            "Somebody touches a language on the screen that shows them.",
            (stage, given) ->
                stage.speak(
                    Language.valueOf(
                        given
                            .get("english|german|french|spanish|polish|arabic")
                            .toUpperCase(Locale.ROOT)))),
        action(
            "choose SIZE",
            "Somebody chooses a size.",
            (stage, given) -> stage.choose(given.get("SIZE"))),
        action(
            "type DIGITS",
            "Somebody types digits on the keypad and enters them: a code, a number, a PIN.",
            (stage, given) -> stage.type(given.get("DIGITS"))),
        action(
            "type the one-time code [of DIGITS]",
            "A technician types what the phone shows: the one with this number, or who is enrolled at"
                + " the beginning. The phone's clock is right, whatever the kiosk's says.",
            (stage, given) -> stage.typeOneTimeCode(technician(given))),
        action(
            "write TEXT",
            "Somebody types on the letter keyboard and enters it.",
            (stage, given) -> stage.write(given.get("TEXT"))),
        action(
            "scan TEXT",
            "Somebody holds a barcode, a QR code or a badge before the scanner.",
            (stage, given) -> stage.scan(given.get("TEXT"))),
        action(
            "sign in [as DIGITS] [pin PIN]",
            "A courier signs in at the first screen: touches COURIER, types number and PIN. Without"
                + " a number it is the one who is enrolled at the beginning.",
            (stage, given) ->
                signIn(
                    stage,
                    given.maybe("DIGITS").orElse(Setting.COURIER),
                    given.maybe("PIN").orElse(Setting.PIN))),
        action(
            "technician signs in [as DIGITS] [pin PIN]",
            "A technician does so, and types the one-time code, too.",
            (stage, given) -> signInTechnician(stage, given)));
  }

  private static void signInTechnician(Stage stage, Given given) {
    identify(stage, technician(given), given.maybe("PIN").orElse(Setting.TECHNICIANS_PIN));
    stage.typeOneTimeCode(technician(given));
    stage.passUsualTime();
    if (!(stage.screen().model() instanceof ScreenModel.Compartments)) {
      throw new Difference("screen Compartments", "screen " + Scene.screen(stage.screen()));
    }
  }

  private static String technician(Given given) {
    return given.maybe("DIGITS").orElse(Setting.TECHNICIAN);
  }

  static void signIn(Stage stage, String number, String pin) {
    identify(stage, number, pin);
    if (!(stage.screen().model() instanceof ScreenModel.ScanParcel)) {
      throw new Difference("screen ScanParcel", "screen " + Scene.screen(stage.screen()));
    }
  }

  private static void identify(Stage stage, String number, String pin) {
    stage.press(Choice.COURIER);
    stage.passUsualTime();
    stage.type(number);
    stage.passUsualTime();
    stage.type(pin);
    stage.passUsualTime();
  }
}
