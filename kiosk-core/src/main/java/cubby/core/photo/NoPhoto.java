package cubby.core.photo;

/// Why there is no photo. By the first three, no camera was asked (F2).
public enum NoPhoto {
  /// The recipient wants none.
  OPTED_OUT,
  CONFIDENTIAL_ADDRESS,
  GIFT,
  /// The only cameras that see the compartment see others too that may hold somebody's parcel.
  OTHERS_IN_VIEW,
  /// The door was not seen closed, or opened again: a person could be in the picture (F1).
  DOOR_NOT_CLOSED,
  /// The courier said, before the camera had answered, that another parcel is inside (D11).
  WRONG_PARCEL,
  /// The camera did not answer in time (F3).
  CAMERA_SLOW,
  CAMERA_FAILED,
  /// It could not be written down.
  NOT_KEPT,
  /// The kiosk stopped before the camera had answered.
  INTERRUPTED;

  /// Whether somebody wants none, rather than that none could be taken (F2).
  public boolean isWished() {
    return switch (this) {
      case OPTED_OUT, CONFIDENTIAL_ADDRESS, GIFT -> true;
      case OTHERS_IN_VIEW,
          DOOR_NOT_CLOSED,
          WRONG_PARCEL,
          CAMERA_SLOW,
          CAMERA_FAILED,
          NOT_KEPT,
          INTERRUPTED ->
          false;
    };
  }
}
