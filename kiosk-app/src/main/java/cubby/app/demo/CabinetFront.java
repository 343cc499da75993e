package cubby.app.demo;

import cubby.core.cabinet.Compartment;
import cubby.core.screen.ScreenModel;
import cubby.hal.contract.sound.Utterance;
import cubby.sim.cabinet.CompartmentView;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The front of the cabinet, to scale, with its touchscreen in the console. FX thread only.
final class CabinetFront extends Pane {

  /// Of the caption above the floor, over the plinth.
  private static final double CAPTION_RISE = 8;

  private static final double WALL_RISE = 22;

  private final Map<String, DoorView> doors = new HashMap<>();
  private final DoorActions actions;
  private final Caption caption = new Caption(Caption.LEAST);
  private final CarriedParcel carried = new CarriedParcel();
  private final Rectangle2D steel;

  /// Opens menus of what can be wrong, at a place in the scene.
  interface Menus {
    void ofDoor(String label, Point2D at);

    void ofConsole(Point2D at);
  }

  /// @param screen as large as it wants to be; it is put into the middle of the console
  /// @param name of the kiosk, on its roof
  CabinetFront(
      FrontGeometry geometry, String name, Node screen, Hands hands, Menus menus, boolean moving) {
    setPrefSize(geometry.width(), geometry.height());
    setMaxSize(geometry.width(), geometry.height());
    actions = new DoorActions(hands, geometry, (door, at) -> menus.ofDoor(door.label(), at));
    steel = geometry.steel();
    var body = part("steel", steel);
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
    screen.setCursor(Cursor.DEFAULT);
    geometry.walls().forEach(wall -> getChildren().add(part("wall", rising(wall))));
    for (var compartment : geometry.cabinet().compartments()) {
      getChildren().add(door(geometry, compartment, hands, menus, moving));
    }
    caption.setViewOrder(-4);
    carried.setViewOrder(-5);
    getChildren().addAll(actions, caption, carried);
    carried.follow(this);
  }

  void show(CompartmentView compartment) {
    var door = doors.get(compartment.label());
    if (door != null) {
      door.show(compartment);
      actions.refresh(compartment);
      carried.show(compartment);
    }
  }

  /// A kiosk without power says nothing.
  void show(Power power) {
    if (!(power instanceof Power.On)) {
      caption.hush();
    }
  }

  void show(ScreenModel model) {
    carried.show(model);
  }

  /// Whether there is light in the compartments.
  void light(boolean on) {
    doors.values().forEach(door -> door.light(on));
  }

  void show(Utterance utterance) {
    caption.show(utterance);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    actions.place();
    var width = caption.prefWidth(-1);
    var height = caption.prefHeight(-1);
    caption.resizeRelocate(
        steel.getMinX() + (steel.getWidth() - width) / 2,
        steel.getMaxY() - height - CAPTION_RISE,
        width,
        height);
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
        menus.ofConsole(scenePoint(click));
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

  /// A wall is higher than the cabinet that stands against it.
  private static Rectangle2D rising(Rectangle2D wall) {
    return new Rectangle2D(
        wall.getMinX(), wall.getMinY() - WALL_RISE, wall.getWidth(), wall.getHeight() + WALL_RISE);
  }

  private static Rectangle2D shadow(FrontGeometry geometry) {
    return new Rectangle2D(
        geometry.steel().getMinX() - 18,
        geometry.height() - 12,
        geometry.steel().getWidth() + 36,
        30);
  }
}
