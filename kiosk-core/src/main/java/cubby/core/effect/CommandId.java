package cubby.core.effect;

/// Names a command from outside, so that it can be answered.
public record CommandId(String value) {}
