package cubby.hal.config;

/// What only some drivers leave open. A driver names those that mean something to it.
public enum BankOption {
  /// [ReplySettings#acknowledged].
  ACKNOWLEDGED("acknowledged"),
  /// [ReplySettings#statusOrder].
  STATUS_ORDER("status-order"),
  /// [BankSettings#wiring].
  WIRING("wiring"),
  /// [PinSettings].
  ACTIVE_LOW("active-low"),
  PULL("pull");

  private final String key;

  BankOption(String key) {
    this.key = key;
  }

  /// As it is written in the configuration.
  public String key() {
    return key;
  }

  boolean isSet(BankSettings bank) {
    return switch (this) {
      case ACKNOWLEDGED -> bank.replies().acknowledged() != null;
      case STATUS_ORDER -> bank.replies().statusOrder() != null;
      case WIRING -> !bank.wiring().isEmpty();
      case ACTIVE_LOW -> bank.pins().activeLow() != null;
      case PULL -> bank.pins().pull() != null;
    };
  }
}
