package cubby.core.secret;

/// What a key derived from the root key is for. The label is part of the derivation and never
/// changes.
enum KeyPurpose {
  KEY_ID("key id"),
  CODES("codes"),
  CODE_TEXTS("code texts"),
  PERSONAL("personal"),
  PINS("pins"),
  ONE_TIME_CODES("one-time codes"),
  TEXTS("texts"),
  OUTBOX("outbox"),
  SNAPSHOTS("snapshots"),
  PHOTOS("photos"),
  SIGNING_KEY("signing key"),
  MESSAGE_KEY("message key");

  private final String label;

  KeyPurpose(String label) {
    this.label = label;
  }

  String label() {
    return "cubby 1 " + label;
  }
}
