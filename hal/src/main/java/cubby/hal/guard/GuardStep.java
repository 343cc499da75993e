package cubby.hal.guard;

import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.util.Optional;

/// What a guard answers to an input.
///
/// @param reply to be sent to the kiosk; often nothing
/// @param wakeAt when to say [GuardInput.Tick], unless another input comes first; may be past
/// @param over whether there is nothing left to be done: all is off, or cannot be switched off
public record GuardStep(WireBytes reply, Optional<MonotonicTime> wakeAt, boolean over) {}
