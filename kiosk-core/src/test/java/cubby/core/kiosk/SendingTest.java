package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState.Vacant;
import cubby.core.code.IssuedCode;
import cubby.core.input.Command;
import cubby.core.notice.Notice;
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
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Somebody whom the kiosk does not know sends a parcel.
class SendingTest {

  private final Bench kiosk = Bench.allEmpty(Site.CUSTOMERS_PLAN);

  /// The kiosk as it comes: returns that were announced, and nothing else.
  private final Bench plain = Bench.allEmpty();

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
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterSender(false, false, false));
      assertThat(kiosk.fork().press(Choice.CONTINUE).model())
          .isEqualTo(new ScreenModel.EnterSender(false, false, false));
      assertThat(kiosk.fork().write("nobody").model())
          .isEqualTo(new ScreenModel.EnterSender(true, false, false));
      kiosk.write("s@example.org");
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.NONE, false, false));
      assertThat(kiosk.fork().write("nobody").model())
          .isEqualTo(new ScreenModel.EnterContact(ContactTrouble.INVALID, false, false));
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
}
