package cubby.core.person;

/// A PIN under Argon2id, with salt and parameters, in the PHC string format.
public record PinHash(String phc) {
  @Override
  public String toString() {
    return "PinHash[…]";
  }
}
