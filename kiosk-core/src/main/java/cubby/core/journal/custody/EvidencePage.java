package cubby.core.journal.custody;

import cubby.core.journal.chain.ChainProof;
import java.util.Map;

/// The page of an evidence file that people read.
final class EvidencePage {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'">
      <title>Custody of one parcel</title>
      <style>
      body { font: 16px/1.5 sans-serif; color: #1a1a1a; max-width: 60em; margin: 2em auto; padding: 0 1em; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .35em .8em .35em 0; border-bottom: 1px solid #ccc; }
      td.time { white-space: nowrap; }
      code { overflow-wrap: anywhere; }
      img { max-width: 100%; }
      </style>
      </head>
      <body>
      """;

  private EvidencePage() {}

  /// @param pictures names of the pictures beside the page, by the ids of their photos
  static String of(
      CustodyRecord record, ChainProof proof, String fingerprint, Map<String, String> pictures) {
    var page = new StringBuilder(HEAD);
    page.append("<h1>Parcel %s</h1>\n".formatted(escaped(record.tracking())));
    page.append("<p>Kiosk <strong>%s</strong>".formatted(escaped(record.kioskId())));
    record
        .site()
        .ifPresent(site ->
            page.append(
                ", %s, %s (%s)"
                    .formatted(
                        escaped(site.name()),
                        escaped(site.place()),
                        escaped(Timeline.coordinates(site)))));
    page.append(".</p>\n<table>\n");
    page.append("<tr><th>Row</th><th>Time (UTC)</th><th>What happened</th></tr>\n");
    for (var row : record.rows()) {
      page.append(
          "<tr><td>%d</td><td class=\"time\">%s</td><td>%s</td></tr>\n"
              .formatted(
                  row.sequence(),
                  escaped(Timeline.time(row).strip()),
                  escaped(FactSentence.of(row, record.texts()))));
    }
    page.append("</table>\n<p>A time with a ? was not to be trusted.</p>\n");
    for (var picture : pictures.values()) {
      page.append(
          "<p><img src=\"%s\" alt=\"Photo of the compartment\"></p>\n".formatted(escaped(picture)));
    }
    page.append(
        """
        <h2>How to check this</h2>
        <p>Whoever has this file, and the fingerprint that the kiosk's operator publishes, can check it
        without the kiosk: <code>cubby evidence --verify FILE --key FINGERPRINT</code>. This page alone
        proves nothing.</p>
        <p>Fingerprint of the key it was signed with: <code>%s</code></p>
        <p>Signed checkpoint: row %d, <code>%s</code>, %s</p>
        </body>
        </html>
        """
            .formatted(
                escaped(fingerprint),
                proof.checkpoint().head().sequence(),
                escaped(proof.checkpoint().head().hash()),
                escaped(proof.checkpoint().at().toString())));
    return page.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
