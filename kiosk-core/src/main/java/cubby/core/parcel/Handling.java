package cubby.core.parcel;

/// What must be minded with a parcel.
///
/// @param accessible its recipient needs a compartment within reach of a seat (C7)
/// @param noPhoto its recipient wants no photo (F2)
/// @param confidentialAddress nobody may learn where its recipient is: no photo either (F2)
/// @param gift nobody may see it before its recipient: no photo either (F2)
public record Handling(
    boolean accessible, boolean noPhoto, boolean confidentialAddress, boolean gift) {

  public static final Handling ORDINARY = new Handling(false, false, false, false);

  /// F2: whether no picture of it may be taken, not one byte.
  public boolean forbidsPhotos() {
    return noPhoto || confidentialAddress || gift;
  }
}
