package cubby.ui;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.ScreenModel.AlreadyInside;
import cubby.core.screen.ScreenModel.ChooseSize;
import cubby.core.screen.ScreenModel.ConfirmInside;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.DidYouUse;
import cubby.core.screen.ScreenModel.EnterContact;
import cubby.core.screen.ScreenModel.Full;
import cubby.core.screen.ScreenModel.IsItFit;
import cubby.core.screen.ScreenModel.LookedInto;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.ParcelNotSeen;
import cubby.core.screen.ScreenModel.PickRecipient;
import cubby.core.screen.ScreenModel.PickRecipient.Person;
import cubby.core.screen.ScreenModel.PlaceParcel;
import cubby.core.screen.ScreenModel.PutBack;
import cubby.core.screen.ScreenModel.ScanIt;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.screen.ScreenModel.ShiftOver;
import cubby.core.screen.ScreenModel.TakeAway;
import cubby.core.screen.ScreenModel.TakeOut;
import cubby.core.screen.ScreenModel.ToCollect;
import cubby.core.screen.ScreenModel.ToCollect.Item;
import cubby.core.screen.ScreenModel.ToCollect.Reason;
import cubby.ui.GalleryShots.Shot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Of couriers.
final class CourierShots {

  private CourierShots() {}

  static List<Shot> dropOff(Sample sample) {
    var shots = new ShotList();
    shots.add("scan-parcel", scan(ScanTrouble.NONE, Optional.empty()));
    shots.add("scan-parcel-stored", scan(ScanTrouble.NONE, Optional.of(sample.door(11))));
    shots.add("scan-parcel-unreadable", scan(ScanTrouble.UNREADABLE, Optional.empty()));
    shots.add("scan-parcel-other-carrier", scan(ScanTrouble.OTHER_CARRIER, Optional.empty()));
    shots.add("scan-parcel-not-announced", scan(ScanTrouble.NOT_ANNOUNCED, Optional.empty()));
    shots.add("scan-parcel-nothing-taken-in", scan(ScanTrouble.NOTHING_TAKEN_IN, Optional.empty()));
    var waiting = scan(ScanTrouble.NONE, Optional.empty());
    shots.add(
        new Shot("scan-parcel-by-hand", waiting).withTouched("scan-field").withTyped("JJD0099"));
    var unreadable = scan(ScanTrouble.UNREADABLE, Optional.empty());
    shots.add(
        new Shot("scan-parcel-by-hand-unreadable", unreadable)
            .withOpenDoors(1)
            .withTouched("scan-field"));
    shots.add(
        "scan-parcel-put-right",
        new ScanParcel(
            ScanTrouble.NONE,
            Optional.of(sample.door(11)),
            true,
            12,
            Optional.of(Duration.ofMinutes(47))));
    shots.add(
        "scan-parcel-to-collect",
        new ScanParcel(ScanTrouble.NONE, Optional.empty(), false, 3, Optional.empty()));
    shots.add("already-inside", new AlreadyInside(sample.door(20)));
    shots.add("choose-size", new ChooseSize(sample.offers(3)));
    shots.add("choose-size-one-left", new ChooseSize(sample.offers(1)));
    shots.add("enter-contact", contact(ContactTrouble.NONE));
    shots.add(
        new Shot("enter-contact-typed", contact(ContactTrouble.NONE))
            .withTyped("maria.lindner@exa"));
    shots.add(
        new Shot("enter-contact-invalid", contact(ContactTrouble.INVALID))
            .withTyped("maria.lindner"));
    shots.add("enter-contact-by-phone", new EnterContact(ContactTrouble.NONE, true, false));
    shots.add("enter-contact-by-name", new EnterContact(ContactTrouble.NONE, false, true));
    var byAll = new EnterContact(ContactTrouble.NONE, true, true);
    shots.add(
        new Shot("enter-contact-accents", new EnterContact(ContactTrouble.NONE, false, true))
            .withTouched("letter-page"));
    shots.add(new Shot("enter-contact-by-all", byAll).withTyped("anna ber"));
    shots.add(
        new Shot("enter-contact-no-phone", new EnterContact(ContactTrouble.INVALID, true, true))
            .withTyped("030 1234567"));
    shots.add(
        new Shot("enter-contact-nobody", new EnterContact(ContactTrouble.NOBODY, true, true))
            .withTyped("annaber"));
    shots.add(
        new Shot("enter-contact-too-many", new EnterContact(ContactTrouble.TOO_MANY, false, true))
            .withTyped("an"));
    shots.add("pick-recipient", new PickRecipient(List.of(new Person("Anna Berger", "3 B"))));
    shots.add("pick-recipient-many", new PickRecipient(people()));
    shots.add("full", new Full(sample.offers(0)));
    shots.add("place-parcel", new PlaceParcel(sample.door(11), OpenFor.SHORT, true, false));
    shots.add("place-parcel-long", new PlaceParcel(sample.door(23), OpenFor.LONG, true, true));
    shots.add(
        new Shot(
                "place-parcel-door-open",
                new PlaceParcel(sample.door(11), OpenFor.SHORT, false, false))
            .withOpenDoors(1));
    shots.add("take-out", new TakeOut(sample.door(7), OpenFor.SHORT, false));
    shots.add("take-out-long", new TakeOut(sample.door(7), OpenFor.LONG, true));
    shots.add("parcel-not-seen", new ParcelNotSeen(sample.door(11), false));
    shots.add("parcel-not-seen-inside", new ParcelNotSeen(sample.door(11), true));
    shots.add("did-you-use", new DidYouUse(sample.door(7)));
    shots.add("confirm-inside", new ConfirmInside(sample.door(2)));
    return shots.list();
  }

  static List<Shot> collection(Sample sample) {
    var shots = new ShotList();
    shots.add(
        "to-collect",
        new ToCollect(
            List.of(
                new Item(sample.door(2), Reason.OVERDUE, true),
                new Item(sample.door(9), Reason.RETURNED, true)),
            Optional.empty()));
    shots.add("to-collect-many", new ToCollect(many(sample), Optional.of(sample.door(3))));
    shots.add("to-collect-none", new ToCollect(List.of(), Optional.of(sample.door(3))));
    shots.add("take-away", new TakeAway(sample.door(2), OpenFor.SHORT, false, false));
    shots.add("take-away-scanned", new TakeAway(sample.door(2), OpenFor.LONG, true, true));
    shots.add("put-back", new PutBack(sample.door(2), OpenFor.SHORT, false));
    shots.add("put-back-long", new PutBack(sample.door(2), OpenFor.LONG, true));
    shots.add("scan-it", new ScanIt(sample.door(2), false, true));
    shots.add("scan-it-wrong", new ScanIt(sample.door(2), true, true));
    shots.add("is-it-fit", new IsItFit(sample.door(2)));
    shots.add("looked-into", new LookedInto(sample.door(2)));
    shots.add(
        "scan-parcel-look-into",
        new ScanParcel(
            ScanTrouble.NONE,
            Optional.empty(),
            false,
            3,
            Optional.empty(),
            Optional.of(sample.door(2))));
    shots.add(
        "shift-over",
        new ShiftOver(
            List.of(sample.door(1), sample.door(7), sample.door(11)),
            List.of(sample.door(2)),
            List.of("L")));
    shots.add(
        "shift-over-much", new ShiftOver(sample.doors(), sample.doors(), List.of("S", "M", "L")));
    return shots.list();
  }

  private static EnterContact contact(ContactTrouble trouble) {
    return new EnterContact(trouble, false, false);
  }

  /// As many as are ever shown.
  private static List<Person> people() {
    return List.of(
        new Person("Anna Berger", "3 B"),
        new Person("Jürgen Berger", ""),
        new Person("Maximilian-Alexander Bergmann-Hohenstein", "Haus 2, 4. Obergeschoss links"),
        new Person("B. Berg", "12"),
        new Person("Łucja Bernard", "21"));
  }

  private static ScanParcel scan(ScanTrouble trouble, Optional<CompartmentId> stored) {
    return new ScanParcel(trouble, stored, false, 0, Optional.empty());
  }

  /// Every reason, and some doors that do not open.
  private static List<Item> many(Sample sample) {
    var reasons = List.of(Reason.values());
    return IntStream.range(0, sample.doors().size())
        .mapToObj(i -> new Item(sample.doors().get(i), reasons.get(i % reasons.size()), i % 5 != 0))
        .toList();
  }
}
