package cubby.core.text;

/// A keyed digest (HMAC-SHA-256, hex) of something that must be recognised but not read.
public record Digest(String hex) implements Comparable<Digest> {
  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }
}
