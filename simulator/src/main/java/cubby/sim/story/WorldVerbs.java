package cubby.sim.story;

import static cubby.sim.story.Verb.action;
import static cubby.sim.story.Verb.time;

import cubby.hal.contract.BankId;
import cubby.hal.contract.signal.SignalId;
import cubby.hal.contract.signal.SignalKind;
import cubby.hal.contract.signal.SignalState;
import cubby.sim.cabinet.DoorSensor;
import cubby.sim.cabinet.Latch;
import cubby.sim.cabinet.OccupancySensor;
import cubby.sim.cabinet.Parcel;
import cubby.sim.kiosk.VirtualCameras;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What happens at the doors, in the wires, to the power and to the time.
final class WorldVerbs {
  private WorldVerbs() {}

  static List<Verb> all() {
    return List.of(
        action(
            "close L",
            "Somebody shuts an open door.",
            (stage, given) -> stage.hand(stage.kiosk().cabinet().close(given.get("L")))),
        action(
            "bounce L",
            "Somebody slams an open door, which springs open again after 120 ms.",
            (stage, given) -> stage.hand(stage.kiosk().cabinet().bounce(given.get("L")))),
        action(
            "force L",
            "Somebody opens a closed door with a crowbar or a key from behind.",
            (stage, given) -> stage.hand(stage.kiosk().cabinet().openByForce(given.get("L")))),
        action(
            "put L [flat]",
            "Somebody puts a parcel through an open door; a flat one is not seen by the sensor.",
            (stage, given) ->
                stage.hand(
                    stage
                        .kiosk()
                        .cabinet()
                        .put(given.get("L"), given.has("flat") ? Parcel.FLAT : Parcel.ORDINARY))),
        action(
            "take L",
            "Somebody takes out what is behind an open door.",
            (stage, given) -> stage.hand(stage.kiosk().cabinet().take(given.get("L")))),
        action(
            "jam L",
            "A latch does not let go of its door any more.",
            (stage, given) ->
                stage.hand(stage.kiosk().cabinet().latch(given.get("L"), Latch.JAMMED))),
        action(
            "free L",
            "A latch lets go of its door again; one that is drawn just now lets it open.",
            (stage, given) ->
                stage.hand(stage.kiosk().cabinet().latch(given.get("L"), Latch.FREE))),
        action(
            "cross cables|latches L L",
            "The plugs of two doors are mixed up: all of each door, or those of the latches alone.",
            WorldVerbs::cross),
        action(
            "door-sensor L ok|stuck-open|stuck-closed|cut",
            "The switch of a door breaks, or is mended.",
            (stage, given) ->
                stage.hand(
                    stage
                        .kiosk()
                        .cabinet()
                        .doorSensor(
                            given.get("L"),
                            DoorSensor.valueOf(
                                constant(given.get("ok|stuck-open|stuck-closed|cut")))))),
        action(
            "sensor L ok|stuck-occupied|stuck-empty|cut",
            "The sensor that tells what is inside breaks, or is mended.",
            (stage, given) ->
                stage.hand(
                    stage
                        .kiosk()
                        .cabinet()
                        .occupancySensor(
                            given.get("L"),
                            OccupancySensor.valueOf(
                                constant(given.get("ok|stuck-occupied|stuck-empty|cut")))))),
        action(
            "bus BUS cut|restored",
            "The kiosk's end of a line is pulled out, or plugged in again.",
            (stage, given) -> {
              if (given.get("cut|restored").equals("cut")) {
                stage.kiosk().unplug(given.get("BUS"));
              } else {
                stage.kiosk().plugIn(given.get("BUS"));
              }
            }),
        action(
            "board BANK off|on",
            "The supply of one lock board alone fails, or is back.",
            (stage, given) ->
                stage
                    .kiosk()
                    .power(new BankId(given.get("BANK")), given.get("off|on").equals("on"))),
        action(
            "power off|on",
            "Kiosk and boards lose power in the middle of whatever they do, or have it again.",
            (stage, given) -> {
              if (given.get("off|on").equals("on")) {
                stage.kiosk().powerOn();
              } else {
                stage.kiosk().cutPower();
              }
            }),
        action(
            "power fails in the next commit [which is durable]",
            "Power will fail while the next facts are written, before or after they are on the"
                + " disk.",
            (stage, given) -> stage.kiosk().cutPowerInNextCommit(given.has("which"))),
        action(
            "disk full|low|free",
            "There is no room left on the disk, little, or enough again.",
            (stage, given) -> {
              switch (given.get("full|low|free")) {
                case "full" -> stage.kiosk().fillDisk(true);
                case "low" -> stage.kiosk().lowerDisk();
                default -> stage.kiosk().fillDisk(false);
              }
            }),
        action(
            "mail stuck|flowing",
            "Nothing leaves the kiosk, or mail does again.",
            (stage, given) -> stage.kiosk().openPost(given.get("stuck|flowing").equals("flowing"))),
        action(
            "mail to ADDRESS refused|taken",
            "The mail server says that nobody has this address, or that somebody does.",
            (stage, given) ->
                stage
                    .kiosk()
                    .knowAddress(given.get("ADDRESS"), given.get("refused|taken").equals("taken"))),
        action(
            "camera CAMERA ok|slow|broken",
            "A camera takes nine seconds for a picture, or fails, or is mended.",
            WorldVerbs::camera),
        action(
            "contact tamper|mains active|inactive|unknown",
            "A contact of the cabinet's own says that somebody is at its inside, or that the mains"
                + " has failed; or not any more; or cannot be read.",
            WorldVerbs::contact),
        action(
            "clock jumps SPAN",
            "The wall clock is set by so much; back with a minus.",
            (stage, given) -> stage.kiosk().jumpClock(span(given))),
        time(
            "wait SPAN",
            "Nobody does anything for so long.",
            (stage, given) -> stage.kiosk().pass(span(given))),
        time(
            "pace SPAN",
            "From here on people take so long for each thing.",
            (stage, given) -> stage.pace(span(given))));
  }

  private static void cross(Stage stage, Given given) {
    var one = given.all("L").getFirst();
    var other = given.all("L").getLast();
    stage.kiosk().cabinet().crossLatches(one, other);
    if (given.get("cables|latches").equals("cables")) {
      stage.kiosk().cabinet().crossSensors(one, other);
    }
  }

  private static void camera(Stage stage, Given given) {
    stage
        .kiosk()
        .cameras()
        .condition(
            stage.camera(given.get("CAMERA")),
            VirtualCameras.Condition.valueOf(constant(given.get("ok|slow|broken"))));
  }

  private static void contact(Stage stage, Given given) {
    var which = given.get("tamper|mains");
    stage
        .kiosk()
        .contact(
            new SignalId(which),
            which.equals("tamper") ? SignalKind.TAMPER : SignalKind.POWER_LOSS,
            SignalState.valueOf(constant(given.get("active|inactive|unknown"))));
  }

  private static Duration span(Given given) {
    return Spans.read(given.get("SPAN"))
        .orElseThrow(() -> new Difference("a length of time", given.get("SPAN")));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
