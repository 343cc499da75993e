package cubby.link.letter;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.SupportMatter;
import java.util.Locale;
import java.util.Optional;

/// Puts notices into words, in the language of the kiosk. Immutable; any thread.
public final class LetterWriter {
  private final KioskProfile kiosk;
  private final LetterWords words;

  public LetterWriter(KioskProfile kiosk) {
    this.kiosk = kiosk;
    this.words = LetterWords.of(kiosk.language());
  }

  public Letter write(OpenedNotice notice) {
    return switch (notice) {
      case OpenedNotice.ParcelStored stored -> parcelStored(stored);
      case OpenedNotice.ForSupport matter -> forSupport(matter);
    };
  }

  private Letter parcelStored(OpenedNotice.ParcelStored notice) {
    var support = kiosk.support();
    return new Letter(
        notice.id(),
        notice.to(),
        words.text("parcel-stored.subject", kiosk.name()),
        words.text(
            "parcel-stored.body",
            kiosk.name(),
            kiosk.place(),
            DigitGroups.of(notice.code()),
            notice.check(),
            support.telephone(),
            support.hours(),
            support.email()),
        Optional.of(notice.qrText()));
  }

  private Letter forSupport(OpenedNotice.ForSupport notice) {
    var what = words.text(key(notice.matter()));
    var door =
        notice
            .compartment()
            .map(CompartmentId::label)
            .map(label -> words.text("support.door", label))
            .orElse("");
    var detail =
        Optional.of(notice.detail())
            .filter(text -> !text.isBlank())
            .map(text -> words.text("support.detail", text))
            .orElse("");
    return new Letter(
        notice.id(),
        kiosk.support().email(),
        words.text("support.subject", kiosk.name(), notice.caseNumber(), what, door),
        words.text(
            "support.body",
            what,
            door,
            kiosk.name(),
            kiosk.place(),
            kiosk.id(),
            notice.caseNumber(),
            words.text(key(notice.matter()) + ".do"),
            detail),
        Optional.empty());
  }

  /// `support.latch-jammed`.
  static String key(SupportMatter matter) {
    return "support." + matter.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
