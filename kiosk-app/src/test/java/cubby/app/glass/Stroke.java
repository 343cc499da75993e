package cubby.app.glass;

import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// A key of a keyboard with the letters of the United States, which is what a scanner claims to be.
record Stroke(boolean shift, KeyCode code) {

  private static final String PLAIN = " `-=[]\\;',./\n";
  private static final KeyCode[] PLAIN_KEYS = {
    KeyCode.SPACE,
    KeyCode.BACK_QUOTE,
    KeyCode.MINUS,
    KeyCode.EQUALS,
    KeyCode.OPEN_BRACKET,
    KeyCode.CLOSE_BRACKET,
    KeyCode.BACK_SLASH,
    KeyCode.SEMICOLON,
    KeyCode.QUOTE,
    KeyCode.COMMA,
    KeyCode.PERIOD,
    KeyCode.SLASH,
    KeyCode.ENTER
  };
  private static final String SHIFTED = "~_+{}|:\"<>?";
  private static final String UNSHIFTED = "`-=[]\\;',./";
  private static final String OVER_DIGITS = ")!@#$%^&*(";

  static Stroke of(char sign) {
    if (Character.isLetterOrDigit(sign)) {
      return new Stroke(
          Character.isUpperCase(sign),
          KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(sign))));
    }
    if (OVER_DIGITS.indexOf(sign) >= 0) {
      return new Stroke(true, KeyCode.getKeyCode(String.valueOf(OVER_DIGITS.indexOf(sign))));
    }
    if (SHIFTED.indexOf(sign) >= 0) {
      return new Stroke(true, of(UNSHIFTED.charAt(SHIFTED.indexOf(sign))).code());
    }
    return new Stroke(false, PLAIN_KEYS[PLAIN.indexOf(sign)]);
  }

  /// How many keys go down and up.
  int keys() {
    return shift ? 2 : 1;
  }

  void on(Robot robot) {
    if (shift) {
      robot.keyPress(KeyCode.SHIFT);
    }
    robot.keyType(code);
    if (shift) {
      robot.keyRelease(KeyCode.SHIFT);
    }
  }
}
