package cubby.sim.story;

import static cubby.sim.story.Verb.action;
import static cubby.sim.story.Verb.time;

import cubby.core.cabinet.CompartmentId;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.parcel.DisputeOutcome;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What reaches the kiosk from outside its screen.
final class OutsideVerbs {

  /// A door that is settled may spring open for so long; then its opening is over.
  private static final Duration ALL_SETTLED = Duration.ofSeconds(15);

  /// Where only the digits of a code matter.
  private static final String CHECK_OF_RETURNS = "0000";

  private static final String SOMEBODY = "Ada Technician";

  private OutsideVerbs() {}

  static List<Verb> all() {
    return List.of(
        action(
            "announce TRACKING to ADDRESS size SIZE [accessible] [no-photo] [confidential-address] [gift]"
                + " [group GROUP] [sender SENDER] [carrier CARRIER]",
            "The carrier announces a parcel. Those of one group share a code.",
            OutsideVerbs::announce),
        action(
            "announce return TRACKING size SIZE code DIGITS [from ADDRESS] [carrier CARRIER]",
            "The carrier announces a return, and has told the customer the code to put it in with.",
            OutsideVerbs::announceReturn),
        action(
            "enrol DIGITS pin PIN [carrier CARRIER] [badge BADGE] [email ADDRESS]",
            "A courier is enrolled.",
            OutsideVerbs::enrol),
        action(
            "enrol technician DIGITS pin PIN [recovery NAME]",
            "A technician is enrolled. NAME keeps one of the recovery codes.",
            OutsideVerbs::enrolTechnician),
        action(
            "disable DIGITS [even-last]",
            "A courier or a technician may sign in no more, as `./cubby person disable` does; a"
                + " kiosk's last technician only if it is said so.",
            OutsideVerbs::disable),
        action(
            "compartment L clear|out|back",
            "A technician clears a compartment, takes it out of service or puts it back, as"
                + " `./cubby compartment` does.",
            (stage, given) ->
                stage.command(
                    compartment(given.get("clear|out|back"), new CompartmentId(given.get("L"))))),
        action(
            "compartment L settle missing|handed-over|take-away",
            "Support has found out what became of a disputed parcel, as `./cubby compartment settle`"
                + " says it.",
            OutsideVerbs::settle),
        action(
            "deposits reopen",
            "Support takes returns and sendings in again, as `./cubby deposits reopen` does.",
            (stage, _) ->
                stage.command(secrets ->
                    new Command.ReopenDeposits(
                        personal(secrets, SOMEBODY), personal(secrets, "looked into all")))),
        action(
            "clock confirmed",
            "Somebody says that the clock is right, as `./cubby clock confirm` does.",
            (stage, _) ->
                stage.command(secrets ->
                    new Command.ConfirmClock(
                        personal(secrets, SOMEBODY), personal(secrets, "by the telephone")))),
        time(
            "stored TRACKING size SIZE for ADDRESS [accessible] [group GROUP] [sender SENDER] [in PLACE]"
                + " [keep FIELD as NAME]...",
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
                Optional.of(contact(stage, secrets, given.get("ADDRESS"))),
                given.maybe("SENDER").map(address -> contact(stage, secrets, address)),
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

  private static void announceReturn(Stage stage, Given given) {
    var digits = given.get("DIGITS");
    stage.command(secrets ->
        new Command.AnnounceParcel(
            new Announcement(
                Errand.RETURN,
                personal(secrets, given.get("TRACKING")),
                Optional.empty(),
                given.maybe("ADDRESS").map(address -> contact(stage, secrets, address)),
                carrier(given),
                given.get("SIZE"),
                Handling.ORDINARY,
                Optional.empty(),
                Optional.of(
                    secrets
                        .codeSmith(stage.kiosk().blueprint().profile())
                        .of(digits, CHECK_OF_RETURNS, Optional.empty())))));
  }

  private static Announcement.Contact contact(Stage stage, KioskSecrets secrets, String address) {
    return new Announcement.Contact(
        personal(secrets, address), Optional.empty(), stage.setting().language());
  }

  private static void enrol(Stage stage, Given given) {
    stage.command(secrets ->
        new Command.EnrolCourier(
            new CourierNumber(given.get("DIGITS")),
            personal(secrets, "Courier " + given.get("DIGITS")),
            carrier(given),
            VirtualPins.hash(new Secret(given.get("PIN"))),
            given.maybe("BADGE").map(badge -> personal(secrets, badge)),
            given.maybe("ADDRESS").map(address -> personal(secrets, address))));
  }

  private static void enrolTechnician(Stage stage, Given given) {
    var recovery = enrolTechnician(stage, given.get("DIGITS"), given.get("PIN"));
    given.maybe("NAME").ifPresent(name -> stage.keep(name, recovery.plain()));
  }

  /// Gives one of the recovery codes.
  static Secret enrolTechnician(Stage stage, String digits, String pin) {
    var number = new CourierNumber(digits);
    var enrolment =
        stage
            .kiosk()
            .secrets()
            .oneTimeCodes()
            .enrol(number, stage.kiosk().blueprint().profile().id());
    stage.hasPhone(digits, new Phone(enrolment.uri()));
    stage.command(secrets ->
        new Command.EnrolTechnician(
            number,
            personal(secrets, "Technician " + digits),
            VirtualPins.hash(new Secret(pin)),
            enrolment.secret(),
            enrolment.macs()));
    return enrolment.recovery().getFirst();
  }

  private static void disable(Stage stage, Given given) {
    stage.command(secrets ->
        new Command.DisablePerson(
            new CourierNumber(given.get("DIGITS")),
            personal(secrets, SOMEBODY),
            personal(secrets, "has left"),
            given.has("even-last")));
  }

  private static void settle(Stage stage, Given given) {
    var outcome = given.get("missing|handed-over|take-away");
    stage.command(secrets ->
        new Command.EndDispute(
            new CompartmentId(given.get("L")),
            DisputeOutcome.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_')),
            personal(secrets, SOMEBODY),
            personal(secrets, "asked around")));
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
      var by = personal(secrets, SOMEBODY);
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
