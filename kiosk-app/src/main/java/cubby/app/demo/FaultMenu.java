package cubby.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A menu that stays until somebody presses beside it, since more than one thing may be wrong. A
/// part of the window and not a window itself, so that it is scaled with it and is on its pictures.
/// FX thread only.
final class FaultMenu extends VBox {

  private static final double WIDTH = 316;
  private static final double PADDING = 10;

  /// Its shadow is in the window, too.
  private static final double MARGIN = 26;

  private Optional<Supplier<MenuPage>> shown = Optional.empty();

  FaultMenu() {
    setId("fault-menu");
    getStyleClass().add("fault-menu");
    setPrefWidth(WIDTH);
    setVisible(false);
  }

  /// Opens at a place in the window, or as near to it as it fits.
  ///
  /// @param page asked again whenever something may have changed
  /// @param inScene where somebody pressed
  void open(Supplier<MenuPage> page, Point2D inScene) {
    shown = Optional.of(page);
    refresh();
    setVisible(true);
    place(getParent().sceneToLocal(inScene));
  }

  /// Something has changed.
  void refresh() {
    shown.ifPresent(page -> show(page.get()));
  }

  void close() {
    shown = Optional.empty();
    setVisible(false);
  }

  /// Whether it is this that was pressed, or something on it.
  boolean holds(Object pressed) {
    for (var at = pressed instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  private void show(MenuPage page) {
    var parts = new ArrayList<Node>();
    parts.add(Card.label("card-heading", page.title()));
    for (var row : page.rows()) {
      if (!row.caption().isEmpty()) {
        parts.add(Card.label("caption", row.caption()));
      }
      parts.add(choices(row.choices()));
    }
    getChildren().setAll(parts);
  }

  private FlowPane choices(List<MenuPage.Choice> choices) {
    var row = new FlowPane(5, 5);
    row.setPrefWrapLength(WIDTH - 2 * PADDING);
    choices.forEach(choice -> row.getChildren().add(button(choice)));
    return row;
  }

  private ToggleButton button(MenuPage.Choice choice) {
    var button = new ToggleButton(choice.text());
    button.setId(choice.id());
    button.getStyleClass().add("size");
    button.setFocusTraversable(false);
    button.setSelected(choice.now());
    button.setOnAction(_ -> {
      choice.action().run();
      refresh();
    });
    return button;
  }

  private void place(Point2D at) {
    applyCss();
    autosize();
    var room = (Region) getParent();
    relocate(
        Math.clamp(at.getX(), MARGIN, Math.max(MARGIN, room.getWidth() - getWidth() - MARGIN)),
        Math.clamp(at.getY(), MARGIN, Math.max(MARGIN, room.getHeight() - getHeight() - MARGIN)));
  }
}
