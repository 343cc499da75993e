package cubby.sim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.hal.contract.BankEvent.Changed;
import cubby.hal.contract.BankEvent.Connected;
import cubby.hal.contract.BankEvent.PulseSettled;
import cubby.hal.contract.BankEvent.ReadAnswered;
import cubby.hal.contract.Channel;
import cubby.hal.contract.ChannelReading;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.ReadId;
import cubby.hal.lockbus.Drivers;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// What a [cubby.hal.contract.LockBank] promises on a line without faults, whatever its board.
@ParameterizedClass
@MethodSource("cubby.sim.contract.Variant#all")
class LockBankContractTest {
  private final Variant variant;

  LockBankContractTest(Variant variant) {
    this.variant = variant;
  }

  @Test
  void connectsWithAllChannelsReadAndPulsesNothing() {
    var bank = new VirtualBank(variant);
    bank.done(bank.cabinet().openByForce("1"));
    bank.done(bank.cabinet().put("1"));
    bank.done(bank.cabinet().close("1"));
    bank.done(bank.cabinet().openByForce("2"));
    var connected = bank.await(Connected.class);
    assertThat(connected.channels())
        .extracting(reading -> reading.channel().number())
        .isEqualTo(IntStream.rangeClosed(1, variant.channels()).boxed().toList());
    assertThat(connected.channels())
        .allSatisfy(reading ->
            assertThat(reading.door())
                .isEqualTo(reading.channel().number() == 2 ? DoorState.OPEN : DoorState.CLOSED));
    assertThat(connected.channels())
        .allSatisfy(reading ->
            assertThat(reading.occupancy()).isEqualTo(inside(reading.channel().number() == 1)));
    bank.pass(5000);
    assertThat(bank.events).hasSize(1);
    assertThat(bank.pulses()).isZero();
  }

  @Test
  void aPulseOpensItsDoorAndNoOtherOnWhicheverChannel() {
    for (int channel : new int[] {1, 2, variant.channels() - 1, variant.channels()}) {
      var bank = new VirtualBank(variant).connected();
      assertThat(bank.resultOfPulse(channel)).isEqualTo(good());
      bank.pass(5000);
      assertThat(bank.cabinet().compartments())
          .allSatisfy(compartment ->
              assertThat(compartment.pulses())
                  .isEqualTo(compartment.channel().number() == channel ? 1 : 0));
      assertThat(bank.doors(channel)).containsExactly(DoorState.OPEN);
      assertThat(bank.all(Changed.class)).hasSize(1);
      assertThat(bank.all(PulseSettled.class)).hasSize(1);
    }
  }

  @Test
  void aPulseWhoseTimeIsOverIsNotSent() {
    var bank = new VirtualBank(variant).connected();
    bank.bank().pulse(new PulseId("late"), new Channel(1), bank.clock().now());
    assertThat(bank.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Expired());
    bank.pass(5000);
    assertThat(bank.pulses()).isZero();
  }

  @Test
  void aPulseDoesNotOutliveTheLine() {
    var bank = new VirtualBank(variant).connected();
    bank.pulse(1);
    bank.pulse(1);
    bank.run.line(Variant.BUS).unplug("gone");
    bank.run.line(Variant.BUS).plugIn();
    bank.pass(30_000);
    assertThat(bank.pulses()).isLessThanOrEqualTo(1);
    assertThat(bank.all(PulseSettled.class)).hasSize(2);
    assertThat(bank.all(Connected.class)).hasSize(1);
  }

  @Test
  void aDoorThatIsForcedOpenAndClosedIsReported() {
    var bank = new VirtualBank(variant).connected();
    bank.bank().attend(true);
    bank.done(bank.cabinet().openByForce("2"));
    bank.pass(300);
    assertThat(bank.doors(2)).containsExactly(DoorState.OPEN);
    bank.done(bank.cabinet().close("2"));
    bank.pass(2000);
    assertThat(bank.doors(2)).containsExactly(DoorState.OPEN, DoorState.CLOSED);
    assertThat(bank.pulses()).isZero();
  }

  @Test
  void aReadIsAnsweredOnceWithAllChannels() {
    var bank = new VirtualBank(variant).connected();
    bank.done(bank.cabinet().openByForce("1"));
    bank.bank().read(new ReadId("r"));
    var answered = bank.await(ReadAnswered.class);
    bank.pass(3000);
    assertThat(bank.all(ReadAnswered.class)).hasSize(1);
    assertThat(answered.channels()).hasSize(variant.channels());
    assertThat(answered.channels().getFirst().door()).isEqualTo(DoorState.OPEN);
  }

  @Test
  void aParcelIsSeenOrMissedAsTheSensorDoes() {
    var bank = new VirtualBank(variant).connected();
    bank.done(bank.cabinet().openByForce("1"));
    bank.done(bank.cabinet().put("1"));
    bank.pass(2000);
    assertThat(occupancy(bank, 1)).isEqualTo(inside(true));
    bank.done(bank.cabinet().occupancySensor("1", OccupancySensor.STUCK_EMPTY));
    bank.pass(2000);
    assertThat(occupancy(bank, 1)).isEqualTo(inside(false));
  }

  @Test
  void aStuckLatchIsAcknowledgedAndStaysClosed() {
    var bank = new VirtualBank(variant).connected();
    bank.done(bank.cabinet().latch("1", Latch.JAMMED));
    assertThat(bank.resultOfPulse(1)).isEqualTo(good());
    bank.pass(5000);
    assertThat(bank.pulses()).isEqualTo(1);
    assertThat(bank.readings()).isEmpty();
  }

  @Test
  void aDoorThatBouncesIsNeverClosed() {
    var bank = new VirtualBank(variant).connected();
    bank.bank().attend(true);
    bank.pulse(1);
    bank.pass(3000);
    bank.done(bank.cabinet().bounce("1"));
    bank.pass(5000);
    assertThat(bank.doors(1)).containsExactly(DoorState.OPEN);
  }

  @Test
  void aStuckSensorIsBelieved() {
    var bank = new VirtualBank(variant).connected();
    bank.done(bank.cabinet().doorSensor("1", DoorSensor.STUCK_OPEN));
    bank.done(bank.cabinet().doorSensor("2", DoorSensor.STUCK_CLOSED));
    bank.pulse(2);
    bank.pass(5000);
    assertThat(bank.doors(1)).containsExactly(DoorState.OPEN);
    assertThat(bank.doors(2)).isEmpty();
    assertThat(bank.pulses()).isEqualTo(1);
  }

  @Test
  void aCutSensorReadsAsAnOpenCircuit() {
    var bank = new VirtualBank(variant).connected();
    bank.done(bank.cabinet().doorSensor("1", DoorSensor.CUT));
    bank.pass(5000);
    assertThat(bank.doors(1))
        .isEqualTo(variant.cutReads() == closedIs() ? List.of() : List.of(DoorState.OPEN));
    assertThat(bank.pulses()).isZero();
  }

  @Test
  void afterAStopNothingIsEnergisedAndNothingSent() {
    var bank = new VirtualBank(variant).connected();
    bank.run.line(Variant.BUS).stop();
    bank.pass(2000);
    assertThat(bank.run.line(Variant.BUS).finished()).isTrue();
    bank.pulse(1);
    bank.pass(5000);
    assertThat(bank.await(PulseSettled.class).result()).isEqualTo(new PulseResult.Expired());
    assertThat(bank.pulses()).isZero();
  }

  private int closedIs() {
    var closedIs = variant.bank().sensors().closedIs();
    return closedIs != null
        ? closedIs
        : Drivers.named(variant.family().driver()).orElseThrow().traits().closedIs();
  }

  private PulseResult good() {
    return variant.acknowledges() ? new PulseResult.Acknowledged() : new PulseResult.Sent();
  }

  private Occupancy inside(boolean parcel) {
    if (!variant.seesParcels()) {
      return Occupancy.UNKNOWN;
    }
    return parcel ? Occupancy.OCCUPIED : Occupancy.EMPTY;
  }

  private static Occupancy occupancy(VirtualBank bank, int channel) {
    bank.events.clear();
    bank.bank().read(new ReadId("now"));
    return bank.await(ReadAnswered.class).channels().stream()
        .filter(reading -> reading.channel().number() == channel)
        .map(ChannelReading::occupancy)
        .findFirst()
        .orElseThrow();
  }
}
