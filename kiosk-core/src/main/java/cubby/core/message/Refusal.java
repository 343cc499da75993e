package cubby.core.message;

/// Why a message is not followed. The journal keeps these names.
public enum Refusal {

  // What came is no message of anybody's

  /// Longer than any message is; not even looked at.
  TOO_LONG,
  /// Not of the form of a message, or of one that is not known here.
  MALFORMED,
  /// Signed with a key that the configuration does not name.
  UNKNOWN_KEY,
  BAD_SIGNATURE,

  // It is genuine, and not to be followed

  OTHER_KIOSK,
  /// It has come before.
  REPLAYED,
  EXPIRED,
  NOT_YET_VALID,
  /// From its issue to its expiry it is longer than its kind may be.
  LASTS_TOO_LONG,
  /// The kiosk does not know what time it is, and this must not be done late.
  CLOCK_UNTRUSTED,
  /// More are remembered than there is room for.
  TOO_MANY,
  /// Not for this key to ask.
  NOT_ALLOWED,
  /// The code that it brings was not sealed for this kiosk and this message.
  CODE_UNREADABLE,

  // It cannot be done as things are

  /// There is no such parcel, or none that is the sender's business.
  NO_SUCH_PARCEL,
  ALREADY_KNOWN,
  NO_SUCH_SIZE,
  /// The code is in use, or was not long ago.
  CODE_TAKEN,
  /// The parcel is not where this could be done with it.
  WRONG_STATE,
  NO_SUCH_COMPARTMENT,
  /// Somebody, at the screen or from outside, is at this door just now.
  IN_USE,
  /// Its board is out of touch, or it is out of service.
  UNREACHABLE,
  /// Messages have opened as many doors as they may within an hour.
  TOO_MANY_OPENINGS,
  /// A new code is on its way, there were as many as there may be within a day (P9), or as many are
  /// good for what is not inside yet as there may be (G2).
  TOO_MANY_CODES
}
