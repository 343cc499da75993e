package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.fact.Lasting;
import cubby.core.parcel.Parcel;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.NoPhoto;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOccasion;
import cubby.core.time.Uptime;
import cubby.hal.contract.camera.CameraId;
import java.util.Optional;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The photos that a camera is asked for, and those that are kept.
///
/// @param pending asked for, and not answered yet
/// @param kept not erased yet
/// @param byParcel the kept ones that are about a parcel, oldest first
/// @param alarms when a camera was last asked because of an alarm, by compartment
/// @param hidden why nobody may see what may still be in a compartment, until it is cleared or put
///   to use, whatever becomes of the parcel's record (F2)
public record PhotoBook(
    TreePMap<PhotoId, Asked> pending,
    TreePMap<PhotoId, Kept> kept,
    TreePMap<ParcelId, TreePVector<PhotoId>> byParcel,
    TreePMap<CompartmentId, Uptime> alarms,
    TreePMap<CompartmentId, NoPhoto> hidden) {

  public static final PhotoBook EMPTY =
      new PhotoBook(
          TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  /// @param about the parcel that it is to show
  public record Asked(
      Optional<ParcelId> about,
      CompartmentId compartment,
      CameraId camera,
      PhotoOccasion occasion) {}

  /// @param over when the parcel came to its end, or, where it is about none, when it was taken;
  ///   empty while it must not be erased
  /// @param wrong whether it shows another parcel, so that it is erased at once (D11)
  public record Kept(
      Optional<ParcelId> about,
      CompartmentId compartment,
      PhotoOccasion occasion,
      Optional<Uptime> over,
      boolean wrong) {

    private Kept until(Optional<Uptime> nextOver, boolean nextWrong) {
      return new Kept(about, compartment, occasion, nextOver, nextWrong);
    }
  }

  /// Those of a parcel, oldest first. What shows another is among them until it is erased.
  public TreePVector<PhotoId> of(ParcelId parcel) {
    return byParcel.getOrDefault(parcel, TreePVector.empty());
  }

  /// Whether a camera has yet to answer with what was put in.
  public boolean awaitsDepositOf(ParcelId parcel) {
    return pending.values().stream()
        .anyMatch(asked ->
            asked.about().equals(Optional.of(parcel)) && asked.occasion() == PhotoOccasion.DEPOSIT);
  }

  /// The photo of it as it was put in last.
  public Optional<PhotoId> depositOf(ParcelId parcel) {
    return of(parcel).reversed().stream()
        .filter(id -> {
          var photo = kept.get(id);
          return photo != null && photo.occasion() == PhotoOccasion.DEPOSIT && !photo.wrong();
        })
        .findFirst();
  }

  PhotoBook asked(Lasting.PhotoAsked fact, Uptime now) {
    var nextAlarms =
        switch (fact.occasion()) {
          case ALARM -> alarms.plus(fact.compartment(), now);
          case DEPOSIT -> alarms;
        };
    var asked = new Asked(fact.about(), fact.compartment(), fact.camera(), fact.occasion());
    return new PhotoBook(pending.plus(fact.photo(), asked), kept, byParcel, nextAlarms, hidden);
  }

  PhotoBook taken(Lasting.PhotoTaken fact, Uptime now) {
    var over = fact.about().isPresent() ? Optional.<Uptime>empty() : Optional.of(now);
    var asked = pending.get(fact.photo());
    var occasion = asked == null ? PhotoOccasion.ALARM : asked.occasion();
    var photo = new Kept(fact.about(), fact.compartment(), occasion, over, false);
    var index =
        fact.about()
            .map(parcel -> byParcel.plus(parcel, of(parcel).plus(fact.photo())))
            .orElse(byParcel);
    return new PhotoBook(
        pending.minus(fact.photo()), kept.plus(fact.photo(), photo), index, alarms, hidden);
  }

  PhotoBook notTaken(Lasting.PhotoNotTaken fact) {
    var nextHidden = fact.why().isWished() ? hidden.plus(fact.compartment(), fact.why()) : hidden;
    return new PhotoBook(pending.minus(fact.photo()), kept, byParcel, alarms, nextHidden);
  }

  /// What may have been in the compartment is not there any more, or it is known what is.
  PhotoBook seen(CompartmentId id) {
    return hidden.containsKey(id)
        ? new PhotoBook(pending, kept, byParcel, alarms, hidden.minus(id))
        : this;
  }

  PhotoBook erased(PhotoId photo) {
    var known = Optional.ofNullable(kept.get(photo));
    var index = known.flatMap(Kept::about).map(parcel -> without(parcel, photo)).orElse(byParcel);
    return new PhotoBook(pending, kept.minus(photo), index, alarms, hidden);
  }

  /// The time of its photos runs from the parcel's end, and not while that is in dispute.
  PhotoBook following(Parcel parcel, Uptime now) {
    if (of(parcel.id()).isEmpty()) {
      return this;
    }
    var next = kept;
    for (var id : of(parcel.id())) {
      var photo = kept.get(id);
      if (photo != null && !photo.wrong() && parcel.state().ended() != photo.over().isPresent()) {
        var over = parcel.state().ended() ? Optional.of(now) : Optional.<Uptime>empty();
        next = next.plus(id, photo.until(over, false));
      }
    }
    return new PhotoBook(pending, next, byParcel, alarms, hidden);
  }

  /// D11: what was taken of it by now shows another parcel.
  PhotoBook wrong(ParcelId parcel, Uptime now) {
    var next = kept;
    for (var id : of(parcel)) {
      var photo = kept.get(id);
      if (photo != null) {
        next = next.plus(id, photo.until(Optional.of(now), true));
      }
    }
    return new PhotoBook(pending, next, byParcel, alarms, hidden);
  }

  private TreePMap<ParcelId, TreePVector<PhotoId>> without(ParcelId parcel, PhotoId photo) {
    var rest = of(parcel).minus(photo);
    return rest.isEmpty() ? byParcel.minus(parcel) : byParcel.plus(parcel, rest);
  }
}
