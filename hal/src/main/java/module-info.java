import org.jspecify.annotations.NullMarked;

/// Device contracts for all, wire codecs and drivers for those who put a kiosk together.
@NullMarked
module cubby.hal {
  requires static transitive org.jspecify;
  requires com.fazecast.jSerialComm;
  requires org.slf4j;

  exports cubby.hal.contract;
}
