package cubby.app.bench;

import cubby.hal.contract.BankEvent;
import cubby.hal.lockbus.BusCounters;
import cubby.hal.wire.WireBytes;
import cubby.hal.wire.WireTap;
import java.io.PrintWriter;
import java.time.Instant;

/// One JSON object a line for each thing that happens.
public record JsonDiary(PrintWriter out, boolean bytes) implements Watch.Diary {
  @Override
  public void event(BankEvent event, Instant at) {
    var line = BenchJson.event(event, at);
    if (!line.isEmpty()) {
      out.println(line);
    }
  }

  @Override
  public void lost(BankEvent.Lost event, String sentence, Instant at) {
    out.println(BenchJson.lost(event, sentence, at));
  }

  @Override
  public void frame(WireTap.Direction direction, WireBytes frame, Instant at) {
    if (bytes) {
      out.println(BenchJson.bytes(direction.name(), frame.toString(), at));
    }
  }

  @Override
  public void end(BusCounters counters) {
    out.println(BenchJson.counters(counters));
  }
}
