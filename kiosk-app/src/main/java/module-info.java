import org.jspecify.annotations.NullMarked;

/// The composition root: puts a kiosk together, and the command line.
@NullMarked
@SuppressWarnings("requires-automatic") // ZXing has no module-info
module cubby.app {
  requires static transitive org.jspecify;
  requires com.google.zxing;
  requires cubby.core;
  requires cubby.hal;
  requires cubby.link;
  requires cubby.sim;
  requires cubby.ui;
  requires info.picocli;
  requires java.desktop;
  requires java.management;
  requires java.sql;
  requires jdk.management;
  requires org.slf4j;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;

  opens cubby.app.command to
      info.picocli;
}
