package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Holding;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.Notice;
import cubby.core.opening.Depositor;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import cubby.core.text.SealedText;
import cubby.core.text.TextRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A courier puts parcels in.
class DropOffTest {

  private final Bench kiosk = Bench.allEmpty();

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
    void whatIsNotAcceptedOnceMoreIsNews() {
      kiosk.courierSignedIn().scan("T1").choose("S").write("r");
      var before = kiosk.revision();

      kiosk.write("r");

      assertThat(kiosk.revision()).isGreaterThan(before);
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
