package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.ScreenModel;
import java.util.Optional;

/// Which compartment a screen speaks of that is one person's business.
final class Mentions {
  private Mentions() {}

  /// The door at which the person is, or of which the screen says what came of it.
  static Optional<CompartmentId> door(ScreenModel screen) {
    return switch (screen) {
      case ScreenModel.Opening(var id) -> Optional.of(id);
      case ScreenModel.PlaceParcel(var id, _, _, _) -> Optional.of(id);
      case ScreenModel.TakeOut(var id, _, _) -> Optional.of(id);
      case ScreenModel.CloseDoor(var id, _, _) -> Optional.of(id);
      case ScreenModel.ParcelNotSeen(var id, _) -> Optional.of(id);
      case ScreenModel.ConfirmInside(var id) -> Optional.of(id);
      case ScreenModel.ConfirmEmpty(var id, _) -> Optional.of(id);
      case ScreenModel.PressDoor(var id) -> Optional.of(id);
      case ScreenModel.DidItOpen(var id) -> Optional.of(id);
      case ScreenModel.Jammed(var id, _, _) -> Optional.of(id);
      case ScreenModel.Unreachable(var id, _, _) -> Optional.of(id);
      case ScreenModel.TakeParcel(var id, _, _) -> Optional.of(id);
      case ScreenModel.StillInside(var id, _, _) -> Optional.of(id);
      case ScreenModel.Collected(var id, _, _, _) -> Optional.of(id);
      case ScreenModel.GiveBack(var id, _) -> Optional.of(id);
      case ScreenModel.NotPutBack(var id, _, _) -> Optional.of(id);
      case ScreenModel.SetAside(var id, _) -> Optional.of(id);
      case ScreenModel.TakeAway(var id, _, _, _) -> Optional.of(id);
      case ScreenModel.PutBack(var id, _, _) -> Optional.of(id);
      case ScreenModel.ScanIt(var id, _, _) -> Optional.of(id);
      case ScreenModel.IsItFit(var id) -> Optional.of(id);
      case ScreenModel.LookedInto(var id) -> Optional.of(id);
      case ScreenModel.Receipt(var id, _, _, _) -> Optional.of(id);
      case ScreenModel.Inspect(var id, _, _) -> Optional.of(id);
      case ScreenModel.TestSensor(var id, _, _, _) -> Optional.of(id);
      case ScreenModel.ConfirmFit(var id, _) -> Optional.of(id);
      default -> Optional.empty();
    };
  }
}
