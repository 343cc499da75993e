package cubby.app.config;

import static java.util.Objects.requireNonNull;

import cubby.app.yaml.Faults;
import cubby.app.yaml.Line;
import cubby.app.yaml.Matching;
import cubby.app.yaml.OneOf;
import cubby.app.yaml.Section;
import cubby.app.yaml.WholeNumber;
import cubby.link.mail.MailSecurity;
import cubby.link.mail.MailSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the file says of mail.
record MailPart(
    Section at,
    @Nullable String host,
    @Nullable Integer port,
    @Nullable String security,
    @Nullable String user,
    @Nullable Path passwordFile,
    @Nullable String from,
    @Nullable Path authority) {

  private static final Line PATH = new Line(200);

  private static final Matching HOST =
      new Matching(
          new Line(253),
          Pattern.compile(
                  "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
              .asMatchPredicate(),
          "the name of a mail server",
          "Write it like mail.example.org; the port has a key of its own.");

  private static final OneOf SECURITY =
      new OneOf(
          "security",
          Arrays.stream(MailSecurity.values())
              .map(each -> each.name().toLowerCase(Locale.ROOT))
              .toList());

  /// A relay there is reached by nothing that could be listened to.
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1");

  static @Nullable MailPart read(@Nullable Section at, Path folder, Faults faults) {
    if (at == null) {
      return null;
    }
    var part =
        new MailPart(
            at,
            at.required("host", HOST),
            at.optional("port", new WholeNumber(1, 65_535)),
            at.required("security", SECURITY),
            at.optional("user", new Line(100)),
            path(at, "password-file", folder, faults),
            at.required("from", SupportPart.EMAIL),
            path(at, "authority", folder, faults));
    at.close();
    part.check(faults);
    return part;
  }

  /// Once there are no faults.
  MailSettings settings() {
    var how = securityOf(requireNonNull(security));
    return new MailSettings(
        requireNonNull(host),
        port == null ? usualPort(how) : port,
        how,
        user == null
            ? Optional.empty()
            : Optional.of(new MailSettings.Login(user, requireNonNull(passwordFile))),
        requireNonNull(from),
        Optional.ofNullable(authority));
  }

  private void check(Faults faults) {
    if (user != null && !at.has("password-file")) {
      faults.add(
          at.spot("user"),
          "user: there is no password for %s".formatted(user),
          "Add 'password-file: …' with the name of a file that has the password and nothing else.");
    }
    if (user == null && at.has("password-file") && !at.has("user")) {
      faults.add(
          at.spot("password-file"),
          "password-file: there is no user whose password it has",
          "Add 'user: …', or take the key away.");
    }
    if ("none".equals(security) && host != null && !THIS_MACHINE.contains(host)) {
      faults.add(
          at.spot("security"),
          "security: everybody on the way to %s could read the codes".formatted(host),
          "Write starttls or tls. Without either, only a relay on this machine will do: host: localhost.");
    }
    if ("none".equals(security) && at.has("authority")) {
      faults.add(
          at.spot("authority"),
          "authority: without TLS no certificate is looked at",
          "Write starttls or tls, or take the key away.");
    }
  }

  private static @Nullable Path path(Section at, String key, Path folder, Faults faults) {
    return WrittenPath.read(
        at, key, at.optional(key, PATH), "Write the name of a file.", folder, faults);
  }

  private static MailSecurity securityOf(String word) {
    return MailSecurity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// RFC 8314: submission, with or without TLS from the first byte; a relay's is that of SMTP.
  private static int usualPort(MailSecurity how) {
    return switch (how) {
      case STARTTLS -> 587;
      case TLS -> 465;
      case NONE -> 25;
    };
  }
}
