import org.jspecify.annotations.NullMarked;

/// What leaves the box.
@NullMarked
@SuppressWarnings("requires-automatic") // ZXing has no module-info
module cubby.link {
  requires static transitive org.jspecify;
  requires com.google.zxing;
  requires jakarta.mail;
  requires org.slf4j;
  requires transitive cubby.core;

  exports cubby.link.file;
  exports cubby.link.letter;
  exports cubby.link.mail;
}
