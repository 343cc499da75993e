import org.jspecify.annotations.NullMarked;

/// The kiosk's decisions (pure) and the shell that carries them out.
@NullMarked
module cubby.core {
  requires static transitive org.jspecify;
  requires transitive cubby.hal;
  requires java.sql;
  requires org.bouncycastle.provider;
  requires org.pcollections;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;
}
