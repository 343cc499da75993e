package cubby.core.photo;

/// Names one photo, from the moment a camera is asked for it.
public record PhotoId(String value) implements Comparable<PhotoId> {
  @Override
  public int compareTo(PhotoId other) {
    return value.compareTo(other.value);
  }
}
