package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.code.IssuedCode;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.input.Scan;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import cubby.core.opening.Depositor;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Collector;
import cubby.core.parcel.Errand;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Somebody whom the kiosk does not know puts something in.
class CustomerTest {

  private static final String CODE = "55555555";

  private final Bench kiosk = Bench.allEmpty(Site.CUSTOMERS_PLAN);
  private final Bench blind = Bench.allEmpty(Site.BLIND_CUSTOMERS_PLAN);

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
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterSender(false, true));
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

  @Nested
  @DisplayName("R1: deposit as in drop-off")
  class Deposit {

    @Test
    void tooSmallTakesABiggerOne() {
      kiosk.returnAnnounced("R1", CODE);
      kiosk.wantsToReturn().type(CODE).opens().press(Choice.TOO_SMALL);

      kiosk.closes(EMPTY);

      assertThat(kiosk.pulses()).containsExactly("4");
      kiosk.opens().closes(OCCUPIED);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.Receipt.class);
    }

    @Test
    void cancelledEndsAtTheFirstScreenAndTheCodeStaysGood() {
      var parcel = kiosk.returnAnnounced("R1", CODE);
      kiosk.wantsToReturn().type(CODE).opens().press(Choice.CANCEL_DEPOSIT);

      kiosk.closes(EMPTY);

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.compartment("1")).isEqualTo(new Vacant());
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Announced.class);
      assertThat(kiosk.passes(Limits.SPRING_BACK).wantsToReturn().type(CODE).pulses()).hasSize(1);
    }

    @Test
    void aCancelledLabelIsForgotten() {
      kiosk.wantsToReturn().scan("SWR1").press(Choice.CONTINUE).choose("S").opens();

      kiosk.press(Choice.CANCEL_DEPOSIT).closes(EMPTY);

      assertThat(kiosk.facts(Lasting.ParcelWithdrawn.class)).hasSize(1);
    }

    @Test
    void anotherCompartmentAfterADirtyOne() {
      kiosk.returnAnnounced("R1", CODE);
      kiosk.wantsToReturn().type(CODE).opens().press(Choice.DIRTY);

      kiosk.closes(EMPTY);

      assertThat(kiosk.pulses()).containsExactly("2");
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.DIRTY, Optional.empty()));
    }

    @Test
    void aJamGoesOnWithTheNextCompartment() {
      kiosk.returnAnnounced("R1", CODE);
      kiosk.wantsToReturn().type(CODE).staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      assertThat(kiosk.model())
          .isInstanceOfSatisfying(
              ScreenModel.Jammed.class, jam -> assertThat(jam.codeStaysGood()).isFalse());

      kiosk.press(Choice.CONTINUE);

      assertThat(kiosk.pulses()).containsExactly("2");
      assertThat(kiosk.ledger().customerDeposits()).isEqualTo(CustomerDeposits.OPEN);
    }

    @Test
    void withoutASensorTheCustomersWordIsRecordedAsSuch() {
      var parcel = blind.returnAnnounced("R1", CODE);
      blind.wantsToReturn().type(CODE).opens().closes(OCCUPIED);
      assertThat(blind.asked(Asked.IS_IT_INSIDE)).isTrue();

      blind.press(Choice.YES);

      assertThat(blind.facts(Lasting.ParcelStored.class))
          .singleElement()
          .satisfies(stored -> {
            assertThat(stored.parcel()).isEqualTo(parcel);
            assertThat(stored.evidence()).isEqualTo(Evidence.CUSTOMERS_WORD);
          });
      assertThat(blind.model()).isInstanceOf(ScreenModel.Receipt.class);
    }

    @Test
    void whatTheSensorDeniesIsSetAsideAndTheSensorIsStillBelieved() {
      kiosk.returnAnnounced("R1", CODE);
      kiosk.wantsToReturn().type(CODE).opens().closes(EMPTY);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.ParcelNotSeen(id("1"), false));
      kiosk.press(Choice.OPEN_AGAIN).opens().closes(EMPTY);

      kiosk.press(Choice.IT_IS_INSIDE);

      assertThat(kiosk.facts(Lasting.SensorSuspected.class)).isEmpty();
      assertThat(kiosk.facts(Lasting.ParcelStored.class)).isEmpty();
      assertThat(kiosk.compartment("1"))
          .isEqualTo(new Quarantined(QuarantineReason.CONTRADICTION, Optional.empty()));
      assertThat(kiosk.told()).containsExactly(SupportMatter.DEPOSIT_UNCLEAR);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.SetAside.class);
      assertThat(kiosk.press(Choice.CONTINUE).step()).isEqualTo(new Step.Welcome());
    }

    @Test
    void nobodyUnknownSaysThatAnOpenDoorIsClosed() {
      kiosk.returnAnnounced("R1", CODE);
      kiosk.wantsToReturn().type(CODE).opens().passes(Duration.ofSeconds(125));

      kiosk.press(Choice.IT_IS_CLOSED);

      assertThat(kiosk.facts(Lasting.DoorClosed.class)).isEmpty();
    }

    @Test
    void whoWalksAwayWithTheParcelInsideHasDepositedIt() {
      var parcel = kiosk.returnAnnounced("R1", CODE);
      kiosk.wantsToReturn().type(CODE).opens().passes(Duration.ofSeconds(200));
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());

      kiosk.closes(OCCUPIED);

      assertThat(kiosk.facts(Lasting.ParcelStored.class))
          .singleElement()
          .satisfies(stored -> {
            assertThat(stored.parcel()).isEqualTo(parcel);
            assertThat(stored.evidence()).isEqualTo(Evidence.SETTLED_BY_SENSOR);
            assertThat(stored.waiting())
                .isEqualTo(new Waiting.ForCourier(CollectionCause.RETURNED));
          });
    }

    @Test
    void afterAPowerCutTheSensorSettlesIt() {
      kiosk.wantsToSend().choose("M").opens();
      var parcel = kiosk.parcel("number 1");

      kiosk.powerCut(Duration.ofMinutes(2)).really("4", CLOSED, OCCUPIED).banksConnect();

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.parcelState(parcel))
          .isInstanceOfSatisfying(
              ParcelState.Stored.class,
              stored ->
                  assertThat(stored.waiting())
                      .isInstanceOfSatisfying(
                          Waiting.ForRecipient.class,
                          waiting -> assertThat(waiting.takeBack()).isPresent()));
    }

    @Test
    void afterMoreThanFiveMinutesItDoesNot() {
      kiosk.wantsToSend().choose("M").opens();

      kiosk.powerCut(Duration.ofMinutes(6)).really("4", CLOSED, OCCUPIED).banksConnect();

      assertThat(kiosk.facts(Lasting.ParcelStored.class)).isEmpty();
      assertThat(kiosk.compartment("4"))
          .isEqualTo(new Quarantined(QuarantineReason.ABANDONED, Optional.empty()));
    }

    @Test
    void nothingOfASessionIsLeftForTheNextPerson() {
      kiosk.press(Choice.RETURN_OR_SEND).press(Choice.SEND).write("s@example.org");

      kiosk.passes(Limits.IDLE_WARN.plus(Limits.IDLE_END));

      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
      assertThat(kiosk.ledger().parcels()).isEqualTo(Parcels.NONE);
    }
  }

  @Nested
  @DisplayName("R2: a sending")
  class Sending {

    @Test
    void isNotOfferedWhereTheSettingDoesNotAllowIt() {
      plain.press(Choice.RETURN_OR_SEND).press(Choice.SEND);

      assertThat(plain.step()).isEqualTo(new Step.EnterReturn(CodeTrouble.NONE));
    }

    @Test
    void needsBothAddresses() {
      kiosk.press(Choice.RETURN_OR_SEND);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.ReturnOrSend());
      kiosk.press(Choice.SEND);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterSender(false, false));
      assertThat(kiosk.fork().press(Choice.CONTINUE).model())
          .isEqualTo(new ScreenModel.EnterSender(false, false));
      assertThat(kiosk.fork().write("nobody").model())
          .isEqualTo(new ScreenModel.EnterSender(true, false));
      kiosk.write("s@example.org");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterContact(false));
      assertThat(kiosk.fork().write("nobody").model())
          .isEqualTo(new ScreenModel.EnterContact(true));
      kiosk.write("r@example.org");
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.ChooseSize.class);
    }

    @Test
    void goesBackStepByStep() {
      kiosk.wantsToSend().press(Choice.BACK);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.EnterContact.class);
      kiosk.press(Choice.BACK);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.EnterSender.class);
      kiosk.press(Choice.BACK);
      assertThat(kiosk.model()).isInstanceOf(ScreenModel.ReturnOrSend.class);
      kiosk.press(Choice.BACK);
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    }

    @Test
    void getsANumberOfTheKiosksOwnAndAReceipt() {
      kiosk.wantsToSend().choose("M").opens().closes(OCCUPIED);

      assertThat(kiosk.model())
          .isEqualTo(
              new ScreenModel.Receipt(id("4"), Errand.SENDING, Optional.of("number 1"), true));
      kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
      kiosk.wantsToSend().choose("S").opens().closes(OCCUPIED);
      assertThat(kiosk.parcel("number 2")).isNotEqualTo(kiosk.parcel("number 1"));
    }

    @Test
    void eachGetsTheirOwnCodeByMail() {
      kiosk.wantsToSend().choose("M").opens().closes(OCCUPIED);

      assertThat(kiosk.notices()).hasSize(2);
      assertThat(kiosk.notices().getFirst())
          .isInstanceOfSatisfying(
              Notice.ParcelStored.class,
              it ->
                  assertThat(it.to().contact().digest())
                      .isEqualTo(personal("r@example.org").digest()));
      assertThat(kiosk.notices().getLast())
          .isInstanceOfSatisfying(
              Notice.SendingDeposited.class,
              it -> {
                assertThat(it.to().contact().digest())
                    .isEqualTo(personal("s@example.org").digest());
                assertThat(Optional.of(it.takeBack()))
                    .isNotEqualTo(((Notice.ParcelStored) kiosk.notices().getFirst()).code());
              });
    }

    @Test
    void hasTwoCodesAndTheSendersIsNotGoodYet() {
      var parcel = sent();

      assertThat(takeBackOf(parcel)).isNotEqualTo(kiosk.codeOf(parcel));
      kiosk.press(Choice.COLLECT).type(digitsOf(takeBackOf(parcel)));
      assertThat(kiosk.step()).isEqualTo(new Step.EnterCode(CodeTrouble.NOT_YET));
    }

    @Test
    void theRecipientCollectsItAndBothCodesEnd() {
      var parcel = sent();

      kiosk.collects(parcel).opens().closes(EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(new ParcelState.Collected(new Collector.Recipient(), Evidence.SENSOR));
      assertThat(kiosk.ledger().codes().digits()).isEmpty();
      assertThat(kiosk.notices()).hasAtLeastOneElementOfType(Notice.SendingCollected.class);
    }

    @Test
    void notCollectedItsSenderTakesItBack() {
      var parcel = sent();
      var pickup = kiosk.digitsOf(parcel);
      var takeBack = digitsOf(takeBackOf(parcel));

      kiosk.passes(Rules.DEFAULT.hold());
      assertThat(kiosk.notices())
          .filteredOn(Notice.NotCollected.class::isInstance)
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.NotCollected.class,
              it ->
                  assertThat(it.takeBackUntil())
                      .contains(
                          kiosk
                              .now()
                              .wall()
                              .minus(Limits.SPRING_BACK)
                              .plus(Rules.DEFAULT.takeBack())));
      assertThat(kiosk.press(Choice.COLLECT).type(pickup).pulses()).isEmpty();
      kiosk.type(takeBack);
      assertThat(kiosk.pulses()).containsExactly("4");
      kiosk.opens().closes(EMPTY);

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(new ParcelState.Collected(new Collector.Sender(), Evidence.SENSOR));
      assertThat(kiosk.notices()).doesNotHaveAnyElementsOfTypes(Notice.SendingCollected.class);
      assertThat(kiosk.compartment("4")).isEqualTo(new Vacant());
    }

    @Test
    void notCollectedItsRecipientIsToldToo() {
      sent();

      kiosk.passes(Rules.DEFAULT.hold());

      assertThat(kiosk.notices())
          .filteredOn(Notice.SendingOverdue.class::isInstance)
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.SendingOverdue.class,
              it -> {
                assertThat(it.to().contact().digest())
                    .isEqualTo(personal("r@example.org").digest());
                assertThat(NoticeUse.isPointless(it, kiosk.ledger())).isFalse();
              });
    }

    @Test
    void moreTimeToTakeItBackIsToldToItsSender() {
      sent();
      kiosk.passes(Rules.DEFAULT.hold());

      kiosk.commands(new Command.ExtendDeadline(personal("number 1"), Duration.ofHours(24)));

      assertThat(kiosk.notices())
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.DeadlineExtended.class,
              it -> {
                assertThat(it.to().contact().digest())
                    .isEqualTo(personal("s@example.org").digest());
                assertThat(NoticeUse.isPointless(it, kiosk.ledger())).isFalse();
              });
    }

    @Test
    void soIsThatItCouldNotBeTakenBackForAWhile() {
      sent();
      kiosk.passes(Rules.DEFAULT.hold());

      kiosk.takesOut("4").passes(Duration.ofHours(2)).putsBack("4");

      assertThat(kiosk.notices())
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.DeadlineMoved.class,
              it ->
                  assertThat(it.to().contact().digest())
                      .isEqualTo(personal("s@example.org").digest()));
    }

    @Test
    void notTakenBackItGoesToACourier() {
      var parcel = sent();

      kiosk.passes(Rules.DEFAULT.hold()).passes(Rules.DEFAULT.takeBack());

      assertThat(kiosk.parcelState(parcel))
          .isEqualTo(
              new ParcelState.Stored(
                  id("4"), new Waiting.ForCourier(CollectionCause.NOT_TAKEN_BACK), true));
      assertThat(kiosk.ledger().codes().digits()).isEmpty();
    }

    private ParcelId sent() {
      kiosk.wantsToSend().choose("M").opens().closes(OCCUPIED);
      kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
      return kiosk.parcel("number 1");
    }

    private IssuedCode takeBackOf(ParcelId parcel) {
      if (kiosk.parcelState(parcel)
          instanceof ParcelState.Stored(_, Waiting.ForRecipient(_, _, var takeBack), _)) {
        return takeBack.orElseThrow();
      }
      throw new AssertionError(kiosk.parcelState(parcel));
    }

    private String digitsOf(IssuedCode code) {
      return code.code().hex().substring("mac of ".length());
    }
  }

  @Nested
  @DisplayName("R3: two unclear deposits within an hour")
  class Closing {

    @Test
    void closeReturnsAndSendings() {
      abandoned();
      assertThat(kiosk.press(Choice.RETURN_OR_SEND).model())
          .isEqualTo(new ScreenModel.ReturnOrSend());
      kiosk.press(Choice.BACK).passes(Duration.ofMinutes(30));

      abandoned();

      assertThat(kiosk.ledger().customerDeposits().closed()).isTrue();
      kiosk.press(Choice.RETURN_OR_SEND);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DepositsClosed());
      assertThat(kiosk.press(Choice.CONTINUE).step()).isEqualTo(new Step.Welcome());
    }

    @Test
    void supportIsTold() {
      abandoned();
      assertThat(kiosk.told()).doesNotContain(SupportMatter.CUSTOMER_DEPOSITS_CLOSED);

      abandoned();

      assertThat(kiosk.told()).contains(SupportMatter.CUSTOMER_DEPOSITS_CLOSED);
    }

    @Test
    void neitherCodeNorLabelOpensThenAndNoTryIsLost() {
      kiosk.returnAnnounced("R1", CODE);
      abandoned();
      abandoned();

      kiosk.press(Choice.COLLECT).type(CODE);
      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.facts()).isEmpty();
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DepositsClosed());
      kiosk.press(Choice.CONTINUE).scan("SWR1").press(Choice.RETURN_OR_SEND);
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DepositsClosed());
    }

    @Test
    void couriersAndRecipientsAreServedAsEver() {
      var parcel = kiosk.stored("T1", "S");
      abandoned();
      abandoned();

      assertThat(kiosk.collects(parcel).pulses()).containsExactly("1");
    }

    @Test
    void moreThanAnHourApartTheyDoNot() {
      abandoned();
      kiosk.passes(Duration.ofMinutes(61));

      abandoned();

      assertThat(kiosk.ledger().customerDeposits().closed()).isFalse();
    }

    @Test
    void oneThatASensorSeesEmptyIsClear() {
      for (var i = 0; i < 2; i++) {
        kiosk.wantsToSend().choose("S").opens().passes(Duration.ofSeconds(200));
        kiosk.closes(EMPTY).passes(Limits.SPRING_BACK);
      }

      assertThat(kiosk.ledger().customerDeposits()).isEqualTo(CustomerDeposits.OPEN);
    }

    @Test
    void whoCallsOneCompartmentAfterTheOtherDirtyIsStopped() {
      kiosk.wantsToSend().choose("S").opens().press(Choice.DIRTY).closes(EMPTY);
      kiosk.opens().press(Choice.DAMAGED);

      kiosk.closes(EMPTY);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DepositsClosed());
      assertThat(kiosk.facts(Lasting.ParcelWithdrawn.class)).hasSize(1);
    }

    @Test
    void aCouriersDoNotCount() {
      kiosk.courierSignedIn();
      kiosk.scan("C1").choose("S").write("r@example.org").opens().press(Choice.DIRTY).closes(EMPTY);
      kiosk.opens().press(Choice.DIRTY).closes(EMPTY);

      assertThat(kiosk.ledger().customerDeposits()).isEqualTo(CustomerDeposits.OPEN);
    }

    @Test
    void theyStayClosedThroughAPowerCut() {
      abandoned();
      abandoned();

      kiosk.powerCut(Duration.ofHours(2)).banksConnect().press(Choice.RETURN_OR_SEND);

      assertThat(kiosk.model()).isEqualTo(new ScreenModel.DepositsClosed());
    }

    @Test
    void untilSomebodyReopensThem() {
      assertThat(reopens()).isInstanceOf(Reply.Refused.class);
      abandoned();
      abandoned();

      assertThat(reopens()).isInstanceOf(Reply.Done.class);

      assertThat(kiosk.facts(Lasting.CustomerDepositsReopened.class)).hasSize(1);
      assertThat(kiosk.press(Choice.RETURN_OR_SEND).model())
          .isEqualTo(new ScreenModel.ReturnOrSend());
      kiosk.press(Choice.BACK);
      abandoned();
      assertThat(kiosk.ledger().customerDeposits().closed()).as("it counts anew").isFalse();
    }

    private Reply reopens() {
      return kiosk
          .commands(new Command.ReopenDeposits(personal("Sue"), personal("all looked at")))
          .reply();
    }

    /// Somebody leaves a door open, and something is inside when it is closed at last.
    private void abandoned() {
      kiosk.wantsToSend().choose("S").opens().passes(Duration.ofMinutes(6)).closes(OCCUPIED);
    }
  }
}
