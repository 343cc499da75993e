package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.config.BankSettings;
import cubby.hal.config.BusSettings;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankTrouble;
import cubby.hal.contract.PulseResult;
import cubby.hal.lockbus.BusRig.FakeReply;
import cubby.hal.wire.WireBytes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A board of the 8A/80 family, the length of whose status [BoardCodec#greeting] forgets, on a bus.
class ShuomingOnABusTest {
  private static final String OF_24 = "80 01 FF FF FF 33 4D";
  private static final String OF_32 = "80 01 FF FF FF FF 33 B2";

  private String status = OF_24;
  private boolean dead;
  private final BusRig rig = rig();

  /// A reply takes 12 ms, the silence that ends one of unknown length 30.
  @Test
  void onlyTheFirstStatusWaitsForSilence() {
    rig.runFor(10_000);
    var counters = rig.master.counters();
    assertThat(counters.timeOuts()).isZero();
    assertThat(counters.roundTrips().counts())
        .containsExactly(0L, counters.replies() - 1, 0L, 0L, 1L, 0L, 0L, 0L);
  }

  @Test
  void aBadChecksumIsToldAsOneBeforeTheLengthIsLearned() {
    status = "80 01 FF FF FE 33 4D";
    assertThat(rig.await(Lost.class).trouble().cause()).isEqualTo(BankTrouble.Cause.CHECKSUM);
  }

  @Test
  void anotherBoardInItsPlaceIsLearnedAnew() {
    rig.connected();
    dead = true;
    rig.await(Lost.class);
    dead = false;
    status = OF_32;
    rig.forget();
    assertThat(rig.await(Connected.class).channels()).hasSize(24);
  }

  @Test
  void anotherBoardInItsPlaceThatWasNeverMissedIsLearnedAnewToo() {
    rig.connected();
    status = OF_32;
    rig.await(Lost.class);
    rig.await(Connected.class);
  }

  @Test
  void anUnlockIsAcknowledgedWhateverTheReplySaysOfTheDoor() {
    rig.connected();
    rig.pulse(0, 1, "p", 2000);
    assertThat(rig.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Acknowledged());
    assertThat(rig.timesOf("8A 01 01 11 9B")).hasSize(1);
  }

  private Optional<FakeReply> answer(WireBytes request) {
    var reply = request.at(0) == 0x80 ? WireBytes.ofHex(status) : request;
    return dead ? Optional.empty() : Optional.of(new FakeReply(reply, BusRig.REPLY_TAKES));
  }

  private BusRig rig() {
    var made =
        new BusRig(now ->
            LockBuses.masters(
                    List.of(BusSettings.of("bus", "serial:/dev/ttyUSB0")),
                    List.of(BankSettings.of("b", "bus", "shuoming")),
                    now)
                .getFirst());
    made.add(this::answer);
    return made;
  }
}
