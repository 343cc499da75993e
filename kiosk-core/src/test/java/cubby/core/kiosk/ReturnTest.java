package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.Notice;
import cubby.core.opening.Depositor;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.Step;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Somebody whom the kiosk does not know puts a return in.
class ReturnTest {

  private static final String CODE = "55555555";

  private final Bench kiosk = Bench.allEmpty(Site.CUSTOMERS_PLAN);

  /// The kiosk as it comes: returns that were announced, and nothing else.
  private final Bench plain = Bench.allEmpty();

  @Nested
  @DisplayName("R1: a return, by its code")
  class ReturnByCode {

    @Test
    void opensASmallestCompartmentAndWaitsForItsCourier() {
      var parcel = kiosk.returnAnnounced("R1", CODE);

      kiosk.wantsToReturn().type(CODE);
      assertThat(kiosk.pulses()).containsExactly("1");
      kiosk.opens().closes(OCCUPIED);

      assertThat(kiosk.facts())
          .contains(
              new Lasting.ParcelStored(
                  parcel,
                  id("1"),
                  new Depositor.ByCustomer(),
                  new Waiting.ForCourier(CollectionCause.RETURNED),
                  Evidence.SENSOR));
    }

    @Test
    void givesAReceiptWithItsNumber() {
      kiosk.returnAnnounced("R1", CODE);

      kiosk.wantsToReturn().type(CODE).opens().closes(OCCUPIED);

      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.Receipt(id("1"), Errand.RETURN, Optional.of("R1"), true));
      assertThat(kiosk.press(Choice.CONTINUE).step()).isEqualTo(new Step.Welcome());
    }

    @Test
    void mailsTheReceipt() {
      var parcel = kiosk.returnAnnounced("R1", CODE);

      kiosk.wantsToReturn().type(CODE).opens().closes(OCCUPIED);

      assertThat(kiosk.notices())
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.ReturnReceived.class,
              receipt -> {
                assertThat(receipt.parcel()).isEqualTo(parcel);
                assertThat(receipt.to().contact().digest())
                    .isEqualTo(personal("c@example.org").digest());
                assertThat(receipt.tracking())
                    .isEqualTo(kiosk.ledger().parcel(parcel).tracking().id());
              });
    }

    @Test
    void itsQrOpensFromTheFirstScreen() {
      kiosk.returnAnnounced("R1", CODE);

      kiosk.does(new Input.Scanned(new Scan.PickupQr("K1", "here", Bench.mac("qr of " + CODE))));

      assertThat(kiosk.pulses()).containsExactly("1");
    }

    @Test
    void worksWhereNothingIsAllowedButWhatWasAnnounced() {
      plain.returnAnnounced("R1", CODE);

      plain.press(Choice.RETURN_OR_SEND);
      assertThat(plain.model())
          .isInstanceOfSatisfying(
              ScreenModel.EnterReturn.class, asked -> assertThat(asked.byLabel()).isFalse());

      assertThat(plain.type(CODE).pulses()).containsExactly("1");
    }

    @Test
    void theCodeIsSpentWithTheDeposit() {
      kiosk.returnAnnounced("R1", CODE);
      kiosk.wantsToReturn().type(CODE).opens().closes(OCCUPIED).press(Choice.CONTINUE);

      kiosk.wantsToReturn().type(CODE);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.step()).isEqualTo(new Step.EnterReturn(CodeTrouble.NOT_KNOWN));
    }

    @Test
    void aWrongOneDrawsOnTheSameAllowance() {
      kiosk.wantsToReturn().type("99999999");

      assertThat(kiosk.facts()).containsExactly(new Lasting.CodeTryFailed());
      assertThat(kiosk.model())
          .isInstanceOfSatisfying(
              ScreenModel.EnterReturn.class,
              asked -> assertThat(asked.keypad().triesLeft()).isEqualTo(4));
    }

    @Test
    void aPickupCodeAtTheKeypadForReturnsOpensItsDoor() {
      var parcel = kiosk.stored("T1", "S");

      kiosk.wantsToReturn().typeCode(parcel);

      assertThat(kiosk.facts()).contains(new Lasting.PickupAuthorised(parcel, id("1"), false));
    }
  }

  @Nested
  @DisplayName("R1: a return, by its prepaid label")
  class ReturnByLabel {

    @Test
    void asksForAReceiptsAddressAndTheSize() {
      kiosk.wantsToReturn().scan("SWR1");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterSender(false, true, false));
      kiosk.write("c@example.org");
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.ChooseSize.class);
      kiosk.choose("M");

      assertThat(kiosk.pulses()).containsExactly("4");
      var announced = kiosk.facts(Lasting.ParcelAnnounced.class).getFirst();
      assertThat(announced.errand()).isEqualTo(Errand.RETURN);
      assertThat(announced.carrier()).isEqualTo(Site.SWIFT);
      assertThat(announced.tracking().digest()).isEqualTo(personal("SWR1").digest());
      assertThat(announced.beforehand()).isFalse();
      kiosk.opens().closes(OCCUPIED);
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.Receipt(id("4"), Errand.RETURN, Optional.of("SWR1"), true));
    }

    @Test
    void goesWithoutAnAddress() {
      kiosk.wantsToReturn().scan("SWR1").press(Choice.CONTINUE).choose("S").opens();
      kiosk.closes(OCCUPIED);

      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.Receipt(id("1"), Errand.RETURN, Optional.of("SWR1"), false));
    }

    @Test
    void startsFromABarcodeAtTheFirstScreen() {
      kiosk.scan("SWR1");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.WhatIsIt());

      kiosk.press(Choice.RETURN_OR_SEND);

      assertThat(kiosk.model()).isInstanceOf(ScreenModel.EnterSender.class);
    }

    @Test
    void isRefusedWhereTheSettingDoesNotAllowIt() {
      plain.press(Choice.RETURN_OR_SEND).scan("SWR1");

      assertThat(plain.step()).isEqualTo(new Step.EnterReturn(CodeTrouble.LABEL_REFUSED));
      assertThat(plain.facts()).isEmpty();
    }

    @Test
    void isRefusedAlikeForAnotherCarrierAndForAParcelThatIsHere() {
      kiosk.stored("SWR-kept", "S");

      for (var barcode : new String[] {"SWR-kept", "ABC1"}) {
        kiosk.wantsToReturn().scan(barcode);
        assertThat(kiosk.step()).isEqualTo(new Step.EnterReturn(CodeTrouble.LABEL_REFUSED));
        assertThat(kiosk.pulses()).isEmpty();
        kiosk.press(Choice.BACK);
      }
    }

    @Test
    void ofAnAnnouncedReturnIsAsGoodAsItsCode() {
      var parcel = kiosk.returnAnnounced("SWR1", CODE);

      kiosk.wantsToReturn().scan("SWR1");

      assertThat(kiosk.pulses()).containsExactly("1");
      assertThat(kiosk.facts()).contains(new Lasting.CompartmentReserved(id("1"), parcel));
    }

    @Test
    void ofAnAnnouncedReturnIsNotEnoughWhereLabelsAreNotTaken() {
      plain.returnAnnounced("SWR1", CODE);

      plain.press(Choice.RETURN_OR_SEND).scan("SWR1");

      assertThat(plain.step()).isEqualTo(new Step.EnterReturn(CodeTrouble.LABEL_REFUSED));
    }

    @Test
    void fullIsSaidAndNothingIsKept() {
      kiosk.loses(Site.A).loses(Site.B);

      kiosk.wantsToReturn().scan("SWR1").press(Choice.CONTINUE).choose("S");

      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Full.class);
      assertThat(kiosk.facts(Lasting.DropOffRefused.class))
          .singleElement()
          .satisfies(refused -> {
            assertThat(refused.by()).isEqualTo(new Depositor.ByCustomer());
            assertThat(refused.carrier()).isEqualTo(Site.SWIFT);
            assertThat(refused.size()).isEqualTo("S");
          });
      assertThat(kiosk.facts(Lasting.ParcelWithdrawn.class)).hasSize(1);
      assertThat(kiosk.press(Choice.CONTINUE).step()).isEqualTo(new Step.Welcome());
    }
  }
}
