package cubby.app.demo;

import cubby.core.cabinet.KioskProfile;
import cubby.core.effect.Reply;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Handling;
import cubby.core.secret.KioskSecrets;
import cubby.core.secret.PickupCode;
import cubby.core.words.Language;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Announces parcels to the kiosk, as their carrier would.
///
/// @param kiosk has a command carried out that is made with its keys
record Announcements(Function<Function<KioskSecrets, Command>, Reply> kiosk, KioskProfile profile) {

  private static final String SENDER = "cy@example.org";

  Reply delivery(AnnounceCard.Announcement announced) {
    return kiosk.apply(secrets ->
        new Command.AnnounceParcel(
            Announcement.delivery(
                secrets.personalTexts().of(announced.barcode()),
                contact(secrets, announced.email()),
                DemoCourier.CARRIER,
                announced.size(),
                new Handling(announced.accessible(), false, false, false))));
  }

  /// A return, which its sender puts in with a code.
  ///
  /// @param size name of the smallest size that fits
  Returned ofReturn(String size) {
    var code = new AtomicReference<@Nullable PickupCode>();
    var reply =
        kiosk.apply(secrets -> {
          var smith = secrets.codeSmith(profile);
          var candidate = smith.candidates(1).getFirst();
          code.set(smith.open(candidate.sealed()));
          return new Command.AnnounceParcel(
              new Announcement(
                  Errand.RETURN,
                  secrets.personalTexts().of(barcode(secrets)),
                  Optional.empty(),
                  Optional.of(contact(secrets, SENDER)),
                  DemoCourier.CARRIER,
                  size,
                  Handling.ORDINARY,
                  Optional.empty(),
                  Optional.of(candidate.issued())));
        });
    return switch (reply) {
      case Reply.Done _ -> new Returned.Announced(Objects.requireNonNull(code.get()));
      case Reply.Refused(var why) -> new Returned.Refused(why);
    };
  }

  /// One that no other parcel is likely to have.
  private static String barcode(KioskSecrets secrets) {
    return "RET%08d".formatted(secrets.random().nextInt(100_000_000));
  }

  private static Announcement.Contact contact(KioskSecrets secrets, String address) {
    return new Announcement.Contact(
        secrets.personalTexts().of(address), Optional.empty(), Language.ENGLISH);
  }
}
