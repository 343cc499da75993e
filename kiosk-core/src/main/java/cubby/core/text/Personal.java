package cubby.core.text;

/// Something about a person in plain words, on its way to being sealed: a name, an address, a
/// tracking number. Never printed, never journalled.
///
/// @param digest keyed, so that the same text can be found again without being stored
public record Personal(String plain, Digest digest) {
  @Override
  public String toString() {
    return "Personal[…]";
  }
}
