package cubby.app.config;

import cubby.link.mail.MailSettings;
import cubby.link.mail.PasswordFile;
import cubby.link.mail.Trust;
import cubby.link.sms.SmsSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What keeps notices from whom they are for. No fault: the kiosk works without.
public final class MailCheck {
  private MailCheck() {}

  /// Whom a sound configuration leaves out, one sentence for each.
  public static List<String> unreached(CabinetConfig config) {
    var nobodySends =
        config.mail().isPresent()
            ? Stream.<String>empty()
            : Stream.of(
                "no mail is configured: letters are written to %s, for somebody to pass on"
                    .formatted(config.notices()));
    // Who announces a parcel may give a telephone number all the same.
    var nobodyTexts =
        config.sms().isPresent()
            ? Stream.<String>empty()
            : Stream.of(
                "no SMS gateway is configured: whoever is announced with a telephone number gets no notice from this kiosk");
    return Stream.concat(nobodySends, nobodyTexts).toList();
  }

  /// The same of short texts.
  public static List<String> missingForSms(Optional<SmsSettings> sms) {
    return sms.stream()
        .flatMap(settings -> PasswordFile.objectionTo(settings.tokenFile()).stream())
        .map(sentence -> "sms: " + sentence)
        .toList();
  }

  /// What the computer at hand lacks for it, with what it is about in front.
  public static List<String> missing(Optional<MailSettings> mail) {
    return mail.stream()
        .flatMap(settings ->
            Stream.concat(
                settings
                    .login()
                    .flatMap(login -> PasswordFile.objectionTo(login.passwordFile()))
                    .stream(),
                settings.authority().flatMap(Trust::objectionTo).stream()))
        .map(sentence -> "mail: " + sentence)
        .toList();
  }
}
