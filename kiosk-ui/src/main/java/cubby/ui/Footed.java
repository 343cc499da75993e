package cubby.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A figure with something at its foot that matters more: where there is no room for both, the
/// figure goes.
final class Footed extends Region {

  private final Measure measure;
  private final Region figure;
  private final double figureHeightMinMm;
  private final Region foot;

  Footed(Measure measure, Region figure, double figureHeightMinMm, Region foot) {
    this.measure = measure;
    this.figure = figure;
    this.figureHeightMinMm = figureHeightMinMm;
    this.foot = foot;
    getChildren().addAll(figure, foot);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    var figureHeight = figure.minHeight(width);
    return foot.prefHeight(width) + (figureHeight > 0 ? figureHeight + measure.gap() : 0);
  }

  @Override
  protected void layoutChildren() {
    var footHeight = foot.prefHeight(getWidth());
    var figureHeight = getHeight() - footHeight - measure.gap();
    figure.setVisible(figureHeight >= measure.px(figureHeightMinMm));
    figure.resizeRelocate(0, 0, getWidth(), Math.max(0, figureHeight));
    foot.resizeRelocate(0, getHeight() - footHeight, getWidth(), footHeight);
  }
}
