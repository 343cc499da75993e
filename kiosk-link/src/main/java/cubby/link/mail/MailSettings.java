package cubby.link.mail;

import java.nio.file.Path;
import java.util.Optional;

/// The way to a mail server.
///
/// @param host its name, as its certificate has it
/// @param port 1 to 65535
/// @param login absent where it wants none
/// @param from what letters have as their sender: an address
/// @param authority a file with the certificate, or certificates, in PEM form that the server's
///   must go back to; without it, those that the Java runtime knows
public record MailSettings(
    String host,
    int port,
    MailSecurity security,
    Optional<Login> login,
    String from,
    Optional<Path> authority) {

  /// @param passwordFile read anew each time, so that a password can be changed while the kiosk
  ///   runs
  public record Login(String user, Path passwordFile) {}
}
