package cubby.link.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.util.Properties;

/// A mail as its reader's program takes it apart.
record ArrivedMail(MimeMessage message) {

  static ArrivedMail read(InputStream in) throws Exception {
    return new ArrivedMail(new MimeMessage(Session.getInstance(new Properties()), in));
  }

  String header(String name) throws Exception {
    return message.getHeader(name, "\n");
  }

  String text() throws Exception {
    return ((String) alternative(0).getContent()).replace("\r\n", "\n");
  }

  String html() throws Exception {
    return ((String) related().getBodyPart(0).getContent()).replace("\r\n", "\n");
  }

  /// The picture that the page names: `cid:…`.
  MimeBodyPart picture(int number) throws Exception {
    return (MimeBodyPart) related().getBodyPart(number);
  }

  MimeMultipart related() throws Exception {
    return (MimeMultipart) alternative(1).getContent();
  }

  private BodyPart alternative(int number) throws Exception {
    return ((MimeMultipart) message.getContent()).getBodyPart(number);
  }
}
