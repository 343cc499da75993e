package cubby.link.mail;

import cubby.core.shell.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Makes out whose trouble it is that a mail was not taken: the address's, this mail's for now, or
/// the way's to the server.
final class MailTrouble {
  /// RFC 5321, 4.2.1: 4 for now, 5 for good.
  private static final int FOR_NOW = 4;

  private static final int FOR_GOOD = 5;
  private static final int CLOSING = 421;

  /// Replies that are about us: what we say, and who we are (RFC 5321, RFC 4954).
  private static final List<Integer> ABOUT_US =
      List.of(500, 501, 502, 503, 504, 530, 534, 535, 538);

  /// RFC 3463: the second number is the subject. What mail system, network, protocol and policy
  /// object to is not the address.
  private static final Pattern ENHANCED = Pattern.compile("\\b5\\.(\\d{1,3})\\.\\d{1,3}\\b");

  private static final List<String> NOT_THE_ADDRESS = List.of("3", "4", "5", "7");

  /// Of what a server says.
  private static final int WORDS_MAX = 200;

  private MailTrouble() {}

  /// @throws IOException if no other mail would be taken either; its message says why
  static Delivery of(MessagingException trouble, MailSettings settings, InternetAddress to)
      throws IOException {
    var causes = causes(trouble);
    var recipient = first(causes, SMTPAddressFailedException.class);
    if (recipient.isPresent()) {
      return of(recipient.get().getReturnCode(), shortened(recipient.get()), settings, to);
    }
    var sender = first(causes, SMTPSenderFailedException.class);
    if (sender.isPresent()) {
      throw new IOException(
          "%s does not take mail from %s: %s"
              .formatted(settings.host(), settings.from(), shortened(sender.get())),
          trouble);
    }
    var content = first(causes, SMTPSendFailedException.class);
    if (content.isPresent()) {
      return of(content.get().getReturnCode(), shortened(content.get()), settings, to);
    }
    throw new IOException(sentence(causes, settings), trouble);
  }

  /// Whether a server refused the mail for good for what is in it, or for its size; another mail to
  /// the same address may be taken.
  static boolean isAboutContent(MessagingException trouble) {
    var causes = causes(trouble);
    return first(causes, SMTPAddressFailedException.class).isEmpty()
        && first(causes, SMTPSenderFailedException.class).isEmpty()
        && first(causes, SMTPSendFailedException.class)
            .filter(refusal -> refusal.getReturnCode() / 100 == FOR_GOOD)
            .isPresent();
  }

  private static Delivery of(int code, String words, MailSettings settings, InternetAddress to)
      throws IOException {
    if (isForGood(code, words)) {
      return new Delivery.Refused("%s: %s".formatted(to.getAddress(), words));
    }
    if (code / 100 == FOR_GOOD || (code / 100 == FOR_NOW && code != CLOSING)) {
      return new Delivery.NotNow("%s answered %d".formatted(settings.host(), code));
    }
    throw new IOException("%s broke off (%d)".formatted(settings.host(), code));
  }

  private static boolean isForGood(int code, String words) {
    if (code / 100 != FOR_GOOD || ABOUT_US.contains(code)) {
      return false;
    }
    var enhanced = ENHANCED.matcher(words);
    return !enhanced.find() || !NOT_THE_ADDRESS.contains(enhanced.group(1));
  }

  /// What is in the way, for whoever sees to the kiosk. The innermost cause knows best.
  private static String sentence(List<Throwable> causes, MailSettings settings) {
    var where = settings.host() + ":" + settings.port();
    for (var cause : causes.reversed()) {
      var known = sentence(cause, settings.host(), where);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return "%s: %s".formatted(where, shortened(causes.getLast()));
  }

  private static Optional<String> sentence(Throwable cause, String host, String where) {
    return switch (cause) {
      case AuthenticationFailedException _ ->
          Optional.of(
              "%s does not take the user and password of the configuration: %s"
                  .formatted(host, shortened(cause)));
      case UnknownHostException _ ->
          Optional.of(
              "the mail server %s is not found: its name is wrong, or the network is down"
                  .formatted(host));
      case ConnectException _, NoRouteToHostException _ ->
          Optional.of("nobody answers at " + where);
      case SocketTimeoutException _ -> Optional.of(where + " does not answer in time");
      case CertificateExpiredException _, CertificateNotYetValidException _ ->
          Optional.of(
              "the certificate of %s is out of date, or this kiosk's clock is wrong"
                  .formatted(host));
      case CertPathBuilderException _ ->
          Optional.of(
              "the certificate of %s goes back to nobody that is trusted: it may be signed by itself. If it is the right server, name its certificate under 'authority'"
                  .formatted(host));
      case CertificateException _ ->
          Optional.of(
              "the certificate of the server at %s is not for that name: %s"
                  .formatted(where, shortened(cause)));
      case SSLException _ ->
          Optional.of("%s does not speak TLS as it should: %s".formatted(where, shortened(cause)));
      case MessagingException _ when shortened(cause).contains("STARTTLS is required") ->
          Optional.of(
              "%s offers no STARTTLS, and nothing is said to it in the clear".formatted(where));
      default -> Optional.empty();
    };
  }

  /// What a server said, or Java, on one line.
  private static String shortened(Throwable trouble) {
    var line = String.valueOf(trouble.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= WORDS_MAX ? line : line.substring(0, WORDS_MAX) + "…";
  }

  private static <T> Optional<T> first(List<Throwable> causes, Class<T> kind) {
    return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /// Mail's exceptions have chains of their own beside the usual one.
  private static List<Throwable> causes(Throwable trouble) {
    var causes = new ArrayList<Throwable>();
    collect(trouble, causes);
    return causes;
  }

  private static void collect(@Nullable Throwable one, List<Throwable> into) {
    if (one == null || into.contains(one)) {
      return;
    }
    into.add(one);
    if (one instanceof MessagingException mail) {
      collect(mail.getNextException(), into);
    }
    collect(one.getCause(), into);
  }
}
