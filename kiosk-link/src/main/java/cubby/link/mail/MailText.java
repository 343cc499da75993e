package cubby.link.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import cubby.core.cabinet.KioskProfile;
import cubby.link.letter.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// A letter as the mail that would leave, for whoever wants to look at it. Any thread.
public final class MailText {
  private MailText() {}

  /// The mail as it goes over the line, its lines ended by `\r\n`; empty if its address is none.
  ///
  /// @param from the sender's address
  /// @throws IllegalArgumentException if the sender's address is none
  public static Optional<String> of(Letter letter, KioskProfile kiosk, String from, Instant now) {
    var sender =
        Address.parse(from)
            .orElseThrow(() -> new IllegalArgumentException("'%s' is no address".formatted(from)));
    return Address.parse(letter.to())
        .map(to -> {
          var session = Session.getInstance(new Properties());
          var bytes = new ByteArrayOutputStream();
          try {
            new MailComposer(session, sender, kiosk.name()).compose(letter, to, now).writeTo(bytes);
          } catch (MessagingException e) {
            throw new IllegalStateException("a letter to an address is a mail", e);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return bytes.toString(UTF_8);
        });
  }
}
