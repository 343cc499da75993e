package cubby.core.notice;

/// Names one notice from the moment it is queued until it has left.
public record NoticeId(String value) implements Comparable<NoticeId> {
  @Override
  public int compareTo(NoticeId other) {
    return value.compareTo(other.value);
  }
}
