package cubby.app.demo;

import cubby.sim.bus.LineFrame.Direction;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Polygon;

/// The frames on the wire. FX thread only.
final class WireCard extends Card {

  private static final int LINES = 6;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("mm:ss.SSS", Locale.ROOT);

  private final LineTable<WireFrame> table = new LineTable<>("wire", LINES, WireCard::line);

  WireCard() {
    this(new CheckBox("every poll"));
  }

  private WireCard(CheckBox polls) {
    super("Wire", polls);
    polls.setId("wire-polls");
    polls.setFocusTraversable(false);
    polls
        .selectedProperty()
        .subscribe(all -> table.show(frame -> Boolean.TRUE.equals(all) || !frame.routine()));
    getChildren().add(table.node());
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
