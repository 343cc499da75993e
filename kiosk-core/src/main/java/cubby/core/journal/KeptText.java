package cubby.core.journal;

import cubby.core.text.Personal;
import cubby.core.text.TextId;

/// A text about a person, to be kept sealed under its id.
public record KeptText(TextId id, Personal text) {}
