package cubby.app.demo;

import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.VirtualCabinet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is in the simulated cabinet while the program is not running: without it, a kiosk whose
/// folder is kept would find its parcels gone. A text file of labels, beside the kiosk's own.
record LeftInside(Path file) {

  static LeftInside in(Path data) {
    return new LeftInside(data.resolve("simulated-parcels.txt"));
  }

  /// Puts back what was inside, before anybody looks.
  void restore(VirtualCabinet cabinet) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    var labels = cabinet.compartments().stream().map(CompartmentView::label).toList();
    for (var label : Files.readAllLines(file)) {
      if (labels.contains(label)) {
        cabinet.openByForce(label);
        cabinet.put(label);
        cabinet.close(label);
      }
    }
  }

  void note(VirtualCabinet cabinet) throws IOException {
    Files.write(
        file,
        cabinet.compartments().stream()
            .filter(CompartmentView::parcelInside)
            .map(CompartmentView::label)
            .toList());
  }
}
