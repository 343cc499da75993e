package cubby.sim.people;

import cubby.core.cabinet.CompartmentId;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.DisputeOutcome;
import cubby.sim.cabinet.Door;
import cubby.sim.kiosk.VirtualKiosk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Reads what kiosks write, sends technicians, and gives orders of its own.
final class Support {
  private static final String NUMBER = "90";
  private static final int DISPUTE_TRIES = 10;
  private static final String PIN = "318427";

  private final Town town;
  private final Outside outside;
  private final Pavement pavement;
  private final VirtualKiosk kiosk;
  private Habits habits;
  private final SplittableRandom random;
  private final List<String> recovery = new ArrayList<>();
  private Authenticator app = new Authenticator("secret=AAAAAAAA&");
  private boolean technicianComes;
  private boolean quiet;

  Support(
      Town town,
      Outside outside,
      Pavement pavement,
      VirtualKiosk kiosk,
      Habits habits,
      SplittableRandom random) {
    this.town = town;
    this.outside = outside;
    this.pavement = pavement;
    this.kiosk = kiosk;
    this.habits = habits;
    this.random = random;
  }

  void moveIn() {
    var enrolled = outside.enrolTechnician(NUMBER, PIN);
    app = enrolled.app();
    recovery.addAll(enrolled.recovery());
    town.later(Duration.ofDays(random.nextInt(1, 8)), this::routine);
  }

  /// A technician comes every day.
  void goesQuiet() {
    habits = Habits.GOOD;
    quiet = true;
    routine();
  }

  void reads(OpenedNotice.ForSupport notice) {
    switch (notice.matter()) {
      case PARCEL_DISPUTED ->
          notice
              .compartment()
              .ifPresent(id -> town.later(hours(1, 30), () -> endsDispute(id, DISPUTE_TRIES)));
      case CUSTOMER_DEPOSITS_CLOSED ->
          town.later(
              hours(1, 20),
              () -> {
                boolean _ = outside.reopenDeposits();
              });
      case DOOR_LEFT_OPEN, DOOR_FORCED ->
          town.later(
              Duration.ofMinutes(random.nextInt(5, 200)),
              () -> {
                var guard = new PasserBy("guard", habits, random.split());
                guard.act(pavement.beside(guard));
              });
      default -> {}
    }
    if (needsATechnician(notice.matter())) {
      technicianWithin(6);
    }
  }

  /// Something that nobody's trouble has asked for.
  void gives() {
    var barcode = town.anyBarcode();
    boolean _ =
        switch (random.nextInt(10)) {
          case 0 -> outside.withdraw(barcode);
          case 1, 2 -> outside.extend(barcode, Duration.ofHours(random.nextInt(1, 100)));
          case 3, 4 -> outside.sendAgain(barcode);
          case 5 -> outside.correct(barcode, town.anyAddress());
          case 6 -> outside.block(barcode);
          case 7 -> opensFromElsewhere();
          case 8 -> outside.takeOut(town.anyCompartment());
          default -> outside.release(barcode);
        };
  }

  /// One door after the other, as many as the kiosk lets them.
  private boolean opensFromElsewhere() {
    boolean opened = false;
    for (int doors = random.nextInt(1, 8); doors > 0; doors--) {
      opened |= outside.openFromElsewhere(town.anyCompartment());
    }
    return opened;
  }

  private void routine() {
    technicianWithin(24);
    town.later(Duration.ofDays(quiet ? 1 : random.nextInt(2, 10)), this::routine);
  }

  private void technicianWithin(int hours) {
    if (!technicianComes) {
      technicianComes = true;
      town.later(
          hours(0, hours),
          () -> {
            technicianComes = false;
            town.comes(
                new Technician(
                    NUMBER,
                    PIN,
                    () -> app.code(kiosk.wallTime()),
                    recovery,
                    habits,
                    random.split()));
          });
    }
  }

  /// What support finds out is so.
  private void endsDispute(CompartmentId id, int tries) {
    var inside = pavement.belongings().inside(id);
    if (kiosk.cabinet().compartment(id.label()).door() == Door.OPEN) {
      town.later(hours(1, 5), () -> endsDispute(id, tries));
      return;
    }
    var outcome =
        inside.isPresent()
            ? DisputeOutcome.TAKE_AWAY
            : random.nextBoolean() ? DisputeOutcome.HANDED_OVER : DisputeOutcome.MISSING;
    if (!outside.endDispute(id, outcome) && tries > 0) {
      town.later(hours(1, 5), () -> endsDispute(id, tries - 1));
    }
    technicianWithin(12);
  }

  private static boolean needsATechnician(SupportMatter matter) {
    return switch (matter) {
      case LATCH_JAMMED,
          DOOR_UNREACHABLE,
          DOOR_LEFT_OPEN,
          DOOR_FORCED,
          DEPOSIT_UNCLEAR,
          PICKUP_UNCLEAR,
          UNEXPECTED_CONTENT,
          COMPARTMENT_UNFIT,
          SENSOR_CONTRADICTS,
          PARCEL_MISSING,
          WIRING_CHANGED,
          MANY_QUARANTINED,
          KIOSK_RESTORED,
          INSPECTION_UNCLEAR,
          DOORS_MIXED_UP ->
          true;
      case CUSTOMER_DEPOSITS_CLOSED,
          PARCEL_DISPUTED,
          GUESSING,
          PARCEL_OPENED,
          TAMPER,
          POWER_FAILING,
          BANK_LOST,
          DISK_LOW,
          CLOCK_NOT_TRUSTED,
          ADDRESS_REFUSED,
          NOTICE_UNREADABLE ->
          false;
    };
  }

  private Duration hours(int atLeast, int lessThan) {
    return Duration.ofMinutes(random.nextInt(atLeast * 60, lessThan * 60));
  }
}
