package cubby.link.letter;

import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.notice.SupportMatter;
import cubby.core.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Puts notices into words: for people in their own language, for support in that of the kiosk.
/// Immutable; any thread.
public final class LetterWriter {
  private final KioskProfile kiosk;
  private final ZoneId zone;
  private final Map<Language, LetterWords> words = new EnumMap<>(Language.class);

  /// @param zone of the kiosk, in which deadlines are told
  public LetterWriter(KioskProfile kiosk, ZoneId zone) {
    this.kiosk = kiosk;
    this.zone = zone;
    for (var language : Language.values()) {
      words.put(language, LetterWords.of(language));
    }
  }

  public Letter write(OpenedNotice notice) {
    var draft = draft(notice);
    return (notice instanceof OpenedNotice.ForSupport ? draft : helpful(draft)).done();
  }

  private LetterDraft draft(OpenedNotice notice) {
    return switch (notice) {
      case OpenedNotice.ParcelStored stored -> parcelStored(stored);
      case OpenedNotice.CollectionReminder(var id, var to, var until) ->
          begin(id, to, "reminder")
              .row("row.until", moment(until, to))
              .lines("reminder.code", "reminder.forgotten");
      case OpenedNotice.CodeRenewed(var id, var to, var code, var until) ->
          begin(id, to, "code-renewed")
              .code("row.code", code)
              .row("row.until", moment(until, to))
              .text("code-renewed.old")
              .text("code.secret");
      case OpenedNotice.DeadlineExtended(var id, var to, var code, var until) -> {
        var draft =
            begin(id, to, "deadline-extended").row("row.where", kiosk.name(), kiosk.place());
        code.ifPresent(it -> draft.code("row.code", it));
        draft.row("row.until", moment(until, to));
        yield (code.isPresent()
            ? draft.text("code-renewed.old").text("code.secret")
            : draft.text("code.stays"));
      }
      case OpenedNotice.DeadlineMoved(var id, var to, var until) ->
          begin(id, to, "deadline-moved").row("row.until", moment(until, to)).text("code.stays");
      case OpenedNotice.ParcelOverdue(var id, var to) ->
          begin(id, to, "overdue").text("overdue.ask");
      case OpenedNotice.SendingOverdue(var id, var to) ->
          begin(id, to, "sending-overdue").text("sending-overdue.ask");
      case OpenedNotice.ParcelCollected(var id, var to, var at) ->
          begin(id, to, "collected").row("row.at", moment(at, to)).text("collected.not-you");
      case OpenedNotice.ReturnReceived(var id, var to, var tracking, var photo) ->
          begin(id, to, "return-received")
              .row("row.tracking", tracking)
              .text("receipt.keep")
              .photo(photo);
      case OpenedNotice.SendingDeposited(var id, var to, var tracking, var takeBack) ->
          begin(id, to, "sending-deposited")
              .row("row.tracking", tracking)
              .code("row.take-back", takeBack)
              .text("sending-deposited.take-back")
              .text("receipt.keep");
      case OpenedNotice.SendingCollected(var id, var to, var tracking, var at) ->
          begin(id, to, "sending-collected")
              .row("row.tracking", tracking)
              .row("row.at", moment(at, to));
      case OpenedNotice.NotCollected notCollected -> notCollected(notCollected);
      case OpenedNotice.CourierList list -> courierList(list);
      case OpenedNotice.ForSupport matter -> forSupport(matter);
    };
  }

  private LetterDraft parcelStored(OpenedNotice.ParcelStored notice) {
    var draft = begin(notice.id(), notice.to(), "parcel-stored");
    notice.code().ifPresent(code -> draft.code("row.code", code));
    draft.row("row.until", moment(notice.until(), notice.to()));
    if (notice.code().isPresent()) {
      draft.lines("parcel-stored.how", "parcel-stored.check").text("code.secret");
    } else {
      draft.text("parcel-stored.own-code");
    }
    return draft.photo(notice.photo());
  }

  private LetterDraft notCollected(OpenedNotice.NotCollected notice) {
    var key =
        switch (notice.cause()) {
          case REFUSED -> "refused";
          case NOT_IN_TIME -> "not-in-time";
        };
    var draft =
        begin(notice.id(), notice.to(), key)
            .row("row.tracking", notice.tracking())
            .row("row.take-back-until", moment(notice.takeBackUntil(), notice.to()));
    return draft.text(
        notice.takeBackUntil().isPresent() ? "not-collected.take-back" : "not-collected.back");
  }

  private LetterDraft courierList(OpenedNotice.CourierList list) {
    var draft = begin(list.id(), list.to(), "courier-list");
    for (var line : list.handled()) {
      draft.row("courier-list." + name(line.deed()), handled(line, wordsFor(list.to().language())));
    }
    if (list.handled().isEmpty()) {
      draft.text("courier-list.nothing");
    }
    return draft;
  }

  /// "00340434161094000001, compartment 12, M".
  private static String handled(OpenedNotice.Handled line, LetterWords its) {
    var text = new StringBuilder(line.tracking().orElseGet(() -> its.text("courier-list.unnamed")));
    line.compartment()
        .ifPresent(id -> text.append(", ").append(its.text("compartment", id.label())));
    return text.append(", ").append(line.size()).toString();
  }

  private LetterDraft forSupport(OpenedNotice.ForSupport notice) {
    var its = wordsFor(kiosk.language());
    var what = its.text(key(notice.matter()));
    var door =
        notice
            .compartment()
            .map(CompartmentId::label)
            .map(label -> its.text("support.door", label))
            .orElse("");
    var detail = Optional.of(notice.detail()).filter(text -> !text.isBlank());
    return new LetterDraft(its, notice.id(), kiosk.support().email(), kiosk.language())
        .subject("support.subject", kiosk.name(), notice.caseNumber(), what, door)
        .lead("support.lead", what, door)
        .text(key(notice.matter()) + ".do")
        .row("row.kiosk", "%s, %s (%s)".formatted(kiosk.name(), kiosk.place(), kiosk.id()))
        .row("row.case", notice.caseNumber())
        .row("row.detail", detail)
        .row(
            "row.again",
            Optional.of(notice.again()).filter(count -> count > 0).map(String::valueOf))
        .row("row.journal", Long.toString(notice.head().sequence()), notice.head().hash());
  }

  /// Subject, greeting, what it is about and where.
  private LetterDraft begin(NoticeId id, Reader to, String key) {
    return new LetterDraft(wordsFor(to.language()), id, to.address(), to.language())
        .subject(key + ".subject", kiosk.name())
        .greeting(to.name())
        .lead(key + ".lead")
        .row("row.where", kiosk.name(), kiosk.place());
  }

  /// At the end of a letter to people it says where there is help.
  private LetterDraft helpful(LetterDraft draft) {
    var support = kiosk.support();
    return draft.footer("help", support.telephone(), support.hours(), support.email());
  }

  private LetterWords wordsFor(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  private Optional<String> moment(Optional<Instant> at, Reader to) {
    var format =
        DateTimeFormatter.ofPattern(wordsFor(to.language()).raw("moment"), to.language().locale());
    return at.map(instant -> format.format(instant.atZone(zone)));
  }

  /// `support.latch-jammed`.
  static String key(SupportMatter matter) {
    return "support." + name(matter);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
