package cubby.app.demo;

import cubby.core.screen.ScreenModel;
import cubby.sim.cabinet.CompartmentView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// What the hand over the doors carries: a parcel that was taken out of one, or that the kiosk
/// waits for. FX thread only.
final class CarriedParcel extends Group {

  private static final double WIDTH = 44;
  private static final double HEIGHT = 32;
  private static final double LID = 7;

  /// Above the hand, where it hides none of the buttons that the hand may press.
  private static final double ABOVE = 9;

  private final Map<String, Boolean> inside = new HashMap<>();
  private Optional<ScreenModel> shown = Optional.empty();
  private boolean takenOut;
  private boolean toDropOff;
  private boolean overDoors;

  CarriedParcel() {
    setId("carried");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
    var lid = new Polygon(0, 0, LID, -LID, WIDTH - LID, -LID, WIDTH, 0);
    lid.getStyleClass().add("parcel-lid");
    getChildren()
        .addAll(
            lid,
            box("parcel", 0, 0, WIDTH, HEIGHT),
            box("parcel-tape", WIDTH * 0.46, 0, WIDTH * 0.08, HEIGHT),
            box("parcel-label", WIDTH * 0.6, HEIGHT * 0.5, WIDTH * 0.3, HEIGHT * 0.34));
  }

  /// Follows the pointer over a node, in whose coordinates this is.
  void follow(Node front) {
    front.addEventFilter(
        MouseEvent.MOUSE_MOVED,
        moved -> {
          overDoors = true;
          relocate(moved.getX() - WIDTH / 2, moved.getY() - HEIGHT - ABOVE);
          refresh(front);
        });
    front.addEventHandler(
        MouseEvent.MOUSE_EXITED,
        _ -> {
          // Whoever goes away takes it with them.
          overDoors = false;
          takenOut = false;
          refresh(front);
        });
  }

  /// A parcel has gone into a compartment or come out of it, by the only hands there are.
  void show(CompartmentView compartment) {
    var now = compartment.parcelInside();
    var before = inside.put(compartment.label(), now);
    if (before != null && before != now) {
      takenOut = !now;
      toDropOff = false;
      refresh(getParent());
    }
  }

  void show(ScreenModel model) {
    if (!shown.equals(Optional.of(model))) {
      shown = Optional.of(model);
      toDropOff = model instanceof ScreenModel.PlaceParcel;
      refresh(getParent());
    }
  }

  private void refresh(Node front) {
    setVisible(overDoors && (takenOut || toDropOff));
    front.setCursor(takenOut || toDropOff ? Cursor.CLOSED_HAND : Cursor.OPEN_HAND);
  }

  private static Rectangle box(String style, double x, double y, double width, double height) {
    var box = new Rectangle(x, y, width, height);
    box.getStyleClass().add(style);
    return box;
  }
}
