package cubby.core.screen;

/// What a button means. The name is the stable id of the button on every screen.
public enum Choice {
  COLLECT,
  COURIER,
  /// Something of one's own is to go in: a return or a sending.
  RETURN_OR_SEND,
  RETURN,
  SEND,
  LANGUAGE,
  /// Gives up and goes back to the first screen, or one step back.
  BACK,
  /// What is to be taken away (L1).
  TAKE_OUT,
  /// Into a compartment that is kept from use (C4).
  LOOK_INTO,
  OPEN_NEXT,
  /// The label of the parcel cannot be read.
  CANNOT_SCAN,
  /// It is not the parcel that was scanned (D11).
  WRONG_PARCEL,
  /// Ends a courier's work at the screen.
  SIGN_OUT,
  TRY_AGAIN,
  OPEN_AGAIN,
  CONTINUE,
  YES,
  NO,
  IT_IS_INSIDE,
  CANCEL_DEPOSIT,
  TOO_SMALL,
  NOT_EMPTY,
  DIRTY,
  DAMAGED,
  /// "It is closed", though the sensor says otherwise.
  IT_IS_CLOSED,
  LEAVE_IT,
  IT_WAS_EMPTY,
  NOT_MINE,
  DO_NOT_WANT,
  /// "I have it with me after all": it was not put back.
  I_HAVE_IT,
  /// What else can be done at the keypad.
  HELP,
  /// "I have no code": it is forgotten, or never came.
  NO_CODE,
  /// The next door of those that one code opens.
  NEXT,
  // Technician
  OPEN,
  TAKE_OUT_OF_SERVICE,
  PUT_BACK,
  TEST_SENSOR,
  CHECK_WIRING,
  USE_KEY,
  /// No door opened.
  NONE,
  LATCH_BROKEN,
  DOOR_BROKEN,
  SUPPORT_ASKS,
  PARCEL_STUCK,
  /// Types the reason.
  IN_WORDS,
  /// "I am still here."
  STAY
}
