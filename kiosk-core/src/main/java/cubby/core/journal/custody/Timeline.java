package cubby.core.journal.custody;

import cubby.core.fact.Lasting;
import cubby.core.journal.chain.ChainedRow;
import cubby.core.time.TimeTrust;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A custody record for eyes and for programs.
public final class Timeline {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// UTC: whoever compares two kiosks, or a kiosk and a carrier, wants no other.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Timeline() {}

  /// Lines: who, what, when, and how good the time was.
  public static String text(CustodyRecord record) {
    var text = new StringBuilder();
    text.append("Parcel %s at kiosk %s%n".formatted(record.tracking(), record.kioskId()));
    record
        .site()
        .ifPresent(site ->
            text.append("%s, %s (%s)%n".formatted(site.name(), site.place(), coordinates(site))));
    text.append("Times are UTC; a time with a ? was not to be trusted.\n\n");
    for (var row : record.rows()) {
      text.append(
          "%8d  %s  %s%n"
              .formatted(row.sequence(), time(row), FactSentence.of(row, record.texts())));
    }
    return text.toString().replaceAll("\\R", "\n").stripTrailing();
  }

  /// One object, with each fact as it stands in the journal.
  public static String json(CustodyRecord record) {
    var all = JSON.createObjectNode();
    var kiosk = all.putObject("kiosk").put("id", record.kioskId());
    record.site().ifPresent(site -> describe(kiosk, site));
    all.put("tracking", record.tracking()).put("parcel", record.parcel().value());
    var events = all.putArray("events");
    for (var row : record.rows()) {
      events
          .addObject()
          .put("sequence", row.sequence())
          .put("at", row.stamp().wall().toString())
          .put("trusted", row.stamp().trust() == TimeTrust.TRUSTED)
          .put("uptime", row.stamp().uptime().sinceSetUp().toString())
          .put("kind", row.fact().kind())
          .put("text", FactSentence.of(row, record.texts()))
          .set("fact", JSON.readTree(row.fact().body()));
    }
    return all.toPrettyString();
  }

  static void describe(ObjectNode kiosk, Lasting.KioskSited site) {
    kiosk
        .put("name", site.name())
        .put("place", site.place())
        .put("latitude", site.latitude())
        .put("longitude", site.longitude());
  }

  static String coordinates(Lasting.KioskSited site) {
    return "%s, %s".formatted(site.latitude(), site.longitude());
  }

  static String time(ChainedRow row) {
    return TIME.format(row.stamp().wall()) + (row.stamp().trust() == TimeTrust.TRUSTED ? " " : "?");
  }
}
