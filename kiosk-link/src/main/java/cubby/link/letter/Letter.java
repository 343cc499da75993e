package cubby.link.letter;

import cubby.core.notice.NoticeId;
import java.util.Optional;

/// A notice in words. It may contain a code: never logged, kept by whoever it is for.
///
/// @param to an e-mail address, or another way to reach the recipient
/// @param subject one line
/// @param body plain text, lines ended by `\n`
/// @param qrText what a QR code beside the text says, if one belongs there
public record Letter(NoticeId id, String to, String subject, String body, Optional<String> qrText) {
  @Override
  public String toString() {
    return "Letter[" + id.value() + ", …]";
  }
}
