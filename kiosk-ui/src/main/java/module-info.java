import org.jspecify.annotations.NullMarked;

/// The touchscreen: renders a screen model, sends touches, decides nothing.
@NullMarked
module cubby.ui {
  requires static transitive org.jspecify;
  requires transitive cubby.core;
  requires transitive javafx.controls;
  requires atlantafx.base;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.materialdesign2;

  exports cubby.ui;
}
