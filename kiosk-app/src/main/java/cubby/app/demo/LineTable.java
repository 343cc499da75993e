package cubby.app.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// Lines that come in at the top and leave at the bottom. FX thread only.
final class LineTable<T> {

  /// More than anybody scrolls through.
  private static final int KEPT_MAX = 400;

  private static final double LINE_HEIGHT = 21;

  private final Deque<T> all = new ArrayDeque<>();
  private final ListView<T> view = new ListView<>();
  private Predicate<T> shown = _ -> true;

  /// @param lines that can be seen at once
  /// @param rendering one line
  LineTable(String id, int lines, Function<T, Node> rendering) {
    view.setId(id);
    view.setMinHeight(lines * LINE_HEIGHT);
    view.setPrefHeight(lines * LINE_HEIGHT);
    view.setMaxHeight(lines * LINE_HEIGHT);
    view.getStyleClass().add("lines");
    view.setFixedCellSize(LINE_HEIGHT);
    view.setFocusTraversable(false);
    view.setCellFactory(_ -> new Line<>(rendering));
  }

  Node node() {
    return view;
  }

  void add(T line) {
    all.addFirst(line);
    if (all.size() > KEPT_MAX) {
      all.removeLast();
    }
    if (shown.test(line)) {
      var items = view.getItems();
      items.addFirst(line);
      if (items.size() > KEPT_MAX) {
        items.removeLast();
      }
    }
  }

  void show(Predicate<T> only) {
    shown = only;
    view.getItems().setAll(all.stream().filter(only).toList());
  }

  private static final class Line<T> extends ListCell<T> {
    private final Function<T, Node> rendering;

    private Line(Function<T, Node> rendering) {
      this.rendering = rendering;
      setMouseTransparent(true);
      // As wide as the list, whatever it says.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(T line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(empty ? null : rendering.apply(line));
    }
  }
}
