package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CompartmentLine;
import cubby.core.screen.ScreenModel.Condition;
import cubby.core.screen.ScreenModel.Sensor;
import cubby.core.session.Work;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Goes through whatever is not as it should be, mends it, looks inside, and puts it right.
final class Technician extends Visitor {
  private static final int LOOKS_A_VISIT = 20;

  private final String number;
  private final String pin;
  private final Supplier<String> oneTimeCode;
  private final List<String> recovery;
  private final TreeSet<CompartmentId> seen = new TreeSet<>();
  private int signIns;
  private int looks;
  private boolean finished;
  private boolean wired;
  private boolean tested;
  private boolean belongsInside;
  private @Nullable CompartmentId sawOpen;

  /// @param recovery codes that have not been used
  Technician(
      String number,
      String pin,
      Supplier<String> oneTimeCode,
      List<String> recovery,
      Habits habits,
      SplittableRandom random) {
    super("technician " + number, Role.TECHNICIAN, habits, random);
    this.number = number;
    this.pin = pin;
    this.oneTimeCode = oneTimeCode;
    this.recovery = recovery;
    wired = random.nextInt(6) != 0;
  }

  @Override
  Optional<Next> deal(AtKiosk here, ScreenModel model) {
    return switch (model) {
      case ScreenModel.Welcome _, ScreenModel.OutOfService _ -> {
        if (finished || signIns++ >= 3) {
          yield Optional.of(Next.LEAVES);
        }
        yield press(here, Choice.COURIER);
      }
      case ScreenModel.EnterCourierNumber _ -> type(here, number);
      case ScreenModel.EnterPin _ -> type(here, pin);
      case ScreenModel.EnterOneTimeCode(var byRecovery) -> {
        if (byRecovery && recovery.isEmpty()) {
          finished = true;
          yield press(here, Choice.BACK);
        }
        yield type(here, byRecovery ? recovery.removeFirst() : oneTimeCode.get());
      }
      case ScreenModel.SignInFailed _ -> {
        finished = signIns >= 3;
        here.press(Choice.BACK);
        yield later(30, 40);
      }
      case ScreenModel.Compartments(var lines, _) -> atList(here, lines);
      case ScreenModel.OneCompartment one -> atOne(here, one);
      case ScreenModel.WhyWork(_, var work, var inWords) -> {
        if (inWords) {
          yield write(here, "looked inside");
        }
        belongsInside = work != Work.TAKE_OUT;
        yield press(here, belongsInside ? Choice.SUPPORT_ASKS : Choice.LATCH_BROKEN);
      }
      case ScreenModel.Inspect(var door, _, var maySayClosed) -> {
        if (!belongsInside && here.behind(door).isPresent()) {
          here.take(door).ifPresent(here::carryAway);
          yield soon();
        }
        yield closing(here, door, maySayClosed);
      }
      case ScreenModel.TestSensor(var door, var hasSeen, _, var maySayClosed) -> {
        if (!hasSeen && here.isOpen(door) && here.behind(door).isEmpty()) {
          here.putRubbish(door);
          yield soon();
        }
        if (hasSeen && here.behind(door).isPresent()) {
          here.take(door).ifPresent(here::carryAway);
          yield soon();
        }
        if (here.behind(door).isPresent() && random.nextInt(4) != 0) {
          yield Optional.empty();
        }
        here.take(door).ifPresent(here::carryAway);
        yield closing(here, door, maySayClosed);
      }
      case ScreenModel.CloseAndTell(_, var maySayClosed) -> {
        var open = here.openDoors();
        if (!open.isEmpty()) {
          sawOpen = open.getFirst();
          yield closing(here, open.getFirst(), maySayClosed);
        }
        yield maySayClosed ? press(here, Choice.IT_IS_CLOSED) : Optional.empty();
      }
      case ScreenModel.WhichDoor _ -> {
        takesHeart();
        if (sawOpen == null || random.nextInt(10) == 0) {
          yield press(here, sawOpen == null ? Choice.NONE : Choice.BACK);
        }
        here.point(sawOpen);
        sawOpen = null;
        yield soon();
      }
      default -> Optional.empty();
    };
  }

  private Optional<Next> atList(AtKiosk here, List<CompartmentLine> lines) {
    takesHeart();
    belongsInside = false;
    if (!wired) {
      wired = true;
      return press(here, Choice.CHECK_WIRING);
    }
    for (var line : lines) {
      if (needsALook(line) && looks < LOOKS_A_VISIT && seen.add(line.compartment())) {
        looks++;
        tested = false;
        here.point(line.compartment());
        return soon();
      }
    }
    finished = true;
    return press(here, Choice.SIGN_OUT);
  }

  private boolean needsALook(CompartmentLine line) {
    return line.condition() == Condition.QUARANTINED
        || line.condition() == Condition.OUT_OF_SERVICE
        || line.sensor() == Sensor.SUSPECT
        || random.nextInt(200) == 0;
  }

  private Optional<Next> atOne(AtKiosk here, ScreenModel.OneCompartment one) {
    var id = one.line().compartment();
    here.mend(id);
    if (one.remark() != ScreenModel.Remark.NONE
        && one.remark() != ScreenModel.Remark.KEY_ANNOUNCED) {
      return press(here, Choice.BACK);
    }
    if (one.remark() == ScreenModel.Remark.KEY_ANNOUNCED) {
      return withKey(here, id);
    }
    if (!tested) {
      tested = true;
      return press(
          here,
          one.mayTestSensor() && one.line().sensor() == Sensor.SUSPECT
              ? Choice.TEST_SENSOR
              : Choice.OPEN);
    }
    if (one.line().condition() == Condition.OUT_OF_SERVICE && random.nextInt(6) != 0) {
      return press(here, Choice.PUT_BACK);
    }
    if (one.line().condition() == Condition.VACANT && random.nextInt(8) == 0) {
      return press(here, random.nextBoolean() ? Choice.TAKE_OUT_OF_SERVICE : Choice.USE_KEY);
    }
    return press(here, Choice.BACK);
  }

  private Optional<Next> withKey(AtKiosk here, CompartmentId id) {
    if (!here.isOpen(id)) {
      if (here.openWithKey(id)) {
        return soon();
      }
      return press(here, Choice.BACK);
    }
    if (here.behind(id).isPresent() && !belongsInside) {
      here.take(id).ifPresent(here::carryAway);
    }
    here.close(id);
    press(here, Choice.BACK);
    return later(3, 5);
  }
}
