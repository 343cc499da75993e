package cubby.link.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.cabinet.KioskProfile;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.OpenedNotice.Code;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.words.Language;
import cubby.core.words.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// Puts notices into a line or two: what it is about, where, and the code. Immutable; any thread.
final class SmsWriter {

  /// Three joined texts of GSM 03.38 in 16-bit letters; what is longer is cut.
  static final int LENGTH_MAX = 200;

  private final KioskProfile kiosk;
  private final ZoneId zone;
  private final Map<Language, Properties> words = new EnumMap<>(Language.class);

  /// @param zone of the kiosk, in which deadlines are told
  SmsWriter(KioskProfile kiosk, ZoneId zone) {
    this.kiosk = kiosk;
    this.zone = zone;
    for (var language : Language.values()) {
      words.put(language, wordsOf(language));
    }
  }

  /// Empty for what is too long for a telephone, or for none: a courier's list, support.
  Optional<String> write(OpenedNotice notice) {
    return switch (notice) {
      case OpenedNotice.ParcelStored(_, var to, var code, var until, _) ->
          line(to, code.isPresent() ? "stored" : "stored-own-code", code, until);
      case OpenedNotice.CollectionReminder(_, var to, var until) ->
          line(to, "reminder", Optional.empty(), until);
      case OpenedNotice.CodeRenewed(_, var to, var code, var until) ->
          line(to, "code-renewed", Optional.of(code), until);
      case OpenedNotice.DeadlineExtended(_, var to, var code, var until) ->
          line(to, code.isPresent() ? "code-renewed" : "more-time", code, until);
      case OpenedNotice.DeadlineMoved(_, var to, var until) ->
          line(to, "more-time", Optional.empty(), until);
      case OpenedNotice.ParcelOverdue(_, var to) ->
          line(to, "overdue", Optional.empty(), Optional.empty());
      case OpenedNotice.SendingOverdue(_, var to) ->
          line(to, "sending-overdue", Optional.empty(), Optional.empty());
      case OpenedNotice.ParcelCollected(_, var to, _) ->
          line(to, "collected", Optional.empty(), Optional.empty());
      case OpenedNotice.ReturnReceived(_, var to, var tracking, _) ->
          Optional.of(filled(to, "return-received", kiosk.name(), tracking));
      case OpenedNotice.SendingDeposited(_, var to, var tracking, var takeBack) ->
          Optional.of(filled(to, "sending-deposited", kiosk.name(), tracking, code(takeBack)));
      case OpenedNotice.SendingCollected(_, var to, var tracking, _) ->
          Optional.of(filled(to, "sending-collected", kiosk.name(), tracking));
      case OpenedNotice.NotCollected(_, var to, var tracking, _, var until) ->
          Optional.of(
              until
                  .map(at -> filled(to, "take-back", kiosk.name(), tracking, moment(to, at)))
                  .orElseGet(() -> filled(to, "not-collected", kiosk.name(), tracking)));
      case OpenedNotice.CourierList _, OpenedNotice.ForSupport _ -> Optional.empty();
    };
  }

  private Optional<String> line(
      Reader to, String key, Optional<Code> code, Optional<Instant> until) {
    var text = filled(to, key, kiosk.name(), code.map(SmsWriter::code).orElse(""));
    return Optional.of(
        until.map(at -> cut(text + " " + filled(to, "until", moment(to, at)))).orElse(text));
  }

  /// The check number stands behind the code, as the screen asks for it.
  private static String code(Code code) {
    return "%s / %s".formatted(code.digits(), code.check());
  }

  private String moment(Reader to, Instant at) {
    return DateTimeFormatter.ofPattern(
            Objects.requireNonNull(wordsFor(to).getProperty("moment")), to.language().locale())
        .format(at.atZone(zone));
  }

  /// Whatever came from outside is data, in one line.
  private String filled(Reader to, String key, String... parts) {
    var text = wordsFor(to).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("there is no short text " + key);
    }
    return cut(
        Template.filled(
            to.language(), text, given -> given.replaceAll("\\p{Cntrl}+", " "), (Object[]) parts));
  }

  private Properties wordsFor(Reader to) {
    return Objects.requireNonNull(words.get(to.language()));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LENGTH_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LENGTH_MAX));
  }

  static Properties wordsOf(Language language) {
    var name = "sms_" + language.locale().getLanguage() + ".properties";
    try (var stream = SmsWriter.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its short texts: " + name);
      }
      var texts = new Properties();
      texts.load(new InputStreamReader(stream, UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
