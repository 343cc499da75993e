package cubby.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.app.config.ConfigReading.Sound;
import cubby.link.mail.MailSecurity;
import cubby.link.mail.MailSettings;
import cubby.link.sms.SmsSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailConfigTest {
  @TempDir private Path folder;

  @Test
  void everyKeyReachesItsRecord() {
    assertThat(sound(Sample.FULL).mail())
        .contains(
            new MailSettings(
                "mail.example.org",
                2525,
                MailSecurity.STARTTLS,
                Optional.of(new MailSettings.Login("kiosk", folder.resolve("mail-password"))),
                "kiosk@example.org",
                Optional.of(folder.resolve("authority.pem"))));
  }

  @ParameterizedTest
  @CsvSource({
    "starttls, mail.example.org, 587",
    "tls, mail.example.org, 465",
    "none, localhost, 25"
  })
  void thePortIsTheUsualOne(String security, String host, int port) {
    var yaml =
        Sample.SOUND
            + """
            mail: {host: %s, security: %s, from: kiosk@example.org}
            """
                .formatted(host, security);

    assertThat(sound(yaml).mail().map(MailSettings::port)).contains(port);
  }

  @Test
  void withoutMailNothingIsMissingAndItIsSaidWhoPassesLettersOn() {
    var config = sound(Sample.SOUND);

    assertThat(MailCheck.missing(config.mail())).isEmpty();
    assertThat(MailCheck.unreached(config))
        .containsExactly(
            "no mail is configured: letters are written to %s, for somebody to pass on"
                .formatted(folder.resolve("notices")),
            "no SMS gateway is configured: whoever is announced with a telephone number gets no notice from this kiosk");
  }

  @Test
  void withMailOnlyTelephonesAreLeftOut() {
    var mailOnly = Sample.FULL.replaceAll("(?m)^sms: .*\n", "");

    assertThat(MailCheck.unreached(sound(mailOnly)))
        .singleElement()
        .asString()
        .startsWith("no SMS gateway");
    assertThat(sound(mailOnly).rules().telephones()).isFalse();
  }

  @Test
  void withMailAndAGatewayNobodyIsLeftOut() {
    var config = sound(Sample.FULL);

    assertThat(MailCheck.unreached(config)).isEmpty();
    assertThat(config.rules().telephones()).isTrue();
    assertThat(config.sms())
        .contains(
            new SmsSettings(
                URI.create("https://sms.example.org/send"), folder.resolve("sms-token")));
    assertThat(MailCheck.missingForSms(config.sms()))
        .containsExactly("sms: there is no password file " + folder.resolve("sms-token"));
  }

  @Test
  void filesThatAreNotThereAreSaid() {
    assertThat(MailCheck.missing(sound(Sample.FULL).mail()))
        .containsExactly(
            "mail: there is no password file " + folder.resolve("mail-password"),
            "mail: there is no file %s with certificates"
                .formatted(folder.resolve("authority.pem")));
  }

  @Test
  void filesThatWillNotDoAreSaid() throws IOException {
    var password = Files.writeString(folder.resolve("mail-password"), "open sesame");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    var authority = Files.writeString(folder.resolve("authority.pem"), "nothing");

    assertThat(MailCheck.missing(sound(Sample.FULL).mail()))
        .containsExactly(
            "mail: others than its owner may read or change the password file %1$s: say 'chmod 600 %1$s'"
                .formatted(password),
            "mail: %s has no certificates in PEM form".formatted(authority));
  }

  private CabinetConfig sound(String yaml) {
    if (ConfigReader.read(yaml.getBytes(UTF_8), folder) instanceof Sound(var config)) {
      return config;
    }
    throw new AssertionError("not sound: " + ConfigReader.read(yaml.getBytes(UTF_8), folder));
  }
}
