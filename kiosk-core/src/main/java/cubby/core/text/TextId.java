package cubby.core.text;

/// Names a sealed text that is kept beside the journal and can be erased.
public record TextId(String value) implements Comparable<TextId> {
  @Override
  public int compareTo(TextId other) {
    return value.compareTo(other.value);
  }
}
