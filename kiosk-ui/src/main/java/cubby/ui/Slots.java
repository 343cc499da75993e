package cubby.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A place for each digit of a code, in groups as it is printed, filled as one types.
final class Slots extends Region {

  private static final double WIDTH_MAX_MM = 12.5;
  private static final double HEIGHT_MM = 16;
  private static final double GAP_MM = 1.2;
  private static final double GROUP_GAP_MM = 3;

  private final Measure measure;
  private final List<Label> slots = new ArrayList<>();
  private final List<Boolean> startsGroup = new ArrayList<>();

  /// @param lengths of the parts that are typed one after the other, each shown in groups
  Slots(Measure measure, List<Integer> lengths) {
    this.measure = measure;
    for (int length : lengths) {
      var group = groupLength(length);
      for (var i = 0; i < length; i++) {
        var slot = new Label();
        slot.getStyleClass().add("slot");
        slots.add(slot);
        startsGroup.add(i % group == 0 && slots.size() > 1);
      }
    }
    getStyleClass().add("slots");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(slots);
  }

  void show(String digits) {
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
  protected double computePrefHeight(double width) {
    return measure.px(HEIGHT_MM);
  }

  @Override
  protected void layoutChildren() {
    var groups = startsGroup.stream().filter(starts -> starts).count();
    var gap = measure.px(GAP_MM);
    var groupGap = measure.px(GROUP_GAP_MM);
    var free = getWidth() - (slots.size() - 1 - groups) * gap - groups * groupGap;
    var width = Math.min(free / slots.size(), measure.px(WIDTH_MAX_MM));
    var x = 0.0;
    for (var i = 0; i < slots.size(); i++) {
      if (i > 0) {
        x += startsGroup.get(i) ? groupGap : gap;
      }
      slots.get(i).resizeRelocate(x, 0, width, getHeight());
      x += width;
    }
  }
}
