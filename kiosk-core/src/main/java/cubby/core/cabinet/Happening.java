package cubby.core.cabinet;

/// What a compartment's logbook tells.
public enum Happening {
  OPENED_TO_PUT_IN,
  OPENED_TO_TAKE_OUT,
  /// To see whether it is fit for use.
  OPENED_BY_COURIER,
  OPENED_BY_TECHNICIAN,
  /// By somebody of support, from elsewhere.
  OPENED_FROM_AFAR,
  DID_NOT_OPEN,
  OPENED_UNASKED,
  LEFT_OPEN,
  PUT_IN,
  HANDED_OVER,
  SET_ASIDE,
  SEEN_EMPTY,
  TAKEN_OUT_OF_SERVICE,
  PUT_BACK
}
