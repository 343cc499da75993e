package cubby.core.session;

/// Whether a bank answers.
public enum BankReach {
  /// Nothing heard since the start.
  UNHEARD,
  ALIVE,
  LOST
}
