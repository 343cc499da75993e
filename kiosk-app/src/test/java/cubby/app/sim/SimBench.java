package cubby.app.sim;

import cubby.hal.wire.WireBytes;
import cubby.sim.BoardFamily;
import cubby.sim.HardwareTwin;
import cubby.sim.VirtualClock;
import cubby.sim.VirtualSite;
import cubby.sim.cabinet.LatchSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// An interpreter over two CU16 on one line, in a time that stands still, and a master's bytes.
final class SimBench {
  final VirtualClock clock = new VirtualClock();
  final List<String> plugged = new ArrayList<>();
  final VirtualSite site;
  final Interpreter interpreter;

  /// Whether no line can be had any more.
  boolean noLineLeft;

  SimBench() {
    var plan = HardwareTwin.lineOf("main", BoardFamily.KERONG_CU16, 2, 16, LatchSettings.SOLENOID);
    site = new VirtualSite(plan, clock);
    interpreter =
        new Interpreter(
            plan,
            List.of(),
            site,
            new Plugs() {
              @Override
              public void cut(String bus) {
                plugged.add("cut " + bus);
              }

              @Override
              public String restore(String bus) throws IOException {
                if (noLineLeft) {
                  throw new IOException("there is none left.");
                }
                plugged.add("restore " + bus);
                return "serial:/dev/pts/7";
              }
            });
  }

  String say(String line) {
    return interpreter.answer(line);
  }

  /// What a master hears within a time from when it writes.
  String exchange(String request, Duration within) {
    var bus = site.bus("main");
    bus.on(WireBytes.ofHex(request).toArray(), clock.now());
    var heard = new ByteArrayOutputStream();
    var end = clock.now().plus(within);
    for (var next = bus.nextDeadline(); next.isPresent(); next = bus.nextDeadline()) {
      if (next.get().isAfter(end)) {
        break;
      }
      clock.pass(next.get().since(clock.now()));
      site.cabinet().advanceTo(clock.now());
      heard.writeBytes(bus.due(clock.now()));
    }
    clock.pass(end.since(clock.now()));
    site.cabinet().advanceTo(clock.now());
    return WireBytes.copyOf(heard.toByteArray()).toString();
  }

  /// What a master hears within a tenth of a second.
  String exchange(String request) {
    return exchange(request, Duration.ofMillis(100));
  }
}
