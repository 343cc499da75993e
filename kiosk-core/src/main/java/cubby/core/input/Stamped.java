package cubby.core.input;

import cubby.core.code.CandidateCode;
import cubby.core.time.Stamp;
import java.util.List;

/// An input with what a pure function may not make for itself.
///
/// @param fresh a new random id, never used before; kinds of ids may share it
/// @param candidates codes of which the first that is free may be issued
public record Stamped<I>(I input, Stamp stamp, String fresh, List<CandidateCode> candidates) {
  public Stamped {
    candidates = List.copyOf(candidates);
  }
}
