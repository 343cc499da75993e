package cubby.sim.story;

import cubby.core.cabinet.CompartmentState;
import cubby.core.screen.Screen;
import cubby.sim.cabinet.CompartmentView;
import cubby.sim.cabinet.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How everything stands, in the words of stories.
final class Scene {
  private Scene() {}

  static List<String> of(Stage stage) {
    var lines = new ArrayList<String>();
    lines.add("screen " + stage.kiosk().screen().map(Scene::screen).orElse("without power"));
    var open =
        stage.kiosk().cabinet().compartments().stream()
            .filter(door -> door.door() == Door.OPEN)
            .map(CompartmentView::label)
            .collect(Collectors.joining(" "));
    lines.add(open.isEmpty() ? "all doors closed" : "open doors " + open);
    stage
        .kiosk()
        .state()
        .ifPresent(state ->
            state
                .ledger()
                .compartments()
                .forEach((id, known) -> lines.add(compartment(id.label(), known.state()))));
    return lines;
  }

  static String screen(Screen screen) {
    return Parts.named((Record) screen.model()) + (screen.leaving() ? ", leaving" : "");
  }

  /// `compartment 3 quarantined because JAMMED`.
  static String compartment(String label, CompartmentState state) {
    return "compartment %s %s%s"
        .formatted(
            label,
            Names.hyphened(state.getClass()),
            why(state).map(reason -> " because " + reason).orElse(""));
  }

  /// Why it is not used, if it is not.
  static Optional<String> why(CompartmentState state) {
    return switch (state) {
      case CompartmentState.Quarantined(var reason, _) -> Optional.of(reason.name());
      case CompartmentState.OutOfService(var cause, _) ->
          Optional.of(Names.hyphened(cause.getClass()));
      case CompartmentState.Vacant _, CompartmentState.Reserved _, CompartmentState.Holding _ ->
          Optional.empty();
    };
  }
}
