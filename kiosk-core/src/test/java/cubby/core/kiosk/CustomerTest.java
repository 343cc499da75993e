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
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.CollectionCause;
import cubby.core.parcel.Evidence;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Somebody whom the kiosk does not know puts something in, whatever it is.
class CustomerTest {

  private static final String CODE = "55555555";

  private final Bench kiosk = Bench.allEmpty(Site.CUSTOMERS_PLAN);
  private final Bench blind = Bench.allEmpty(Site.BLIND_CUSTOMERS_PLAN);

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
