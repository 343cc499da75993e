package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import java.util.Optional;
import java.util.function.Predicate;

/// What people say at the screen about a compartment, against what is so.
final class Answers {
  private final Predicate<CompartmentId> full;
  private final Predicate<CompartmentId> open;

  /// @param full whether anything is really behind a door
  /// @param open whether a door really stands open
  Answers(Predicate<CompartmentId> full, Predicate<CompartmentId> open) {
    this.full = full;
    this.open = open;
  }

  /// The compartment about which something is said that is not so.
  Optional<CompartmentId> untrue(ScreenModel screen, Choice choice) {
    if (choice == Choice.IT_IS_CLOSED) {
      return Mentions.door(screen).filter(open);
    }
    return switch (screen) {
      case ScreenModel.DidItOpen(var id) -> says(id, choice, open.test(id));
      case ScreenModel.ConfirmInside(var id) -> says(id, choice, full.test(id));
      case ScreenModel.ConfirmEmpty(var id, _) -> says(id, choice, !full.test(id));
      case ScreenModel.LookedInto(var id) -> saysYes(id, choice, !full.test(id));
      case ScreenModel.IsItFit(var id) -> saysYes(id, choice, !full.test(id));
      case ScreenModel.ConfirmFit(var id, var withParcel) ->
          saysYes(id, choice, full.test(id) == withParcel);
      // Where it was put after all is looked at behind that door.
      case ScreenModel.DidYouUse(var id) -> Optional.of(id);
      case ScreenModel.ParcelNotSeen(var id, _) -> isInside(id, choice);
      case ScreenModel.NotPutBack(var id, _, _) ->
          choice == Choice.I_HAVE_IT ? when(id, full.test(id)) : isInside(id, choice);
      case ScreenModel.ScanIt(var id, _, _) ->
          when(id, choice == Choice.CANNOT_SCAN && full.test(id));
      default -> Optional.empty();
    };
  }

  private Optional<CompartmentId> isInside(CompartmentId id, Choice choice) {
    return when(id, choice == Choice.IT_IS_INSIDE && !full.test(id));
  }

  private static Optional<CompartmentId> says(CompartmentId id, Choice choice, boolean truth) {
    return when(id, choice == (truth ? Choice.NO : Choice.YES));
  }

  private static Optional<CompartmentId> saysYes(CompartmentId id, Choice choice, boolean truth) {
    return when(id, choice == Choice.YES && !truth);
  }

  private static Optional<CompartmentId> when(CompartmentId id, boolean untrue) {
    return untrue ? Optional.of(id) : Optional.empty();
  }
}
