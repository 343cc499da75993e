package cubby.link.letter;

import static java.util.stream.Collectors.joining;

import cubby.link.letter.Passage.Row;
import java.util.List;

/// A letter as an HTML page. Mail programs know little of HTML: tables for layout, styles on each
/// element, no scripts, nothing loaded from anywhere.
final class HtmlPage {
  private static final String FONT = "'Noto Sans',Arial,Helvetica,sans-serif";

  /// In CSS pixels: as large as a code on a parcel label, and well within a telephone's width.
  private static final int QR_SIDE = 232;

  private static final int PHOTO_WIDTH = 504;

  private HtmlPage() {}

  static String of(Letter letter, String qr, String photo) {
    return """
    <!DOCTYPE html>
    <html lang="%1$s" dir="%6$s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%2$s</title>
    </head>
    <body style="margin:0;padding:24px 12px;background:#eef0ef;color:#17211e;font:16px/1.5 %3$s">
    <table role="presentation" cellspacing="0" cellpadding="0" dir="%6$s" align="center" \
    width="560" \
    style="width:100%%;max-width:560px;margin:0 auto;background:#ffffff;border-radius:12px">
    <tr><td style="padding:28px">
    %4$s%5$s</td></tr>
    </table>
    </body>
    </html>
    """
        .formatted(
            letter.language().locale().toLanguageTag(),
            escaped(letter.subject()),
            FONT,
            letter.passages().stream()
                .map(passage -> html(passage, letter.qrText().isPresent() ? qr : ""))
                .collect(joining()),
            letter.photo().map(_ -> picture(photo, PHOTO_WIDTH)).orElse(""),
            letter.language().rightToLeft() ? "rtl" : "ltr");
  }

  /// @param qr the address of the picture beside the facts; empty if there is none
  private static String html(Passage passage, String qr) {
    return switch (passage) {
      case Passage.Lead(var text) ->
          "<h1 style=\"margin:0 0 20px;font-size:22px;line-height:1.3\">%s</h1>\n"
              .formatted(escaped(text));
      case Passage.Text(var lines) ->
          "<p style=\"margin:0 0 16px\">%s</p>\n"
              .formatted(lines.stream().map(HtmlPage::escaped).collect(joining("<br>\n")));
      case Passage.Facts(var rows) ->
          facts(rows) + (hasCode(rows) && !qr.isEmpty() ? picture(qr, QR_SIDE) : "");
      case Passage.Footer(var text) ->
          "<p style=\"margin:24px 0 0;padding-top:16px;border-top:1px solid #d5dad8;font-size:14px;color:#4c5753\">%s</p>\n"
              .formatted(escaped(text));
    };
  }

  private static boolean hasCode(List<Row> rows) {
    return rows.stream().anyMatch(Row::prominent);
  }

  private static String facts(List<Row> rows) {
    return """
    <table role="presentation" cellspacing="0" cellpadding="0" style="margin:0 0 20px">
    %s</table>
    """
        .formatted(rows.stream().map(HtmlPage::row).collect(joining()));
  }

  /// What stands in a row may be in any script: its direction is its own.
  private static String row(Row row) {
    var style =
        row.prominent()
            ? "font-size:30px;line-height:1.2;font-weight:700;letter-spacing:1px;white-space:nowrap"
            : "";
    return """
    <tr><td style="padding:4px 0;vertical-align:top;color:#4c5753">%s</td>\
    <td width="20"></td><td style="padding:4px 0;vertical-align:top;%s">%s</td></tr>
    """
        .formatted(
            escaped(row.name()),
            style,
            row.values().stream()
                .map(value -> "<bdi>" + escaped(value) + "</bdi>")
                .collect(joining("<br>")));
  }

  private static String picture(String address, int width) {
    return "<p style=\"margin:0 0 20px\"><img src=\"%s\" width=\"%d\" alt=\"\" style=\"max-width:100%%;height:auto;border:0\"></p>\n"
        .formatted(escaped(address), width);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
