package cubby.core.input;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.Wiring;
import cubby.core.code.CodeMac;
import cubby.core.effect.CommandId;
import cubby.core.effect.TimerId;
import cubby.core.notice.DropReason;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOutcome;
import cubby.core.screen.Choice;
import cubby.core.session.BusTraffic;
import cubby.core.text.Personal;
import cubby.core.text.Secret;
import cubby.core.text.TextId;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import cubby.hal.contract.BankEvent;
import cubby.hal.contract.signal.SignalEvent;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What reached the kiosk.
public sealed interface Input {
  /// The first input of a run.
  ///
  /// @param wirings how the configuration wires each compartment
  record Started(SortedMap<CompartmentId, Wiring> wirings) implements Input {}

  record Pressed(long revision, Choice choice) implements Input {}

  record SizeChosen(long revision, String size) implements Input {}

  record CompartmentChosen(long revision, CompartmentId compartment) implements Input {}

  /// @param number in the list that is shown, counted from 1
  record PersonPicked(long revision, int number) implements Input {}

  record LanguagePicked(long revision, Language language) implements Input {}

  /// @param mac of the digits, in case they are a code
  record DigitsEntered(long revision, Secret digits, CodeMac mac) implements Input {}

  record TextEntered(long revision, Personal text) implements Input {}

  record Scanned(Scan scan) implements Input {}

  /// Somebody is there, and did nothing that means anything.
  record Present() implements Input {}

  record FromBank(BankEvent event) implements Input {}

  record FromSignal(SignalEvent event) implements Input {}

  record TimerExpired(TimerId timer) implements Input {}

  record PinChecked(String check, boolean matches) implements Input {}

  /// @param step the time step whose code it is, later than the last that was used; absent if none
  record OneTimeCodeChecked(String check, Optional<Integer> step) implements Input {}

  /// What the buses have counted.
  record TrafficCounted(List<BusTraffic> traffic) implements Input {
    public TrafficCounted {
      traffic = List.copyOf(traffic);
    }
  }

  /// @param file where the diagnosis is; empty if it could not be written
  record Diagnosed(String check, Optional<String> file) implements Input {}

  /// A kept text that was asked for.
  record TextOpened(TextId text, Personal content) implements Input {}

  /// Nothing is left of these texts.
  record TextsErased(List<TextId> texts) implements Input {
    public TextsErased {
      texts = List.copyOf(texts);
    }
  }

  /// The notice has been handed over and is no longer ours to send.
  record NoticeSent(NoticeId notice) implements Input {}

  /// The notice will never leave.
  ///
  /// @param about the parcel that it is about
  /// @param detail for support: the address, and what was said to it
  record NoticeDropped(NoticeId notice, DropReason why, Optional<ParcelId> about, String detail)
      implements Input {
    @Override
    public String toString() {
      return "NoticeDropped[%s, %s, …]".formatted(notice, why);
    }
  }

  /// How long a notice waits by now that should have left.
  ///
  /// @param since when the oldest of them was queued; absent if none waits
  record NoticesWait(Optional<Uptime> since) implements Input {}

  /// Whether there is less room on the disk than the reserve, when that may have changed (X2).
  record DiskRoom(boolean low) implements Input {}

  record PhotoAnswered(PhotoId photo, PhotoOutcome outcome) implements Input {}

  record Commanded(CommandId command, Command what) implements Input {}
}
