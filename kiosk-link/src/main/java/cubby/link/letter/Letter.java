package cubby.link.letter;

import cubby.core.notice.NoticeId;

/// A notice in words. It may contain a code: never logged, kept by whoever it is for.
///
/// @param to an e-mail address, or another way to reach the recipient
/// @param subject one line
/// @param body plain text, lines ended by `\n`
public record Letter(NoticeId id, String to, String subject, String body) {
  @Override
  public String toString() {
    return "Letter[" + id.value() + ", …]";
  }
}
