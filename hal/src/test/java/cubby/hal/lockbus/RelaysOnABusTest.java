package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.config.ChannelWiring;
import cubby.hal.config.ChannelWiring.InputPoint;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.Channel;
import cubby.hal.contract.PulseResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a relay board is asked on a bus, and what comes of it.
class RelaysOnABusTest {
  private final FakeRelays relays = new FakeRelays();

  @Test
  void thePulseIsAcknowledged() {
    var rig = newRig().connected();
    rig.pulse(0, 1, "p", 2000);
    assertThat(rig.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Acknowledged());
  }

  @Test
  void itIsGreetedOnceAndThenOnlyItsInputsAreRead() {
    var rig = newRig();
    rig.runFor(2000);
    assertThat(rig.sentFrames(_ -> true).subList(0, 3))
        .containsExactly(
            "01 05 00 FF 00 00 FD FA", "01 03 80 00 00 01 AD CA", "01 03 10 00 00 08 40 CC");
    assertThat(rig.sentFrames(_ -> true).stream().skip(3)).containsOnly("01 02 00 00 00 08 79 CC");
  }

  @Test
  void aLinkedRelayKeepsTheBankLostUntilItIsNot() {
    var rig = newRig();
    relays.link(1);
    assertThat(rig.await(Lost.class).trouble())
        .isEqualTo(
            new BankTrouble(
                BankTrouble.Cause.UNFIT,
                "board 1 was asked 01 03 10 00 00 08 40 CC: relay 2 of board 1 is in linkage mode"
                    + " 1: an input would fire the lock; set register 0x1001 to 0"));
    rig.runFor(20_000);
    assertThat(rig.events).hasSize(1);
    relays.link(0);
    rig.await(Connected.class);
  }

  @Test
  void fourCharactersOfSilenceLieBetweenTwoExchanges() {
    assertThat(newRig().master.bus().gap()).hasMillis(4).hasNanos(4_166_666);
  }

  private BusRig newRig() {
    var bank =
        BankSettings.of("b", "bus", "waveshare-relay")
            .withWired(List.of(new Channel(1), new Channel(2)))
            .withWiring(
                IntStream.rangeClosed(1, 2)
                    .mapToObj(channel ->
                        new ChannelWiring(
                            new Channel(channel), null, null, InputPoint.of(channel + 2)))
                    .toList());
    var bus = BusSettings.of("bus", "serial:/dev/ttyUSB0");
    var rig = new BusRig(now -> LockBuses.masters(List.of(bus), List.of(bank), now).getFirst());
    rig.add(relays);
    return rig;
  }
}
