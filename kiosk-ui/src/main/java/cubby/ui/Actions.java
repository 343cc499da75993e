package cubby.ui;

import cubby.core.screen.Choice;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// The buttons of a screen: one, a pair, or two columns, as their words allow.
final class Actions extends Region {

  private final List<Button> buttons;
  private final double gap;
  private final double rowHeightMin;

  Actions(Measure measure, List<Button> buttons) {
    this.buttons = List.copyOf(buttons);
    this.gap = measure.keyGap();
    this.rowHeightMin = measure.key();
    getChildren().addAll(buttons);
  }

  int count() {
    return buttons.size();
  }

  /// The one that most people want here, as if it were touched.
  void pressPrimary() {
    buttons.stream()
        .filter(button -> button.getStyleClass().contains("primary"))
        .findFirst()
        .ifPresent(Button::fire);
  }

  /// As if it were touched, if it is here.
  void press(Choice choice) {
    buttons.stream()
        .filter(button -> Kit.id(choice).equals(button.getId()))
        .findFirst()
        .ifPresent(Button::fire);
  }

  /// As narrow as their longest word allows, one below the other.
  double columnWidth() {
    return buttons.stream()
        .mapToDouble(button ->
            Fit.widestWord(button.getText(), button.getFont())
                + button.getInsets().getLeft()
                + button.getInsets().getRight()
                + 2)
        .reduce(0, Math::max);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (buttons.isEmpty()) {
      return 0;
    }
    var rows = rows(width);
    return rows.stream().mapToDouble(row -> rowHeight(row, width)).sum() + gap * (rows.size() - 1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var y = 0.0;
    for (var row : rows(getWidth())) {
      var height = rowHeight(row, getWidth());
      var width = buttonWidth(row, getWidth());
      for (var i = 0; i < row.size(); i++) {
        row.get(i).resizeRelocate(i * (width + gap), y, width, height);
      }
      y += height + gap;
    }
  }

  private List<List<Button>> rows(double width) {
    var half = (width - gap) / 2;
    var pairs =
        (buttons.size() > 2 && half >= columnWidth())
            || (buttons.size() == 2 && buttons.stream().allMatch(b -> b.prefWidth(-1) <= half));
    var perRow = pairs ? 2 : 1;
    var rows = new ArrayList<List<Button>>();
    for (var i = 0; i < buttons.size(); i += perRow) {
      rows.add(buttons.subList(i, Math.min(i + perRow, buttons.size())));
    }
    return rows;
  }

  private double buttonWidth(List<Button> row, double width) {
    return (width - gap * (row.size() - 1)) / row.size();
  }

  private double rowHeight(List<Button> row, double width) {
    var each = buttonWidth(row, width);
    return row.stream()
        .mapToDouble(button -> button.prefHeight(each))
        .reduce(rowHeightMin, Math::max);
  }
}
