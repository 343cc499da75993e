package cubby.app.demo;

import cubby.core.cabinet.Compartment;
import cubby.sim.cabinet.CompartmentView;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The front of the cabinet, to scale, with its touchscreen in the console. FX thread only.
final class CabinetFront extends Pane {

  private final Map<String, DoorView> doors = new HashMap<>();
  private final DoorActions actions;

  /// Opens menus of what can be wrong, at a place in the scene.
  interface Menus {
    void ofDoor(String label, Point2D at);

    void ofLines(Point2D at);
  }

  /// @param screen as large as it wants to be; it is put into the middle of the console
  /// @param name of the kiosk, on its roof
  CabinetFront(
      FrontGeometry geometry, String name, Node screen, Hands hands, Menus menus, boolean moving) {
    setPrefSize(geometry.width(), geometry.height());
    setMaxSize(geometry.width(), geometry.height());
    actions = new DoorActions(hands, geometry, (door, at) -> menus.ofDoor(door.label(), at));
    var body = part("steel", new Rectangle2D(0, 0, geometry.width(), geometry.height()));
    var roof = sign(name, geometry.roof());
    getChildren()
        .addAll(
            part("cabinet-shadow", shadow(geometry)),
            body,
            part("plinth", geometry.plinth()),
            roof,
            console(geometry, menus),
            screen);
    place(screen, geometry.console());
    for (var compartment : geometry.cabinet().compartments()) {
      getChildren().add(door(geometry, compartment, hands, menus, moving));
    }
    getChildren().add(actions);
  }

  void show(CompartmentView compartment) {
    var door = doors.get(compartment.label());
    if (door != null) {
      door.show(compartment);
      actions.refresh(compartment);
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    actions.place();
  }

  private DoorView door(
      FrontGeometry geometry, Compartment built, Hands hands, Menus menus, boolean moving) {
    var id = built.id();
    var door = new DoorView(built, geometry.door(id), geometry.hingedLeft(id), moving);
    doors.put(id.label(), door);
    door.setOnMouseEntered(_ -> actions.offer(door));
    door.setOnMouseExited(_ -> actions.leave());
    door.setOnMouseClicked(click -> {
      switch (click.getButton()) {
        case PRIMARY -> hands.closeIfOpen(id.label());
        case SECONDARY -> menus.ofDoor(id.label(), scenePoint(click));
        default -> {}
      }
    });
    return door;
  }

  private static Region console(FrontGeometry geometry, Menus menus) {
    var console = part("console", inset(geometry.console(), 1.4));
    console.setId("console");
    console.setMouseTransparent(false);
    console.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.SECONDARY) {
        menus.ofLines(scenePoint(click));
      }
    });
    return console;
  }

  static Point2D scenePoint(MouseEvent click) {
    return new Point2D(click.getSceneX(), click.getSceneY());
  }

  private static Region sign(String name, Rectangle2D at) {
    var sign = new Label(name);
    sign.getStyleClass().add("roof");
    sign.setAlignment(Pos.CENTER);
    return placed(sign, at);
  }

  private static Region part(String style, Rectangle2D at) {
    var part = new Region();
    part.getStyleClass().add(style);
    part.setMouseTransparent(true);
    return placed(part, at);
  }

  private static Region placed(Region part, Rectangle2D at) {
    part.relocate(at.getMinX(), at.getMinY());
    part.setMinSize(at.getWidth(), at.getHeight());
    part.setPrefSize(at.getWidth(), at.getHeight());
    part.setMaxSize(at.getWidth(), at.getHeight());
    return part;
  }

  private static void place(Node screen, Rectangle2D console) {
    var bounds = screen.getLayoutBounds();
    screen.relocate(
        console.getMinX() + (console.getWidth() - bounds.getWidth()) / 2,
        console.getMinY() + (console.getHeight() - bounds.getHeight()) / 2);
  }

  private static Rectangle2D inset(Rectangle2D at, double by) {
    return new Rectangle2D(
        at.getMinX() + by, at.getMinY() + by, at.getWidth() - 2 * by, at.getHeight() - 2 * by);
  }

  private static Rectangle2D shadow(FrontGeometry geometry) {
    return new Rectangle2D(-18, geometry.height() - 12, geometry.width() + 36, 30);
  }
}
