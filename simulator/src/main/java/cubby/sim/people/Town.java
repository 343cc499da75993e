package cubby.sim.people;

import cubby.core.effect.Reply;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.notice.OpenedNotice;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.person.CourierNumber;
import cubby.core.secret.KioskSecrets;
import cubby.core.text.Secret;
import cubby.core.words.Language;
import cubby.sim.kiosk.VirtualKiosk;
import cubby.sim.kiosk.VirtualPins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Everybody who has to do with one kiosk, and what they have in mind.
public final class Town {
  private static final String CARRIER = "Swift";
  private static final String NUMBER = "42";
  private static final String PIN = "60354";
  private static final Duration DAY = Duration.ofDays(1);

  private final VirtualKiosk kiosk;
  private final Pavement pavement;
  private final Agenda agenda;
  private final SplittableRandom random;
  private final Mailboxes mailboxes = new Mailboxes(_ -> {});
  private long parcels;

  public Town(VirtualKiosk kiosk, Pavement pavement, Agenda agenda, SplittableRandom random) {
    this.kiosk = kiosk;
    this.pavement = pavement;
    this.agenda = agenda;
    this.random = random;
    kiosk.observe(mailboxes);
  }

  /// The kiosk has just been set up, and runs.
  public void moveIn() {
    ask(secrets ->
        new Command.EnrolCourier(
            new CourierNumber(NUMBER),
            secrets.personalTexts().of("Courier " + NUMBER),
            new Carrier(CARRIER),
            VirtualPins.hash(new Secret(PIN))));
    for (var built : kiosk.blueprint().cabinet().compartments()) {
      if (!built.occupancySensor()) {
        ask(secrets ->
            new Command.ClearCompartment(
                built.id(),
                secrets.personalTexts().of("Ada Technician"),
                secrets.personalTexts().of("set up")));
      }
    }
    dayBegins();
  }

  private void dayBegins() {
    agenda.note(kiosk.now().plus(DAY), this::dayBegins);
    agenda.note(kiosk.now().plus(Duration.ofHours(1)), this::courierComes);
  }

  private void courierComes() {
    var sizes = kiosk.blueprint().cabinet().sizes();
    var load = new ArrayList<Item>();
    for (int i = 0; i < 5; i++) {
      var size = sizes.get(random.nextInt(sizes.size())).name();
      load.add(announced("1Z%06d".formatted(++parcels), "r" + parcels + "@example.org", size));
    }
    pavement.comes(new Courier(NUMBER, PIN, load));
  }

  private Item announced(String barcode, String address, String size) {
    ask(secrets ->
        new Command.AnnounceParcel(
            new Announcement(
                Errand.DELIVERY,
                secrets.personalTexts().of(barcode),
                Optional.of(
                    new Announcement.Contact(
                        secrets.personalTexts().of(address), Optional.empty(), Language.ENGLISH)),
                Optional.empty(),
                new Carrier(CARRIER),
                size,
                Handling.ORDINARY,
                Optional.empty(),
                Optional.empty())));
    mailboxes.deliverTo(address, notice -> reads(address, notice));
    var item = new Item(barcode, Item.Kind.DELIVERY, address, false);
    pavement.belongings().with(item, "courier " + NUMBER);
    return item;
  }

  private void reads(String address, OpenedNotice notice) {
    notice
        .opens()
        .ifPresent(code ->
            agenda.note(
                kiosk.now().plus(Duration.ofMinutes(5 + random.nextInt(600))),
                () -> pavement.comes(new Recipient(address, code.digits()))));
  }

  private Reply ask(Function<KioskSecrets, Command> command) {
    return kiosk.ask(command);
  }
}
