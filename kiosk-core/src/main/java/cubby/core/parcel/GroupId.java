package cubby.core.parcel;

/// Names parcels for one recipient that share a code (P2).
public record GroupId(String value) implements Comparable<GroupId> {
  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }
}
