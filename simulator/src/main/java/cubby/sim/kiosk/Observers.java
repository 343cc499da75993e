package cubby.sim.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.LockBank;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.ReadId;
import cubby.sim.cabinet.CabinetObserver;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.VirtualCabinet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Those who watch one virtual kiosk.
final class Observers implements CabinetObserver {
  private final List<KioskObserver> all = new ArrayList<>();
  private final Map<String, CompartmentView> steel = new HashMap<>();

  void add(KioskObserver observer) {
    all.add(observer);
  }

  void tell(Consumer<KioskObserver> what) {
    all.forEach(what);
  }

  void watch(VirtualCabinet cabinet) {
    cabinet.compartments().forEach(it -> steel.put(it.label(), it));
    cabinet.observe(this);
  }

  @Override
  public void changed(CompartmentView now, MonotonicTime at) {
    var before = steel.put(now.label(), now);
    if (before == null || all.isEmpty()) {
      return;
    }
    var id = new CompartmentId(now.label());
    if (now.pulses() > before.pulses()) {
      tell(it -> it.energised(id, at));
    }
    if (now.door() != before.door()) {
      tell(it -> it.moved(id, now.door(), at));
    }
  }

  /// The same bank, watched.
  LockBank watched(LockBank bank) {
    return new LockBank() {
      @Override
      public BankId id() {
        return bank.id();
      }

      @Override
      public List<Channel> channels() {
        return bank.channels();
      }

      @Override
      public void pulse(PulseId pulse, Channel channel, MonotonicTime notAfter) {
        tell(it -> it.pulseAsked(bank.id(), channel, pulse));
        bank.pulse(pulse, channel, notAfter);
      }

      @Override
      public void read(ReadId read) {
        bank.read(read);
      }

      @Override
      public void attend(boolean attended) {
        bank.attend(attended);
      }
    };
  }
}
