package cubby.link.letter;

import cubby.core.notice.NoticeId;
import cubby.core.notice.Picture;
import cubby.core.words.Language;
import java.util.List;
import java.util.Optional;

/// A notice in words. It may contain a code: never logged, kept by whoever it is for.
///
/// @param to an e-mail address, or another way to reach the recipient; as it was typed
/// @param subject one line
/// @param qrText what a QR code beside the text says, if one belongs there
/// @param photo of the parcel, if there is one
public record Letter(
    NoticeId id,
    String to,
    Language language,
    String subject,
    List<Passage> passages,
    Optional<String> qrText,
    Optional<Picture> photo) {

  public Letter {
    passages = List.copyOf(passages);
  }

  /// As plain text, lines ended by `\n`.
  public String body() {
    return PlainText.of(this);
  }

  /// As an HTML page for mail programs.
  ///
  /// @param qr the address of the picture of its QR code, if it has one: `cid:…`
  /// @param picture the address of its photo, if it has one
  public String html(String qr, String picture) {
    return HtmlPage.of(this, qr, picture);
  }

  public Letter withoutPhoto() {
    return new Letter(id, to, language, subject, passages, qrText, Optional.empty());
  }

  @Override
  public String toString() {
    return "Letter[" + id.value() + ", …]";
  }
}
