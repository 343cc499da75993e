package cubby.ui;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.KioskProfile;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.words.Language;
import java.util.List;
import java.util.stream.Stream;

/// Every screen in each of its states, of one cabinet.
final class GalleryShots {

  /// @param name fit for a file
  /// @param openDoors how many others stand open
  /// @param touched the ids of what is touched once it is shown, one after the other
  /// @param typed by a person then
  record Shot(
      String name,
      ScreenModel model,
      boolean leaving,
      int openDoors,
      List<String> touched,
      String typed) {

    Shot(String name, ScreenModel model) {
      this(name, model, false, 0, List.of(), "");
    }

    Shot whileLeaving() {
      return new Shot(name, model, true, openDoors, touched, typed);
    }

    Shot withOpenDoors(int count) {
      return new Shot(name, model, leaving, count, touched, typed);
    }

    Shot withTouched(String... ids) {
      return new Shot(name, model, leaving, openDoors, List.of(ids), typed);
    }

    Shot withTyped(String text) {
      return new Shot(name, model, leaving, openDoors, touched, text);
    }
  }

  private final Sample sample;

  GalleryShots(Cabinet cabinet, KioskProfile profile) {
    this.sample = new Sample(cabinet, profile);
  }

  List<Shot> all() {
    return Stream.of(
            FirstShots.first(),
            PickupShots.pickup(sample),
            PickupShots.objections(sample),
            CustomerShots.customers(sample),
            FirstShots.signIn(),
            CourierShots.dropOff(sample),
            CourierShots.collection(sample),
            ServiceShots.service(sample),
            DoorShots.doors(sample))
        .flatMap(List::stream)
        .toList();
  }

  Screen screen(Shot shot, Language language) {
    var doors = sample.doors();
    var open = doors.subList(0, Math.min(shot.openDoors(), doors.size()));
    return new Screen(1, language, shot.model(), shot.leaving(), open);
  }
}
