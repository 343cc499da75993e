package cubby.core.person;

import cubby.core.code.CodeMac;

/// Whom somebody who is signing in says they are.
public sealed interface Claimant {
  record Known(CourierNumber number) implements Claimant {}

  /// The one whose badge was scanned: it cannot be guessed, as a number can.
  record Badged(CourierNumber number) implements Claimant {}

  /// A number that nobody has.
  ///
  /// @param typed keyed digest of what was typed: it may be a PIN, entered too early
  record Stranger(CodeMac typed) implements Claimant {}
}
