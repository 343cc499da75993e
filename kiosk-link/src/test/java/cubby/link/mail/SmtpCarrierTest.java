package cubby.link.mail;

import static cubby.link.letter.Examples.kiosk;
import static cubby.link.letter.Examples.reader;
import static cubby.link.letter.Examples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cubby.core.notice.OpenedNotice.Reader;
import cubby.core.notice.Picture;
import cubby.core.shell.Delivery;
import cubby.core.words.Language;
import cubby.link.letter.Examples;
import cubby.link.letter.LetterWriter;
import cubby.link.qr.QrReading;
import jakarta.mail.Part;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against GreenMail, in the clear.
class SmtpCarrierTest {
  private static final Instant NOW = Instant.parse("2025-03-14T10:15:00Z");
  private static final byte[] JPEG = Base64.getDecoder().decode("/9j/4AAQSkZJRgABAQEASABIAAD/2Q==");

  private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    SERVER.setUser("kiosk@example.org", "kiosk", "open sesame");
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @AfterEach
  void empty() throws FolderException {
    SERVER.purgeEmailFromAllMailboxes();
  }

  @Test
  void aMailHasTextAndHtmlWithTheQrCodeInIt() throws Exception {
    assertThat(carrier().carry(stored(reader(Language.GERMAN)))).isEqualTo(new Delivery.Taken());

    var mail = theMail();
    assertThat(mail.message().getContentType()).startsWith("multipart/alternative");
    assertThat(mail.related().getContentType()).startsWith("multipart/related");
    assertThat(mail.related().getCount()).isEqualTo(2);
    assertThat(mail.text()).contains("Abholcode:    1234 5678\n", "Guten Tag Anna,");
    assertThat(mail.html()).contains("1234 5678", "lang=\"de\"", "Prüfzahl");
    var qr = mail.picture(1);
    assertThat(qr.getContentType()).startsWith("image/png");
    assertThat(qr.getDisposition()).isEqualTo(Part.INLINE);
    var id = qr.getContentID().replaceAll("[<>]", "");
    assertThat(mail.html()).contains("src=\"cid:" + id + "\"");
    assertThat(QrReading.ofPicture(qr.getInputStream().readAllBytes()))
        .isEqualTo("CUBBY1:k:p:secret");
  }

  @Test
  void itsHeadersSayWhoWritesAndThatNobodyNeedAnswer() throws Exception {
    carrier().carry(stored(reader(Language.GERMAN)));

    var mail = theMail();
    assertThat(mail.message().getSubject()).isEqualTo("Ihr Paket ist da: Market Square");
    assertThat(mail.header("From")).isEqualTo("Market Square <kiosk@example.org>");
    assertThat(mail.header("To")).isEqualTo("anna@example.org");
    assertThat(mail.header("Message-ID")).isEqualTo("<a1-n0@example.org>");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("Content-Language")).isEqualTo("de");
    assertThat(mail.message().getSentDate()).isEqualTo(NOW);
  }

  @Test
  void showsThePhotoWhereThereIsOne() throws Exception {
    carrier().carry(stored(reader(Language.ENGLISH), new Picture("image/jpeg", JPEG)));

    var mail = theMail();
    assertThat(mail.related().getCount()).isEqualTo(3);
    var photo = mail.picture(2);
    assertThat(photo.getContentType()).startsWith("image/jpeg");
    assertThat(photo.getInputStream().readAllBytes()).isEqualTo(JPEG);
    assertThat(mail.html())
        .contains("src=\"cid:" + photo.getContentID().replaceAll("[<>]", "") + "\"");
  }

  @Test
  void aPhotoThatManyServersWouldRefuseIsLeftOut() throws Exception {
    var large = new Picture("image/jpeg", new byte[SmtpCarrier.PHOTO_BYTES_MAX + 1]);

    assertThat(carrier().carry(stored(reader(Language.ENGLISH), large)))
        .isEqualTo(new Delivery.Taken());

    var mail = theMail();
    assertThat(mail.related().getCount()).isEqualTo(2);
    assertThat(mail.html()).doesNotContain("cid:photo");
  }

  @Test
  void everyNoticeArrives() throws Exception {
    var notices = Examples.all(reader(Language.ENGLISH));
    for (var notice : notices) {
      assertThat(carrier().carry(notice)).isEqualTo(new Delivery.Taken());
    }

    assertThat(SERVER.getReceivedMessages()).hasSize(notices.size());
  }

  @Test
  void whoMustSignInDoes() throws Exception {
    var carrier = carrier(Optional.of(login("open sesame\n", "rw-------")));

    assertThat(carrier.carry(stored(reader(Language.ENGLISH)))).isEqualTo(new Delivery.Taken());
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aWrongPasswordIsTheKiosksTroubleAndNotTheRecipients() throws IOException {
    var carrier = carrier(Optional.of(login("open barley\n", "rw-------")));

    assertThatThrownBy(() -> carrier.carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "localhost does not take the user and password of the configuration: 535")
        .hasMessageNotContaining("barley");
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  @Test
  void aPasswordThatOthersMayReadIsNotUsed() throws IOException {
    var carrier = carrier(Optional.of(login("open sesame\n", "rw-r-----")));

    assertThatThrownBy(() -> carrier.carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var carrier = carrier(settings(free, Optional.empty()));

    assertThatThrownBy(() -> carrier.carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessage("nobody answers at localhost:" + free);
  }

  @Test
  void aHostThatHasNoAddressIsSaid() {
    var carrier =
        carrier(
            new MailSettings(
                "mail.invalid",
                25,
                MailSecurity.NONE,
                Optional.empty(),
                "kiosk@example.org",
                Optional.empty()));

    assertThatThrownBy(() -> carrier.carry(stored(reader(Language.ENGLISH))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the mail server mail.invalid is not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+49 170 1234567",
        "anna",
        "anna@localhost",
        "anna@example.org, bob@example.org",
        "anna@example.org bob@example.org",
        "anna@example.org\r\nBcc: everybody@example.org",
        "anna@example.org\r\nRCPT TO:<bob@example.org>",
        "Anna <anna@example.org>",
        "anna@example.org>\r\nDATA",
        "group: anna@example.org;",
        "anna(comment)@example.org",
        "\"anna\"@example.org",
        "anna@[127.0.0.1]",
        "anna@example..org",
        "änna@example.org",
        "anna@grüße.example",
        "\u202egro.elpmaxe@anna"
      })
  void whatIsNoAddressIsRefusedAndNothingSent(String typed) throws IOException {
    var delivery = carrier().carry(stored(new Reader(typed, Optional.empty(), Language.ENGLISH)));

    assertThat(delivery).isInstanceOf(Delivery.Refused.class);
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  @Test
  void anAddressIsNeverTooLongToBeRefused() throws IOException {
    var typed = "a".repeat(64) + "@" + "example.".repeat(30_000) + "org";

    assertThat(carrier().carry(stored(new Reader(typed, Optional.empty(), Language.ENGLISH))))
        .isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void domainsOfAnyScriptAreReached() throws Exception {
    carrier().carry(stored(new Reader("anna@grün.example", Optional.empty(), Language.ENGLISH)));

    assertThat(theMail().header("To")).isEqualTo("anna@xn--grn-ioa.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna\r\nBcc: everybody@example.org",
        "Anna\r\n.\r\nMAIL FROM:<x@example.org>",
        "<script>alert(1)</script>",
        "\u202eannA",
        "x\u0000y"
      })
  void whatPeopleAreCalledBreaksNoMail(String name) throws Exception {
    var to = new Reader("anna@example.org", Optional.of(name), Language.ENGLISH);

    for (var notice : Examples.all(to)) {
      carrier().carry(notice);
    }
    carrier().carry(Examples.returned(to, name));

    for (var message : SERVER.getReceivedMessages()) {
      var mail = new ArrivedMail(message);
      assertThat(mail.header("Bcc")).isNull();
      assertThat(mail.message().getAllRecipients()).hasSize(1);
      assertThat(mail.html()).contains("</html>").doesNotContain("<script", "\u202e");
    }
  }

  private SmtpCarrier carrier() {
    return carrier(Optional.empty());
  }

  private SmtpCarrier carrier(Optional<MailSettings.Login> login) {
    return carrier(settings(SERVER.getSmtp().getPort(), login));
  }

  private static MailSettings settings(int port, Optional<MailSettings.Login> login) {
    return new MailSettings(
        "localhost", port, MailSecurity.NONE, login, "kiosk@example.org", Optional.empty());
  }

  private static SmtpCarrier carrier(MailSettings settings) {
    var kiosk = kiosk(Language.ENGLISH);
    return new SmtpCarrier(settings, new LetterWriter(kiosk, Examples.ZONE), kiosk, () -> NOW);
  }

  private MailSettings.Login login(String content, String mode) throws IOException {
    var file = Files.writeString(folder.resolve("password"), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return new MailSettings.Login("kiosk", file);
  }

  private ArrivedMail theMail() {
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    return new ArrivedMail(SERVER.getReceivedMessages()[0]);
  }
}
