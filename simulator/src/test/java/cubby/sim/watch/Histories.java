package cubby.sim.watch;

import cubby.core.cabinet.CompartmentId;
import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.journal.Commit;
import cubby.core.kiosk.Ledger;
import cubby.core.opening.Depositor;
import cubby.core.opening.OpeningId;
import cubby.core.opening.Purpose;
import cubby.core.parcel.Addressee;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Deadline;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.Waiting;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Touch;
import cubby.core.shell.TouchReader;
import cubby.core.text.TextId;
import cubby.core.text.TextRef;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.PulseId;
import cubby.sim.fate.FaultLevel;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.people.Agenda;
import cubby.sim.people.AtKiosk;
import cubby.sim.people.Item;
import cubby.sim.people.Next;
import cubby.sim.people.Pavement;
import cubby.sim.people.Person;
import cubby.sim.people.Role;
import cubby.sim.trial.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a watch is told, right or wrong: facts that no kiosk has written, and things that hands
/// really do at a kiosk that has been running for a while.
final class Histories {
  static final CourierNumber COURIER = new CourierNumber("41");
  static final Carrier CARRIER = new Carrier("Swift");

  /// Draws a kiosk with few doors, all of which see what is inside.
  private static final long SMALL = 11;

  private static final Stamp STAMP =
      new Stamp(Instant.EPOCH, TimeTrust.TRUSTED, new Uptime(Duration.ofDays(1)));

  final VirtualKiosk kiosk =
      new VirtualKiosk(new Trial(SMALL, 1, FaultLevel.NONE).kiosk().blueprint());
  final Pavement pavement = new Pavement(kiosk, new Agenda());
  final Watched watched = new Watched(kiosk, pavement);
  final Book book = new Book(kiosk::now);
  final Steel steel = new Steel(watched, book);
  final CompartmentId door = door(0);
  final CompartmentId other = door(1);
  private int pulses;

  Histories() {
    kiosk.observe(steel);
    pavement.observe(steel);
    kiosk.powerOn();
    pass(Duration.ofMinutes(10));
  }

  private CompartmentId door(int index) {
    return kiosk.blueprint().cabinet().compartments().stream()
        .skip(index)
        .findFirst()
        .orElseThrow()
        .id();
  }

  void pass(Duration time) {
    kiosk.pass(time);
  }

  void durable(Lasting... facts) {
    book.durable(new Commit(STAMP, List.of(facts), List.of(), List.of(), Ledger.EMPTY));
  }

  // People

  static Person person(String name, Role role) {
    return new Person() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Role role() {
        return role;
      }

      @Override
      public Next act(AtKiosk here) {
        return Next.LEAVES;
      }
    };
  }

  static Item item(String name) {
    return new Item(name, Item.Kind.DELIVERY, "ann@example.org", "", false);
  }

  /// Really puts it behind the door, which is closed before and after.
  void put(Item item, CompartmentId into) {
    kiosk.cabinet().openByForce(into.label());
    var here = pavement.beside(person("courier", Role.COURIER));
    here.put(item, into);
    here.close(into);
  }

  void take(CompartmentId from) {
    kiosk.cabinet().openByForce(from.label());
    var here = pavement.beside(person("ann@example.org", Role.RECIPIENT));
    here.take(from);
    here.close(from);
  }

  // Facts

  static ParcelId parcel(String name) {
    return new ParcelId(name);
  }

  Lasting announced(String barcode) {
    return announced(barcode, Errand.DELIVERY);
  }

  Lasting announced(String barcode, Errand errand) {
    return new Lasting.ParcelAnnounced(
        parcel(barcode),
        errand,
        text(barcode),
        Optional.of(new Addressee(text("ann@example.org"), Optional.empty(), Language.ENGLISH)),
        Optional.empty(),
        CARRIER,
        "S",
        Handling.ORDINARY,
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private TextRef text(String plain) {
    return new TextRef(new TextId(plain), kiosk.secrets().personalTexts().of(plain).digest());
  }

  static Lasting vacant(CompartmentId id) {
    return new Lasting.SensorSawEmpty(id);
  }

  static Lasting reserved(CompartmentId id, String parcel) {
    return new Lasting.CompartmentReserved(id, parcel(parcel));
  }

  Lasting.PulseAuthorised pulse(CompartmentId id, Purpose purpose) {
    var name = "pulse " + ++pulses;
    return new Lasting.PulseAuthorised(
        new OpeningId("opening " + pulses),
        id,
        purpose,
        new PulseId(name),
        1,
        0,
        Occupancy.UNKNOWN);
  }

  static Lasting concluded(Lasting.PulseAuthorised pulse) {
    return new Lasting.OpeningConcluded(pulse.opening(), pulse.compartment());
  }

  static Lasting ended(Lasting.PulseAuthorised pulse) {
    return new Lasting.OpeningEnded(pulse.opening(), pulse.compartment());
  }

  static Purpose deposit(String parcel) {
    return new Purpose.Deposit(parcel(parcel), new Depositor.ByCourier(COURIER));
  }

  static Purpose pickup(String parcel) {
    return new Purpose.Pickup(parcel(parcel), new Collector.Recipient());
  }

  Lasting stored(String parcel, CompartmentId id, String digits) {
    return stored(parcel, id, digits, Evidence.SENSOR);
  }

  Lasting stored(String parcel, CompartmentId id, String digits, Evidence evidence) {
    return new Lasting.ParcelStored(
        parcel(parcel),
        id,
        new Depositor.ByCourier(COURIER),
        new Waiting.ForRecipient(
            code(digits), new Deadline(new Uptime(Duration.ofDays(3)), false), Optional.empty()),
        evidence);
  }

  static Lasting collected(String parcel, CompartmentId id) {
    return new Lasting.ParcelCollected(
        parcel(parcel), id, new Collector.Recipient(), Evidence.SENSOR);
  }

  private IssuedCode code(String digits) {
    return new IssuedCode(8, mac(digits), mac(digits + "0000"), mac(digits + "qr"));
  }

  private CodeMac mac(String digits) {
    return switch (new TouchReader(kiosk.secrets()).read(new Touch.DigitsEntered(0, digits))) {
      case Input.DigitsEntered(_, _, var mac) -> mac;
      default -> throw new IllegalStateException("digits are digits");
    };
  }

  /// From nothing to a parcel that is stored behind the first door, as it should be.
  void bring(String barcode, String digits) {
    var pulse = pulse(door, deposit(barcode));
    durable(announced(barcode), vacant(door), reserved(door, barcode), pulse);
    put(item(barcode), door);
    pass(Duration.ofMinutes(5));
    durable(stored(barcode, door, digits), concluded(pulse));
  }
}
