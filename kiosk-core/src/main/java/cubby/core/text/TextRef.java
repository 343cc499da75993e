package cubby.core.text;

/// How a fact names a text about a person: by its id, and by a keyed digest to compare with.
public record TextRef(TextId id, Digest digest) {}
