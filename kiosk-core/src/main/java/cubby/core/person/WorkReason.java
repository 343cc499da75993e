package cubby.core.person;

import cubby.core.text.TextRef;

/// Why a technician does something that needs a reason (M2, M4).
public sealed interface WorkReason {
  record Chosen(Why why) implements WorkReason {}

  record InWords(TextRef text) implements WorkReason {}

  /// The reasons that can be chosen.
  enum Why {
    LATCH_BROKEN,
    DOOR_BROKEN,
    DIRTY,
    SUPPORT_ASKS,
    PARCEL_STUCK
  }
}
