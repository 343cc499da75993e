package cubby.hal.lockbus;

import cubby.hal.contract.MonotonicTime;
import java.util.List;

/// What a bus master answers to an input.
///
/// @param actions to be done in this order; at most one is not a report
/// @param wakeAt when to say [BusInput.Tick], unless another input comes first; may be past
/// @param listening whether a reply is awaited; if not, what comes in means nothing
/// @param finished whether it was stopped and has nothing more to send: the line may be closed
public record BusOutput(
    List<BusAction> actions, MonotonicTime wakeAt, boolean listening, boolean finished) {
  public BusOutput {
    actions = List.copyOf(actions);
  }
}
