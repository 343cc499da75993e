package cubby.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.Occupancy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainDiaryTest {
  private static final MonotonicTime START = new MonotonicTime(0);

  private final StringWriter out = new StringWriter();
  private final PlainDiary diary =
      new PlainDiary(new PrintWriter(out, true), false, ZoneOffset.UTC);

  @Test
  void aBoardWithoutOccupancySensorsIsNotSaidToBeEmpty() {
    assertThat(connected(Occupancy.UNKNOWN))
        .isEqualTo("00:00:00.000  connected; open doors: 2; unknown doors: none%n".formatted());
  }

  @Test
  void aBoardWithOccupancySensorsTellsWhatIsInside() {
    assertThat(connected(Occupancy.EMPTY))
        .isEqualTo(
            "00:00:00.000  connected; open doors: 2; unknown doors: none; occupied: none%n"
                .formatted());
  }

  private String connected(Occupancy inside) {
    var readings =
        List.of(
            new ChannelReading(new Channel(1), DoorState.CLOSED, inside, START),
            new ChannelReading(new Channel(2), DoorState.OPEN, inside, START));
    diary.event(new BankEvent.Connected(new BankId("bench"), readings, START), Instant.EPOCH);
    return out.toString();
  }
}
