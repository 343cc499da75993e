import org.jspecify.annotations.NullMarked;

/// Device contracts for all, wire codecs and drivers for those who put a kiosk together.
@NullMarked
@SuppressWarnings("module") // exports to modules that are built later
module cubby.hal {
  requires static transitive org.jspecify;
  requires com.fazecast.jSerialComm;
  requires com.pi4j;
  requires com.pi4j.library.gpiod;
  requires com.pi4j.plugin.gpiod;
  requires com.pi4j.plugin.linuxfs;
  requires org.slf4j;

  exports cubby.hal.contract;
  exports cubby.hal.wire;
  exports cubby.hal.contract.camera;
  exports cubby.hal.contract.light;
  exports cubby.hal.contract.scanner;
  exports cubby.hal.contract.signal;
  exports cubby.hal.contract.sound;
  exports cubby.hal.board to
      cubby.app,
      cubby.sim;
  exports cubby.hal.camera to
      cubby.app,
      cubby.sim;
  exports cubby.hal.config to
      cubby.app,
      cubby.sim;
  exports cubby.hal.guard to
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
  exports cubby.hal.pins to
      cubby.app,
      cubby.sim;
  exports cubby.hal.program to
      cubby.app,
      cubby.sim;
  exports cubby.hal.scanner to
      cubby.app,
      cubby.sim;
  exports cubby.hal.signal to
      cubby.app,
      cubby.sim;
  exports cubby.hal.sound to
      cubby.app,
      cubby.sim;
  exports cubby.hal.posix to
      cubby.app,
      cubby.sim;
}
