package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebounceTest {
  private static final String ASK_0 = "02 00 30 03 35";

  @Test
  void oneOpenSampleIsNotReportedAndIsAskedAboutAtOnce() {
    var rig = BusRig.cu16(1).connected();
    rig.cu16At(0).answerNext("02 00 35 FE FF 00 00 03 37", 12);
    rig.runFor(3000);
    assertThat(rig.events).isEmpty();
    assertThat(rig.timesOf(ASK_0).subList(0, 3)).containsExactly(4012L, 4024L, 4524L);
  }

  @Test
  void openCountsAfterFiftyMilliseconds() {
    var rig = BusRig.cu16(1).connected();
    rig.banks.getFirst().attend(true);
    rig.runFor(500);
    rig.cu16At(0).open(7);
    var openedAt = rig.millis();
    var changed = rig.await(BankEvent.Changed.class);
    assertThat(changed.channels()).hasSize(1);
    var reading = changed.channels().getFirst();
    assertThat(reading.channel()).isEqualTo(new Channel(7));
    assertThat(reading.door()).isEqualTo(DoorState.OPEN);
    assertThat(reading.observedAt()).isEqualTo(changed.at());
    // up to 100 ms until it is seen, 50 ms until it counts, and one exchange of 12 ms
    assertThat(rig.millisOf(changed.at()) - openedAt).isBetween(50L, 180L);
  }

  @Test
  void aContactThatBouncesForLongerIsNotOpen() {
    var rig = BusRig.cu16(1).connected();
    rig.banks.getFirst().attend(true);
    rig.chatter(1, 40);
    rig.runFor(3000);
    assertThat(rig.events).isEmpty();
  }

  @Test
  void closedCountsAfterOneAndAHalfSeconds() {
    var rig = BusRig.cu16(1);
    rig.cu16At(0).open(1);
    rig.connected();
    rig.banks.getFirst().attend(true);
    rig.runFor(500);
    rig.cu16At(0).close(1);
    var closedAt = rig.millis();
    var changed = rig.await(BankEvent.Changed.class);
    assertThat(changed.channels().getFirst().door()).isEqualTo(DoorState.CLOSED);
    assertThat(rig.millisOf(changed.at()) - closedAt).isBetween(1500L, 1640L);
  }

  @Test
  void aSlammedDoorThatSpringsBackWasNeverClosed() {
    var rig = BusRig.cu16(1);
    rig.cu16At(0).open(1);
    rig.connected();
    rig.cu16At(0).close(1);
    rig.after(1200, () -> rig.cu16At(0).open(1));
    rig.runFor(5000);
    assertThat(rig.events).isEmpty();
  }

  @Test
  void occupancyCountsAfterThreeTenthsOfASecond() {
    var rig = BusRig.cu16(1).connected();
    rig.banks.getFirst().attend(true);
    rig.runFor(500);
    rig.cu16At(0).putInside(2);
    var putAt = rig.millis();
    var changed = rig.await(BankEvent.Changed.class);
    assertThat(changed.channels().getFirst().occupancy()).isEqualTo(Occupancy.OCCUPIED);
    assertThat(rig.millisOf(changed.at()) - putAt).isBetween(300L, 440L);
  }

  @Test
  void connectsWithUnknownWhereNothingBecomesStable() {
    var rig = BusRig.cu16(1);
    rig.chatter(3, 200);
    var connected = rig.await(BankEvent.Connected.class);
    assertThat(rig.millisOf(connected.at())).isBetween(3000L, 3060L);
    assertThat(connected.channels()).hasSize(16);
    assertThat(doors(connected.channels(), DoorState.UNKNOWN)).containsExactly(3);
    assertThat(doors(connected.channels(), DoorState.CLOSED)).hasSize(15);
  }

  @Test
  void polaritiesAreSettings() {
    var rig = BusRig.cu16(1, new Tweak().closedIs(0).insideIs(0));
    rig.cu16At(0).open(5);
    var connected = rig.await(BankEvent.Connected.class);
    assertThat(doors(connected.channels(), DoorState.CLOSED)).containsExactly(5);
    assertThat(connected.channels()).allMatch(reading -> reading.occupancy() == Occupancy.OCCUPIED);
  }

  @Test
  void withoutOccupancySensorsTheirBitsMeanNothing() {
    var rig = BusRig.cu16(1, new Tweak().noOccupancySensors()).connected();
    rig.cu16At(0).putInside(1);
    rig.runFor(3000);
    assertThat(rig.events).isEmpty();
    rig.read(0, "r");
    assertThat(rig.await(BankEvent.ReadAnswered.class).channels())
        .allMatch(reading -> reading.occupancy() == Occupancy.UNKNOWN);
  }

  @Test
  void onlyWiredChannelsCount() {
    var rig = BusRig.cu16(1, bank -> bank.withWired(List.of(new Channel(4), new Channel(2))));
    assertThat(rig.await(BankEvent.Connected.class).channels())
        .extracting(ChannelReading::channel)
        .containsExactly(new Channel(2), new Channel(4));
    rig.forget();
    rig.cu16At(0).open(1);
    rig.runFor(2000);
    assertThat(rig.events).isEmpty();
  }

  private static List<Integer> doors(List<ChannelReading> readings, DoorState state) {
    return readings.stream()
        .filter(reading -> reading.door() == state)
        .map(reading -> reading.channel().number())
        .toList();
  }
}
