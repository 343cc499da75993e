package cubby.ui;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.cabinet.KioskProfile;
import cubby.core.screen.ScreenModel.SizeOffer;
import java.util.List;
import java.util.stream.IntStream;

/// The kiosk that shots are of.
record Sample(Cabinet cabinet, KioskProfile profile) {

  int codeLength() {
    return profile.codeLength();
  }

  List<CompartmentId> doors() {
    return cabinet.compartments().stream().map(c -> c.id()).toList();
  }

  /// Counted from 1; where there are fewer, from the first again.
  CompartmentId door(int number) {
    return doors().get((number - 1) % doors().size());
  }

  /// The smallest size has the most left, the largest has none left first.
  List<SizeOffer> offers(int most) {
    var sizes = cabinet.sizes();
    return IntStream.range(0, sizes.size())
        .mapToObj(i -> new SizeOffer(sizes.get(i), Math.max(0, most - i * 2)))
        .toList();
  }
}
