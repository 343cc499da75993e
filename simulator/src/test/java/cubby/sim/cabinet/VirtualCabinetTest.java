package cubby.sim.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.hal.contract.BankId;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.sim.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VirtualCabinetTest {
  private static final BankId BANK = new BankId("left");
  private static final Duration ON_TIME = Duration.ofMillis(500);

  private final ManualClock clock = new ManualClock();
  private final VirtualCabinet cabinet = cabinet(LatchSettings.SOLENOID);

  private VirtualCabinet cabinet(LatchSettings settings) {
    return new VirtualCabinet(
        List.of(
            new CompartmentPlan("A1", BANK, new Channel(1), true),
            new CompartmentPlan("A2", BANK, new Channel(2), false)),
        settings,
        clock);
  }

  @Nested
  class Doors {
    @Test
    void beginClosedEmptyAndSound() {
      assertThat(cabinet.compartment("A1"))
          .isEqualTo(
              new CompartmentView(
                  "A1",
                  BANK,
                  new Channel(1),
                  Door.CLOSED,
                  Latch.FREE,
                  false,
                  DoorSensor.OK,
                  OccupancySensor.OK,
                  false,
                  0));
      assertThat(cabinet.compartment("A2").occupancySensor()).isEqualTo(OccupancySensor.ABSENT);
    }

    @Test
    void springOpenTwentyMillisecondsAfterThePulseBegins() {
      pulse(1);
      pass(19);
      assertThat(door("A1")).isEqualTo(Door.CLOSED);
      pass(1);
      assertThat(door("A1")).isEqualTo(Door.OPEN);
      assertThat(door("A2")).isEqualTo(Door.CLOSED);
    }

    @Test
    void springOpenAfterThePulseWhereTheLockHoldsUntilThen() {
      var holding = holding();
      holding.wiring(BANK).energise(new Channel(1), ON_TIME, clock.now());
      holding.advanceTo(clock.in(519));
      assertThat(holding.compartment("A1").door()).isEqualTo(Door.CLOSED);
      holding.advanceTo(clock.in(520));
      assertThat(holding.compartment("A1").door()).isEqualTo(Door.OPEN);
    }

    @Test
    void springOpenOnADrivenOutputWhichStaysOnUntilItIsSwitchedOff() {
      drive(cabinet, true);
      pass(20);
      assertThat(door("A1")).isEqualTo(Door.OPEN);
      pass(3_600_000);
      assertThat(cabinet.compartment("A1").energised()).isTrue();
      assertDone(cabinet.close("A1"));
      pass(20);
      assertThat(door("A1")).isEqualTo(Door.OPEN);
      drive(cabinet, false);
      assertThat(cabinet.compartment("A1").energised()).isFalse();
      assertDone(cabinet.close("A1"));
      pass(1000);
      assertThat(door("A1")).isEqualTo(Door.CLOSED);
    }

    @Test
    void springOpenWhenADrivenOutputIsSwitchedOffWhereTheLockHoldsUntilThen() {
      var holding = holding();
      drive(holding, true);
      holding.wiring(BANK).energise(new Channel(1), ON_TIME, clock.now());
      holding.advanceTo(clock.in(5000));
      assertThat(holding.compartment("A1").door()).isEqualTo(Door.CLOSED);
      clock.pass(5000);
      drive(holding, false);
      holding.advanceTo(clock.in(19));
      assertThat(holding.compartment("A1").door()).isEqualTo(Door.CLOSED);
      holding.advanceTo(clock.in(20));
      assertThat(holding.compartment("A1").door()).isEqualTo(Door.OPEN);
    }

    @Test
    void areDrivenByOnePulseHoweverOftenTheOutputIsSetAgain() {
      drive(cabinet, false);
      assertThat(cabinet.pulses()).isZero();
      drive(cabinet, true);
      drive(cabinet, true);
      assertThat(cabinet.pulses()).isEqualTo(1);
    }

    @Test
    void loseTheirPulseWhenTheOutputIsSwitchedOff() {
      var holding = holding();
      holding.wiring(BANK).energise(new Channel(1), ON_TIME, clock.now());
      clock.pass(100);
      drive(holding, false);
      assertThat(holding.compartment("A1").energised()).isFalse();
      holding.advanceTo(clock.in(20));
      assertThat(holding.compartment("A1").door()).isEqualTo(Door.OPEN);
    }

    private void drive(VirtualCabinet which, boolean on) {
      which.wiring(BANK).drive(new Channel(1), on, clock.now());
    }

    private VirtualCabinet holding() {
      return cabinet(
          new LatchSettings(
              Duration.ofMillis(20), LatchSettings.Release.PULSE_ENDS, Duration.ofMillis(120)));
    }

    @Test
    void stayClosedWhenTheLatchJams() {
      assertDone(cabinet.latch("A1", Latch.JAMMED));
      pulse(1);
      pass(1000);
      assertThat(door("A1")).isEqualTo(Door.CLOSED);
      assertThat(cabinet.compartment("A1").pulses()).isEqualTo(1);
    }

    @Test
    void springOpenWhenTheLatchComesFreeWhileCurrentFlows() {
      assertDone(cabinet.latch("A1", Latch.JAMMED));
      pulse(1);
      pass(100);
      assertDone(cabinet.latch("A1", Latch.FREE));
      pass(20);
      assertThat(door("A1")).isEqualTo(Door.OPEN);
    }

    @Test
    void stayClosedWhenTheLatchComesFreeAfterThePulse() {
      assertDone(cabinet.latch("A1", Latch.JAMMED));
      pulse(1);
      pass(500);
      assertDone(cabinet.latch("A1", Latch.FREE));
      pass(1000);
      assertThat(door("A1")).isEqualTo(Door.CLOSED);
    }

    @Test
    void stayAsTheyAreLeft() {
      open("A1", 1);
      pass(3_600_000);
      assertThat(door("A1")).isEqualTo(Door.OPEN);
      assertDone(cabinet.close("A1"));
      pass(3_600_000);
      assertThat(door("A1")).isEqualTo(Door.CLOSED);
    }

    @Test
    void areNotMovedByAPulseWhileOpen() {
      open("A1", 1);
      pulse(1);
      pass(1000);
      assertThat(door("A1")).isEqualTo(Door.OPEN);
      assertThat(cabinet.pulses()).isEqualTo(2);
    }

    @Test
    void doNotCatchWhileCurrentFlows() {
      pulse(1);
      pass(100);
      assertDone(cabinet.close("A1"));
      assertThat(door("A1")).isEqualTo(Door.CLOSED);
      pass(20);
      assertThat(door("A1")).isEqualTo(Door.OPEN);
    }

    @Test
    void bounceBackAfterASlam() {
      open("A1", 1);
      assertDone(cabinet.bounce("A1"));
      assertThat(door("A1")).isEqualTo(Door.CLOSED);
      pass(119);
      assertThat(door("A1")).isEqualTo(Door.CLOSED);
      pass(1);
      assertThat(door("A1")).isEqualTo(Door.OPEN);
    }

    @Test
    void openByForceEvenWhenJammed() {
      assertDone(cabinet.latch("A1", Latch.JAMMED));
      assertDone(cabinet.openByForce("A1"));
      assertThat(door("A1")).isEqualTo(Door.OPEN);
    }

    @Test
    void areOpenedAndShutOnlyOnce() {
      assertImpossible(cabinet.close("A1"), "A1 is closed already.");
      assertImpossible(cabinet.bounce("A1"), "A1 is closed: only an open door can be slammed.");
      open("A1", 1);
      assertImpossible(cabinet.openByForce("A1"), "A1 is open already.");
    }
  }

  @Nested
  class Parcels {
    @Test
    void goNeitherInNorOutThroughAClosedDoor() {
      assertImpossible(cabinet.put("A1"), "A1 is closed: nothing can be put in.");
      assertImpossible(cabinet.take("A1"), "A1 is closed: nothing can be taken out.");
    }

    @Test
    void goInAndOutThroughAnOpenDoor() {
      open("A1", 1);
      assertDone(cabinet.put("A1"));
      assertImpossible(cabinet.put("A1"), "A1 has a parcel in it already.");
      assertDone(cabinet.close("A1"));
      assertThat(cabinet.compartment("A1").parcelInside()).isTrue();
      open("A1", 1);
      assertDone(cabinet.take("A1"));
      assertImpossible(cabinet.take("A1"), "A1 is empty: there is nothing to take out.");
    }
  }

  @Nested
  class Sensors {
    private final Wiring wiring = cabinet.wiring(BANK);

    @Test
    void tellTheTruthWhileTheyAreSound() {
      assertThat(doorSignal(1)).isEqualTo(DoorSignal.CLOSED);
      assertThat(occupancySignal(1)).isEqualTo(OccupancySignal.EMPTY);
      open("A1", 1);
      assertDone(cabinet.put("A1"));
      assertThat(doorSignal(1)).isEqualTo(DoorSignal.OPEN);
      assertThat(occupancySignal(1)).isEqualTo(OccupancySignal.OCCUPIED);
    }

    @Test
    void tellTheirOwnStoryWhenBroken() {
      assertDone(cabinet.doorSensor("A1", DoorSensor.STUCK_OPEN));
      assertThat(doorSignal(1)).isEqualTo(DoorSignal.OPEN);
      assertDone(cabinet.doorSensor("A1", DoorSensor.STUCK_CLOSED));
      assertThat(doorSignal(1)).isEqualTo(DoorSignal.CLOSED);
      assertDone(cabinet.doorSensor("A1", DoorSensor.CUT));
      assertThat(doorSignal(1)).isEqualTo(DoorSignal.NONE);
      assertDone(cabinet.occupancySensor("A1", OccupancySensor.STUCK_OCCUPIED));
      assertThat(occupancySignal(1)).isEqualTo(OccupancySignal.OCCUPIED);
      assertDone(cabinet.occupancySensor("A1", OccupancySensor.STUCK_EMPTY));
      assertThat(occupancySignal(1)).isEqualTo(OccupancySignal.EMPTY);
      assertDone(cabinet.occupancySensor("A1", OccupancySensor.CUT));
      assertThat(occupancySignal(1)).isEqualTo(OccupancySignal.NONE);
    }

    @Test
    void missAFlatParcel() {
      open("A1", 1);
      assertDone(cabinet.put("A1", Parcel.FLAT));
      assertThat(cabinet.compartment("A1").parcelInside()).isTrue();
      assertThat(occupancySignal(1)).isEqualTo(OccupancySignal.EMPTY);
      assertDone(cabinet.occupancySensor("A1", OccupancySensor.STUCK_OCCUPIED));
      assertThat(occupancySignal(1)).isEqualTo(OccupancySignal.OCCUPIED);
      assertDone(cabinet.take("A1"));
      assertDone(cabinet.occupancySensor("A1", OccupancySensor.OK));
      assertDone(cabinet.put("A1"));
      assertThat(occupancySignal(1)).isEqualTo(OccupancySignal.OCCUPIED);
    }

    @Test
    void areSilentWhereNoneIsFittedOrNothingIsWired() {
      assertThat(occupancySignal(2)).isEqualTo(OccupancySignal.NONE);
      assertThat(doorSignal(3)).isEqualTo(DoorSignal.NONE);
      assertThat(occupancySignal(3)).isEqualTo(OccupancySignal.NONE);
    }

    @Test
    void seeWhatHappenedUntilTheyAreAsked() {
      pulse(1);
      assertThat(wiring.door(new Channel(1), clock.in(20))).isEqualTo(DoorSignal.OPEN);
    }

    private DoorSignal doorSignal(int channel) {
      return wiring.door(new Channel(channel), clock.now());
    }

    private OccupancySignal occupancySignal(int channel) {
      return wiring.occupancy(new Channel(channel), clock.now());
    }
  }

  @Nested
  class Time {
    @Test
    void tellsWhenSomethingNextHappensByItself() {
      assertThat(cabinet.nextChangeAt()).isEmpty();
      pulse(1);
      assertThat(cabinet.nextChangeAt()).contains(clock.in(20));
      pass(20);
      assertThat(cabinet.nextChangeAt()).contains(clock.in(480));
      pass(480);
      assertThat(cabinet.nextChangeAt()).isEmpty();
    }

    @Test
    void bringsEveryChangeToTheObserversInItsOrderAndAtItsTime() {
      var seen = new ArrayList<String>();
      var begin = clock.now();
      cabinet.observe((it, at) ->
          seen.add(
              "%d %s %s %s"
                  .formatted(
                      at.since(begin).toMillis(),
                      it.label(),
                      it.door(),
                      it.energised() ? "on" : "off")));
      pulse(2);
      cabinet.wiring(BANK).energise(new Channel(1), ON_TIME, clock.in(10));
      cabinet.advanceTo(clock.in(60_000));
      assertThat(seen)
          .containsExactly(
              "0 A2 CLOSED on",
              "10 A1 CLOSED on",
              "20 A2 OPEN on",
              "30 A1 OPEN on",
              "500 A2 OPEN off",
              "510 A1 OPEN off");
    }

    @Test
    void neverRunsBackwards() {
      pass(100);
      var times = new ArrayList<MonotonicTime>();
      cabinet.observe((it, at) -> times.add(at));
      cabinet.wiring(BANK).energise(new Channel(1), ON_TIME, clock.in(-50));
      assertThat(times).containsExactly(clock.now());
    }

    @Test
    void lastsUntilTheLaterEndWhenPulsesOverlap() {
      pulse(1);
      pass(300);
      pulse(1);
      pass(499);
      assertThat(cabinet.compartment("A1").energised()).isTrue();
      pass(1);
      assertThat(cabinet.compartment("A1").energised()).isFalse();
    }
  }

  @Test
  void refusesAPlanThatCannotBeBuilt() {
    var a1 = new CompartmentPlan("A1", BANK, new Channel(1), true);
    assertThatThrownBy(() -> built(a1, new CompartmentPlan("A1", BANK, new Channel(2), true)))
        .hasMessage("two compartments are called A1");
    assertThatThrownBy(() -> built(a1, new CompartmentPlan("A2", BANK, new Channel(1), true)))
        .hasMessage("A1 and A2 are both wired to channel 1 of bank left");
    assertThatThrownBy(() -> cabinet.put("Z9")).hasMessage("no compartment is called Z9");
  }

  private VirtualCabinet built(CompartmentPlan... plans) {
    return new VirtualCabinet(Stream.of(plans).toList(), LatchSettings.SOLENOID, clock);
  }

  private void open(String label, int channel) {
    pulse(channel);
    pass(1000);
    assertThat(door(label)).isEqualTo(Door.OPEN);
  }

  private void pulse(int channel) {
    cabinet.wiring(BANK).energise(new Channel(channel), ON_TIME, clock.now());
  }

  private void pass(long millis) {
    clock.pass(millis);
    cabinet.advanceTo(clock.now());
  }

  private Door door(String label) {
    return cabinet.compartment(label).door();
  }

  private static void assertDone(HandResult result) {
    assertThat(result).isInstanceOf(HandResult.Done.class);
  }

  private static void assertImpossible(HandResult result, String why) {
    assertThat(result).isEqualTo(new HandResult.Impossible(why));
  }
}
