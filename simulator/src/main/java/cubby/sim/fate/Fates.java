package cubby.sim.fate;

import cubby.core.cabinet.CompartmentId;
import cubby.hal.contract.BankId;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.contract.camera.CameraId;
import cubby.sim.bus.ActiveFault;
import cubby.sim.bus.LineCondition;
import cubby.sim.bus.LineFault;
import cubby.sim.bus.LineFaults;
import cubby.sim.bus.Occasion;
import cubby.sim.bus.ReplyFault;
import cubby.sim.cabinet.Door;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.HandResult;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.kiosk.KioskObserver;
import cubby.sim.kiosk.VirtualCameras;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Agenda;
import cubby.sim.people.Pavement;
import cubby.sim.people.PavementObserver;
import cubby.sim.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Lets misfortunes befall a kiosk: half of them at any time, half while somebody stands before it.
/// Each ends by itself after a while, or when a technician comes.
public final class Fates implements KioskObserver, PavementObserver {
  private static final Duration DAY = Duration.ofDays(1);

  /// Visits on an average day, among which those that come with a visit are spread.
  private static final double VISITS_A_DAY = 60;

  private final VirtualKiosk kiosk;
  private final Pavement pavement;
  private final Agenda agenda;
  private final FateRates rates;
  private final SplittableRandom random;
  private final List<CompartmentId> compartments;
  private final List<BankId> banks;
  private final List<String> buses;
  private final List<CameraId> cameras;
  private final Map<Fate, Long> fired = new EnumMap<>(Fate.class);
  private final Map<CompartmentId, Boolean> late = new TreeMap<>();
  private final List<Runnable> endings = new ArrayList<>();
  private OptionalInt darkFor = OptionalInt.empty();
  private boolean diskFull;
  private boolean springs;
  private boolean refuseNext;
  private boolean over;

  public Fates(
      VirtualKiosk kiosk,
      Pavement pavement,
      Agenda agenda,
      FateRates rates,
      SplittableRandom random) {
    this.kiosk = kiosk;
    this.pavement = pavement;
    this.agenda = agenda;
    this.rates = rates;
    this.random = random;
    compartments =
        kiosk.blueprint().cabinet().compartments().stream().map(built -> built.id()).toList();
    banks = kiosk.blueprint().cabinet().banks();
    buses = List.copyOf(kiosk.site().buses().keySet());
    cameras = kiosk.blueprint().cabinet().cameras().stream().map(it -> it.camera()).toList();
    kiosk.observe(this);
    kiosk.refuseMail(_ -> refusesNow());
    pavement.observe(this);
  }

  public void begin() {
    dayBegins();
  }

  /// How often each kind has struck.
  public Map<Fate, Long> fired() {
    return java.util.Collections.unmodifiableMap(fired);
  }

  /// Everything is well again, the kiosk starts anew, and nothing befalls it any more.
  public void heal() {
    over = true;
    List.copyOf(endings).forEach(Runnable::run);
    endings.clear();
    late.clear();
    springs = false;
    refuseNext = false;
    compartments.forEach(pavement::mend);
    kiosk.site().buses().values().forEach(bus -> bus.faults().heal());
    kiosk.openPost(true);
    kiosk.slowDisk(Duration.ZERO);
    diskFull = false;
    kiosk.fillDisk(false);
    // A clock that was believed and has jumped is not believed again before the next start.
    kiosk.cutPower();
    kiosk.powerOn();
  }

  // When

  private void dayBegins() {
    if (over) {
      return;
    }
    agenda.note(kiosk.now().plus(DAY), this::dayBegins);
    for (var fate : Fate.values()) {
      for (double left = rates.of(fate) / 2; left > 0; left--) {
        if (random.nextDouble() < left) {
          agenda.note(at(0, (int) DAY.toSeconds()), () -> befalls(fate));
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
        agenda.note(at(1, 40), () -> befalls(fate));
      }
    }
  }

  private void befalls(Fate fate) {
    if (over) {
      return;
    }
    switch (fate) {
      case REQUEST_LOST -> onTheWire(fate, new LineFault.RequestLost());
      case REQUEST_DELAYED -> onTheWire(fate, new LineFault.RequestDelayed(milliseconds(20, 3000)));
      case REPLY_LOST -> onTheWire(fate, new ReplyFault.Lost());
      case REPLY_DELAYED -> onTheWire(fate, new ReplyFault.Delayed(milliseconds(150, 1500)));
      case BAD_CHECKSUM -> onTheWire(fate, new ReplyFault.BadChecksum());
      case WRONG_BOARD -> onTheWire(fate, new ReplyFault.WrongBoard(random.nextInt(1, 16)));
      case LEADING_JUNK -> onTheWire(fate, new ReplyFault.LeadingJunk(random.nextInt(1, 12)));
      case TRUNCATED -> onTheWire(fate, new ReplyFault.Truncated(random.nextInt(1, 6)));
      case DUPLICATED -> onTheWire(fate, new ReplyFault.Duplicated());
      case ECHO -> {
        var faults = anyLine();
        happens(fate);
        faults.echo(true);
        lasts(5, 120, () -> faults.echo(false));
      }
      case LINE_MUTE -> condition(fate, LineCondition.MUTE);
      case LINE_CUT -> condition(fate, LineCondition.CUT);
      case BUS_PULLED -> {
        var bus = any(buses);
        happens(fate);
        kiosk.unplug(bus);
        lasts(3, 4000, () -> kiosk.plugIn(bus));
      }
      case BOARD_REBOOTS -> {
        if (kiosk.running()) {
          happens(fate);
          kiosk.site().power(any(banks)).cycle(milliseconds(50, 4000));
        }
      }
      case BOARD_DARK -> {
        var bank = any(banks);
        happens(fate);
        kiosk.power(bank, false);
        lasts(5, 20_000, () -> kiosk.power(bank, true));
      }
      case LATCH_JAMS -> {
        var door = any(compartments);
        happens(fate);
        kiosk.cabinet().latch(door.label(), Latch.JAMMED);
        lasts(600, 200_000, () -> kiosk.cabinet().latch(door.label(), Latch.FREE));
      }
      case LATCH_LATE -> {
        var door = any(compartments);
        kiosk.cabinet().latch(door.label(), Latch.JAMMED);
        late.put(door, true);
        lasts(
            600,
            200_000,
            () -> {
              late.remove(door);
              kiosk.cabinet().latch(door.label(), Latch.FREE);
            });
      }
      case DOOR_SPRINGS -> springs = true;
      case DOOR_FORCED -> {
        var door = any(compartments);
        if (kiosk.cabinet().openByForce(door.label()) instanceof HandResult.Done) {
          happens(fate);
        }
      }
      case DOOR_SENSOR_STUCK_OPEN -> doorSensor(fate, DoorSensor.STUCK_OPEN);
      case DOOR_SENSOR_STUCK_CLOSED -> doorSensor(fate, DoorSensor.STUCK_CLOSED);
      case DOOR_SENSOR_CUT -> doorSensor(fate, DoorSensor.CUT);
      case DOOR_SENSOR_INVERTED -> doorSensor(fate, DoorSensor.INVERTED);
      case DOOR_SENSOR_UNSTEADY -> {
        happens(fate);
        doorRattles(any(compartments), random.nextInt(2, 12));
      }
      case INSIDE_SENSOR_STUCK_OCCUPIED -> insideSensor(fate, OccupancySensor.STUCK_OCCUPIED);
      case INSIDE_SENSOR_STUCK_EMPTY -> insideSensor(fate, OccupancySensor.STUCK_EMPTY);
      case INSIDE_SENSOR_CUT -> insideSensor(fate, OccupancySensor.CUT);
      case INSIDE_SENSOR_INVERTED -> insideSensor(fate, OccupancySensor.INVERTED);
      case INSIDE_SENSOR_UNSTEADY -> {
        var door = any(compartments);
        if (hasSensor(door)) {
          happens(fate);
          insideFlickers(door, random.nextInt(2, 12));
        }
      }
      case POWER_CUT -> {
        if (kiosk.running()) {
          happens(fate);
          kiosk.cutPower();
        }
      }
      case POWER_CUT_BEFORE_DURABLE -> cutInNextCommit(fate, false);
      case POWER_CUT_AFTER_DURABLE -> cutInNextCommit(fate, true);
      case PROGRAM_ENDS -> {
        if (kiosk.running()) {
          happens(fate);
          kiosk.crash();
        }
      }
      case DISK_FULL -> {
        happens(fate);
        diskFull = true;
        kiosk.fillDisk(true);
        lasts(
            5,
            2000,
            () -> {
              diskFull = false;
              kiosk.fillDisk(false);
            });
      }
      case DISK_SLOW -> {
        happens(fate);
        kiosk.slowDisk(milliseconds(50, 3000));
        lasts(5, 300, () -> kiosk.slowDisk(Duration.ZERO));
      }
      case CLOCK_JUMPS -> {
        happens(fate);
        var by = Duration.ofSeconds(random.nextLong(-400_000, 400_000));
        kiosk.jumpClock(by);
        lasts(60, 100_000, () -> kiosk.jumpClock(by.negated()));
      }
      case POST_CLOSED -> {
        happens(fate);
        kiosk.openPost(false);
        lasts(60, 150_000, () -> kiosk.openPost(true));
      }
      case ADDRESS_REFUSED -> refuseNext = true;
      case CAMERA_SLOW -> camera(fate, VirtualCameras.Condition.SLOW);
      case CAMERA_BROKEN -> camera(fate, VirtualCameras.Condition.BROKEN);
      case CAMERA_MUTE -> camera(fate, VirtualCameras.Condition.MUTE);
      case COMPUTER_DARK -> {
        if (kiosk.running()) {
          happens(fate);
          darkFor = OptionalInt.of(random.nextInt(60, 20_000));
          kiosk.crash();
        }
      }
      case BOARDS_DARK -> {
        happens(fate);
        banks.forEach(bank -> kiosk.power(bank, false));
        lasts(5, 5000, () -> banks.forEach(bank -> kiosk.power(bank, true)));
      }
    }
  }

  // On the wire

  private void onTheWire(Fate fate, LineFault fault) {
    var faults = anyLine();
    var occasion =
        switch (random.nextInt(3)) {
          case 0 -> new Occasion.Once(random.nextInt(1, 6));
          case 1 -> new Occasion.OneIn(random.nextInt(2, 20));
          default -> new Occasion.Percent(random.nextInt(10, 101));
        };
    var active = new ActiveFault(fault, occasion, OptionalInt.empty());
    faults.add(fault, occasion);
    lasts(
        2,
        45,
        () -> {
          fired.merge(fate, faults.struck(active), Long::sum);
          faults.remove(active);
        });
  }

  private void condition(Fate fate, LineCondition condition) {
    var faults = anyLine();
    happens(fate);
    faults.condition(condition);
    lasts(1, 120, () -> faults.condition(LineCondition.SOUND));
  }

  private LineFaults anyLine() {
    return kiosk.site().bus(any(buses)).faults();
  }

  // Steel

  private void doorSensor(Fate fate, DoorSensor to) {
    var door = any(compartments);
    happens(fate);
    kiosk.cabinet().doorSensor(door.label(), to);
    lasts(60, 200_000, () -> kiosk.cabinet().doorSensor(door.label(), DoorSensor.OK));
  }

  private void insideSensor(Fate fate, OccupancySensor to) {
    var door = any(compartments);
    if (hasSensor(door)) {
      happens(fate);
      kiosk.cabinet().occupancySensor(door.label(), to);
      lasts(60, 200_000, () -> kiosk.cabinet().occupancySensor(door.label(), OccupancySensor.OK));
    }
  }

  private boolean hasSensor(CompartmentId door) {
    return kiosk.blueprint().cabinet().get(door).occupancySensor();
  }

  // Cameras

  private void camera(Fate fate, VirtualCameras.Condition to) {
    if (cameras.isEmpty()) {
      return;
    }
    var camera = any(cameras);
    happens(fate);
    kiosk.cameras().condition(camera, to);
    lasts(600, 60_000, () -> kiosk.cameras().condition(camera, VirtualCameras.Condition.OK));
  }

  private void doorRattles(CompartmentId door, int times) {
    var to =
        times <= 0
            ? DoorSensor.OK
            : random.nextBoolean() ? DoorSensor.STUCK_OPEN : DoorSensor.STUCK_CLOSED;
    kiosk.cabinet().doorSensor(door.label(), to);
    if (times > 0) {
      agenda.note(kiosk.now().plus(milliseconds(10, 2000)), () -> doorRattles(door, times - 1));
    }
  }

  private void insideFlickers(CompartmentId door, int times) {
    var to =
        times <= 0
            ? OccupancySensor.OK
            : random.nextBoolean() ? OccupancySensor.STUCK_OCCUPIED : OccupancySensor.STUCK_EMPTY;
    kiosk.cabinet().occupancySensor(door.label(), to);
    if (times > 0) {
      agenda.note(kiosk.now().plus(milliseconds(10, 2000)), () -> insideFlickers(door, times - 1));
    }
  }

  @Override
  public void energised(CompartmentId compartment, MonotonicTime at) {
    if (late.remove(compartment) != null) {
      happens(Fate.LATCH_LATE);
      agenda.note(at(3, 700), () -> kiosk.cabinet().openByForce(compartment.label()));
    }
  }

  @Override
  public void moved(CompartmentId compartment, Door door, MonotonicTime at) {
    if (springs && door == Door.CLOSED) {
      springs = false;
      happens(Fate.DOOR_SPRINGS);
      agenda.note(at(1, 15), () -> kiosk.cabinet().openByForce(compartment.label()));
    }
  }

  private boolean refusesNow() {
    if (!refuseNext) {
      return false;
    }
    refuseNext = false;
    happens(Fate.ADDRESS_REFUSED);
    return true;
  }

  // Power

  private void cutInNextCommit(Fate fate, boolean durable) {
    if (kiosk.running() && !diskFull) {
      happens(fate);
      kiosk.cutPowerInNextCommit(durable);
    }
  }

  @Override
  public void ended(Ending why) {
    var off =
        switch (why) {
          case POWER -> random.nextInt(4) == 0 ? at(60, 20_000) : at(2, 200);
          case CRASH, JOURNAL ->
              darkFor.isPresent()
                  ? kiosk.now().plus(Duration.ofSeconds(darkFor.getAsInt()))
                  : at(2, 20);
        };
    darkFor = OptionalInt.empty();
    agenda.note(off, this::starts);
  }

  private void starts() {
    if (kiosk.running()) {
      return;
    }
    kiosk.powerOn();
    if (diskFull) {
      kiosk.fillDisk(true);
    }
  }

  // How long

  private void happens(Fate fate) {
    fired.merge(fate, 1L, Long::sum);
  }

  /// It ends after a time, mostly a short one.
  private void lasts(int leastSeconds, int mostSeconds, Runnable ending) {
    endings.add(ending);
    var end = at(leastSeconds, Math.max(leastSeconds + 1, random.nextInt(mostSeconds)));
    agenda.note(
        end,
        () -> {
          if (endings.remove(ending)) {
            ending.run();
          }
        });
  }

  private MonotonicTime at(int leastSeconds, int mostSeconds) {
    return kiosk
        .now()
        .plus(
            milliseconds(
                leastSeconds * 1000, Math.max(leastSeconds * 1000 + 1, mostSeconds * 1000)));
  }

  private Duration milliseconds(int atLeast, int lessThan) {
    return Duration.ofMillis(random.nextInt(atLeast, lessThan));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
