package cubby.core.text;

/// What a person typed in confidence. Never printed, journalled or compared in the open.
public record Secret(String plain) {
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
