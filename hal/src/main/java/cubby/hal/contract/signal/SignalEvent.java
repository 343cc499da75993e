package cubby.hal.contract.signal;

import cubby.hal.contract.MonotonicTime;

/// A signal has changed. Every signal begins UNKNOWN, which is not told. Delivered on the thread of
/// the signal's bus, which the receiver must not hold up.
public record SignalEvent(SignalId signal, SignalKind kind, SignalState state, MonotonicTime at) {}
