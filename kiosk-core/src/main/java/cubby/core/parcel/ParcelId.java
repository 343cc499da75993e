package cubby.core.parcel;

/// Names one parcel for as long as anything is kept about it.
public record ParcelId(String value) implements Comparable<ParcelId> {
  @Override
  public int compareTo(ParcelId other) {
    return value.compareTo(other.value);
  }
}
