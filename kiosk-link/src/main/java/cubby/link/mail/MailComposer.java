package cubby.link.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.notice.NoticeId;
import cubby.link.letter.Letter;
import cubby.link.qr.QrPng;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;

/// Makes mails of letters: HTML with its pictures inside it (RFC 2387), and plain text for whom
/// that does not suit (RFC 2046, 5.1.4). Any thread.
final class MailComposer {
  private static final String QR = "qr";
  private static final String PHOTO = "photo";
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9-]");

  private final Session session;
  private final InternetAddress from;
  private final String senderName;

  /// @param senderName what people see in place of the address
  MailComposer(Session session, InternetAddress from, String senderName) {
    this.session = session;
    this.from = from;
    this.senderName = senderName;
  }

  MimeMessage compose(Letter letter, InternetAddress to, Instant now) throws MessagingException {
    var message = new NamedMessage(session, "<%s@%s>".formatted(safe(letter.id()), domain()));
    message.setFrom(named(from, senderName));
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(letter.subject(), UTF_8.name());
    message.setSentDate(Date.from(now));
    // RFC 3834: nobody's absence note shall answer it.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", letter.language().locale().toLanguageTag());
    message.setContent(body(letter));
    message.saveChanges();
    return message;
  }

  private MimeMultipart body(Letter letter) throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(canonical(letter.body()), UTF_8.name(), "plain");
    var rich = new MimeBodyPart();
    rich.setContent(related(letter));
    return new MimeMultipart("alternative", plain, rich);
  }

  private MimeMultipart related(Letter letter) throws MessagingException {
    var qr = contentId(QR, letter.id());
    var photo = contentId(PHOTO, letter.id());
    var page = new MimeBodyPart();
    page.setText(canonical(letter.html("cid:" + qr, "cid:" + photo)), UTF_8.name(), "html");
    var related = new MimeMultipart("related", page);
    if (letter.qrText().isPresent()) {
      related.addBodyPart(picture(qr, "qr.png", "image/png", QrPng.of(letter.qrText().get())));
    }
    if (letter.photo().isPresent()) {
      var picture = letter.photo().get();
      var name = "photo." + picture.mediaType().substring("image/".length());
      related.addBodyPart(picture(photo, name, picture.mediaType(), picture.toArray()));
    }
    return related;
  }

  private static MimeBodyPart picture(String contentId, String name, String type, byte[] bytes)
      throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setContentID("<" + contentId + ">");
    part.setDisposition(Part.INLINE);
    part.setFileName(name);
    return part;
  }

  /// The same each time, so that a mail that is sent twice can be seen to be one.
  private String contentId(String what, NoticeId id) {
    return "%s.%s@%s".formatted(what, safe(id), domain());
  }

  private String domain() {
    var address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String safe(NoticeId id) {
    return ODD.matcher(id.value()).replaceAll("_");
  }

  /// RFC 2046, 4.1.1.
  private static String canonical(String text) {
    return text.replace("\n", "\r\n");
  }

  private static InternetAddress named(InternetAddress address, String name) {
    try {
      return new InternetAddress(address.getAddress(), name, UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  /// A mail with a name of our own choice.
  private static final class NamedMessage extends MimeMessage {
    private final String id;

    NamedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
