package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.code.IssuedCode;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.message.Envelope;
import cubby.core.message.MessageId;
import cubby.core.message.Refusal;
import cubby.core.message.Sender;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.Errand;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.time.TimeTrust;
import cubby.core.time.Uptime;
import cubby.core.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What comes signed from outside: what is followed, what is refused, and that a refusal changes
/// nothing.
class MessagesTest {
  private static final Sender SWIFT = new Sender.OfCarrier("swift-key", Site.SWIFT);
  private static final Sender OTHER = new Sender.OfCarrier("other-key", Site.OTHER);
  private static final Sender SUPPORT = new Sender.Support("desk");

  private final Bench kiosk = Bench.allEmpty();
  private int ids;

  @Nested
  @DisplayName("A message is followed once, in its time, by the kiosk that it is for")
  class Followed {

    @Test
    void anAnnouncementOfTheCarriersOwn() {
      kiosk.commands(message(SWIFT, announcement("T9")));

      assertThat(kiosk.reply()).isEqualTo(new Reply.Done("The parcel is announced."));
      assertThat(kiosk.facts(Lasting.MessageTaken.class)).hasSize(1);
      assertThat(kiosk.parcelState(kiosk.parcel("T9"))).isInstanceOf(ParcelState.Announced.class);
    }

    @Test
    void notTwice() {
      var message = message(SWIFT, announcement("T9"));
      kiosk.commands(message).commands(new Command.WithdrawParcel(personal("T9")));

      isRefused(message, Refusal.REPLAYED);
    }

    @Test
    void notTwiceEvenIfItCouldNotBeDoneBefore() {
      var message = message(SWIFT, new Command.WithdrawParcel(personal("T9")));
      kiosk.commands(message);
      assertThat(kiosk.facts(Lasting.MessageRefused.class).getFirst().why())
          .isEqualTo(Refusal.NO_SUCH_PARCEL);
      kiosk.announced("T9", "S");

      isRefused(message, Refusal.REPLAYED);
    }

    @Test
    void notTwiceAfterAPowerCutEither() {
      var message = message(SWIFT, announcement("T9"));
      kiosk.commands(message);
      kiosk.powerCut(Duration.ofMinutes(1));

      isRefused(message, Refusal.REPLAYED);
    }

    @Test
    void notForAnotherKiosk() {
      var now = kiosk.now().wall();
      var envelope = new Envelope(freshId(), SWIFT, "K2", now, now.plus(Duration.ofHours(1)));

      isRefused(new Command.FollowMessage(envelope, announcement("T9")), Refusal.OTHER_KIOSK);
    }

    @Test
    void notFromTheMomentOfItsExpiry() {
      var message = message(SWIFT, announcement("T9"), Duration.ZERO, Duration.ofHours(1));
      kiosk.passes(Duration.ofHours(1));

      isRefused(message, Refusal.EXPIRED);
    }

    @Test
    void notBeforeItIsIssued() {
      isRefused(
          message(SWIFT, announcement("T9"), Duration.ofMinutes(5), Duration.ofHours(1)),
          Refusal.NOT_YET_VALID);
    }

    @Test
    void butByASendersClockThatIsALittleAhead() {
      kiosk.commands(
          message(SWIFT, announcement("T9"), Limits.SENDERS_CLOCK_AHEAD, Duration.ofHours(1)));

      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void notIfItIsGoodForTooLong() {
      isRefused(
          message(
              SWIFT,
              announcement("T9"),
              Duration.ZERO,
              Limits.MESSAGE_LIFE.plus(Duration.ofSeconds(1))),
          Refusal.LASTS_TOO_LONG);
    }

    @Test
    void idsAreForgottenWhenTheyHaveExpired() {
      kiosk.commands(message(SWIFT, announcement("T8")));
      kiosk.passes(Duration.ofDays(1));
      kiosk.commands(message(SWIFT, announcement("T9")));

      assertThat(kiosk.ledger().messages().untilExpiry()).hasSize(1);
    }
  }

  @Nested
  @DisplayName("T3: by a clock that is not to be believed")
  class ClockUntrusted {

    @Test
    void whatDoesNoHarmLateIsFollowed() {
      kiosk.timeIs(TimeTrust.UNTRUSTED).clockJumps(Duration.ofDays(-4000));
      var past = Instant.parse("2020-01-01T00:00:00Z");
      var envelope = new Envelope(freshId(), SWIFT, "K1", past, past.plus(Duration.ofHours(1)));
      kiosk.commands(new Command.FollowMessage(envelope, announcement("T9")));

      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void whatGivesTimeIsNot() {
      kiosk.stored("T9", "S");
      kiosk.timeIs(TimeTrust.UNTRUSTED).does(new Input.Present());

      isRefused(
          message(SUPPORT, new Command.ExtendDeadline(personal("T9"), Duration.ofHours(24))),
          Refusal.CLOCK_UNTRUSTED);
    }

    @Test
    @DisplayName("the address may have been corrected again since")
    void whatSendsACodeIsNot() {
      kiosk.stored("T9", "S");
      kiosk.timeIs(TimeTrust.UNTRUSTED).does(new Input.Present());

      isRefused(
          message(SUPPORT, new Command.CorrectContact(personal("T9"), contact("old@e.org"))),
          Refusal.CLOCK_UNTRUSTED);
      isRefused(message(SWIFT, new Command.SendAgain(personal("T9"))), Refusal.CLOCK_UNTRUSTED);
    }

    @Test
    void whatWasForgottenSinceItExpiredDoesNotComeAgainByAClockSetBack() {
      var old = message(SWIFT, announcement("T8"));
      kiosk.commands(old);
      kiosk.passes(Duration.ofDays(1));
      kiosk.commands(message(SWIFT, announcement("T9")));
      kiosk.clockJumps(Duration.ofDays(-1)).timeIs(TimeTrust.UNTRUSTED);
      kiosk.commands(new Command.WithdrawParcel(personal("T8")));

      isRefused(old, Refusal.EXPIRED);
    }
  }

  @Nested
  @DisplayName("Whose business it is")
  class Business {

    @Test
    void aCarrierAnnouncesForNoOther() {
      isRefused(message(OTHER, announcement("T9")), Refusal.NOT_ALLOWED);
    }

    @Test
    void aCarrierLearnsNothingOfTheParcelsOfOthers() {
      kiosk.stored("T9", "S");

      for (var request : aboutT9()) {
        kiosk.commands(message(OTHER, request));
        var known = kiosk.reply();
        kiosk.commands(message(OTHER, elsewhere(request)));
        assertThat(kiosk.reply()).isEqualTo(known);
      }
    }

    @Test
    void onlySupportExtendsAndTakesCompartmentsOut() {
      kiosk.stored("T9", "S");

      isRefused(
          message(SWIFT, new Command.ExtendDeadline(personal("T9"), Duration.ofHours(24))),
          Refusal.NOT_ALLOWED);
      isRefused(
          message(SWIFT, new Command.TakeCompartmentOut(id("1"), personal("Ada"), personal("why"))),
          Refusal.NOT_ALLOWED);
    }

    @Test
    void whatIsNoMessageLeavesItsReasonAndNothingElse() {
      var before = kiosk.state();
      kiosk.commands(
          new Command.RefuseMessage(
              Refusal.BAD_SIGNATURE, "It is forged.", Optional.empty(), Optional.of("desk")));

      assertThat(kiosk.reply()).isEqualTo(new Reply.Refused("It is forged."));
      assertThat(kiosk.facts())
          .containsExactly(
              new Lasting.MessageRefused(
                  Refusal.BAD_SIGNATURE, Optional.empty(), Optional.of("desk")));
      assertThat(kiosk.state()).isEqualTo(before);
    }

    private List<Command.Request> aboutT9() {
      return List.of(
          new Command.WithdrawParcel(personal("T9")),
          new Command.SendAgain(personal("T9")),
          new Command.BlockParcel(personal("T9"), personal("Ada"), personal("why")));
    }

    private Command.Request elsewhere(Command.Request request) {
      return switch (request) {
        case Command.SendAgain _ -> new Command.SendAgain(personal("T0"));
        case Command.BlockParcel(_, var by, var reason) ->
            new Command.BlockParcel(personal("T0"), by, reason);
        default -> new Command.WithdrawParcel(personal("T0"));
      };
    }
  }

  @Nested
  @DisplayName("What is asked about a parcel")
  class AboutAParcel {

    @Test
    void aWithdrawnOneIsNotTakenIn() {
      kiosk.announced("T9", "S");
      kiosk.commands(new Command.WithdrawParcel(personal("T9"))).courierSignedIn().scan("T9");

      assertThat(kiosk.step()).isInstanceOf(Step.ChooseSize.class);
    }

    @Test
    void oneThatIsBeingPutInIsNotWithdrawn() {
      kiosk.announced("T9", "S");
      kiosk.courierSignedIn().scan("T9").opens();

      isRefused(message(SWIFT, new Command.WithdrawParcel(personal("T9"))), Refusal.IN_USE);
    }

    @Test
    void aCorrectedContactGetsANewCodeAndTheOldOneIsDead() {
      var parcel = kiosk.stored("T9", "S");
      var old = kiosk.digitsOf(parcel);
      kiosk.commands(
          message(SWIFT, new Command.CorrectContact(personal("T9"), contact("n@e.org"))));

      assertThat(kiosk.ledger().parcel(parcel).recipient().orElseThrow().contact().digest())
          .isEqualTo(personal("n@e.org").digest());
      assertThat(kiosk.notices()).hasSize(1);
      assertThat(kiosk.press(Choice.COLLECT).type(old).pulses()).isEmpty();
      assertThat(kiosk.typeCode(parcel).pulses()).hasSize(1);
    }

    @Test
    void aLetterThatWaitsForTheOldAddressNeverGoesThere() {
      var parcel = kiosk.stored("T9", "S");
      var letter =
          new Notice.ParcelStored(
              new NoticeId("n1"),
              parcel,
              kiosk.ledger().parcel(parcel).recipient().orElseThrow(),
              Optional.empty(),
              Optional.empty());
      assertThat(NoticeUse.isPointless(letter, kiosk.ledger())).isFalse();

      kiosk.commands(
          message(SWIFT, new Command.CorrectContact(personal("T9"), contact("n@e.org"))));

      assertThat(NoticeUse.isPointless(letter, kiosk.ledger())).isTrue();
      assertThat(NoticeUse.isPointless(kiosk.notices().getFirst(), kiosk.ledger())).isFalse();
    }

    @Test
    @DisplayName("D11: a code that nobody was told yet is told once, to the right address")
    void aContactThatIsCorrectedWhileItsLetterIsHeldGetsOneLetter() {
      var parcel = kiosk.announced("T9", "S");
      kiosk.courierSignedIn().scan("T9").opens().closes(OCCUPIED);
      kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));
      assertThat(kiosk.reply())
          .isInstanceOfSatisfying(
              Reply.Refused.class,
              refused -> assertThat(refused.sentence()).contains("within a minute"));
      kiosk.commands(
          message(SWIFT, new Command.CorrectContact(personal("T9"), contact("n@e.org"))));
      assertThat(kiosk.notices()).isEmpty();

      kiosk.passes(Limits.PUT_RIGHT);

      var to = kiosk.ledger().parcel(parcel).recipient().orElseThrow();
      assertThat(kiosk.notices())
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.ParcelStored.class, letter -> assertThat(letter.to()).isEqualTo(to));
    }

    @Test
    void theContactOfOneNotYetHereIsOnlyCorrected() {
      kiosk.announced("T9", "S");
      kiosk.commands(
          message(SWIFT, new Command.CorrectContact(personal("T9"), contact("n@e.org"))));

      assertThat(kiosk.reply()).isEqualTo(new Reply.Done("The contact is corrected."));
      assertThat(kiosk.notices()).isEmpty();
    }

    @Test
    void itIsHeldLonger() {
      var parcel = kiosk.stored("T9", "S");
      var before = until(parcel);
      kiosk.commands(
          message(SUPPORT, new Command.ExtendDeadline(personal("T9"), Duration.ofHours(24))));

      assertThat(until(parcel)).isEqualTo(before.plus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName("G5: an extended overdue parcel has a new code")
    void anOverdueOneWaitsAgain() {
      var parcel = kiosk.stored("T9", "S");
      var old = kiosk.digitsOf(parcel);
      kiosk.passes(Duration.ofDays(4));
      assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Overdue.class);
      kiosk.commands(
          message(SUPPORT, new Command.ExtendDeadline(personal("T9"), Duration.ofHours(24))));

      assertThat(kiosk.notices()).hasSize(1);
      assertThat(kiosk.press(Choice.COLLECT).type(old).pulses()).isEmpty();
      assertThat(kiosk.typeCode(parcel).pulses()).hasSize(1);
    }

    @Test
    void aBlockedCodeOpensNothingUntilAnotherIsSent() {
      var parcel = kiosk.stored("T9", "S");
      var old = kiosk.digitsOf(parcel);
      kiosk.commands(
          message(
              SWIFT, new Command.BlockParcel(personal("T9"), personal("Ada"), personal("stolen"))));
      assertThat(kiosk.notices()).isEmpty();
      assertThat(kiosk.press(Choice.COLLECT).type(old).pulses()).isEmpty();

      kiosk.press(Choice.HELP).press(Choice.BACK);
      kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));
      assertThat(kiosk.notices()).hasSize(1);
      assertThat(kiosk.collects(parcel).pulses()).hasSize(1);
    }

    @Test
    @DisplayName("P9: sent again, the old code lives until the new one has left")
    void sentAgainBothCodesLiveMeanwhile() {
      var parcel = kiosk.stored("T9", "S");
      var old = kiosk.digitsOf(parcel);
      kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));
      var letter = kiosk.notices().getFirst();
      var fresh = kiosk.digitsOf(parcel);

      assertThat(kiosk.fork().press(Choice.COLLECT).type(old).pulses()).hasSize(1);
      assertThat(kiosk.fork().press(Choice.COLLECT).type(fresh).pulses()).hasSize(1);
      kiosk.does(new Input.NoticeSent(letter.id()));
      assertThat(kiosk.fork().press(Choice.COLLECT).type(old).pulses()).isEmpty();
      assertThat(kiosk.press(Choice.COLLECT).type(fresh).pulses()).hasSize(1);
    }

    @Test
    void sentAgainToAnAddressThatIsRefusedTheOldCodeStays() {
      var parcel = kiosk.stored("T9", "S");
      var old = kiosk.codeOf(parcel);
      kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));

      kiosk.does(
          new Input.NoticeDropped(
              kiosk.notices().getFirst().id(), DropReason.REFUSED, Optional.of(parcel), "no such"));

      assertThat(kiosk.codeOf(parcel)).isEqualTo(old);
    }

    @Test
    void asLongAsANewCodeIsOnItsWayNoOtherIsSent() {
      kiosk.stored("T9", "S");
      kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));

      isRefused(message(SWIFT, new Command.SendAgain(personal("T9"))), Refusal.TOO_MANY_CODES);
    }

    @Test
    void nothingWaitsForALetterThatIsStruckOutSinceTheParcelIsGone() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));
      assertThat(kiosk.ledger().parcels().renewals()).hasSize(1);

      kiosk.collects(parcel).opens().closes(EMPTY);
      assertThat(kiosk.ledger().parcels().renewals()).isEmpty();
    }

    @Test
    void norForOneToAnAddressThatIsCorrectedMeanwhile() {
      kiosk.stored("T9", "S");
      kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));
      kiosk.commands(
          message(SWIFT, new Command.CorrectContact(personal("T9"), contact("n@e.org"))));

      assertThat(kiosk.ledger().parcels().renewals()).isEmpty();
    }

    @Test
    @DisplayName("P9: at most three a day a parcel, at the screen and by message together")
    void threeNewCodesADay() {
      kiosk.stored("T9", "S");
      kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.NO_CODE).scan("T9");
      kiosk.does(new Input.NoticeSent(kiosk.notices().getFirst().id())).press(Choice.CONTINUE);
      for (var i = 0; i < 2; i++) {
        kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));
        kiosk.does(new Input.NoticeSent(kiosk.notices().getFirst().id()));
      }

      isRefused(message(SWIFT, new Command.SendAgain(personal("T9"))), Refusal.TOO_MANY_CODES);
      kiosk.passes(Duration.ofDays(1));
      kiosk.commands(message(SWIFT, new Command.SendAgain(personal("T9"))));
      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void whoeverIsAtItsDoorWins() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.collects(parcel).opens();

      isRefused(
          message(
              SWIFT, new Command.BlockParcel(personal("T9"), personal("Ada"), personal("stolen"))),
          Refusal.IN_USE);
    }

    @Test
    void aCompartmentIsTakenOutOfServiceFromElsewhere() {
      kiosk.commands(
          message(
              SUPPORT, new Command.TakeCompartmentOut(id("1"), personal("Ada"), personal("why"))));

      assertThat(kiosk.compartment("1")).isInstanceOf(CompartmentState.OutOfService.class);
    }
  }

  @Nested
  @DisplayName("N3: a code that the announcement brings")
  class OwnCode {

    @Test
    void opensItsDoorOnceTheParcelIsInside() {
      kiosk.commands(message(SWIFT, announcement("T9", "777", Optional.empty())));
      assertThat(kiosk.press(Choice.COLLECT).type("77700000").pulses()).isEmpty();

      kiosk
          .press(Choice.HELP)
          .press(Choice.BACK)
          .courierSignedIn()
          .scan("T9")
          .opens()
          .closes(OCCUPIED);
      kiosk.press(Choice.SIGN_OUT);
      assertThat(kiosk.notices())
          .singleElement()
          .isInstanceOfSatisfying(
              Notice.ParcelStored.class, stored -> assertThat(stored.code()).isEmpty());
      kiosk.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
      assertThat(kiosk.press(Choice.COLLECT).type("77700000").pulses()).hasSize(1);
    }

    @Test
    void isNotOneThatIsInUse() {
      kiosk.commands(message(SWIFT, announcement("T8", "777", Optional.empty())));

      isRefused(message(SWIFT, announcement("T9", "777", Optional.empty())), Refusal.CODE_TAKEN);
    }

    @Test
    @DisplayName("G2: nor one more than may be good for what is not inside")
    void isNotOneTooMany() {
      var most = Rules.DEFAULT.announcedCodes();
      for (var i = 0; i < most; i++) {
        kiosk.commands(
            message(SWIFT, announcement("A" + i, "%03d".formatted(i), Optional.empty())));
        assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
      }

      isRefused(
          message(SWIFT, announcement("T9", "777", Optional.empty())), Refusal.TOO_MANY_CODES);
      kiosk.commands(message(SWIFT, announcement("T9")));
      assertThat(kiosk.reply()).as("without a code").isInstanceOf(Reply.Done.class);
      kiosk.commands(new Command.WithdrawParcel(personal("A0")));
      kiosk.commands(message(SWIFT, announcement("T8", "778", Optional.empty())));
      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    }

    @Test
    @DisplayName("P2: unless by the group that it belongs to")
    void isSharedByAGroup() {
      var group = Optional.of(new GroupId("g"));
      kiosk.commands(message(SWIFT, announcement("T8", "777", group)));
      kiosk.commands(message(SWIFT, announcement("T9", "777", group)));

      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void isNotThatOfSomebodyElseInAGroupOfThatName() {
      var group = Optional.of(new GroupId("g"));
      kiosk.commands(message(SWIFT, announcement("T8", "777", group)));

      isRefused(
          message(SWIFT, announcement("T9", "777", group, contact("other@e.org"))),
          Refusal.CODE_TAKEN);
    }

    @Test
    @DisplayName("G1: nor one that was, not long ago")
    void isNotOneThatRests() {
      kiosk.commands(message(SWIFT, announcement("T8", "777", Optional.empty())));
      kiosk.commands(new Command.WithdrawParcel(personal("T8")));

      isRefused(message(SWIFT, announcement("T9", "777", Optional.empty())), Refusal.CODE_TAKEN);
    }
  }

  // Given

  private Command message(Sender sender, Command.Request request) {
    return message(sender, request, Duration.ZERO, Duration.ofMinutes(5));
  }

  private Command message(
      Sender sender, Command.Request request, Duration issuedIn, Duration life) {
    var issued = kiosk.now().wall().plus(issuedIn);
    return new Command.FollowMessage(
        new Envelope(freshId(), sender, "K1", issued, issued.plus(life)), request);
  }

  private MessageId freshId() {
    return new MessageId(new UUID(7, ++ids).toString());
  }

  private static Command.Request announcement(String tracking) {
    return new Command.AnnounceParcel(
        Announcement.delivery(
            personal(tracking), contact("r@e.org"), Site.SWIFT, "S", Handling.ORDINARY));
  }

  private static Command.Request announcement(
      String tracking, String code, Optional<GroupId> group) {
    return announcement(tracking, code, group, contact("r@e.org"));
  }

  private static Command.Request announcement(
      String tracking, String code, Optional<GroupId> group, Announcement.Contact recipient) {
    var digits = code + "00000";
    return new Command.AnnounceParcel(
        new Announcement(
            Errand.DELIVERY,
            personal(tracking),
            Optional.of(recipient),
            Optional.empty(),
            Site.SWIFT,
            "S",
            Handling.ORDINARY,
            group,
            Optional.of(
                new IssuedCode(
                    digits.length(),
                    Bench.mac(digits),
                    Bench.mac(digits + "1234"),
                    Bench.mac("qr " + digits)))));
  }

  private static Announcement.Contact contact(String address) {
    return new Announcement.Contact(personal(address), Optional.empty(), Language.ENGLISH);
  }

  // Then

  private Uptime until(ParcelId parcel) {
    return kiosk.parcelState(parcel) instanceof ParcelState.Stored(_, Waiting waiting, _)
        ? waiting.running().orElseThrow().until()
        : Uptime.ZERO;
  }

  /// The message leaves its reason, and changes nothing but that its id may be spent.
  private void isRefused(Command message, Refusal why) {
    var before = kiosk.state();
    kiosk.commands(message);

    assertThat(kiosk.reply()).isInstanceOf(Reply.Refused.class);
    assertThat(kiosk.facts(Lasting.MessageRefused.class))
        .extracting(Lasting.MessageRefused::why)
        .containsExactly(why);
    assertThat(kiosk.state().ledger().with(before.ledger().messages())).isEqualTo(before.ledger());
    assertThat(kiosk.state().presence()).isEqualTo(before.presence());
    assertThat(kiosk.effects()).hasSize(1);
    assertThat(kiosk.notices()).isEmpty();
  }
}
