package cubby.core.kiosk;

import static cubby.core.kiosk.Site.A;
import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Reserved;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Depositor;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.person.Claimant;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.text.SealedText;
import cubby.core.text.TextRef;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A courier puts parcels in.
class DropOffTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("D1: sign in by number and PIN")
  class SigningIn {

    @Test
    void theRightPinLetsACourierIn() {
      kiosk.courierSignedIn();

      assertThat(kiosk.facts()).contains(new Lasting.CourierSignedIn(Site.SWIFT_COURIER));
      assertThat(kiosk.state().presence().attendance().visit())
          .isEqualTo(new Visit.ByCourier(Site.SWIFT_COURIER, Site.SWIFT));
      assertThat(kiosk.step()).isEqualTo(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
    }

    @Test
    void aWrongPinDoesNotAndIsAFact() {
      kiosk.press(Choice.COURIER).type("42").type("9999");

      assertThat(kiosk.facts())
          .containsExactly(new Lasting.SignInFailed(new Claimant.Known(Site.SWIFT_COURIER)));
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.SignInFailed(Duration.ZERO));
    }

    @Test
    void anUnknownNumberIsTreatedLikeAWrongPin() {
      kiosk.press(Choice.COURIER).type("4711");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterPin());

      kiosk.type(Bench.PIN);

      assertThat(kiosk.effects())
          .as("the same work is done")
          .anySatisfy(e ->
              assertThat(e)
                  .isInstanceOfSatisfying(
                      Effect.CheckPin.class, c -> assertThat(c.hash()).isEmpty()));
      assertThat(kiosk.facts())
          .containsExactly(new Lasting.SignInFailed(new Claimant.Stranger(Bench.mac("4711"))));
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.SignInFailed(Duration.ZERO));
    }

    @Test
    void afterFiveWrongPinsEvenTheRightOneMustWait() {
      for (var i = 0; i < 5; i++) {
        kiosk.press(Choice.COURIER).type("42").type("9999");
        kiosk.press(Choice.BACK);
      }

      kiosk.courierSignedIn();

      assertThat(kiosk.effects()).doesNotHaveAnyElementsOfTypes(Effect.CheckPin.class);
      assertThat(kiosk.model())
          .isInstanceOfSatisfying(
              ScreenModel.SignInFailed.class,
              failed -> assertThat(failed.nextTryIn()).isEqualTo(Duration.ofMinutes(5)));
      kiosk.press(Choice.BACK).passes(Duration.ofMinutes(5)).courierSignedIn();
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    /// Nobody finds out by waiting which numbers are somebody's.
    @Test
    void anUnknownNumberWaitsAsLongAsAKnownOne() {
      var known = waits(kiosk.fork(), "42");

      assertThat(waits(kiosk, "4711")).isEqualTo(known);
      kiosk.press(Choice.BACK).press(Choice.COURIER).type("4712").type("9999");
      assertThat(kiosk.model())
          .as("another number")
          .isEqualTo(new ScreenModel.SignInFailed(Duration.ZERO));
    }

    private static List<Duration> waits(Bench kiosk, String number) {
      var waits = new ArrayList<Duration>();
      for (var i = 0; i < 8; i++) {
        kiosk.press(Choice.COURIER).type(number).type("9999");
        waits.add(((ScreenModel.SignInFailed) kiosk.model()).nextTryIn());
        kiosk.press(Choice.BACK).passes(Duration.ofSeconds(50));
      }
      return waits;
    }

    @Test
    void numbersThatNobodyHasAreForgottenWhenThereAreTooMany() {
      var people = People.NOBODY;
      for (var i = 0; i < 3 * People.STRANGERS_MAX; i++) {
        people =
            people.failed(
                new Claimant.Stranger(Bench.mac("n" + i)), new Uptime(Duration.ofSeconds(i)));
      }
      assertThat(people.strangerTries()).hasSizeLessThanOrEqualTo(People.STRANGERS_MAX);
    }

    @Test
    void aBadgeStandsForTheNumber() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");

      kiosk.scan("badge 43");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterPin());
      kiosk.type(Bench.PIN);

      assertThat(kiosk.state().presence().attendance().visit())
          .isEqualTo(new Visit.ByCourier(new CourierNumber("43"), Site.SWIFT));
    }

    @Test
    void aBadgeMayBeScannedWhereTheNumberIsAskedFor() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      kiosk.press(Choice.COURIER).scan("badge 43");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterPin());
    }

    @Test
    void aBadgeWithoutItsPinLetsNobodyIn() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      kiosk.scan("badge 43").type("9999");
      assertThat(kiosk.facts())
          .containsExactly(new Lasting.SignInFailed(new Claimant.Badged(new CourierNumber("43"))));
    }

    @Test
    void aBadgeIsNoParcel() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      kiosk.courierSignedIn().scan("badge 43");
      assertThat(kiosk.step())
          .isEqualTo(new Step.ScanParcel(ScanTrouble.UNREADABLE, Optional.empty()));
    }

    @Test
    void aBadgeIsOnePersons() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      assertThat(kiosk.enrols(new CourierNumber("44"), "badge 43").reply())
          .isInstanceOf(Reply.Refused.class);
      kiosk.announced("T1", "S");
      assertThat(kiosk.enrols(new CourierNumber("44"), "T1").reply())
          .isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aPowerCutRefillsNoPinTries() {
      for (var i = 0; i < 5; i++) {
        kiosk.press(Choice.COURIER).type("42").type("9999");
        kiosk.press(Choice.BACK);
      }

      kiosk.powerCut(Duration.ofDays(1)).banksConnect().courierSignedIn();

      assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);
    }

    @Test
    void oneCouriersFailuresDoNotLockOutAnother() {
      for (var i = 0; i < 5; i++) {
        kiosk.press(Choice.COURIER).type("42").type("9999");
        kiosk.press(Choice.BACK);
      }

      kiosk.signsIn(Site.OTHER_COURIER);

      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void anAnswerToAnotherCheckMeansNothing() {
      kiosk.does(new Input.PinChecked("some other", true));

      assertThat(kiosk.facts()).isEmpty();
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12345678901", "٤٢", "4 2", "🙂🙂"})
    void whatIsNoNumberIsNoNumber(String digits) {
      kiosk.press(Choice.COURIER).type(digits);

      assertThat(kiosk.step()).isEqualTo(new Step.SignInFailed(Optional.empty()));
    }

    @Test
    void anotherCarriersParcelIsNotShown() {
      kiosk.stored("T1", "S");

      kiosk.signsIn(Site.OTHER_COURIER).scan("T1");

      assertThat(kiosk.model())
          .isEqualTo(
              new ScreenModel.ScanParcel(
                  ScanTrouble.OTHER_CARRIER, Optional.empty(), false, 0, Optional.empty()));
    }
  }

  @Nested
  @DisplayName("D2: scan the parcel's barcode")
  class Scanning {

    @Test
    void anAnnouncedParcelOpensADoorAtOnce() {
      kiosk.announced("T1", "M");

      kiosk.courierSignedIn().scan("T1");

      assertThat(kiosk.pulses()).containsExactly("4");
    }

    @Test
    void anUnannouncedOneIsDescribedFirst() {
      kiosk.courierSignedIn().scan("T1");
      assertThat(kiosk.model())
          .isInstanceOfSatisfying(
              ScreenModel.ChooseSize.class,
              model ->
                  assertThat(model.offers())
                      .containsExactly(
                          new ScreenModel.SizeOffer(Site.S, 3),
                          new ScreenModel.SizeOffer(Site.M, 3),
                          new ScreenModel.SizeOffer(Site.L, 2)));

      kiosk.choose("L").write("r@example.org");

      assertThat(kiosk.pulses()).containsExactly("6");
      assertThat(kiosk.facts(Lasting.ParcelAnnounced.class)).hasSize(1);
      assertThat(kiosk.ledger().parcel(kiosk.parcel("T1")).carrier()).isEqualTo(Site.SWIFT);
    }

    @Test
    @DisplayName("D2: where the setting does not allow it, it is not taken")
    void isNotTakenWhereItMustBeAnnounced() {
      var strict = Bench.announcedOnly();
      strict.announced("T1", "S");

      strict.courierSignedIn().scan("T9");
      assertThat(strict.step())
          .isEqualTo(new Step.ScanParcel(ScanTrouble.NOT_ANNOUNCED, Optional.empty()));

      assertThat(strict.scan("T1").pulses()).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "r",
          "@",
          "r@",
          "@example.org",
          "r@example",
          "r @example.org",
          "a@b@c.de",
          "r@example.org\nBcc: x@example.org"
        })
    void whatIsNoAddressIsNotAccepted(String address) {
      kiosk.courierSignedIn().scan("T1").choose("S");

      kiosk.write(address);

      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.INVALID, false, false));
      assertThat(kiosk.facts()).isEmpty();
    }

    @Test
    void anAddressTooLongForMailIsNotAccepted() {
      kiosk.courierSignedIn().scan("T1").choose("S");

      kiosk.write("r@" + "e".repeat(10_000) + ".org");

      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.INVALID, false, false));
    }

    @Test
    void aSizeThatTheCabinetHasNotMeansNothing() {
      kiosk.courierSignedIn().scan("T1").choose("XXL");

      assertThat(kiosk.step()).isInstanceOf(Step.ChooseSize.class);
    }

    @Test
    void backGoesOneStepBack() {
      kiosk.courierSignedIn().scan("T1").choose("S").press(Choice.BACK);
      assertThat(kiosk.step()).isInstanceOf(Step.ChooseSize.class);
      kiosk.press(Choice.BACK);
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void whatCannotBeReadIsSaid() {
      kiosk.courierSignedIn().does(new Input.Scanned(new Scan.Unreadable()));

      assertThat(kiosk.model())
          .isEqualTo(
              new ScreenModel.ScanParcel(
                  ScanTrouble.UNREADABLE, Optional.empty(), false, 0, Optional.empty()));
    }
  }

  @Test
  @DisplayName("D3: reserve, open, place the parcel")
  void theCompartmentIsReservedBeforeItOpens() {
    var parcel = kiosk.announced("T1", "S");

    kiosk.courierSignedIn().scan("T1");

    assertThat(kiosk.facts())
        .startsWith(new Lasting.CompartmentReserved(id("1"), parcel))
        .hasAtLeastOneElementOfType(Lasting.PulseAuthorised.class);
    kiosk.opens();
    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.PlaceParcel(id("1"), ScreenModel.OpenFor.SHORT, true, false));
  }

  @Nested
  @DisplayName("D4: closed and OCCUPIED")
  class Stored {

    @Test
    void isStoredWithACodeAndANotice() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens();

      kiosk.closes(OCCUPIED);

      var stored = kiosk.facts(Lasting.ParcelStored.class).getFirst();
      assertThat(stored.evidence()).isEqualTo(Evidence.SENSOR);
      assertThat(stored.by()).isEqualTo(new Depositor.ByCourier(Site.SWIFT_COURIER));
      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
      assertThat(kiosk.model())
          .isEqualTo(
              new ScreenModel.ScanParcel(
                  ScanTrouble.NONE, Optional.of(id("1")), true, 0, Optional.empty()));

      kiosk.press(Choice.SIGN_OUT);
      assertThat(kiosk.notices())
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.ParcelStored.class,
              notice -> {
                assertThat(notice.parcel()).isEqualTo(parcel);
                assertThat(notice.to())
                    .isEqualTo(kiosk.ledger().parcel(parcel).recipient().orElseThrow());
                assertThat(notice.code())
                    .contains(new SealedText("sealed " + Integer.parseInt(kiosk.digitsOf(parcel))));
              });
    }

    @Test
    void needsTwoActionsAParcel() {
      kiosk.announced("T1", "S");
      kiosk.announced("T2", "S");
      kiosk.courierSignedIn();

      kiosk.scan("T1").opens().closes(OCCUPIED);
      kiosk.scan("T2").opens().closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Holding.class);
      assertThat(kiosk.compartment("2")).isInstanceOf(Holding.class);
    }

    @Test
    void withoutASensorTheCourierConfirms() {
      var blind = Bench.blind();
      var parcel = blind.announced("T1", "S");
      blind.courierSignedIn().scan("T1").opens().closes(OCCUPIED);
      assertThat(blind.model()).isEqualTo(new ScreenModel.ConfirmInside(id("1")));
      assertThat(blind.facts(Lasting.ParcelStored.class)).isEmpty();

      blind.press(Choice.YES);

      assertThat(blind.facts(Lasting.ParcelStored.class).getFirst().evidence())
          .isEqualTo(Evidence.COURIERS_WORD);
      assertThat(blind.compartment("1")).isEqualTo(new Holding(parcel));
    }

    @Test
    void anOccupancyReadABitLaterCountsToo() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);

      kiosk.sees("1", CLOSED, OCCUPIED);

      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
    }

    @Test
    @DisplayName("G1: the candidate is taken whose code is free")
    void aCodeThatIsInUseIsPassedOver() {
      var inUse = kiosk.digitsOf(kiosk.stored("T1", "S"));
      kiosk.announced("T2", "S");
      kiosk.courierSignedIn().scan("T2").opens();

      kiosk.nextCandidateIs(inUse).closes(OCCUPIED);

      assertThat(kiosk.digitsOf(kiosk.parcel("T2")))
          .isEqualTo("%08d".formatted(Integer.parseInt(inUse) + 1));
    }
  }

  @Nested
  @DisplayName("D5: closed and EMPTY")
  class NotSeen {

    @Test
    void isOpenedAgainBeforeTheCouriersWordIsTaken() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.ParcelNotSeen(id("1"), false));
      kiosk.press(Choice.IT_IS_INSIDE);
      assertThat(kiosk.facts()).isEmpty();

      kiosk.press(Choice.OPEN_AGAIN);

      assertThat(kiosk.pulses()).containsExactly("1");
    }

    @Test
    void afterOneReopeningTheWordIsRecordedAndTheSensorSuspect() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);
      kiosk.press(Choice.OPEN_AGAIN).opens().closes(EMPTY);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.ParcelNotSeen(id("1"), true));

      kiosk.press(Choice.IT_IS_INSIDE);

      assertThat(kiosk.facts()).contains(new Lasting.SensorSuspected(id("1")));
      assertThat(kiosk.facts(Lasting.ParcelStored.class).getFirst().evidence())
          .isEqualTo(Evidence.COURIERS_WORD);
      assertThat(kiosk.parcelState(parcel))
          .isInstanceOfSatisfying(
              ParcelState.Stored.class, s -> assertThat(s.seenInside()).isFalse());
    }

    @Test
    void cancellingAtTheOpenDoorFreesTheCompartment() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.CANCEL_DEPOSIT);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.TakeOut.class);

      kiosk.closes(EMPTY);

      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void cancelledButStillSeenInsideIsQuarantined() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.CANCEL_DEPOSIT);

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
      assertThat(kiosk.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void cancellingAtTheClosedDoorOpensItOnceMoreToLookAndTakeOut() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);

      kiosk.press(Choice.CANCEL_DEPOSIT);
      assertThat(kiosk.asked(Step.Asked.WAIT)).isTrue();
      assertThat(kiosk.compartment("1")).isInstanceOf(Reserved.class);

      kiosk.opens();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.TakeOut.class);
      kiosk.closes(EMPTY);
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void cancellingAtTheClosedDoorOfABlindCompartmentAsksAtTheEndIfItIsEmpty() {
      var blind = Bench.blind();
      blind.announced("T1", "S");
      blind.courierSignedIn().scan("T1").opens().closes(OCCUPIED);

      blind.press(Choice.NO).press(Choice.CANCEL_DEPOSIT).opens().closes(OCCUPIED);
      assertThat(blind.asked(Step.Asked.IS_IT_EMPTY)).isTrue();

      blind.press(Choice.NO);
      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.NOT_CONFIRMED, Optional.empty()));
      assertThat(blind.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void cancelledAtTheClosedDoorThatThenDoesNotOpenIsQuarantined() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().closes(EMPTY);

      kiosk.press(Choice.CANCEL_DEPOSIT).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.JAMMED, Optional.empty()));
    }

    @Test
    void anUnannouncedParcelThatIsCancelledMayBePresentedAgain() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r@example.org");
      kiosk.opens().press(Choice.CANCEL_DEPOSIT).closes(EMPTY);

      kiosk.scan("T1");

      assertThat(kiosk.step()).isInstanceOf(Step.ChooseSize.class);
    }

    @Test
    void theQuestionChangesWithTheRevision() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(2));
      var beforeCancelling = kiosk.revision();
      kiosk.press(Choice.CANCEL_DEPOSIT);

      kiosk.does(new Input.Pressed(beforeCancelling, Choice.IT_IS_CLOSED));

      assertThat(kiosk.facts()).isEmpty();
    }
  }

  @Nested
  @DisplayName("D6: too small")
  class TooSmall {

    @Test
    void theFirstIsClosedAndEmptyBeforeTheBiggerOpens() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL);
      assertThat(kiosk.pulses()).isEmpty();

      kiosk.closes(EMPTY);

      assertThat(kiosk.pulses()).containsExactly("4");
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.compartment("4")).isEqualTo(new Reserved(parcel));
    }

    @Test
    void whatIsNotEmptyIsQuarantined() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL);

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
      assertThat(kiosk.pulses()).containsExactly("4");
    }

    @Test
    void atMostTwoSwapsAParcel() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL).closes(EMPTY);
      kiosk.opens().press(Choice.TOO_SMALL).closes(EMPTY);
      assertThat(kiosk.pulses()).containsExactly("6");
      kiosk.opens();
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.PlaceParcel(id("6"), ScreenModel.OpenFor.SHORT, false, false));

      kiosk.press(Choice.TOO_SMALL);

      assertThat(kiosk.facts()).isEmpty();
    }

    @Test
    void whenTheBiggerOneJamsASmallOneIsNotTriedAgain() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL).closes(EMPTY);
      kiosk.staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      kiosk.press(Choice.CONTINUE);

      assertThat(kiosk.pulses()).containsExactly("5");
    }

    @Test
    void theNextParcelBeginsAfresh() {
      kiosk.announced("T1", "S");
      kiosk.announced("T2", "S");
      kiosk.courierSignedIn().scan("T1").opens().press(Choice.TOO_SMALL).closes(EMPTY);
      kiosk.opens().closes(OCCUPIED).passes(Limits.SPRING_BACK);

      kiosk.scan("T2");

      assertThat(kiosk.pulsed()).isEqualTo(id("2"));
    }
  }

  @Nested
  @DisplayName("D7: not empty, dirty, damaged")
  class Unfit {

    @ParameterizedTest
    @CsvSource({
      "NOT_EMPTY,UNEXPECTED_CONTENT",
      "DIRTY,COMPARTMENT_UNFIT",
      "DAMAGED,COMPARTMENT_UNFIT"
    })
    void isQuarantinedWithTheReasonAndTheNextOneOpens(Choice said, SupportMatter matter) {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens();

      kiosk.press(said);
      assertThat(kiosk.told()).containsExactly(matter);
      assertThat(kiosk.pulses()).isEmpty();
      kiosk.closes(EMPTY);

      assertThat(kiosk.pulses()).containsExactly("2");
      assertThat(kiosk.compartment("1"))
          .as("what a person saw, no sensor clears")
          .isEqualTo(new Quarantined(QuarantineReason.valueOf(said.name()), Optional.empty()));
    }

    @Test
    void whatOpensOnSomethingIsQuarantinedByItself() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1");

      kiosk.sees("1", OPEN, OCCUPIED);

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.UNEXPECTED_CONTENT, Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.UNEXPECTED_CONTENT);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);
      kiosk.closes(OCCUPIED);
      assertThat(kiosk.pulses()).containsExactly("2");
    }

    @Test
    void whatTheCourierPutInIsNotUnexpected() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens();

      kiosk.sees("1", OPEN, OCCUPIED).sees("1", CLOSED, OCCUPIED);

      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
      assertThat(kiosk.told()).isEmpty();
    }
  }

  @Nested
  @DisplayName("D8: full")
  class Full {

    private static Lasting refused(Optional<TextRef> tracking) {
      return new Lasting.DropOffRefused(
          new Depositor.ByCourier(Site.SWIFT_COURIER), Site.SWIFT, "L", tracking);
    }

    @Test
    void isSaidBySizeAndRecorded() {
      kiosk.loses(Site.B);
      var parcel = kiosk.announced("T0", "L");

      kiosk.courierSignedIn().scan("T0");

      assertThat(kiosk.facts())
          .containsExactly(refused(Optional.of(kiosk.ledger().parcel(parcel).tracking())));
      assertThat(kiosk.model())
          .isEqualTo(
              new ScreenModel.Full(
                  List.of(
                      new ScreenModel.SizeOffer(Site.S, 3),
                      new ScreenModel.SizeOffer(Site.M, 1),
                      new ScreenModel.SizeOffer(Site.L, 0))));
      kiosk.press(Choice.CONTINUE);
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void keepsNothingOfAnUnannouncedParcel() {
      kiosk.loses(Site.B).courierSignedIn().scan("T1").choose("L");
      assertThat(kiosk.facts()).containsExactly(refused(Optional.empty()));
      assertThat(kiosk.ledger().parcels().byBarcode()).isEmpty();
    }

    @Test
    void keepsNothingWhenItFillsUpMeanwhile() {
      kiosk.courierSignedIn().scan("T1").choose("L").loses(Site.B);

      kiosk.write("r@example.org");

      assertThat(kiosk.facts(Lasting.DropOffRefused.class)).hasSize(1);
      assertThat(kiosk.ledger().parcels().byBarcode()).isEmpty();
    }

    @Test
    void anAnnouncedParcelIsStillExpected() {
      kiosk.loses(Site.B);
      var parcel = kiosk.announced("T0", "L");
      kiosk.courierSignedIn().scan("T0");

      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Announced(Optional.empty()));
    }
  }

  @Nested
  @DisplayName("D9: the courier walks away")
  class WalkedAway {

    @Test
    void closedAndSeenInTimeCounts() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.facts(Lasting.ParcelStored.class).getFirst().evidence())
          .isEqualTo(Evidence.SETTLED_BY_SENSOR);
      assertThat(kiosk.compartment("1")).isEqualTo(new Holding(parcel));
    }

    @Test
    void laterIsQuarantinedAndSupportTold() {
      var parcel = kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(6));

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.ABANDONED, Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Announced(Optional.empty()));
    }

    @Test
    void withoutASensorIsQuarantined() {
      var blind = Bench.blind();
      blind.announced("T1", "S");
      blind.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));

      blind.closes(OCCUPIED);

      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.ABANDONED, Optional.empty()));
      assertThat(blind.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void fromTheQuestionIsQuarantined() {
      var blind = Bench.blind();
      blind.announced("T1", "S");
      blind.courierSignedIn().scan("T1").opens().closes(OCCUPIED);

      blind.passes(Duration.ofMinutes(1));

      assertThat(blind.step()).isEqualTo(new Step.Welcome());
      assertThat(blind.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.ABANDONED, Optional.empty()));
      assertThat(blind.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
    }

    @Test
    void fromAnEmptyCompartmentFreesIt() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));

      kiosk.closes(EMPTY);

      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.told()).isEmpty();
    }

    @Test
    void fromADoorThatDidNotOpenFreesTheCompartment() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r@example.org").staysShut();

      kiosk.passes(Duration.ofMinutes(1));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.ledger().parcels().byBarcode()).isEmpty();
      kiosk.passes(Limits.ARMED);
      assertThat(kiosk.ledger().openings()).isEmpty();
    }

    @Test
    void inUntrustedTimeIsQuarantined() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(4));

      kiosk.timeIs(TimeTrust.UNTRUSTED).closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    @DisplayName("T3: a jump of the wall clock revives nothing")
    void aClockSetBackDoesNotMakeItInTime() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(6));

      kiosk.clockJumps(Duration.ofMinutes(-3)).closes(OCCUPIED);

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    @DisplayName("T3: nor does one that came back from a power cut earlier than it went")
    void aClockThatCameBackEarlierDoesNotMakeItInTime() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens();

      kiosk.powerCut(Duration.ofMinutes(-3)).really("1", CLOSED, OCCUPIED).banksConnect();

      assertThat(kiosk.compartment("1")).isInstanceOf(Quarantined.class);
    }

    @Test
    void closedOnTheCouriersWordAndThenLeftIsNotSettledByTheSensorMuchLater() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().passes(Duration.ofMinutes(2));
      kiosk.press(Choice.IT_IS_CLOSED).passes(Duration.ofMinutes(1));

      kiosk.passes(Duration.ofHours(1)).sees("1", CLOSED, OCCUPIED);

      assertThat(kiosk.facts(Lasting.ParcelStored.class)).isEmpty();
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.empty()));
    }

    @Test
    void withABankLostTheParcelIsStillShownAsInside() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().loses(A).press(Choice.CONTINUE);

      kiosk.scan("T1");

      assertThat(kiosk.step()).isEqualTo(new Step.AlreadyInside(id("1")));
    }

    @Test
    void onceItIsSeenNotToBeInsideItMayGoIn() {
      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1").opens().loses(A).press(Choice.CONTINUE);
      kiosk.scan("T1").connects(A);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);

      kiosk.door("1", CLOSED);

      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    @DisplayName("C7: a door found open when its bank is back is closed before the next one opens")
    void aDoorFoundOpenAgainHoldsTheSessionUp() {
      kiosk.announced("T1", "S");
      kiosk.announced("T2", "M");
      kiosk.courierSignedIn().scan("T1").opens().loses(A).press(Choice.CONTINUE);

      kiosk.connects(A).scan("T2");

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.CloseDoor.class);
    }
  }

  @Nested
  @DisplayName("D10: a barcode that is already inside")
  class AlreadyInside {

    @Test
    void isShownWhereAndNotRecordedTwice() {
      kiosk.stored("T1", "S");

      kiosk.courierSignedIn().scan("T1");

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.AlreadyInside(id("1")));
      assertThat(kiosk.facts()).isEmpty();
      kiosk.press(Choice.CONTINUE);
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    @DisplayName("C6: once it has ended, the same barcode may come again")
    void afterItsEndItMayComeAgain() {
      var parcel = kiosk.stored("T1", "S");
      kiosk.collects(parcel).opens().closes(EMPTY).press(Choice.CONTINUE);
      kiosk.passes(Limits.SPRING_BACK);

      kiosk.announced("T1", "S");
      kiosk.courierSignedIn().scan("T1");

      assertThat(kiosk.pulses()).hasSize(1);
    }

    @Test
    void aParcelThatWasNeverPutInIsForgottenWithTheSession() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r@example.org").staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      assertThat(kiosk.step()).isInstanceOf(Step.GaveUp.class);

      kiosk.passes(Duration.ofMinutes(1));

      assertThat(kiosk.ledger().parcels().byBarcode()).isEmpty();
    }

    @Test
    void andWithAPowerCut() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r@example.org").staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();

      kiosk.powerCut(Duration.ofMinutes(1));

      assertThat(kiosk.ledger().parcels().byBarcode()).isEmpty();
    }
  }
}
