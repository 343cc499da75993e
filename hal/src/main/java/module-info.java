import org.jspecify.annotations.NullMarked;

/// Device contracts for all, wire codecs and drivers for those who put a kiosk together.
@NullMarked
@SuppressWarnings("module") // exports to modules that are built later
module cubby.hal {
  requires static transitive org.jspecify;
  requires com.fazecast.jSerialComm;
  requires org.slf4j;

  exports cubby.hal.contract;
  exports cubby.hal.wire;
  exports cubby.hal.board to
      cubby.app,
      cubby.sim;
  exports cubby.hal.config to
      cubby.app,
      cubby.sim;
  exports cubby.hal.kerong to
      cubby.app,
      cubby.sim;
  exports cubby.hal.line to
      cubby.app,
      cubby.sim;
  exports cubby.hal.lockbus to
      cubby.app,
      cubby.sim;
  exports cubby.hal.posix to
      cubby.sim;
}
