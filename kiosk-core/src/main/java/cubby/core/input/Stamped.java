package cubby.core.input;

import cubby.core.code.CandidateCode;
import cubby.core.text.Personal;
import cubby.core.time.Stamp;
import java.util.List;

/// An input with what a pure function may not make for itself.
///
/// @param fresh a new random id, never used before; kinds of ids may share it
/// @param candidates codes of which those that are free may be issued
/// @param parcelNumber the barcode of a parcel that is sent from here (R2), not used before
public record Stamped<I>(
    I input, Stamp stamp, String fresh, List<CandidateCode> candidates, Personal parcelNumber) {
  public Stamped {
    candidates = List.copyOf(candidates);
  }
}
