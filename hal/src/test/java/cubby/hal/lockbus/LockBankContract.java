package cubby.hal.lockbus;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent.Changed;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.Lost;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankEvent.ReadAnswered;
import cubby.hal.contract.BankEvent.ReadFailed;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a [cubby.hal.contract.LockBank] promises, whatever its driver. One subclass a driver.
abstract class LockBankContract {
  private BusRig rig;
  private BoardHands board;

  /// What a person or a fault does to a fake board with all doors closed and nothing inside.
  interface BoardHands {
    void open(int channel);

    void close(int channel);

    void putInside(int channel);

    void die();

    void revive();

    /// The frame, in hex, that energises this latch.
    String unlock(int channel);
  }

  /// A bus whose only bank has a board of this driver with at least two channels and both kinds of
  /// sensors.
  abstract BusRig newRig();

  abstract BoardHands handsOn(BusRig bus);

  @BeforeEach
  void start() {
    rig = newRig();
    board = handsOn(rig);
  }

  @Test
  void connectsWithAllChannelsReadAndPulsesNothing() {
    board.open(2);
    board.putInside(1);
    var connected = rig.await(Connected.class);
    assertThat(connected.channels())
        .extracting(ChannelReading::channel)
        .isEqualTo(rig.banks.getFirst().channels());
    assertThat(connected.channels().getFirst().door()).isEqualTo(DoorState.CLOSED);
    assertThat(connected.channels().getFirst().occupancy()).isEqualTo(Occupancy.OCCUPIED);
    assertThat(connected.channels().get(1).door()).isEqualTo(DoorState.OPEN);
    assertThat(connected.channels().get(1).occupancy()).isEqualTo(Occupancy.EMPTY);
    assertThat(rig.events).hasSize(1);
    assertThat(rig.timesOf(board.unlock(1))).isEmpty();
  }

  @Test
  void aPulseIsSentOnceAndSettledOnce() {
    rig.connected();
    rig.pulse(0, 1, "p", 2000);
    rig.runFor(5000);
    assertThat(rig.timesOf(board.unlock(1))).hasSize(1);
    assertThat(rig.all(PulseSettled.class)).hasSize(1);
    var settled = rig.await(PulseSettled.class);
    assertThat(settled.pulse()).isEqualTo(new PulseId("p"));
    assertThat(settled.channel()).isEqualTo(new Channel(1));
    assertThat(settled.result())
        .isInstanceOfAny(PulseResult.Sent.class, PulseResult.Acknowledged.class);
  }

  @Test
  void aPulseWhoseTimeIsOverIsNotSent() {
    rig.connected();
    rig.pulse(0, 1, "p", 0);
    rig.runFor(5000);
    assertThat(rig.timesOf(board.unlock(1))).isEmpty();
    assertThat(rig.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Expired());
  }

  @Test
  void aPulseDoesNotOutliveTheLine() {
    rig.connected();
    rig.pulse(0, 1, "p", 60_000);
    rig.pulse(0, 1, "waits for the latch to rest", 60_000);
    rig.unplug("gone");
    rig.plugIn();
    rig.runFor(60_000);
    assertThat(rig.timesOf(board.unlock(1))).hasSize(1);
    assertThat(rig.all(PulseSettled.class)).hasSize(2);
  }

  @Test
  void aDoorThatOpensAndClosesIsReported() {
    rig.connected();
    rig.banks.getFirst().attend(true);
    board.open(2);
    var opened = rig.await(Changed.class).channels();
    assertThat(opened).hasSize(1);
    assertThat(opened.getFirst().channel()).isEqualTo(new Channel(2));
    assertThat(opened.getFirst().door()).isEqualTo(DoorState.OPEN);
    rig.forget();
    board.close(2);
    assertThat(rig.await(Changed.class).channels().getFirst().door()).isEqualTo(DoorState.CLOSED);
  }

  @Test
  void aReadIsAnsweredOnceWithAllChannels() {
    rig.connected();
    board.open(1);
    rig.read(0, "r");
    var answered = rig.await(ReadAnswered.class);
    rig.runFor(3000);
    assertThat(rig.all(ReadAnswered.class)).hasSize(1);
    assertThat(answered.read()).isEqualTo(new ReadId("r"));
    assertThat(answered.channels()).hasSameSizeAs(rig.banks.getFirst().channels());
    assertThat(answered.channels().getFirst().door()).isEqualTo(DoorState.OPEN);
  }

  @Test
  void aBoardThatFallsSilentIsLostAndComesBack() {
    rig.connected();
    board.die();
    rig.read(0, "r");
    rig.await(Lost.class);
    assertThat(rig.all(ReadFailed.class)).hasSize(1);
    board.revive();
    rig.await(Connected.class);
    assertThat(rig.events).hasSize(3);
  }
}
