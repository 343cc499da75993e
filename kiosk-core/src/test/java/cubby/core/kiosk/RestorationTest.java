package cubby.core.kiosk;

import static cubby.core.kiosk.Bench.mac;
import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.DoorState.CLOSED;
import static cubby.hal.contract.DoorState.OPEN;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Command;
import cubby.core.message.Envelope;
import cubby.core.message.IdentityDocument;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.message.Sender;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.Remark;
import cubby.core.session.Step;
import cubby.core.session.Step.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What [Invariants] holds after each decision is part of this: no door that nobody has looked
/// behind since the restore opens for anybody but a technician.
@DisplayName("A restore opens a new epoch")
class RestorationTest {

  private static final Duration LOST = Duration.ofDays(2);

  private final Bench kiosk = Bench.allEmpty();
  private final ParcelId parcel = kiosk.stored("T1", "S");
  private final String label = kiosk.parcelState(parcel).place().orElseThrow().label();
  private final String digits = kiosk.digitsOf(parcel);

  @Nested
  class Nothing {

    @Test
    void opensByACodeOfBefore() {
      kiosk.restored(LOST);

      assertThat(kiosk.press(Choice.COLLECT).type(digits).pulses()).isEmpty();
      assertThat(kiosk.facts(Lasting.CodeTryFailed.class)).hasSize(1);
      assertThat(kiosk.press(Choice.BACK).scanQr(parcel).pulses()).isEmpty();
      assertThat(kiosk.ledger().codes().digits()).isEmpty();
      assertThat(kiosk.ledger().codes().qr()).isEmpty();
      assertThat(kiosk.ledger().codes().checked()).isEmpty();
    }

    @Test
    void isVacantWhateverASensorSees() {
      kiosk.restored(LOST);

      for (var known : kiosk.ledger().compartments().values()) {
        assertThat(known.state())
            .isInstanceOfSatisfying(
                Quarantined.class,
                it -> assertThat(it.reason()).isEqualTo(QuarantineReason.RESTORED));
      }
      kiosk.announced("T2", "S");
      kiosk.courierSignedIn().scan("T2");
      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.step()).isInstanceOf(Step.Full.class);
    }

    @Test
    void opensForACourierWhoIsToTakeItAway() {
      kiosk.passes(Rules.DEFAULT.hold().plus(Duration.ofMinutes(1)));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);

      kiosk.restored(LOST).courierSignedIn().press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT);

      assertThat(kiosk.step()).isInstanceOf(Step.ToCollect.class);
      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void opensForSomebodyElsewhere() {
      kiosk.restored(LOST);

      kiosk.commands(new Command.OpenCompartment(id(label), personal("Ada"), personal("x")));
      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
      kiosk.commands(
          new Command.ReleaseParcel(personal("T1"), personal("Ada"), IdentityDocument.PASSPORT));
      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void tellsAnotherCodeBeforeItWasSeen() {
      kiosk.restored(LOST);

      for (var request :
          List.<Command>of(
              new Command.SendAgain(personal("T1")),
              new Command.ExtendDeadline(personal("T1"), Duration.ofHours(24)))) {
        kiosk.commands(request);
        assertThat(kiosk.reply()).as("%s", request).isInstanceOf(Reply.Refused.class);
        assertThat(kiosk.notices()).as("%s", request).isEmpty();
      }
      kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.NO_CODE).scan("T1");
      assertThat(kiosk.notices()).isEmpty();
    }

    @Test
    void ofItIsDoneToAKioskThatRuns() {
      kiosk.commands(new Command.Restore(kiosk.now().wall(), List.of()));

      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.facts()).isEmpty();
    }
  }

  @Nested
  class ATechnician {

    @Test
    void whoScansTheParcelAtTheOpenDoorHasItCollectedWithAFreshCode() {
      kiosk.restored(LOST);
      looksInto(label);
      assertThat(kiosk.pulses()).as("no reason is asked for").containsExactly(label);

      kiosk.opens().scan("T1");

      assertThat(kiosk.compartment(label)).isEqualTo(new CompartmentState.Holding(parcel));
      assertThat(kiosk.notices())
          .filteredOn(Notice.CodeRenewed.class::isInstance)
          .singleElement()
          .satisfies(letter -> assertThat(letter.about()).contains(parcel));
      assertThat(kiosk.digitsOf(parcel)).isNotEqualTo(digits);

      kiosk.closes(OCCUPIED).press(Choice.BACK).signsOut().passes(Limits.SPRING_BACK);
      assertThat(kiosk.press(Choice.COLLECT).type(digits).pulses()).isEmpty();
      assertThat(kiosk.typeCode(parcel).pulses()).containsExactly(label);
      kiosk.opens().closes(EMPTY);
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
    }

    @Test
    void isNotBelievedWithoutItsBarcode() {
      kiosk.restored(LOST);
      looksInto(label);

      kiosk.opens().scan("another").closes(OCCUPIED);
      assertThat(kiosk.asked(Asked.IS_IT_INSIDE)).isTrue();
      kiosk.press(Choice.YES);

      assertThat(kiosk.step()).isEqualTo(new Step.OneCompartment(id(label), Remark.SCAN_FIRST));
      assertThat(kiosk.compartment(label))
          .isEqualTo(new Quarantined(QuarantineReason.RESTORED, Optional.of(parcel)));
      assertThat(kiosk.ledger().codes().digits()).isEmpty();
    }

    @Test
    void whoDoesNotFindItSaysThatItIsMissing() {
      kiosk.restored(LOST);
      looksInto(label);

      kiosk.opens().closes(EMPTY).press(Choice.NO);
      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
      assertThat(kiosk.told()).contains(SupportMatter.PARCEL_MISSING);

      kiosk.press(Choice.YES);
      assertThat(kiosk.compartment(label)).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void findsASensorAgainstThemWhereSomethingElseIsInside() {
      kiosk.restored(LOST);
      looksInto(label);

      kiosk.opens().closes(OCCUPIED).press(Choice.NO);

      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
      assertThat(kiosk.compartment(label))
          .isEqualTo(new Quarantined(QuarantineReason.RESTORED, Optional.empty()));
    }

    @Test
    void mayLookIntoAllOfThemWithinAnHour() {
      for (var next : List.of("T2", "T3", "T4", "T5")) {
        kiosk.stored(next, "M");
      }
      kiosk.restored(LOST).technicianSignedIn();

      for (var known : List.copyOf(kiosk.ledger().compartments().keySet())) {
        if (kiosk.compartment(known.label()).stored().isPresent()) {
          kiosk.point(known.label()).press(Choice.OPEN);
          assertThat(kiosk.pulses()).containsExactly(known.label());
          kiosk.opens().closes(EMPTY).press(Choice.NO).press(Choice.YES).press(Choice.BACK);
        }
      }
    }

    @Test
    void whoLeavesTheDoorUnsettledHasSeenNothing() {
      kiosk.restored(LOST);
      looksInto(label);
      kiosk.opens().really(label, CLOSED, EMPTY);

      kiosk.powerCut(Duration.ofMinutes(1)).banksConnect();

      assertThat(kiosk.compartment(label))
          .isEqualTo(new Quarantined(QuarantineReason.RESTORED, Optional.of(parcel)));
    }

    @Test
    void looksAlsoIntoWhatWasOutOfService() {
      kiosk.takesOut(label).restored(LOST);
      assertThat(kiosk.compartment(label)).isInstanceOf(CompartmentState.OutOfService.class);

      kiosk.putsBack(label);

      assertThat(kiosk.compartment(label))
          .isEqualTo(new Quarantined(QuarantineReason.RESTORED, Optional.of(parcel)));
    }

    @Test
    void looksAlsoIntoWhatWasOutOfServiceAndEmpty() {
      kiosk.takesOut("2").restored(LOST).putsBack("2");
      assertThat(kiosk.compartment("2"))
          .isEqualTo(new Quarantined(QuarantineReason.RESTORED, Optional.empty()));

      looksInto("2");
      kiosk.opens().closes(EMPTY).press(Choice.YES);

      assertThat(kiosk.compartment("2")).isEqualTo(new CompartmentState.Vacant());
    }

    private void looksInto(String which) {
      kiosk.technicianSignedIn().point(which).press(Choice.OPEN);
    }
  }

  @Nested
  class SomebodyAtTheCommandLine {

    @Test
    void saysThatItIsThere() {
      kiosk.restored(LOST).finds("T1", label);

      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
      assertThat(kiosk.notices()).anyMatch(Notice.CodeRenewed.class::isInstance);
      assertThat(kiosk.collects(parcel).pulses()).containsExactly(label);
    }

    @Test
    void mustNameTheParcelThatIsOnRecordThere() {
      kiosk.restored(LOST).finds("another", label);

      assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
      assertThat(kiosk.ledger().codes().digits()).isEmpty();
    }

    @Test
    void clearsWhatIsEmpty() {
      kiosk.restored(LOST).really(label, CLOSED, EMPTY);
      kiosk.sees(label, CLOSED, EMPTY).clears(label);

      assertThat(kiosk.parcelState(parcel)).isEqualTo(new ParcelState.Missing());
      assertThat(kiosk.compartment(label)).isEqualTo(new CompartmentState.Vacant());
    }

    @Test
    void finds() {
      kiosk.finds("T1", label);

      assertThat(kiosk.reply()).as("only after a restore").isInstanceOf(Reply.Refused.class);
    }
  }

  @Nested
  class Time {

    @Test
    void doesNotRunForWhatNobodyCanCollect() {
      kiosk.restored(LOST).passes(Rules.DEFAULT.hold().multipliedBy(2));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);

      kiosk.finds("T1", label).passes(Deadlines.LEFT_AFTER_STANDSTILL.minusMinutes(1));

      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Stored.class);
    }

    @Test
    void oneLetterTellsCodeAndDeadline() {
      kiosk.restored(LOST).passes(Duration.ofDays(3)).finds("T1", label);

      var until = kiosk.now().wall().plus(Deadlines.LEFT_AFTER_STANDSTILL);
      assertThat(kiosk.notices())
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.CodeRenewed.class,
              letter ->
                  assertThat(letter.until())
                      .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(until)));
    }
  }

  @Nested
  class People {

    @Test
    void whoMayHaveLeftSinceSignInOnceSomebodyHasSaidThatTheyHaveNot() {
      kiosk.restores(LOST).courierSignedIn();
      assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);

      kiosk.press(Choice.BACK);
      kiosk.commands(
          new Command.ConfirmPerson(Site.SWIFT_COURIER, personal("Ada"), personal("is here")));
      assertThat(kiosk.courierSignedIn().step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void getANewPinInsteadIfTheirsWasChangedSince() {
      kiosk.restores(LOST);

      kiosk.commands(
          new Command.ChangePin(
              Site.SWIFT_COURIER,
              new cubby.core.person.PinHash("hash 42"),
              personal("Ada"),
              personal("x")));

      assertThat(kiosk.ledger().people().suspended()).doesNotContain(Site.SWIFT_COURIER);
    }

    @Test
    void haveNoRecoveryCodes() {
      kiosk.restored(LOST);

      assertThat(kiosk.ledger().people().technician(Site.TECHNICIAN).orElseThrow().recovery())
          .isEmpty();
    }
  }

  @Nested
  class Messages {

    @Test
    void ofBeforeAreRefusedEvenIfTheBackupKnowsNothingOfThem() {
      var signed = kiosk.now().wall().plus(Duration.ofDays(1));
      kiosk.restored(LOST);

      kiosk.commands(message(signed));

      assertThat(kiosk.facts(Lasting.MessageRefused.class))
          .extracting(Lasting.MessageRefused::why)
          .containsExactly(Refusal.EXPIRED);
    }

    @Test
    void ofAfterwardsAreTaken() {
      kiosk.restored(LOST).passes(Limits.SENDERS_CLOCK_AHEAD.plusMinutes(1));

      kiosk.commands(message(kiosk.now().wall()));

      assertThat(kiosk.facts(Lasting.MessageTaken.class)).hasSize(1);
    }

    private Command message(Instant issued) {
      return new Command.FollowMessage(
          new Envelope(
              new MessageId("0b7dd3a6-1c1f-4c9b-9f0e-5f7a6a0d3c11"),
              new Sender.Support("desk"),
              kiosk.plan().profile().id(),
              issued,
              issued.plus(Duration.ofDays(3))),
          new Command.WithdrawParcel(personal("unheard of")));
    }
  }

  @Test
  void whatIsAnnouncedIsStillExpectedWithoutTheCodeItBrought() {
    kiosk.announced("T2", "M");
    kiosk.restored(LOST);

    assertThat(kiosk.parcelState(kiosk.parcel("T2")))
        .isEqualTo(new ParcelState.Announced(Optional.empty()));
  }

  @Test
  void noticesThatTellDeadCodesAreDroppedAndOthersOfNoUseGo() {
    kiosk.powerFails();
    kiosk.commands(new Command.Restore(kiosk.now().wall(), List.of(new NoticeId("n7"))));

    assertThat(kiosk.facts(Lasting.NoticeDropped.class))
        .containsExactly(new Lasting.NoticeDropped(new NoticeId("n7"), DropReason.RESTORED));
    var to = kiosk.ledger().parcel(parcel).recipient().orElseThrow();
    assertThat(
            NoticeUse.isPointless(
                new Notice.CollectionReminder(new NoticeId("n8"), parcel, to, Optional.empty()),
                kiosk.ledger()))
        .isTrue();
  }

  @Test
  void eachParcelsRecordSaysSo() {
    var backup = kiosk.now().wall();
    kiosk.powerFails().commands(new Command.Restore(backup, List.of()));

    assertThat(kiosk.facts(Lasting.KioskRestored.class))
        .containsExactly(new Lasting.KioskRestored(backup));
    assertThat(kiosk.facts(Lasting.ParcelRestored.class))
        .containsExactly(new Lasting.ParcelRestored(parcel, backup));
    assertThat(kiosk.told()).containsExactly(SupportMatter.KIOSK_RESTORED);
  }

  @Test
  void anOpeningOfBeforeAnswersForNothing() {
    kiosk.collects(parcel).opens().really(label, OPEN, EMPTY).restored(LOST);

    assertThat(kiosk.ledger().openings()).isEmpty();
    assertThat(kiosk.compartment(label)).isInstanceOf(Quarantined.class);
    assertThat(kiosk.model()).isInstanceOf(ScreenModel.class);
  }

  @Test
  void aNoticeThatWasHeldForTheCourierIsNotToldAfterAll() {
    kiosk.announced("T2", "M");
    kiosk.courierSignedIn().scan("T2").opens().closes(OCCUPIED);
    assertThat(kiosk.ledger().work().held()).isPresent();

    kiosk.restored(LOST);

    assertThat(kiosk.ledger().work().held()).isEmpty();
    assertThat(kiosk.ledger().codes().digits()).doesNotContainKey(mac(digits));
    assertThat(kiosk.ledger().codes().digits()).isEmpty();
  }

  @Test
  void photosWhoseTimeIsOverAreErasedAtOnce() {
    var filmed = Bench.withCameras();
    var shown = filmed.stored("T9", "S");
    assertThat(filmed.ledger().photos().of(shown)).isNotEmpty();
    filmed.collects(shown).opens().closes(EMPTY).passes(Duration.ofDays(20));

    filmed.powerFails();
    filmed.clockJumps(Duration.ofDays(12));
    filmed.commands(new Command.Restore(filmed.now().wall().minus(Duration.ofDays(12)), List.of()));

    assertThat(filmed.facts(Lasting.PhotoErased.class)).hasSize(1);
    assertThat(filmed.ledger().photos().kept()).isEmpty();
  }
}
