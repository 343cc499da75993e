package cubby.core.message;

/// What a person showed to have their identity checked; never a picture or a number of it (P10).
public enum IdentityDocument {
  IDENTITY_CARD("identity-card"),
  PASSPORT("passport"),
  DRIVING_LICENCE("driving-licence"),
  RESIDENCE_PERMIT("residence-permit"),
  OTHER("other");

  private final String word;

  IdentityDocument(String word) {
    this.word = word;
  }

  /// As messages write it.
  public String word() {
    return word;
  }
}
