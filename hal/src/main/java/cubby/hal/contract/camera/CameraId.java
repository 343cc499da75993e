package cubby.hal.contract.camera;

/// The name of a camera, unique in the kiosk.
public record CameraId(String value) implements Comparable<CameraId> {
  public CameraId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a camera needs a name");
    }
  }

  @Override
  public int compareTo(CameraId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
