package cubby.app.torture.kill;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import java.util.Optional;

/// A screen as far as it goes through a pipe.
///
/// @param model the simple name of its model
/// @param door that it is about; of [ScreenModel.ScanParcel] where the last parcel went
/// @param trouble whether it says that what was done last was in vain
record Shown(long revision, String model, Optional<CompartmentId> door, boolean trouble) {
  private static final String WORD = "screen";
  private static final String NONE = "-";

  static String line(Screen screen) {
    return "%s %d %s %s %s"
        .formatted(
            WORD,
            screen.revision(),
            screen.model().getClass().getSimpleName(),
            door(screen.model()).map(CompartmentId::label).orElse(NONE),
            isTrouble(screen.model()));
  }

  /// Empty if the line says something else.
  static Optional<Shown> parse(String line) {
    var words = line.split(" ", -1);
    return words[0].equals(WORD)
        ? Optional.of(
            new Shown(
                Long.parseLong(words[1]),
                words[2],
                Optional.of(words[3]).filter(it -> !it.equals(NONE)).map(CompartmentId::new),
                Boolean.parseBoolean(words[4])))
        : Optional.empty();
  }

  private static Optional<CompartmentId> door(ScreenModel model) {
    return switch (model) {
      case ScreenModel.ScanParcel ready -> ready.stored();
      case ScreenModel.PlaceParcel(var door, _, _, _) -> Optional.of(door);
      case ScreenModel.TakeOut(var door, _, _) -> Optional.of(door);
      case ScreenModel.TakeParcel(var door, _, _) -> Optional.of(door);
      case ScreenModel.GiveBack(var door, _) -> Optional.of(door);
      case ScreenModel.CloseDoor(var door, _, _) -> Optional.of(door);
      case ScreenModel.Collected(var door, _, _, _) -> Optional.of(door);
      case ScreenModel.AlreadyInside(var door) -> Optional.of(door);
      default -> Optional.empty(); // nothing that these people do
    };
  }

  private static boolean isTrouble(ScreenModel model) {
    return switch (model) {
      case ScreenModel.ScanParcel ready -> ready.trouble() != ScreenModel.ScanTrouble.NONE;
      case ScreenModel.EnterCode keypad -> keypad.trouble() == ScreenModel.CodeTrouble.NOT_KNOWN;
      default -> false;
    };
  }
}
