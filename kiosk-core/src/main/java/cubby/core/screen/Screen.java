package cubby.core.screen;

import cubby.core.cabinet.CompartmentId;
import cubby.core.words.Language;
import java.util.List;

/// Everything that the touchscreen shows.
///
/// @param revision changes when what a button means changes, and goes back with every touch
/// @param leaving whether the session is about to end for want of a touch ([Choice#STAY] extends)
/// @param openDoors doors that stand open and are not what this screen is about
public record Screen(
    long revision,
    Language language,
    ScreenModel model,
    boolean leaving,
    List<CompartmentId> openDoors) {
  public Screen {
    openDoors = List.copyOf(openDoors);
  }
}
