package cubby.core.kiosk;

import cubby.core.notice.Notice.Handled;
import cubby.core.notice.Notice.Handled.Deed;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.text.TextId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// What couriers have done and has not been told to anybody yet.
///
/// @param shifts what each has done since signing in, until their list is on its way (D12)
/// @param held the deposit that may still be put right (D11)
public record CourierWork(TreePMap<CourierNumber, Shift> shifts, Optional<HeldNotice> held) {

  public static final CourierWork NONE = new CourierWork(TreePMap.empty(), Optional.empty());

  /// @param over whether the courier has signed out, or was cut off
  public record Shift(TreePVector<Handled> handled, boolean over) {
    static final Shift OVER = new Shift(TreePVector.empty(), true);
  }

  CourierWork signedIn(CourierNumber courier) {
    return changed(courier, shift -> new Shift(shift.handled(), false));
  }

  CourierWork signedOut(CourierNumber courier) {
    return changed(courier, shift -> new Shift(shift.handled(), true));
  }

  /// A shift that was over begins another list.
  CourierWork handled(CourierNumber courier, Handled line) {
    return changed(courier, shift -> new Shift(shift.handled().plus(line), shift.over()));
  }

  /// It was put in, and is not inside after all.
  CourierWork notPutIn(CourierNumber courier, TextId tracking) {
    return changed(
        courier,
        shift -> {
          var left = shift.handled();
          for (var line : shift.handled()) {
            if (line.deed() == Deed.PUT_IN && line.tracking().equals(Optional.of(tracking))) {
              left = left.minus(line);
            }
          }
          return new Shift(left, shift.over());
        });
  }

  CourierWork listed(CourierNumber courier) {
    return new CourierWork(shifts.minus(courier), held);
  }

  CourierWork holding(HeldNotice next) {
    return new CourierWork(shifts, Optional.of(next));
  }

  CourierWork stands(ParcelId parcel) {
    return new CourierWork(shifts, held.filter(it -> !it.parcel().equals(parcel)));
  }

  private CourierWork changed(CourierNumber courier, UnaryOperator<Shift> change) {
    var shift = shifts.getOrDefault(courier, Shift.OVER);
    return new CourierWork(shifts.plus(courier, change.apply(shift)), held);
  }
}
