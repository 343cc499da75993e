package cubby.link.mail;

import cubby.core.cabinet.KioskProfile;
import cubby.core.notice.OpenedNotice;
import cubby.core.shell.Delivery;
import cubby.core.shell.NoticeCarrier;
import cubby.link.letter.Letter;
import cubby.link.letter.LetterWriter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands each notice as a mail to an SMTP server. For one thread, which may wait as long as the
/// server takes.
///
/// A mail's Message-ID comes from its notice: one that had to be sent twice, since the answer to it
/// was lost, can be told to be the same.
public final class SmtpCarrier implements NoticeCarrier {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);

  /// A server far away, on a bad line.
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(20);

  /// RFC 5321, 4.5.3.2, has minutes for a server that looks for viruses.
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

  /// In a mail a third larger: together with the rest well below the 10 MB that mail servers take
  /// as they are installed (Postfix, `message_size_limit`), and soon sent on a slow line.
  static final int PHOTO_BYTES_MAX = 2 << 20;

  private final MailSettings settings;
  private final LetterWriter writer;
  private final KioskProfile kiosk;
  private final InstantSource clock;
  private final InternetAddress from;

  /// @throws IllegalArgumentException if the sender's address is none
  public SmtpCarrier(
      MailSettings settings, LetterWriter writer, KioskProfile kiosk, InstantSource clock) {
    this.settings = settings;
    this.writer = writer;
    this.kiosk = kiosk;
    this.clock = clock;
    this.from =
        Address.parse(settings.from())
            .orElseThrow(() ->
                new IllegalArgumentException("'%s' is no address".formatted(settings.from())));
  }

  @Override
  public Delivery carry(OpenedNotice notice) throws IOException {
    var letter = writer.write(notice);
    var to = Address.parse(letter.to());
    return to.isEmpty()
        ? new Delivery.Refused("'%s' is no e-mail address.".formatted(letter.to()))
        : send(withoutLargePhoto(letter), to.get());
  }

  private static Letter withoutLargePhoto(Letter letter) {
    return letter.photo().filter(photo -> photo.toArray().length > PHOTO_BYTES_MAX).isPresent()
        ? letter.withoutPhoto()
        : letter;
  }

  /// What a server refuses with a photo it may take without: the code must arrive.
  private Delivery send(Letter letter, InternetAddress to) throws IOException {
    try {
      hand(letter, to);
      return new Delivery.Taken();
    } catch (MessagingException e) {
      if (letter.photo().isPresent() && MailTrouble.isAboutContent(e)) {
        LOG.info("{} does not take a mail with its photo; it leaves without", settings.host());
        return send(letter.withoutPhoto(), to);
      }
      return MailTrouble.of(e, settings, to);
    }
  }

  private void hand(Letter letter, InternetAddress to) throws MessagingException, IOException {
    var session = Session.getInstance(properties());
    var message =
        new MailComposer(session, from, kiosk.name()).compose(letter, to, clock.instant());
    var transport = session.getTransport("smtp");
    try {
      connect(transport);
      transport.sendMessage(message, new InternetAddress[] {to});
    } finally {
      close(transport);
    }
  }

  private void connect(Transport transport) throws MessagingException, IOException {
    if (settings.login().isPresent()) {
      var login = settings.login().get();
      transport.connect(
          settings.host(), settings.port(), login.user(), PasswordFile.read(login.passwordFile()));
    } else {
      transport.connect(settings.host(), settings.port(), null, null);
    }
  }

  /// What was taken stays taken, whatever becomes of the goodbye.
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server did not say goodbye", e);
    }
  }

  private Properties properties() throws IOException {
    var properties = new Properties();
    set(properties, "mail.smtp.localhost", kiosk.id());
    set(properties, "mail.smtp.from", from.getAddress());
    set(properties, "mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    set(properties, "mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    set(properties, "mail.smtp.connectiontimeout", Long.toString(CONNECT_WITHIN.toMillis()));
    set(properties, "mail.smtp.timeout", Long.toString(ANSWER_WITHIN.toMillis()));
    set(properties, "mail.smtp.writetimeout", Long.toString(ANSWER_WITHIN.toMillis()));
    switch (settings.security()) {
      case STARTTLS -> {
        set(properties, "mail.smtp.starttls.enable", "true");
        set(properties, "mail.smtp.starttls.required", "true");
      }
      case TLS -> set(properties, "mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    if (settings.security() != MailSecurity.NONE) {
      set(properties, "mail.smtp.ssl.checkserveridentity", "true");
      set(properties, "mail.smtp.ssl.socketFactory.fallback", "false");
      set(properties, "mail.smtp.socketFactory.fallback", "false");
      if (settings.authority().isPresent()) {
        properties.put("mail.smtp.ssl.socketFactory", Trust.factory(settings.authority().get()));
      }
    }
    return properties;
  }

  private static void set(Properties properties, String key, String value) {
    properties.setProperty(key, value);
  }
}
