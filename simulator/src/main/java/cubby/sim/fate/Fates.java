package cubby.sim.fate;

import cubby.sim.bus.LineCondition;
import cubby.sim.bus.LineFault;
import cubby.sim.bus.ReplyFault;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.kiosk.VirtualCameras;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Agenda;
import cubby.sim.people.Pavement;
import cubby.sim.people.PavementObserver;
import cubby.sim.people.Person;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;

/// Lets misfortunes befall a kiosk: half of them at any time, half while somebody stands before it.
/// Each ends by itself after a while, or when a technician comes.
public final class Fates implements PavementObserver {
  private static final Duration DAY = Duration.ofDays(1);

  /// Visits on an average day, among which those that come with a visit are spread.
  private static final double VISITS_A_DAY = 60;

  private final FateRates rates;
  private final SplittableRandom random;
  private final Strikes strikes;
  private final WireFates wire;
  private final SteelFates steel;
  private final PowerFates power;
  private final OutsideFates outside;
  private final CameraFates cameras;
  private boolean over;

  public Fates(
      VirtualKiosk kiosk,
      Pavement pavement,
      Agenda agenda,
      FateRates rates,
      SplittableRandom random) {
    this.rates = rates;
    this.random = random;
    strikes = new Strikes(kiosk, agenda, random);
    wire = new WireFates(kiosk, strikes);
    steel = new SteelFates(kiosk, pavement, strikes);
    power = new PowerFates(kiosk, strikes);
    outside = new OutsideFates(kiosk, strikes);
    cameras = new CameraFates(kiosk, strikes);
    kiosk.observe(steel);
    kiosk.observe(power);
    pavement.observe(this);
  }

  public void begin() {
    dayBegins();
  }

  /// How often each kind has struck.
  public Map<Fate, Long> fired() {
    return strikes.fired();
  }

  /// Everything is well again, the kiosk starts anew, and nothing befalls it any more.
  public void heal() {
    over = true;
    strikes.endAll();
    steel.heal();
    wire.heal();
    outside.heal();
    power.heal();
  }

  private void dayBegins() {
    if (over) {
      return;
    }
    strikes.after(DAY, this::dayBegins);
    for (var fate : Fate.values()) {
      for (double left = rates.of(fate) / 2; left > 0; left--) {
        if (random.nextDouble() < left) {
          strikes.between(0, (int) DAY.toSeconds(), () -> befalls(fate));
        }
      }
    }
  }

  @Override
  public void arrives(Person person) {
    if (over) {
      return;
    }
    for (var fate : Fate.values()) {
      if (random.nextDouble() < rates.of(fate) / 2 / VISITS_A_DAY) {
        strikes.between(1, 40, () -> befalls(fate));
      }
    }
  }

  private void befalls(Fate fate) {
    if (over) {
      return;
    }
    switch (fate) {
      case REQUEST_LOST -> wire.spoil(fate, new LineFault.RequestLost());
      case REQUEST_DELAYED ->
          wire.spoil(fate, new LineFault.RequestDelayed(strikes.milliseconds(20, 3000)));
      case REPLY_LOST -> wire.spoil(fate, new ReplyFault.Lost());
      case REPLY_DELAYED ->
          wire.spoil(fate, new ReplyFault.Delayed(strikes.milliseconds(150, 1500)));
      case BAD_CHECKSUM -> wire.spoil(fate, new ReplyFault.BadChecksum());
      case WRONG_BOARD -> wire.spoil(fate, new ReplyFault.WrongBoard(random.nextInt(1, 16)));
      case LEADING_JUNK -> wire.spoil(fate, new ReplyFault.LeadingJunk(random.nextInt(1, 12)));
      case TRUNCATED -> wire.spoil(fate, new ReplyFault.Truncated(random.nextInt(1, 6)));
      case DUPLICATED -> wire.spoil(fate, new ReplyFault.Duplicated());
      case ECHO -> wire.echo(fate);
      case LINE_MUTE -> wire.condition(fate, LineCondition.MUTE);
      case LINE_CUT -> wire.condition(fate, LineCondition.CUT);
      case BUS_PULLED -> wire.pullBus(fate);
      case BOARD_REBOOTS -> wire.rebootBoard(fate);
      case BOARD_DARK -> wire.darkenBoard(fate);
      case LATCH_JAMS -> steel.jamLatch(fate);
      case LATCH_LATE -> steel.delayLatch();
      case DOOR_SPRINGS -> steel.loosenNextDoor();
      case DOOR_FORCED -> steel.forceDoor(fate);
      case DOOR_SENSOR_STUCK_OPEN -> steel.doorSensor(fate, DoorSensor.STUCK_OPEN);
      case DOOR_SENSOR_STUCK_CLOSED -> steel.doorSensor(fate, DoorSensor.STUCK_CLOSED);
      case DOOR_SENSOR_CUT -> steel.doorSensor(fate, DoorSensor.CUT);
      case DOOR_SENSOR_INVERTED -> steel.doorSensor(fate, DoorSensor.INVERTED);
      case DOOR_SENSOR_UNSTEADY -> steel.unsteadyDoorSensor(fate);
      case INSIDE_SENSOR_STUCK_OCCUPIED -> steel.insideSensor(fate, OccupancySensor.STUCK_OCCUPIED);
      case INSIDE_SENSOR_STUCK_EMPTY -> steel.insideSensor(fate, OccupancySensor.STUCK_EMPTY);
      case INSIDE_SENSOR_CUT -> steel.insideSensor(fate, OccupancySensor.CUT);
      case INSIDE_SENSOR_INVERTED -> steel.insideSensor(fate, OccupancySensor.INVERTED);
      case INSIDE_SENSOR_UNSTEADY -> steel.unsteadyInsideSensor(fate);
      case POWER_CUT -> power.cut(fate);
      case POWER_CUT_BEFORE_DURABLE -> power.cutInNextCommit(fate, false);
      case POWER_CUT_AFTER_DURABLE -> power.cutInNextCommit(fate, true);
      case PROGRAM_ENDS -> power.endProgram(fate);
      case DISK_FULL -> power.fillDisk(fate);
      case DISK_SLOW -> power.slowDisk(fate);
      case CLOCK_JUMPS -> outside.jumpClock(fate);
      case POST_CLOSED -> outside.closePost(fate);
      case ADDRESS_REFUSED -> outside.refuseNextAddress();
      case CAMERA_SLOW -> cameras.condition(fate, VirtualCameras.Condition.SLOW);
      case CAMERA_BROKEN -> cameras.condition(fate, VirtualCameras.Condition.BROKEN);
      case CAMERA_MUTE -> cameras.condition(fate, VirtualCameras.Condition.MUTE);
      case COMPUTER_DARK -> power.darkenComputer(fate);
      case BOARDS_DARK -> wire.darkenAllBoards(fate);
    }
  }
}
