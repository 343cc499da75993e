package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.parcel.Handling;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOccasion;
import cubby.hal.contract.camera.Photo;
import cubby.sim.people.Item;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhotoRulesTest {
  private static final PhotoId PHOTO = new PhotoId("f");
  private static final Handling GIFT = new Handling(false, false, false, true);

  private final History history = new History();
  private final Register register = new Register();
  private final TreeSet<PhotoId> kept = new TreeSet<>();
  private Optional<Item> inside = Optional.empty();
  private final PhotoRules check =
      new PhotoRules(
          History.CABINET, register, history::now, _ -> inside, () -> kept, History::digest);

  PhotoRulesTest() {
    history.watchedBy(register, check);
    history.wired();
  }

  @Test
  void aPhotoOfWhatMayBeSeenIsKeptForThirtyDays() {
    announced(Handling.ORDINARY);
    takes();
    history.states(History.collected()).passes(Duration.ofDays(30));
    check.compared();
    history.states(erased());
    kept.clear();

    assertThatCode(check::compared).doesNotThrowAnyException();
  }

  @Test
  void aPhotoOfAGift() {
    announced(GIFT);

    assertThatThrownBy(this::takes).hasMessageContaining("not to be seen");
  }

  @Test
  void aPhotoOfSomethingElseInWhichAGiftIsSeen() {
    announced(GIFT);
    inside =
        Optional.of(new Item(History.BARCODE, Item.Kind.DELIVERY, "ada@example.org", "", false));
    history.states(asked(Optional.empty()));

    assertThatThrownBy(() -> check.photoAsked(PHOTO, Optional.empty(), History.CAMERA))
        .hasMessageContaining("not to be seen");
  }

  @Test
  void aCameraThatIsAskedWithoutARecord() {
    announced(Handling.ORDINARY);

    assertThatThrownBy(() -> check.photoAsked(PHOTO, Optional.of(History.PARCEL), History.CAMERA))
        .hasMessageContaining("on the record");
  }

  @Test
  void aPhotoOfWhichTheRecordKnowsNothing() {
    kept.add(PHOTO);

    assertThatThrownBy(check::compared).hasMessageContaining("no photo without a record");
  }

  @Test
  void aPhotoThatIsGoneThoughItIsOnTheRecord() {
    announced(Handling.ORDINARY);
    takes();

    kept.clear();

    assertThatThrownBy(check::compared).hasMessageContaining("that the record names");
  }

  @Test
  void aPhotoErasedTooEarly() {
    announced(Handling.ORDINARY);
    takes();
    history.states(History.collected()).passes(Duration.ofDays(29));

    assertThatThrownBy(() -> history.states(erased())).hasMessageContaining("30 days");
  }

  /// A camera may be asked for the compartment of a parcel that is missing.
  @Test
  void aPhotoTakenAfterItsParcelsEndIsKeptForThirtyDaysFromThenOn() {
    announced(Handling.ORDINARY);
    history.states(History.collected()).passes(Duration.ofDays(1));
    takes();
    history.passes(Duration.ofDays(30));

    assertThatCode(() -> history.states(erased())).doesNotThrowAnyException();
  }

  @Test
  void aPhotoTakenAfterItsParcelsEndAndErasedTooEarly() {
    announced(Handling.ORDINARY);
    history.states(History.collected()).passes(Duration.ofDays(1));
    takes();
    history.passes(Duration.ofDays(29));

    assertThatThrownBy(() -> history.states(erased())).hasMessageContaining("30 days");
  }

  @Test
  void aPhotoTakenAfterItsParcelsEndAndErasedTooLate() {
    announced(Handling.ORDINARY);
    history.states(History.collected());
    takes();
    history.passes(Duration.ofDays(31)).states(new Lasting.KioskStarted());

    assertThatThrownBy(check::compared).hasMessageContaining("erased in time");
  }

  @Test
  void aWithdrawnWishIsNoneForWhatACourierRegistersByThatBarcodeLater() {
    announced(GIFT);
    history.states(new Lasting.ParcelWithdrawn(History.PARCEL));
    registeredByACourier();

    assertThatCode(this::takes).doesNotThrowAnyException();
  }

  @Test
  void aWithdrawnGiftThatMayStillBeThere() {
    announced(GIFT);
    history.states(new Lasting.ParcelWithdrawn(History.PARCEL));

    assertThatThrownBy(this::takes).hasMessageContaining("not to be seen");
  }

  @Test
  void aGiftThatIsRegisteredAnewThoughItIsAnnounced() {
    announced(GIFT);
    registeredByACourier();

    assertThatThrownBy(this::takes).hasMessageContaining("not to be seen");
  }

  @Test
  void aPhotoErasedTooLate() {
    announced(Handling.ORDINARY);
    takes();
    history.states(History.collected()).passes(Duration.ofDays(31));
    history.states(new Lasting.KioskStarted());

    assertThatThrownBy(check::compared).hasMessageContaining("erased in time");
  }

  private void announced(Handling handling) {
    history.announced().states(history.storedFact());
    check.answered(History.announces(handling), new Reply.Done("It is so."));
  }

  private void registeredByACourier() {
    var it = History.announcement(Handling.ORDINARY);
    history.states(
        new Lasting.ParcelAnnounced(
            it.parcel(),
            it.errand(),
            it.tracking(),
            it.recipient(),
            it.sender(),
            it.carrier(),
            it.size(),
            it.handling(),
            it.group(),
            it.code(),
            false),
        history.storedFact());
  }

  private void takes() {
    var about = Optional.of(History.PARCEL);
    history.states(asked(about));
    check.photoAsked(PHOTO, about, History.CAMERA);
    check.exposed(PHOTO, History.CAMERA);
    history.states(new Lasting.PhotoTaken(PHOTO, about, History.ONE, "00", Photo.Format.PNG, 1));
    kept.add(PHOTO);
  }

  private static Lasting erased() {
    return new Lasting.PhotoErased(PHOTO, Optional.of(History.PARCEL), History.ONE);
  }

  private static Lasting asked(Optional<cubby.core.parcel.ParcelId> about) {
    return new Lasting.PhotoAsked(PHOTO, about, History.ONE, History.CAMERA, PhotoOccasion.DEPOSIT);
  }
}
