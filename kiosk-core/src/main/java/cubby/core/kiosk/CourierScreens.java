package cubby.core.kiosk;

import cubby.core.cabinet.CompartmentId;
import cubby.core.notice.Notice.Handled;
import cubby.core.notice.Notice.Handled.Deed;
import cubby.core.opening.Opening;
import cubby.core.opening.Purpose;
import cubby.core.opening.Purpose.Collection.Scanned;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.screen.ScreenModel.ToCollect.Item;
import cubby.core.session.Visit;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What the touchscreen shows to a courier between doors, derived from the state.
final class CourierScreens {

  private CourierScreens() {}

  static ScreenModel scanParcel(
      KioskPlan plan,
      KioskState state,
      ScanTrouble trouble,
      Optional<CompartmentId> stored,
      Uptime now) {
    var full = trouble == ScanTrouble.NONE && stored.isEmpty() && DiskRoom.isLow(state.ledger());
    return new ScreenModel.ScanParcel(
        full ? ScanTrouble.NOTHING_TAKEN_IN : trouble,
        stored,
        HeldNotices.mayPutRight(state, now),
        due(state).size(),
        noticesWait(state, now),
        CourierLooks.wanted(plan, state));
  }

  /// N1.
  private static Optional<Duration> noticesWait(KioskState state, Uptime now) {
    return state
        .presence()
        .noticesWaitSince()
        .map(since -> now.since(since).truncatedTo(ChronoUnit.MINUTES))
        .filter(age -> age.compareTo(Limits.NOTICES_LATE) >= 0);
  }

  static ScreenModel toCollect(KioskPlan plan, KioskState state, Optional<CompartmentId> taken) {
    return new ScreenModel.ToCollect(
        due(state).stream()
            .map(due ->
                new Item(
                    due.compartment(),
                    due.reason(),
                    Collections.opens(plan, state, due.compartment())))
            .toList(),
        taken);
  }

  static ScreenModel scanIt(Opening opening) {
    var wrong =
        opening.purpose() instanceof Purpose.Collection(_, _, var scanned)
            && scanned == Scanned.WRONG;
    return new ScreenModel.ScanIt(opening.compartment(), wrong, Pickups.mayOpenAgain(opening));
  }

  static ScreenModel shiftOver(List<Handled> handled) {
    return new ScreenModel.ShiftOver(
        places(handled, Deed.PUT_IN),
        places(handled, Deed.TAKEN_OUT),
        handled.stream().filter(line -> line.deed() == Deed.REFUSED).map(Handled::size).toList());
  }

  private static List<CompartmentId> places(List<Handled> handled, Deed deed) {
    return handled.stream()
        .filter(line -> line.deed() == deed)
        .flatMap(line -> line.compartment().stream())
        .toList();
  }

  /// R2: nothing of other carriers' parcels.
  private static List<Collections.Due> due(KioskState state) {
    return state.presence().attendance().visit() instanceof Visit.ByCourier(_, var carrier)
        ? Collections.due(state, carrier)
        : List.of();
  }
}
