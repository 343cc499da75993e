package cubby.app.kiosk;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.LockBank;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps banks without a door from the kiosk, which would take one that answers for a way to
/// parcels. Of such a bank, only the log learns whether it answers. Any thread.
///
/// @param banks those with doors
/// @param events told what they report
record DoorEvents(List<BankId> banks, Consumer<BankEvent> events) implements Consumer<BankEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(DoorEvents.class);

  @Override
  public void accept(BankEvent event) {
    if (banks.contains(event.bank())) {
      events.accept(event);
      return;
    }
    switch (event) {
      case BankEvent.Lost(var bank, var trouble, _) ->
          LOG.warn("Bank {}, which has no door, is out of touch: {}", bank, trouble.detail());
      case BankEvent.Connected(var bank, _, _) ->
          LOG.info("Bank {}, which has no door, answers.", bank);
      case BankEvent.Changed _,
          BankEvent.PulseSettled _,
          BankEvent.ReadAnswered _,
          BankEvent.ReadFailed _ -> {}
    }
  }

  boolean comeFrom(LockBank bank) {
    return banks.contains(bank.id());
  }
}
