package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Handling;
import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Everybody who has to do with one kiosk, and what they have in mind.
public final class Town {
  private static final Duration DAY = Duration.ofDays(1);
  private static final List<String> CARRIERS = List.of("Swift", "Parrot");

  /// Returns whose label is good without an announcement begin so.
  public static final String LABEL = "RET";

  private final VirtualKiosk kiosk;
  private final Pavement pavement;
  private final Agenda agenda;
  private final Demand demand;
  private Habits habits;
  private final SplittableRandom random;
  private final Outside outside;
  private final Support support;
  private final Mailboxes mailboxes;
  private final List<Staff> couriers = new ArrayList<>();
  private final Map<String, Resident> residents = new TreeMap<>();
  private final Map<String, Ticket> takeBacks = new TreeMap<>();
  private final Map<String, List<Item>> vans = new TreeMap<>();
  private final Map<String, String> sizes = new TreeMap<>();
  private boolean quiet;
  private long parcels;
  private long people;

  public Town(
      VirtualKiosk kiosk,
      Pavement pavement,
      Agenda agenda,
      Demand demand,
      Habits habits,
      SplittableRandom random) {
    this.kiosk = kiosk;
    this.pavement = pavement;
    this.agenda = agenda;
    this.demand = demand;
    this.habits = habits;
    this.random = random;
    outside = new Outside(kiosk, random.split());
    support = new Support(this, outside, pavement, kiosk, habits, random.split());
    mailboxes = new Mailboxes(support::reads);
    kiosk.observe(mailboxes);
    for (int i = 0; i < demand.carriers() * 2; i++) {
      couriers.add(
          new Staff(
              String.valueOf(41 + i),
              "%05d".formatted(random.nextInt(100_000)),
              CARRIERS.get(i % demand.carriers())));
    }
  }

  /// The kiosk has just been set up, and runs.
  public void moveIn() {
    couriers.forEach(outside::enrolCourier);
    support.moveIn();
    for (var built : kiosk.blueprint().cabinet().compartments()) {
      if (!built.occupancySensor()) {
        outside.clear(built.id());
      }
    }
    dayBegins();
  }

  /// From now on nothing new is sent, everybody behaves, and what is here is seen to.
  public void goesQuiet() {
    quiet = true;
    habits = Habits.GOOD;
    residents.values().forEach(resident -> resident.mendsTheirWays());
    support.goesQuiet();
  }

  /// How many parcels have been announced or brought.
  public long parcels() {
    return parcels;
  }

  private void dayBegins() {
    later(DAY, this::dayBegins);
    couriers.forEach(Staff::sleeps);
    for (int round = 0; round < demand.rounds(); round++) {
      var courier = couriers.get(random.nextInt(couriers.size()));
      later(minutes(7 * 60, 20 * 60), () -> courierComes(courier));
    }
    if (quiet) {
      couriers.forEach(courier -> later(minutes(7 * 60, 20 * 60), () -> courierComes(courier)));
      return;
    }
    load();
    times(demand.returnsADay(), () -> later(minutes(8 * 60, 22 * 60), this::returnComes));
    times(demand.sendingsADay(), () -> later(minutes(8 * 60, 22 * 60), this::sendingComes));
    times(demand.orders(), () -> later(minutes(0, 24 * 60), support::gives));
    times(
        random.nextInt(4),
        () ->
            later(
                minutes(0, 24 * 60),
                () -> {
                  var walker = new PasserBy("passer-by " + ++people, habits, random.split());
                  walker.act(pavement.beside(walker));
                }));
    if (random.nextInt(30) < demand.guessers()) {
      later(
          minutes(0, 24 * 60),
          () ->
              comes(
                  new Guesser(
                      "guesser " + ++people, random.nextInt(3, 30), habits, random.split())));
    }
  }

  // Parcels that couriers bring

  private void load() {
    int today = demand.parcelsADay() / 2 + random.nextInt(demand.parcelsADay() + 1);
    for (int i = 0; i < today; i++) {
      var address = anyAddress();
      int together = chance(demand.grouped()) ? random.nextInt(2, 4) : 1;
      var group = together == 1 ? Optional.<String>empty() : Optional.of("G" + parcels);
      var carrier = CARRIERS.get(random.nextInt(demand.carriers()));
      for (int j = 0; j < together; j++) {
        loaded(address, carrier, group);
      }
      i += together - 1;
    }
  }

  private void loaded(String address, String carrier, Optional<String> group) {
    var barcode = "1Z%07d".formatted(++parcels);
    var item = new Item(barcode, Item.Kind.DELIVERY, address, "", chance(habits.flat()));
    var size = anySize();
    var who = resident(address);
    who.expects(barcode);
    sizes.put(barcode, size);
    if (group.isPresent() || !chance(demand.unannounced())) {
      var code =
          group.isEmpty() && chance(demand.ownCodes())
              ? Optional.of(ownCode(barcode))
              : Optional.<Ticket>empty();
      later(
          minutes(0, 6 * 60),
          () -> {
            outside.announce(
                new Outside.Parcel(
                    Errand.DELIVERY, barcode, address, "", carrier, size, handling(), group, code));
            code.ifPresent(ticket -> later(minutes(12 * 60, 40 * 60), () -> who.comesWith(ticket)));
          });
    }
    // Now and then a parcel is in the wrong van.
    var van = random.nextInt(200) == 0 ? CARRIERS.get(random.nextInt(demand.carriers())) : carrier;
    pavement.belongings().with(item, carrier);
    later(minutes(0, 18 * 60), () -> vans.computeIfAbsent(van, _ -> new ArrayList<>()).add(item));
  }

  private Handling handling() {
    return new Handling(
        random.nextInt(20) == 0,
        random.nextInt(10) == 0,
        random.nextInt(30) == 0,
        random.nextInt(30) == 0);
  }

  private Ticket ownCode(String barcode) {
    return new Ticket(digits(kiosk.blueprint().profile().codeLength()), digits(4), "", barcode);
  }

  private void courierComes(Staff courier) {
    var load = new ArrayList<>(courier.takeTomorrow());
    var waiting = vans.getOrDefault(courier.carrier(), List.of());
    load.addAll(waiting);
    vans.remove(courier.carrier());
    var comes =
        pavement.comes(
            new Courier(
                courier,
                load,
                item -> sizes.getOrDefault(item.name(), anySize()),
                () -> later(minutes(10, 60), () -> courierComes(courier)),
                habits,
                random.split()));
    if (!comes && courier.isBack(load)) {
      later(minutes(10, 60), () -> courierComes(courier));
    }
  }

  // What customers bring

  private void returnComes() {
    boolean announced = random.nextBoolean();
    var barcode = (announced ? "1R%07d" : LABEL + "%07d").formatted(++parcels);
    var carrier = CARRIERS.getFirst();
    var who = resident(anyAddress());
    var item = new Item(barcode, Item.Kind.RETURN, carrier, who.address(), chance(habits.flat()));
    var size = anySize();
    var code = announced ? ownCode(barcode) : new Ticket("", "", "", barcode);
    pavement.belongings().with(item, who.address());
    if (announced) {
      outside.announce(
          new Outside.Parcel(
              Errand.RETURN,
              barcode,
              "",
              random.nextBoolean() ? who.address() : "",
              carrier,
              size,
              Handling.ORDINARY,
              Optional.empty(),
              Optional.of(code)));
    }
    later(minutes(1, 120), () -> comes(customer(item, code.digits(), who.address(), size)));
  }

  private void sendingComes() {
    var sender = resident(anyAddress());
    var to = resident(anyAddress());
    var item =
        new Item(
            "sending " + ++parcels,
            Item.Kind.SENDING,
            to.address(),
            sender.address(),
            chance(habits.flat()));
    pavement.belongings().with(item, sender.address());
    comes(customer(item, "", sender.address(), anySize()));
  }

  private Customer customer(Item item, String code, String sender, String size) {
    return new Customer(item, code, sender, size, habits, random.split());
  }

  /// Within which most people come for what waits.
  int promptMinutes() {
    return demand.promptMinutes();
  }

  /// Whoever it is for stands at the screen and has called support.
  void releases(String barcode) {
    later(
        Duration.ofSeconds(random.nextInt(10, 90)),
        () -> {
          boolean _ = outside.release(barcode);
        });
  }

  void keepsTakeBack(String address, Ticket ticket) {
    takeBacks.put(address, ticket);
  }

  Optional<Ticket> takeBackOf(String address) {
    return Optional.ofNullable(takeBacks.get(address));
  }

  // What everybody needs

  Resident resident(String address) {
    return residents.computeIfAbsent(
        address,
        _ -> {
          var made = new Resident(address, this, habits, random.split());
          mailboxes.deliverTo(address, made::reads);
          return made;
        });
  }

  /// Somebody comes; who finds a long queue comes again in a while.
  void comes(Person person) {
    if (!pavement.comes(person)) {
      later(minutes(20, 200), () -> comes(person));
    }
  }

  void later(Duration after, Runnable what) {
    agenda.note(kiosk.now().plus(after), what);
  }

  CompartmentId anyCompartment() {
    var all = List.copyOf(kiosk.blueprint().cabinet().compartments());
    return all.get(random.nextInt(all.size())).id();
  }

  /// Where notices reach telephones, some have nothing else.
  String anyAddress() {
    int who = random.nextInt(2000);
    return kiosk.blueprint().rules().telephones() && who % 8 == 0
        ? "+4930%07d".formatted(who)
        : "r%d@example.org".formatted(who);
  }

  /// A barcode of the last weeks.
  String anyBarcode() {
    long back = random.nextInt(1, 200);
    return "1Z%07d".formatted(Math.max(1, parcels - back));
  }

  private String anySize() {
    var known = kiosk.blueprint().cabinet().sizes();
    return known.get(Math.min(random.nextInt(known.size()), random.nextInt(known.size()))).name();
  }

  private String digits(int count) {
    return random
        .ints(count, '0', '9' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private boolean chance(int inAThousand) {
    return random.nextInt(1000) < inAThousand;
  }

  private Duration minutes(int atLeast, int lessThan) {
    return Duration.ofMillis(random.nextLong(atLeast * 60_000L, lessThan * 60_000L));
  }

  private static void times(int count, Runnable what) {
    for (int i = 0; i < count; i++) {
      what.run();
    }
  }
}
