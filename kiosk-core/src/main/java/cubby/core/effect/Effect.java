package cubby.core.effect;

import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.person.PinHash;
import cubby.core.photo.PhotoId;
import cubby.core.text.SealedText;
import cubby.core.text.Secret;
import cubby.core.text.TextId;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.ReadId;
import cubby.hal.contract.camera.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the shell is to do, after the facts of the same decision are durable, and in order.
public sealed interface Effect {
  record PulseLatch(BankId bank, Channel channel, PulseId pulse) implements Effect {}

  record ReadBank(BankId bank, ReadId read) implements Effect {}

  record StartTimer(TimerId timer, Duration after) implements Effect {}

  record StopTimer(TimerId timer) implements Effect {}

  /// @param hash empty for a number that nobody has: the same work is done, and fails
  record CheckPin(String check, Optional<PinHash> hash, Secret pin) implements Effect {}

  /// @param secret of the technician's one-time codes
  /// @param at by the wall clock, which is trusted
  /// @param after the last time step that was used
  record CheckOneTimeCode(
      String check, CourierNumber number, SealedText secret, Secret digits, Instant at, int after)
      implements Effect {}

  /// What the buses have counted is to be told.
  record CountTraffic() implements Effect {}

  /// A diagnosis is to be written.
  record Diagnose(String check) implements Effect {}

  /// A text kept beside the journal is to be shown to the person at the screen.
  record OpenText(TextId text) implements Effect {}

  /// The answer comes back as an input that names the photo.
  ///
  /// @param about the parcel to which the photo is bound
  record TakePhoto(PhotoId photo, Optional<ParcelId> about, CameraId camera) implements Effect {}

  record ErasePhoto(PhotoId photo) implements Effect {}

  /// The answer comes back as an input that names the same texts.
  record EraseTexts(List<TextId> texts) implements Effect {
    public EraseTexts {
      texts = List.copyOf(texts);
    }
  }

  /// The wall clock was right at this time, and is believed from then on (T3).
  record TrustClock(Instant wall) implements Effect {}

  record Answer(CommandId command, Reply reply) implements Effect {}
}
