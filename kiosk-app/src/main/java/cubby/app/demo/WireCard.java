package cubby.app.demo;

import cubby.sim.bus.LineFrame.Direction;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Polygon;

/// The frames on the wire. FX thread only.
final class WireCard extends Card {

  private static final int LINES = 6;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("mm:ss.SSS", Locale.ROOT);

  private final LineTable<WireFrame> table = new LineTable<>("wire", LINES, WireCard::line);

  private final FaultBadge wrong;

  /// @param menu opens the menu of what can be wrong, at a place in the scene
  WireCard(Consumer<Point2D> menu) {
    this(menu, new FaultBadge(), new CheckBox("every poll"), new Button("Faults…"));
  }

  private WireCard(Consumer<Point2D> menu, FaultBadge wrong, CheckBox polls, Button faults) {
    super("Wire", wrong, polls, faults);
    this.wrong = wrong;
    wrong.setId("wire-wrong");
    faults.setId("wire-faults");
    faults.getStyleClass().add("quiet");
    faults.setFocusTraversable(false);
    faults.setOnAction(_ -> menu.accept(faults.localToScene(0, faults.getHeight())));
    // Before the table, which keeps clicks to itself.
    addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          if (click.getButton() == MouseButton.SECONDARY) {
            menu.accept(CabinetFront.scenePoint(click));
          }
        });
    polls.setId("wire-polls");
    polls.setFocusTraversable(false);
    polls
        .selectedProperty()
        .subscribe(all -> table.show(frame -> Boolean.TRUE.equals(all) || !frame.routine()));
    getChildren().add(table.node());
  }

  /// @param what in a word or two each
  void showWrong(List<String> what) {
    wrong.show(what);
  }

  void add(WireFrame frame) {
    table.add(frame);
  }

  private static Node line(WireFrame frame) {
    var out = frame.direction() == Direction.TO_BOARDS;
    var time = Card.label("line-time", TIME.format(frame.at().atZone(ZoneId.systemDefault())));
    time.setMinWidth(56);
    var arrow = out ? new Polygon(0, -4, 7, 0, 0, 4) : new Polygon(7, -4, 0, 0, 7, 4);
    arrow.getStyleClass().add(out ? "arrow-out" : "arrow-in");
    var hex = Card.label("line-hex", frame.hex());
    hex.setMinWidth(150);
    var line = new HBox(6, time, arrow, hex, Card.label("line-text", frame.meaning()));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
