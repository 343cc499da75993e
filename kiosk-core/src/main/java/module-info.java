import org.jspecify.annotations.NullMarked;

/// The kiosk's decisions (pure) and the shell that carries them out.
@NullMarked
module cubby.core {
  requires static transitive org.jspecify;
  requires transitive cubby.hal;
  requires transitive org.pcollections;
  requires java.sql;
  requires org.bouncycastle.provider;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;

  exports cubby.core.cabinet;
  exports cubby.core.code;
  exports cubby.core.effect;
  exports cubby.core.fact;
  exports cubby.core.input;
  exports cubby.core.journal;
  exports cubby.core.journal.audit;
  exports cubby.core.journal.backup;
  exports cubby.core.journal.chain;
  exports cubby.core.journal.codec;
  exports cubby.core.journal.custody;
  exports cubby.core.journal.memory;
  exports cubby.core.journal.sqlite;
  exports cubby.core.kiosk;
  exports cubby.core.message;
  exports cubby.core.notice;
  exports cubby.core.opening;
  exports cubby.core.parcel;
  exports cubby.core.person;
  exports cubby.core.photo;
  exports cubby.core.screen;
  exports cubby.core.secret;
  exports cubby.core.session;
  exports cubby.core.shell;
  exports cubby.core.speech;
  exports cubby.core.text;
  exports cubby.core.time;
  exports cubby.core.words;
}
