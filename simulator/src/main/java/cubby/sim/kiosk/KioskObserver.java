package cubby.sim.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.effect.Reply;
import cubby.core.input.Command;
import cubby.core.journal.Commit;
import cubby.core.journal.Recovered;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.core.screen.Screen;
import cubby.core.text.TextId;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.camera.CameraId;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.Door;
import java.util.Collection;
import java.util.Optional;

/// Is told what a virtual kiosk and its steel do, each thing once, in the order in which they come
/// about, on the simulation's thread. It looks and remembers: nothing may be asked of the kiosk or
/// of the cabinet from in here but what there is to see.
public interface KioskObserver {

  /// How a run of the kiosk came to its end.
  enum Ending {
    /// Kiosk and boards lost power.
    POWER,
    /// The kiosk's program alone ended in the middle of what it did.
    CRASH,
    /// Its journal could not be written.
    JOURNAL
  }

  /// A run begins with this.
  default void started(Recovered recovered) {}

  default void ended(Ending why) {}

  /// A decision is on the disk. If power failed just then, the kiosk never came to know.
  default void durable(Commit commit) {}

  /// Texts about people are no longer in the journal.
  default void erased(Collection<TextId> texts) {}

  /// The kiosk asks a bank to pulse a latch. No byte has been sent yet.
  default void pulseAsked(BankId bank, Channel channel, PulseId pulse) {}

  /// Another screen is shown.
  default void shown(Screen screen) {}

  /// The screen is read out to whoever does not see it.
  default void said(Utterance utterance) {}

  /// A notice has left the box.
  default void carried(OpenedNotice notice) {}

  /// A notice cannot leave: nobody has its address.
  default void refused(OpenedNotice notice) {}

  default void answered(Command command, Reply reply) {}

  /// The kiosk asks a camera for a photo.
  default void photoAsked(PhotoId photo, Optional<ParcelId> about, CameraId camera) {}

  /// That camera draws what is before it.
  default void exposed(PhotoId photo, CameraId camera) {}

  /// Current flows through a latch through which none flowed.
  default void energised(CompartmentId compartment, MonotonicTime at) {}

  /// A door really moved, whatever its sensor says.
  default void moved(CompartmentId compartment, Door door, MonotonicTime at) {}
}
