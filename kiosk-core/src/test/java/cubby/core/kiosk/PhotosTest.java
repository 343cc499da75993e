package cubby.core.kiosk;

import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Effect;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.photo.NoPhoto;
import cubby.core.photo.PhotoId;
import cubby.core.photo.PhotoOccasion;
import cubby.core.photo.PhotoOutcome;
import cubby.core.screen.Choice;
import cubby.hal.contract.PulseResult;
import cubby.hal.contract.camera.CameraId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// When a camera is asked, when it is not, and how long a photo is kept (F1–F3, A1).
class PhotosTest {

  private final Bench kiosk = Bench.withCameras();

  // F1

  @Test
  void aStoredParcelIsPhotographedByTheCameraThatSeesIntoItsCompartment() {
    var parcel = deposits("T", "S");

    assertThat(kiosk.pulsed()).isEqualTo(Site.id("1"));
    assertThat(kiosk.facts())
        .anySatisfy(fact ->
            assertThat(fact)
                .isInstanceOfSatisfying(
                    Lasting.PhotoTaken.class,
                    taken -> {
                      assertThat(taken.about()).contains(parcel);
                      assertThat(taken.compartment()).isEqualTo(Site.id("1"));
                      assertThat(taken.sha256()).isEqualTo("digest of a picture");
                    }));
    assertThat(asked()).extracting(Effect.TakePhoto::camera).containsExactly(new CameraId("one"));
    assertThat(kiosk.ledger().photos().of(parcel)).hasSize(1);
  }

  @Test
  void thePhotoIsALaterFactAndNobodyWaitsForIt() {
    kiosk.camerasDoNotAnswer();
    deposits("T", "S");

    assertThat(kiosk.facts(Lasting.ParcelStored.class)).hasSize(1);
    assertThat(kiosk.facts(Lasting.PhotoTaken.class)).isEmpty();
    kiosk.announced("U", "S");
    kiosk.scan("U").opens();
    assertThat(kiosk.pulsed()).isNotEqualTo(Site.id("1"));
  }

  @Test
  void whereNoCameraSeesNothingIsAskedAndNothingRecorded() {
    Bench blind = Bench.allEmpty();
    blind.stored("T", "S");

    assertThat(blind.effects()).noneMatch(Effect.TakePhoto.class::isInstance);
    assertThat(blind.ledger().photos()).isEqualTo(PhotoBook.EMPTY);
  }

  @Test
  void aCameraThatSeesSomebodyElsesParcelTooIsNotAsked() {
    deposits("T", "L");
    assertThat(asked()).extracting(Effect.TakePhoto::camera).containsExactly(new CameraId("both"));
    kiosk.signsOut().passes(Limits.SPRING_BACK);
    kiosk.takesOut("4").takesOut("5");

    kiosk.announced("U", "M");
    kiosk.courierSignedIn().scan("U");
    assertThat(kiosk.pulsed()).isEqualTo(Site.id("7"));
    kiosk.opens().closes(OCCUPIED);

    assertThat(asked()).isEmpty();
    assertThat(whyNot()).containsExactly(NoPhoto.OTHERS_IN_VIEW);
  }

  @Test
  void noPhotoIsTakenWhileTheDoorMayBeOpen() {
    kiosk.announced("T", "S");
    kiosk.courierSignedIn().scan("T").opens();
    kiosk.sees("1", OPEN, OCCUPIED).passes(Limits.LEFT_OPEN.plusSeconds(5));
    kiosk.press(Choice.IT_IS_CLOSED);

    assertThat(kiosk.facts(Lasting.ParcelStored.class)).hasSize(1);
    assertThat(asked()).isEmpty();
    assertThat(whyNot()).containsExactly(NoPhoto.DOOR_NOT_CLOSED);
  }

  @Test
  void aDoorThatOpensBeforeTheCameraHasAnsweredEndsItsTask() {
    kiosk.camerasDoNotAnswer();
    deposits("T", "S");
    var photo = asked().getFirst().photo();

    kiosk.door("1", OPEN);
    assertThat(whyNot()).containsExactly(NoPhoto.DOOR_NOT_CLOSED);

    kiosk.does(new Input.PhotoAnswered(photo, Bench.PICTURE));
    assertThat(kiosk.facts(Lasting.PhotoTaken.class)).isEmpty();
    assertThat(kiosk.effects()).contains(new Effect.ErasePhoto(photo));
  }

  // N1

  @Test
  void theLettersPhotoIsThatOfTheDepositAndNoAlarms() {
    kiosk.camerasDoNotAnswer();
    var parcel = deposits("T", "S");
    assertThat(kiosk.ledger().photos().awaitsDepositOf(parcel)).isTrue();
    var photo = asked().getFirst().photo();
    kiosk.does(new Input.PhotoAnswered(photo, Bench.PICTURE));
    assertThat(kiosk.ledger().photos().awaitsDepositOf(parcel)).isFalse();
    assertThat(kiosk.ledger().photos().depositOf(parcel)).contains(photo);

    kiosk.signsOut().passes(Limits.ARMED);
    kiosk.door("1", OPEN).door("1", CLOSED);
    var alarm = asked().getFirst().photo();
    assertThat(kiosk.ledger().photos().awaitsDepositOf(parcel)).isFalse();
    kiosk.does(new Input.PhotoAnswered(alarm, Bench.PICTURE));

    assertThat(kiosk.ledger().photos().of(parcel)).containsExactly(photo, alarm);
    assertThat(kiosk.ledger().photos().depositOf(parcel)).contains(photo);
  }

  // F2

  @ParameterizedTest
  @MethodSource
  void whereItIsNotWantedNoCameraIsAskedAndTheRecordSaysWhy(Handling handling, NoPhoto why) {
    var parcel = deposits("T", "S", handling);

    assertThat(asked()).isEmpty();
    assertThat(kiosk.facts(Lasting.PhotoAsked.class)).isEmpty();
    assertThat(kiosk.facts(Lasting.PhotoNotTaken.class))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.about()).contains(parcel);
          assertThat(fact.why()).isEqualTo(why);
        });
  }

  static Stream<Arguments> whereItIsNotWantedNoCameraIsAskedAndTheRecordSaysWhy() {
    return Stream.of(
        Arguments.of(new Handling(false, true, false, false), NoPhoto.OPTED_OUT),
        Arguments.of(new Handling(false, false, true, false), NoPhoto.CONFIDENTIAL_ADDRESS),
        Arguments.of(new Handling(false, false, false, true), NoPhoto.GIFT));
  }

  @Test
  void noAlarmLetsACameraSeeAParcelThatMustNotBeSeen() {
    deposits("T", "S", new Handling(false, true, false, false));
    kiosk.signsOut().passes(Duration.ofMinutes(11));

    kiosk.door("1", OPEN).door("1", CLOSED);
    assertThat(asked()).isEmpty();
    assertThat(whyNot()).containsExactly(NoPhoto.OPTED_OUT);

    kiosk.passes(Limits.ALARM_PHOTO_REST).door("1", OPEN).sees("1", CLOSED, EMPTY);
    assertThat(kiosk.facts(Lasting.ParcelMissing.class)).hasSize(1);
    assertThat(asked()).isEmpty();
    assertThat(whyNot()).containsExactly(NoPhoto.OPTED_OUT);
  }

  @Test
  void whatACancelledDepositMayHaveLeftIsHiddenUntilSomebodyHasLooked() {
    kiosk.announced("T", "S", new Handling(false, false, false, true));
    kiosk.courierSignedIn().scan("T").opens().press(Choice.CANCEL_DEPOSIT).closes(OCCUPIED);
    kiosk.signsOut().passes(Limits.ARMED).door("1", OPEN).door("1", CLOSED);
    assertThat(asked()).isEmpty();
    assertThat(whyNot()).containsExactly(NoPhoto.GIFT);

    kiosk.sees("1", CLOSED, EMPTY).takesOut("1").putsBack("1").passes(Limits.ARMED);
    kiosk.door("1", OPEN).door("1", CLOSED);

    assertThat(asked()).hasSize(1);
  }

  @Test
  void aSensorThatSeesNothingForAMomentHidesNothingLess() {
    kiosk.announced("T", "S", new Handling(false, false, false, true));
    leftAtTheOpenDoor("T", "1");
    assertThat(kiosk.facts(Lasting.SensorSawEmpty.class)).hasSize(1);

    kiosk.passes(Limits.ALARM_PHOTO_REST).sees("1", CLOSED, OCCUPIED);
    assertThat(kiosk.facts(Lasting.CompartmentQuarantined.class)).hasSize(1);
    assertThat(asked()).isEmpty();
  }

  @Test
  void aCameraThatMaySeeWhatIsHiddenBehindAnotherDoorIsNotAsked() {
    kiosk.announced("T", "M", new Handling(false, false, false, true));
    kiosk.takesOut("4").takesOut("5");
    leftAtTheOpenDoor("T", "7");

    deposits("U", "L");

    assertThat(asked()).isEmpty();
    assertThat(whyNot()).containsExactly(NoPhoto.OTHERS_IN_VIEW);
  }

  /// The deposit ends in the very decision that quarantines its compartment.
  @Test
  void whatWasLeftBehindAnOpenDoorStaysHiddenWhenATechnicianOpensIt() {
    leftOpen("T").technicianSignedIn().point("1").press(Choice.OPEN);
    assertThat(kiosk.facts(Lasting.CompartmentQuarantined.class)).hasSize(1);
    assertThat(whyNot()).containsExactly(NoPhoto.GIFT);

    kiosk.pulseAnswers(new PulseResult.Acknowledged()).passes(Limits.DOOR_WATCH);
    kiosk.press(Choice.YES).press(Choice.BACK).signsOut();
    kiosk.passes(Limits.ARMED).door("1", CLOSED);

    assertThat(asked()).isEmpty();
    assertThat(whyNot()).containsExactly(NoPhoto.GIFT);
  }

  @Test
  void norIsItSeenWhenSupportTakesItsCompartmentOutOfService() {
    leftOpen("T").takesOut("1");
    assertThat(whyNot()).containsExactly(NoPhoto.GIFT);

    kiosk.door("1", CLOSED);

    assertThat(asked()).isEmpty();
    assertThat(whyNot()).containsExactly(NoPhoto.GIFT);
  }

  /// A gift is put in, and its courier goes away from the open door.
  private Bench leftOpen(String barcode) {
    kiosk.announced(barcode, "S", new Handling(false, false, false, true));
    kiosk.courierSignedIn().scan(barcode).opens();
    return kiosk.sees("1", OPEN, OCCUPIED).passes(Duration.ofMinutes(20));
  }

  /// It is closed long after the courier has gone, and its sensor sees nothing once.
  private void leftAtTheOpenDoor(String barcode, String label) {
    kiosk.courierSignedIn().scan(barcode);
    assertThat(kiosk.pulsed()).isEqualTo(Site.id(label));
    kiosk.opens().passes(Duration.ofHours(1)).sees(label, CLOSED, OCCUPIED);
    kiosk.sees(label, CLOSED, EMPTY);
  }

  // F3

  @Test
  void aSlowCameraIsWaitedForFiveSecondsAndWhatItBringsLaterIsErased() {
    kiosk.camerasDoNotAnswer();
    deposits("T", "S");
    var photo = asked().getFirst().photo();

    kiosk.passes(Duration.ofMillis(4_999));
    assertThat(whyNot()).isEmpty();
    kiosk.passes(Duration.ofMillis(1));
    assertThat(whyNot()).containsExactly(NoPhoto.CAMERA_SLOW);

    kiosk.does(new Input.PhotoAnswered(photo, Bench.PICTURE));
    assertThat(kiosk.facts(Lasting.PhotoTaken.class)).isEmpty();
    assertThat(kiosk.effects()).contains(new Effect.ErasePhoto(photo));
  }

  @Test
  void ofACameraThatFailsTheRecordSaysThatThereIsNone() {
    kiosk.camerasDoNotAnswer();
    var parcel = deposits("T", "S");
    answers(asked().getFirst().photo(), new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED));

    assertThat(kiosk.facts(Lasting.PhotoNotTaken.class))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.about()).contains(parcel);
          assertThat(fact.why()).isEqualTo(NoPhoto.CAMERA_FAILED);
        });
    assertThat(kiosk.ledger().photos().pending()).isEmpty();
  }

  @Test
  void aPhotoThatAPowerCutHasLostIsSaidNotToBeThere() {
    kiosk.camerasDoNotAnswer();
    deposits("T", "S");
    kiosk.powerCut(Duration.ofSeconds(3));

    assertThat(whyNot()).containsExactly(NoPhoto.INTERRUPTED);
    assertThat(kiosk.ledger().photos().pending()).isEmpty();
  }

  @Test
  void thirtyDaysAfterTheParcelsEndItsPhotoIsErasedAndThatIsRecorded() {
    var parcel = collected("T");
    var photo = kiosk.ledger().photos().of(parcel).getFirst();

    kiosk.passes(Duration.ofDays(29));
    assertThat(kiosk.facts(Lasting.PhotoErased.class)).isEmpty();
    kiosk.passes(Duration.ofDays(1).plus(Limits.PHOTO_LOOK));

    assertThat(kiosk.facts(Lasting.PhotoErased.class))
        .containsExactly(new Lasting.PhotoErased(photo, Optional.of(parcel), Site.id("1")));
    assertThat(kiosk.ledger().photos().kept()).isEmpty();
    assertThat(kiosk.ledger().photos().byParcel()).isEmpty();
  }

  @Test
  void aRestartDoesNotStopTheTimeOfAPhoto() {
    collected("T");
    kiosk.passes(Duration.ofDays(20)).powerCut(Duration.ofHours(1));
    kiosk.passes(Duration.ofDays(9));
    assertThat(kiosk.ledger().photos().kept()).hasSize(1);

    kiosk.passes(Duration.ofDays(2));
    assertThat(kiosk.ledger().photos().kept()).isEmpty();
  }

  @Test
  void aPhotoIsKeptForAsLongAsItsParcelWaits() {
    deposits("T", "S");
    kiosk.passes(Duration.ofDays(60));

    assertThat(kiosk.ledger().photos().kept()).hasSize(1);
  }

  @Test
  void aJumpOfTheWallClockErasesNothing() {
    collected("T");
    kiosk.clockJumps(Duration.ofDays(400)).passes(Limits.PHOTO_LOOK.multipliedBy(2));

    assertThat(kiosk.ledger().photos().kept()).hasSize(1);
  }

  // A1

  @Test
  void aForcedDoorIsPhotographedWhenItIsClosedAgain() {
    kiosk.door("1", OPEN);
    assertThat(asked()).isEmpty();
    kiosk.door("1", CLOSED);

    assertThat(kiosk.facts(Lasting.PhotoAsked.class))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.occasion()).isEqualTo(PhotoOccasion.ALARM);
          assertThat(fact.about()).isEmpty();
        });
    assertThat(kiosk.facts(Lasting.PhotoTaken.class)).hasSize(1);
  }

  @Test
  void theEmptyCompartmentOfAMissingParcelIsInItsRecord() {
    var parcel = deposits("T", "S");
    kiosk.signsOut().passes(Duration.ofMinutes(11));
    kiosk.door("1", OPEN).sees("1", CLOSED, EMPTY);

    assertThat(kiosk.facts(Lasting.ParcelMissing.class)).hasSize(1);
    assertThat(kiosk.facts(Lasting.PhotoAsked.class))
        .singleElement()
        .satisfies(fact -> assertThat(fact.about()).contains(parcel));
    assertThat(kiosk.ledger().photos().of(parcel)).hasSize(2);
    assertThat(kiosk.ledger().photos().kept().values()).allMatch(kept -> kept.over().isPresent());
  }

  @Test
  void aDoorThatRattlesFillsNoDisk() {
    for (int i = 0; i < 50; i++) {
      kiosk.door("1", OPEN).door("1", CLOSED);
    }
    assertThat(kiosk.ledger().photos().kept()).hasSize(1);

    kiosk.passes(Limits.ALARM_PHOTO_REST).door("1", OPEN).door("1", CLOSED);
    assertThat(kiosk.ledger().photos().kept()).hasSize(2);
  }

  @Test
  void anAlarmPhotoOfNobodysParcelIsErasedThirtyDaysAfterItWasTaken() {
    kiosk.door("1", OPEN).door("1", CLOSED);
    kiosk.passes(Limits.PHOTOS_KEPT.plus(Limits.PHOTO_LOOK));

    assertThat(kiosk.facts(Lasting.PhotoErased.class)).hasSize(1);
    assertThat(kiosk.ledger().photos().kept()).isEmpty();
  }

  @Test
  void answersAboutUnknownPhotosChangeNothing() {
    var before = kiosk.state();
    answers(new PhotoId("any"), new PhotoOutcome.NotTaken(NoPhoto.CAMERA_FAILED));
    answers(new PhotoId("any"), new PhotoOutcome.Erased());

    assertThat(kiosk.state()).isEqualTo(before);
  }

  private void answers(PhotoId photo, PhotoOutcome outcome) {
    kiosk.does(new Input.PhotoAnswered(photo, outcome));
  }

  private ParcelId deposits(String tracking, String size) {
    return deposits(tracking, size, Handling.ORDINARY);
  }

  private ParcelId deposits(String tracking, String size, Handling handling) {
    var parcel = kiosk.announced(tracking, size, handling);
    kiosk.courierSignedIn().scan(tracking).opens().closes(OCCUPIED);
    return parcel;
  }

  private ParcelId collected(String tracking) {
    var parcel = deposits(tracking, "S");
    kiosk.signsOut().passes(Limits.SPRING_BACK);
    kiosk.collects(parcel).opens().closes(EMPTY);
    return parcel;
  }

  private List<Effect.TakePhoto> asked() {
    return kiosk.effects().stream()
        .filter(Effect.TakePhoto.class::isInstance)
        .map(Effect.TakePhoto.class::cast)
        .toList();
  }

  private List<NoPhoto> whyNot() {
    return kiosk.facts(Lasting.PhotoNotTaken.class).stream()
        .map(Lasting.PhotoNotTaken::why)
        .toList();
  }
}
