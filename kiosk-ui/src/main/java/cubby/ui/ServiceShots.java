package cubby.ui;

import cubby.core.cabinet.QuarantineReason;
import cubby.core.screen.ScreenModel.Alarm;
import cubby.core.screen.ScreenModel.CloseAndTell;
import cubby.core.screen.ScreenModel.CompartmentLine;
import cubby.core.screen.ScreenModel.Compartments;
import cubby.core.screen.ScreenModel.Condition;
import cubby.core.screen.ScreenModel.ConfirmFit;
import cubby.core.screen.ScreenModel.ContentShown;
import cubby.core.screen.ScreenModel.DoorShown;
import cubby.core.screen.ScreenModel.EnterOneTimeCode;
import cubby.core.screen.ScreenModel.Inspect;
import cubby.core.screen.ScreenModel.OneCompartment;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.screen.ScreenModel.Sensor;
import cubby.core.screen.ScreenModel.SignalLine;
import cubby.core.screen.ScreenModel.TestSensor;
import cubby.core.screen.ScreenModel.WhichDoor;
import cubby.core.screen.ScreenModel.WhyWork;
import cubby.core.session.Work;
import cubby.ui.GalleryShots.Shot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Of technicians.
final class ServiceShots {

  private ServiceShots() {}

  static List<Shot> service(Sample sample) {
    var shots = new ShotList();
    shots.add(new Shot("one-time-code", new EnterOneTimeCode(false)).withTyped("204816"));
    shots.add("recovery-code", new EnterOneTimeCode(true));
    shots.add("compartments", new Compartments(lines(sample), List.of()));
    var tamper = new SignalLine("lid", Alarm.TAMPER);
    var mains = new SignalLine("mains", Alarm.POWER_FAILING);
    shots.add("compartments-alarms", new Compartments(lines(sample), List.of(tamper, mains)));
    shots.add(
        "compartment", new OneCompartment(line(sample, 2), Optional.empty(), Remark.NONE, true));
    shots.add(
        "compartment-quarantined",
        new OneCompartment(
            line(sample, 4), Optional.of(QuarantineReason.CONTRADICTION), Remark.TOO_MANY, true));
    shots.add(
        "compartment-out",
        new OneCompartment(line(sample, 5), Optional.empty(), Remark.KEY_ANNOUNCED, false));
    shots.add("why-take-out", new WhyWork(sample.door(2), Work.TAKE_OUT, false));
    shots.add("why-open", new WhyWork(sample.door(3), Work.OPEN_PARCEL, false));
    shots.add(
        new Shot("why-open-in-words", new WhyWork(sample.door(3), Work.OPEN_PARCEL, true))
            .withTyped("asked for by the sender"));
    shots.add("inspect", new Inspect(sample.door(2), OpenFor.SHORT, false));
    shots.add("inspect-long", new Inspect(sample.door(2), OpenFor.LONG, true));
    shots.add("test-sensor", new TestSensor(sample.door(2), false, OpenFor.SHORT, false));
    shots.add("test-sensor-seen", new TestSensor(sample.door(2), true, OpenFor.LONG, true));
    shots.add("close-and-tell", new CloseAndTell(OpenFor.SHORT, false));
    shots.add("which-door", new WhichDoor(sample.doors()));
    shots.add("confirm-fit", new ConfirmFit(sample.door(2), false));
    shots.add("confirm-fit-parcel", new ConfirmFit(sample.door(3), true));
    return shots.list();
  }

  private static List<CompartmentLine> lines(Sample sample) {
    return IntStream.rangeClosed(1, sample.doors().size())
        .mapToObj(number -> line(sample, number))
        .toList();
  }

  /// Every condition in turn.
  private static CompartmentLine line(Sample sample, int number) {
    var conditions = Condition.values();
    return new CompartmentLine(
        sample.door(number),
        conditions[number % conditions.length],
        DoorShown.CLOSED,
        ContentShown.EMPTY,
        Sensor.TRUSTED,
        number % 5 != 0,
        number * 97);
  }
}
