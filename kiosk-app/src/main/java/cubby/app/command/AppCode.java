package cubby.app.command;

import cubby.core.effect.Reply;
import cubby.link.qr.QrBlocks;

/// What an authenticator app needs, as a QR code for its camera.
final class AppCode {

  /// How such an address begins: Key Uri Format of Google Authenticator.
  private static final String SCHEME = "otpauth:";

  private AppCode() {}

  /// The reply, with the QR code beneath the address in it.
  ///
  /// @param coloured whether a terminal shows it, which wants to be told black and white
  static Reply shownIn(Reply reply, boolean coloured) {
    return switch (reply) {
      case Reply.Done(var sentence) -> new Reply.Done(shownIn(sentence, coloured));
      case Reply.Refused _ -> reply;
    };
  }

  private static String shownIn(String sentence, boolean coloured) {
    var shown = new StringBuilder();
    sentence
        .lines()
        .forEach(line -> {
          shown.append(shown.isEmpty() ? "" : "\n").append(line);
          var text = line.strip();
          if (text.startsWith(SCHEME)) {
            shown.append("\n\n").append(coloured ? QrBlocks.coloured(text) : QrBlocks.plain(text));
            shown.append('\n');
          }
        });
    return shown.toString();
  }
}
