package cubby.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A place for each digit of a code, in groups as it is printed, filled as one types. In two rows
/// where one is too narrow.
final class Slots extends Region {

  private static final double WIDTH_MAX_MM = 12.5;

  /// A digit in its bold letters.
  private static final double WIDTH_MIN_MM = 6;

  private static final double HEIGHT_MM = 16;
  private static final double GAP_MM = 1.2;
  private static final double GROUP_GAP_MM = 3;
  private static final double ROW_GAP_MM = 2;

  /// Of each of two.
  private static final double ROW_HEIGHT_MM = 12;

  private final Measure measure;
  private final List<Label> slots = new ArrayList<>();
  private final List<List<Label>> groups = new ArrayList<>();

  /// @param lengths of the parts that are typed one after the other, each shown in groups
  Slots(Measure measure, List<Integer> lengths) {
    this.measure = measure;
    for (int length : lengths) {
      var group = groupLength(length);
      for (var i = 0; i < length; i++) {
        var slot = new Label();
        slot.getStyleClass().add("slot");
        slots.add(slot);
        if (i % group == 0) {
          groups.add(new ArrayList<>());
        }
        groups.getLast().add(slot);
      }
    }
    getStyleClass().add("slots");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(slots);
    // Digits are typed and read from the left in every language.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
  }

  void show(String digits) {
    // How many, never which.
    setAccessibleText("%d/%d".formatted(Math.min(digits.length(), slots.size()), slots.size()));
    for (var i = 0; i < slots.size(); i++) {
      var slot = slots.get(i);
      var filled = i < digits.length();
      slot.setText(filled ? String.valueOf(digits.charAt(i)) : "");
      Styles.toggle(slot, "next", i == digits.length());
      Styles.toggle(slot, "filled", filled);
    }
  }

  /// As one would say it: in fours, else in threes.
  static int groupLength(int length) {
    if (length <= 5) {
      return length;
    }
    if (length % 4 == 0) {
      return 4;
    }
    return length % 3 == 0 ? 3 : length % 5 == 0 ? 5 : 4;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var rows = rows(width < 0 ? Double.MAX_VALUE : width).size();
    return rows * rowHeight(rows) + (rows - 1) * measure.px(ROW_GAP_MM);
  }

  @Override
  protected void layoutChildren() {
    var rows = rows(getWidth());
    var height = rowHeight(rows.size());
    var width = rows.stream().mapToDouble(row -> slotWidth(row, getWidth())).min().orElseThrow();
    var y = 0.0;
    for (var row : rows) {
      var x = begin(row, width);
      for (var group : row) {
        for (var slot : group) {
          slot.resizeRelocate(x, y, width, height);
          x += width + measure.px(GAP_MM);
        }
        x += measure.px(GROUP_GAP_MM) - measure.px(GAP_MM);
      }
      y += height + measure.px(ROW_GAP_MM);
    }
  }

  /// At the side at which the words above begin.
  private double begin(List<List<Label>> row, double slotWidth) {
    var fromRight =
        getParent() != null
            && getParent().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    return fromRight ? getWidth() - rowWidth(row, slotWidth) : 0;
  }

  private double rowWidth(List<List<Label>> row, double slotWidth) {
    return row.stream().mapToInt(List::size).sum() * slotWidth + gaps(row);
  }

  private double gaps(List<List<Label>> row) {
    var count = row.stream().mapToInt(List::size).sum();
    return (count - row.size()) * measure.px(GAP_MM) + (row.size() - 1) * measure.px(GROUP_GAP_MM);
  }

  /// All groups in one row if a digit fits into each slot; if not, in two.
  private List<List<List<Label>>> rows(double width) {
    if (slotWidth(groups, width) >= measure.px(WIDTH_MIN_MM) || groups.size() == 1) {
      return List.of(groups);
    }
    var half = (groups.size() + 1) / 2;
    return List.of(groups.subList(0, half), groups.subList(half, groups.size()));
  }

  private double rowHeight(int rows) {
    return measure.px(rows == 1 ? HEIGHT_MM : ROW_HEIGHT_MM);
  }

  private double slotWidth(List<List<Label>> row, double width) {
    var count = row.stream().mapToInt(List::size).sum();
    return Math.min((width - gaps(row)) / count, measure.px(WIDTH_MAX_MM));
  }
}
