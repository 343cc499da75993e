package cubby.core.journal;

import cubby.core.fact.Lasting;
import cubby.core.time.Stamp;

/// A lasting fact, and when it was stated.
public record Stated(Stamp at, Lasting fact) {}
