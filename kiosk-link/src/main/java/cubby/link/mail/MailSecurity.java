package cubby.link.mail;

/// How the line to a mail server is protected.
public enum MailSecurity {
  /// Begins in the clear and changes to TLS before anything is said (RFC 3207). A server that does
  /// not offer it is not spoken to.
  STARTTLS,
  /// TLS from the first byte (RFC 8314).
  TLS,
  /// Not at all: for a relay on the same machine.
  NONE
}
