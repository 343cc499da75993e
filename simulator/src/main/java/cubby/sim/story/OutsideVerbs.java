package cubby.sim.story;

import static cubby.sim.story.Verb.action;
import static cubby.sim.story.Verb.time;

import cubby.core.cabinet.CompartmentId;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.parcel.Errand;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.secret.KioskSecrets;
import cubby.core.text.Personal;
import cubby.core.text.Secret;
import cubby.sim.kiosk.VirtualPins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What reaches the kiosk from outside its screen.
final class OutsideVerbs {

  /// A door that is settled may spring open for so long; then its opening is over.
  private static final Duration ALL_SETTLED = Duration.ofSeconds(15);

  private OutsideVerbs() {}

  static List<Verb> all() {
    return List.of(
        action(
            "announce TRACKING to ADDRESS size SIZE [accessible] [no-photo] [confidential-address] [gift]"
                + " [group GROUP] [carrier CARRIER]",
            "The carrier announces a parcel. Those of one group share a code.",
            OutsideVerbs::announce),
        action(
            "enrol DIGITS pin PIN [carrier CARRIER]",
            "A courier is enrolled.",
            OutsideVerbs::enrol),
        action(
            "compartment L clear|out|back",
            "A technician clears a compartment, takes it out of service or puts it back, as"
                + " `./cubby compartment` does.",
            (stage, given) ->
                stage.command(
                    compartment(given.get("clear|out|back"), new CompartmentId(given.get("L"))))),
        time(
            "stored TRACKING size SIZE for ADDRESS [in PLACE] [keep FIELD as NAME]...",
            "All that it takes until a parcel waits in a compartment: it is announced, a courier"
                + " puts it in and signs out, and the mail is read. PLACE keeps the compartment.",
            OutsideVerbs::stored));
  }

  private static void announce(Stage stage, Given given) {
    stage.command(secrets ->
        new Command.AnnounceParcel(
            new Announcement(
                Errand.DELIVERY,
                personal(secrets, given.get("TRACKING")),
                Optional.of(
                    new Announcement.Contact(
                        personal(secrets, given.get("ADDRESS")),
                        Optional.empty(),
                        stage.setting().language())),
                Optional.empty(),
                carrier(given),
                given.get("SIZE"),
                new Handling(
                    given.has("accessible"),
                    given.has("no-photo"),
                    given.has("confidential-address"),
                    given.has("gift")),
                given.maybe("GROUP").map(GroupId::new),
                Optional.empty())));
  }

  private static void enrol(Stage stage, Given given) {
    enrol(stage, given.get("DIGITS"), given.get("PIN"), carrier(given));
  }

  static void enrol(Stage stage, String number, String pin, Carrier carrier) {
    stage.command(secrets ->
        new Command.EnrolCourier(
            new CourierNumber(number),
            personal(secrets, "Courier " + number),
            carrier,
            VirtualPins.hash(new Secret(pin))));
  }

  static Function<KioskSecrets, Command> compartment(String what, CompartmentId id) {
    return secrets -> {
      var by = personal(secrets, "Ada Technician");
      var reason = personal(secrets, "looked inside");
      return switch (what) {
        case "clear" -> new Command.ClearCompartment(id, by, reason);
        case "out" -> new Command.TakeCompartmentOut(id, by, reason);
        default -> new Command.PutCompartmentBack(id, by, reason);
      };
    };
  }

  private static void stored(Stage stage, Given given) {
    announce(stage, given);
    stage.passUsualTime();
    PeopleVerbs.signIn(stage, Setting.COURIER, Setting.PIN);
    stage.scan(given.get("TRACKING"));
    stage.passUsualTime();
    if (!(stage.screen().model() instanceof ScreenModel.PlaceParcel place)) {
      throw new Difference("screen PlaceParcel", "screen " + Scene.screen(stage.screen()));
    }
    var label = place.compartment().label();
    stage.hand(stage.kiosk().cabinet().put(label));
    stage.hand(stage.kiosk().cabinet().close(label));
    stage.passUsualTime();
    if (stage.screen().model() instanceof ScreenModel.ConfirmInside) {
      stage.press(Choice.YES);
      stage.passUsualTime();
    }
    stage.press(Choice.SIGN_OUT);
    stage.passUsualTime();
    stage.press(Choice.CONTINUE);
    stage.kiosk().pass(ALL_SETTLED);
    given.maybe("PLACE").ifPresent(name -> stage.keep(name, label));
    Mails.read(stage, given, given.get("ADDRESS"), "ParcelStored");
  }

  private static Carrier carrier(Given given) {
    return new Carrier(given.maybe("CARRIER").orElse(Setting.CARRIER));
  }

  private static Personal personal(KioskSecrets secrets, String text) {
    return secrets.personalTexts().of(text);
  }
}
