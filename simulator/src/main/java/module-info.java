import org.jspecify.annotations.NullMarked;

/// A virtual cabinet: boards on the wire, doors, parcels, people, faults, time.
@NullMarked
module cubby.sim {
  requires static transitive org.jspecify;
  requires transitive cubby.core;
  requires transitive cubby.hal;
  requires java.desktop;
  requires java.management;
  requires org.slf4j;

  exports cubby.sim;
  exports cubby.sim.bench;
  exports cubby.sim.board;
  exports cubby.sim.bus;
  exports cubby.sim.cabinet;
  exports cubby.sim.camera;
  exports cubby.sim.fate;
  exports cubby.sim.kiosk;
  exports cubby.sim.line;
  exports cubby.sim.people;
  exports cubby.sim.pins;
  exports cubby.sim.story;
  exports cubby.sim.trial;
  exports cubby.sim.watch;
}
