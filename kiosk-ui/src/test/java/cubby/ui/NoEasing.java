package cubby.ui;

/// Where nobody asks for anything.
enum NoEasing implements Easing {
  HERE;

  @Override
  public boolean has(Ease ease) {
    return false;
  }

  @Override
  public void toggle(Ease ease) {
    throw new AssertionError("nobody asked for " + ease);
  }

  @Override
  public void open() {
    throw new AssertionError("nobody asked for anything");
  }
}
