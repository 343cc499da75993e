import org.jspecify.annotations.NullMarked;

/// What leaves the box, and what comes in.
@NullMarked
@SuppressWarnings("requires-automatic") // ZXing and jose4j have no module-info
module cubby.link {
  requires static transitive org.jspecify;
  requires com.google.zxing;
  requires org.jose4j;
  requires jakarta.mail;
  requires java.net.http;
  requires org.slf4j;
  requires transitive cubby.core;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports cubby.link.file;
  exports cubby.link.letter;
  exports cubby.link.message;
  exports cubby.link.mail;
  exports cubby.link.qr;
  exports cubby.link.sms;
}
