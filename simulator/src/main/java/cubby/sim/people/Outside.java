package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.IssuedCode;
import cubby.core.effect.Reply;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.message.Envelope;
import cubby.core.message.IdentityDocument;
import cubby.core.message.MessageId;
import cubby.core.message.Sender;
import cubby.core.parcel.DisputeOutcome;
import cubby.core.parcel.Errand;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.secret.KioskSecrets;
import cubby.core.text.Personal;
import cubby.core.text.Secret;
import cubby.core.words.Language;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.kiosk.VirtualPins;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/// What reaches a kiosk from elsewhere: announcements of carriers, orders of support, the work of
/// whoever comes in over ssh. Half of it comes as signed messages.
final class Outside {
  private static final Duration MESSAGE_LIFE = Duration.ofMinutes(9);
  private static final Duration HELD_UP = Duration.ofMinutes(20);

  private final VirtualKiosk kiosk;
  private final SplittableRandom random;

  Outside(VirtualKiosk kiosk, SplittableRandom random) {
    this.kiosk = kiosk;
    this.random = random;
  }

  // Once, at set-up

  boolean enrolCourier(Staff who) {
    return done(secrets ->
        new Command.EnrolCourier(
            new CourierNumber(who.number()),
            text(secrets, "Courier " + who.number()),
            new Carrier(who.carrier()),
            VirtualPins.hash(new Secret(who.pin())),
            Optional.empty(),
            Optional.of(text(secrets, "courier" + who.number() + "@example.org"))));
  }

  /// What the technician takes home.
  record Enrolment(Authenticator app, List<String> recovery) {}

  Enrolment enrolTechnician(String number, String pin) {
    var secrets = kiosk.secrets();
    var made =
        secrets.oneTimeCodes().enrol(new CourierNumber(number), kiosk.blueprint().profile().id());
    boolean _ =
        done(_ ->
            new Command.EnrolTechnician(
                new CourierNumber(number),
                text(secrets, "Technician " + number),
                VirtualPins.hash(new Secret(pin)),
                made.secret(),
                made.macs()));
    return new Enrolment(
        new Authenticator(made.uri()), made.recovery().stream().map(Secret::plain).toList());
  }

  boolean clear(CompartmentId id) {
    return done(secrets ->
        new Command.ClearCompartment(id, text(secrets, "Ada"), text(secrets, "seen empty")));
  }

  // Carriers

  /// @param code digits that the announcement brings along; empty if none
  record Parcel(
      Errand errand,
      String barcode,
      String address,
      String sender,
      String carrier,
      String size,
      Handling handling,
      Optional<String> group,
      Optional<Ticket> code) {}

  boolean announce(Parcel parcel) {
    return asked(
        secrets -> new Command.AnnounceParcel(announcement(secrets, parcel)),
        new Sender.OfCarrier(parcel.carrier(), new Carrier(parcel.carrier())));
  }

  private Announcement announcement(KioskSecrets secrets, Parcel parcel) {
    return new Announcement(
        parcel.errand(),
        text(secrets, parcel.barcode()),
        contact(secrets, parcel.address()),
        contact(secrets, parcel.sender()),
        new Carrier(parcel.carrier()),
        parcel.size(),
        parcel.handling(),
        parcel.group().map(GroupId::new),
        parcel.code().map(code -> issued(secrets, code)));
  }

  private IssuedCode issued(KioskSecrets secrets, Ticket code) {
    return secrets
        .codeSmith(kiosk.blueprint().profile())
        .of(code.digits(), code.check(), Optional.empty());
  }

  private Optional<Announcement.Contact> contact(KioskSecrets secrets, String address) {
    return address.isEmpty() ? Optional.empty() : Optional.of(contactAt(secrets, address));
  }

  private Announcement.Contact contactAt(KioskSecrets secrets, String address) {
    return new Announcement.Contact(
        text(secrets, address),
        Optional.empty(),
        random.nextBoolean() ? Language.ENGLISH : Language.GERMAN);
  }

  // Support

  boolean withdraw(String barcode) {
    return bySupport(secrets -> new Command.WithdrawParcel(text(secrets, barcode)));
  }

  boolean extend(String barcode, Duration by) {
    return bySupport(secrets -> new Command.ExtendDeadline(text(secrets, barcode), by));
  }

  boolean sendAgain(String barcode) {
    return bySupport(secrets -> new Command.SendAgain(text(secrets, barcode)));
  }

  boolean correct(String barcode, String address) {
    return bySupport(
        secrets -> new Command.CorrectContact(text(secrets, barcode), contactAt(secrets, address)));
  }

  boolean block(String barcode) {
    return bySupport(secrets ->
        new Command.BlockParcel(
            text(secrets, barcode), text(secrets, "Support"), text(secrets, "asked for")));
  }

  boolean release(String barcode) {
    return bySupport(secrets ->
        new Command.ReleaseParcel(
            text(secrets, barcode), text(secrets, "Support"), IdentityDocument.PASSPORT));
  }

  boolean openFromElsewhere(CompartmentId id) {
    return bySupport(secrets ->
        new Command.OpenCompartment(id, text(secrets, "Support"), text(secrets, "asked for")));
  }

  boolean takeOut(CompartmentId id) {
    return bySupport(secrets ->
        new Command.TakeCompartmentOut(id, text(secrets, "Support"), text(secrets, "a look")));
  }

  boolean putBack(CompartmentId id) {
    return done(secrets ->
        new Command.PutCompartmentBack(id, text(secrets, "Ada"), text(secrets, "seen empty")));
  }

  boolean endDispute(CompartmentId id, DisputeOutcome outcome) {
    return done(secrets ->
        new Command.EndDispute(id, outcome, text(secrets, "Support"), text(secrets, "found out")));
  }

  boolean reopenDeposits() {
    return done(secrets ->
        new Command.ReopenDeposits(text(secrets, "Support"), text(secrets, "looked into")));
  }

  private boolean bySupport(Function<KioskSecrets, Command.Request> request) {
    return asked(request, new Sender.Support("support"));
  }

  private boolean asked(Function<KioskSecrets, Command.Request> request, Sender sender) {
    if (random.nextBoolean()) {
      return done(request::apply);
    }
    if (nowAndThen()) {
      boolean _ = sent(request, sender, kiosk.wallTime().minus(HELD_UP));
    }
    return sent(request, sender, kiosk.wallTime());
  }

  /// A message that was held up on its way has expired, and now and then one comes twice.
  private boolean sent(
      Function<KioskSecrets, Command.Request> request, Sender sender, Instant issued) {
    var envelope =
        new Envelope(
            new MessageId(new UUID(random.nextLong(), random.nextLong()).toString()),
            sender,
            kiosk.blueprint().profile().id(),
            issued,
            issued.plus(MESSAGE_LIFE));
    var done = done(secrets -> new Command.FollowMessage(envelope, request.apply(secrets)));
    if (nowAndThen()) {
      boolean _ = done(secrets -> new Command.FollowMessage(envelope, request.apply(secrets)));
    }
    return done;
  }

  private boolean nowAndThen() {
    return random.nextInt(20) == 0;
  }

  private boolean done(Function<KioskSecrets, Command> command) {
    return kiosk.ask(command) instanceof Reply.Done;
  }

  private static Personal text(KioskSecrets secrets, String text) {
    return secrets.personalTexts().of(text);
  }
}
