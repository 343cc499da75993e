import org.jspecify.annotations.NullMarked;

/// What leaves the box.
@NullMarked
module cubby.link {
  requires static transitive org.jspecify;
  requires transitive cubby.core;

  exports cubby.link.file;
  exports cubby.link.letter;
}
