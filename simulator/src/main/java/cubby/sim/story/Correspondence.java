package cubby.sim.story;

import cubby.core.input.Command;
import cubby.core.notice.OpenedNotice;
import cubby.core.secret.SigningKey;
import java.util.List;
import java.util.SequencedMap;

/// The far end of a kiosk's messages and mails, and the kiosk's own reading and writing of them.
/// The simulator knows neither signatures nor JSON nor MIME: whoever plays stories brings them. One
/// for each kiosk; the same kiosk is written the same bytes.
public interface Correspondence {

  /// Who writes to a kiosk.
  enum Sender {
    /// The carrier Swift, whose key the kiosk trusts.
    SWIFT,
    /// The carrier Hare, whose key the kiosk trusts, too.
    HARE,
    /// Support, whose key the kiosk trusts.
    SUPPORT,
    /// Somebody whose key the kiosk does not know.
    STRANGER,
    /// Somebody who calls their own key that of support.
    FORGER
  }

  /// A message, signed.
  ///
  /// @param body its fields in JSON's terms: text, [Long], list, map of the same; a `code` is
  ///   sealed to the kiosk
  String sign(Sender by, SequencedMap<String, Object> body);

  /// Any text, signed as a message is.
  String sign(Sender by, String text);

  /// A notice as it leaves the box.
  ///
  /// @param headers of the mail, one a line
  record Letter(String subject, String text, String html, List<String> headers) {
    public Letter {
      headers = List.copyOf(headers);
    }
  }

  Letter letter(OpenedNotice notice);

  /// The key with which the kiosk vouches for its journal.
  SigningKey signingKey();

  /// What the kiosk makes of a text that reaches it as a message.
  Command read(String text);
}
