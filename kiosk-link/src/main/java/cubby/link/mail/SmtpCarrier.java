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
        : send(letter, to.get());
  }

  private Delivery send(Letter letter, InternetAddress to) throws IOException {
    var session = Session.getInstance(properties());
    try {
      var message =
          new MailComposer(session, from, kiosk.name()).compose(letter, to, clock.instant());
      var transport = session.getTransport("smtp");
      try {
        connect(transport);
        transport.sendMessage(message, new InternetAddress[] {to});
        return new Delivery.Taken();
      } finally {
        close(transport);
      }
    } catch (MessagingException e) {
      return MailTrouble.of(e, settings, to);
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
