package cubby.link.mail;

import static cubby.link.letter.Examples.kiosk;
import static cubby.link.letter.Examples.reader;
import static cubby.link.letter.Examples.stored;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cubby.core.notice.Picture;
import cubby.core.shell.Delivery;
import cubby.core.words.Language;
import cubby.link.letter.Examples;
import cubby.link.letter.LetterWriter;
import cubby.link.qr.QrReading;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// TLS, and what servers answer: against SubEthaSMTP and GreenMail.
class MailLineTest {
  private static final Instant NOW = Instant.parse("2025-03-14T10:15:00Z");

  @TempDir private static Path folder;
  private static TestCertificates.Identity localhost;
  private static TestCertificates.Identity elsewhere;

  private final List<byte[]> arrived = new ArrayList<>();
  private @Nullable SMTPServer server;

  @BeforeAll
  static void makeCertificates() throws Exception {
    localhost = TestCertificates.make(folder, "dns:localhost");
    elsewhere = TestCertificates.make(folder, "dns:mail.example.org");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void startTlsComesBeforeAnythingIsSaid() throws Exception {
    var port =
        serve(
            SMTPServer.port(0)
                .startTlsSocketFactory(localhost.context())
                .requireTLS()
                .messageHandlerFactory(this::taking));

    var carrier = carrier(port, MailSecurity.STARTTLS, Optional.of(localhost.pem()));

    assertThat(carrier.carry(stored(reader(Language.ENGLISH)))).isEqualTo(new Delivery.Taken());
    var mail = ArrivedMail.read(new ByteArrayInputStream(arrived.getFirst()));
    assertThat(mail.text()).contains("Pickup code:   1234 5678");
    assertThat(QrReading.ofPicture(mail.picture(1).getInputStream().readAllBytes()))
        .isEqualTo("CUBBY1:k:p:secret");
  }

  @Test
  void withoutStartTlsNothingIsSaidInTheClear() {
    var port = serve(SMTPServer.port(0).messageHandlerFactory(this::taking));
    var carrier = carrier(port, MailSecurity.STARTTLS, Optional.of(localhost.pem()));

    assertThatThrownBy(() -> carrier.carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "localhost:%d offers no STARTTLS, and nothing is said to it in the clear"
                .formatted(port));
    assertThat(arrived).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"STARTTLS", "TLS"})
  void aCertificateSignedByItselfIsSaid(MailSecurity security) {
    var port = serve(tls(security, localhost).messageHandlerFactory(this::taking));
    var carrier = carrier(port, security, Optional.empty());

    assertThatThrownBy(() -> carrier.carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the certificate of localhost goes back to nobody that is trusted")
        .hasMessageContaining("'authority'");
    assertThat(arrived).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"STARTTLS", "TLS"})
  void aCertificateForAnotherNameIsSaid(MailSecurity security) {
    var port = serve(tls(security, elsewhere).messageHandlerFactory(this::taking));
    var carrier = carrier(port, security, Optional.of(elsewhere.pem()));

    assertThatThrownBy(() -> carrier.carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "the certificate of the server at localhost:%d is not for that name".formatted(port));
    assertThat(arrived).isEmpty();
  }

  @Test
  void aCertificateThatIsOutOfDateIsSaid() {
    var handshake = new SSLHandshakeException("PKIX path validation failed");
    handshake.initCause(
        new CertPathValidatorException("validity", new CertificateExpiredException("2020")));

    assertThatThrownBy(() ->
            MailTrouble.of(
                new MessagingException("Could not connect", handshake),
                settings(465, MailSecurity.TLS, Optional.empty()),
                new InternetAddress("anna@example.org")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the certificate of localhost is out of date");
  }

  @Test
  void aServerWithoutTlsOnThePortOfTlsIsSaid() {
    var port = serve(SMTPServer.port(0).messageHandlerFactory(this::taking));
    var carrier = carrier(port, MailSecurity.TLS, Optional.of(localhost.pem()));

    assertThatThrownBy(() -> carrier.carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("localhost:%d does not speak TLS as it should".formatted(port));
  }

  @Test
  void implicitTlsIsTlsFromTheFirstByte() throws Exception {
    System.setProperty("greenmail.tls.keystore.file", localhost.store().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificates.PASSWORD);
    var greenMail = new GreenMail(ServerSetup.SMTPS.dynamicPort());
    greenMail.start();
    try {
      var carrier =
          carrier(greenMail.getSmtps().getPort(), MailSecurity.TLS, Optional.of(localhost.pem()));

      assertThat(carrier.carry(stored(reader(Language.ENGLISH)))).isEqualTo(new Delivery.Taken());
      assertThat(greenMail.getReceivedMessages()).hasSize(1);
    } finally {
      greenMail.stop();
      System.clearProperty("greenmail.tls.keystore.file");
      System.clearProperty("greenmail.tls.keystore.password");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "550,'5.1.1 no such user'",
    "550,'no such user'",
    "551,'user not local'",
    "552,'5.2.2 mailbox full'",
    "553,'5.1.3 bad address'",
    "554,'no'"
  })
  void anAddressThatIsRefusedForGoodIsSaidWithTheServersWords(int code, String words)
      throws IOException {
    var port = serve(SMTPServer.port(0).messageHandlerFactory(_ -> new AtRecipient(code, words)));

    var delivery = plain(port).carry(stored(reader(Language.ENGLISH)));

    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused ->
                assertThat(refused.why())
                    .startsWith("anna@example.org: ")
                    .contains(code + " " + words));
  }

  @ParameterizedTest
  @CsvSource({
    "450,'4.2.0 greylisted'",
    "452,'4.3.1 no room'",
    "554,'5.7.1 relay access denied'",
    "550,'5.7.26 not authenticated'",
    "530,'5.7.0 sign in first'",
    "503,'5.5.1 bad sequence'"
  })
  void whatIsNotTheAddressesFaultIsTriedAgain(int code, String words) throws IOException {
    var port = serve(SMTPServer.port(0).messageHandlerFactory(_ -> new AtRecipient(code, words)));

    assertThat(plain(port).carry(stored(reader(Language.ENGLISH))))
        .isEqualTo(new Delivery.NotNow("localhost answered " + code));
  }

  @Test
  void aMailThatIsRefusedAsAWholeIsSaid() throws IOException {
    var port =
        serve(SMTPServer.port(0).messageHandlerFactory(_ -> new AtData(554, "5.6.0 not wanted")));

    assertThat(plain(port).carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void aMailThatIsPutOffAsAWholeIsTriedAgain() throws IOException {
    var port = serve(SMTPServer.port(0).messageHandlerFactory(_ -> new AtData(451, "4.3.0 later")));

    assertThat(plain(port).carry(stored(reader(Language.ENGLISH))))
        .isEqualTo(new Delivery.NotNow("localhost answered 451"));
  }

  @ParameterizedTest
  @CsvSource({"552,'5.3.4 message too big'", "552,'too big'", "554,'5.6.0 no pictures'"})
  void aMailWhosePhotoIsTooMuchLeavesWithoutIt(int code, String words) throws IOException {
    var port =
        serve(SMTPServer.port(0).messageHandlerFactory(_ -> new NoPictures(code, words, arrived)));

    var delivery =
        plain(port)
            .carry(stored(reader(Language.ENGLISH), new Picture("image/jpeg", new byte[50_000])));

    assertThat(delivery).isEqualTo(new Delivery.Taken());
    assertThat(new String(arrived.getFirst(), US_ASCII))
        .contains("qr.png")
        .doesNotContain("photo.jpeg", "cid:photo");
  }

  @Test
  void aMailThatIsPutOffKeepsItsPhoto() throws IOException {
    var port =
        serve(
            SMTPServer.port(0)
                .messageHandlerFactory(_ -> new NoPictures(451, "4.3.0 later", arrived)));

    assertThat(
            plain(port)
                .carry(
                    stored(reader(Language.ENGLISH), new Picture("image/jpeg", new byte[50_000]))))
        .isEqualTo(new Delivery.NotNow("localhost answered 451"));
    assertThat(arrived).isEmpty();
  }

  @Test
  void aSenderThatIsRefusedIsTheKiosksTrouble() {
    var port = serve(SMTPServer.port(0).messageHandlerFactory(_ -> new AtSender()));

    assertThatThrownBy(() -> plain(port).carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("localhost does not take mail from kiosk@example.org: 550");
  }

  private int serve(SMTPServer.Builder builder) {
    var started = builder.bindAddress(InetAddress.getLoopbackAddress()).build();
    started.start();
    server = started;
    return started.getPortAllocated();
  }

  private static SMTPServer.Builder tls(MailSecurity security, TestCertificates.Identity identity) {
    return security == MailSecurity.TLS
        ? SMTPServer.port(0).serverSocketFactory(identity.context())
        : SMTPServer.port(0).startTlsSocketFactory(identity.context()).requireTLS();
  }

  private static SmtpCarrier plain(int port) {
    return carrier(port, MailSecurity.NONE, Optional.empty());
  }

  private static SmtpCarrier carrier(int port, MailSecurity security, Optional<Path> authority) {
    var kiosk = kiosk(Language.ENGLISH);
    return new SmtpCarrier(
        settings(port, security, authority),
        new LetterWriter(kiosk, Examples.ZONE),
        kiosk,
        () -> NOW);
  }

  private static MailSettings settings(int port, MailSecurity security, Optional<Path> authority) {
    return new MailSettings(
        "localhost", port, security, Optional.empty(), "kiosk@example.org", authority);
  }

  private MessageHandler taking(MessageContext context) {
    return new Handler() {
      @Override
      public String data(InputStream in) throws IOException {
        arrived.add(in.readAllBytes());
        return "taken";
      }
    };
  }

  /// Takes everything and keeps nothing.
  private static class Handler implements MessageHandler {
    @Override
    public void from(String from) throws RejectException {}

    @Override
    public void recipient(String to) throws RejectException {}

    @Override
    public String data(InputStream in) throws RejectException, IOException {
      in.readAllBytes();
      return "taken";
    }

    @Override
    public void done() {}
  }

  private static final class AtSender extends Handler {
    @Override
    public void from(String from) throws RejectException {
      throw new RejectException(550, "5.1.8 who are you");
    }
  }

  private static final class AtRecipient extends Handler {
    private final int code;
    private final String words;

    AtRecipient(int code, String words) {
      this.code = code;
      this.words = words;
    }

    @Override
    public void recipient(String to) throws RejectException {
      throw new RejectException(code, words);
    }
  }

  /// Refuses what is large, and keeps the rest.
  private static final class NoPictures extends Handler {
    private static final int LARGE = 50_000;

    private final int code;
    private final String words;
    private final List<byte[]> kept;

    NoPictures(int code, String words, List<byte[]> kept) {
      this.code = code;
      this.words = words;
      this.kept = kept;
    }

    @Override
    public String data(InputStream in) throws RejectException, IOException {
      var mail = in.readAllBytes();
      if (mail.length > LARGE) {
        throw new RejectException(code, words);
      }
      kept.add(mail);
      return "taken";
    }
  }

  private static final class AtData extends Handler {
    private final int code;
    private final String words;

    AtData(int code, String words) {
      this.code = code;
      this.words = words;
    }

    @Override
    public String data(InputStream in) throws RejectException, IOException {
      in.readAllBytes();
      throw new RejectException(code, words);
    }
  }
}
