package cubby.ui;

import cubby.core.screen.Choice;

/// A screen on which nothing can be typed: words, a figure, buttons. Enter presses its main button,
/// Escape or `*` goes back.
record PageView(Page node) implements View {

  @Override
  public void key(int codePoint) {
    switch (codePoint) {
      case WedgeReader.ENTER, '#' -> node.actions().pressPrimary();
      case WedgeReader.ESCAPE, '*' -> node.actions().press(Choice.BACK);
      default -> {}
    }
  }
}
