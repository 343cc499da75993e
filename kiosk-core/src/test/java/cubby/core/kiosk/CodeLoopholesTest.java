package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.code.CodeMac;
import cubby.core.code.IssuedCode;
import cubby.core.effect.CommandId;
import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Announcement;
import cubby.core.input.Command;
import cubby.core.input.Input;
import cubby.core.input.Stamped;
import cubby.core.message.Envelope;
import cubby.core.message.IdentityDocument;
import cubby.core.message.MessageId;
import cubby.core.message.Sender;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.GroupId;
import cubby.core.parcel.Handling;
import cubby.core.person.Carrier;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.time.Stamp;
import cubby.core.time.TimeTrust;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Ways around the rules for codes, announcements and messages, each of which must be closed.
class CodeLoopholesTest {

  @Nested
  @DisplayName("One barcode, one record (D10)")
  class OneRecord {
    private final Bench kiosk = Bench.withCameras();

    @Test
    void whatIsAnnouncedWhileACourierDescribesItIsNotTakenInTwice() {
      kiosk.courierSignedIn().scan("T9").choose("S");
      kiosk.announced("T9", "S");
      kiosk.write("stranger@example.org");

      assertThat(live("T9")).isOne();
    }

    @Test
    void whatIsAnnouncedAsAGiftWhileACourierDescribesItIsNotPhotographed() {
      kiosk.courierSignedIn().scan("T9").choose("S");
      kiosk.announced("T9", "S", new Handling(false, false, false, true));
      kiosk.write("stranger@example.org");
      if (!kiosk.pulses().isEmpty()) {
        kiosk.opens().closes(OCCUPIED);
      }

      assertThat(kiosk.effects()).noneMatch(Effect.TakePhoto.class::isInstance);
    }

    @Test
    void anotherCarriersAnnouncedMeanwhileIsNotTakenIn() {
      kiosk.courierSignedIn().scan("T9").choose("S");
      kiosk.commands(announcement("T9", Site.OTHER, Optional.empty(), Optional.empty()));
      kiosk.write("stranger@example.org");

      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void aLateNoticeAboutWhatIsCollectedTakesNoBarcodeFromTheNext() {
      var first = kiosk.stored("T9", "S");
      kiosk.commands(new Command.SendAgain(personal("T9")));
      var notice = kiosk.notices().getFirst().id();
      kiosk.collects(first).opens().closes(EMPTY).press(Choice.CONTINUE);
      kiosk.announced("T9", "S");

      kiosk.does(new Input.NoticeSent(notice));

      assertThat(live("T9")).isOne();
    }

    private long live(String tracking) {
      return kiosk.ledger().parcels().byId().values().stream()
          .filter(parcel -> parcel.tracking().digest().equals(personal(tracking).digest()))
          .filter(parcel -> !parcel.state().ended())
          .count();
    }
  }

  @Nested
  @DisplayName("What support has stopped stays stopped for whoever is at the screen")
  class Stopped {
    private final Bench kiosk = Bench.allEmpty();

    @Test
    void aCodeThatWasBlockedAfterItWasTypedToRefuseOpensNothing() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT).typeCode(parcel);
      assertThat(kiosk.step()).isInstanceOf(Step.ConfirmRefusal.class);

      blocks("T9");
      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);

      assertThat(kiosk.press(Choice.COLLECT).pulses()).isEmpty();
    }

    @Test
    void aCodeThatWasBlockedAfterItWasTypedToRefuseRefusesNothing() {
      var parcel = kiosk.stored("T9", "S");
      kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.DO_NOT_WANT).typeCode(parcel);
      var before = kiosk.parcelState(parcel);
      blocks("T9");
      assertThat(kiosk.parcelState(parcel)).isNotEqualTo(before);
      kiosk.press(Choice.YES);

      assertThat(kiosk.ledger().parcel(parcel).renewals().blocked()).isTrue();
    }

    @Test
    void theNextOfAGroupDoesNotOpenOnceItsCodeIsBlocked() {
      kiosk.announcedInGroup("T1", "S", "g");
      kiosk.announcedInGroup("T2", "S", "g");
      var first = kiosk.putsIn("T1");
      kiosk.putsIn("T2");
      kiosk.collects(first).opens().closes(EMPTY);

      blocks("T2");
      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);

      assertThat(kiosk.press(Choice.NEXT).pulses()).isEmpty();
    }

    @Test
    void theNextOfAGroupDoesNotOpenOnceItIsSomebodyElses() {
      kiosk.announcedInGroup("T1", "S", "g");
      kiosk.announcedInGroup("T2", "S", "g");
      var first = kiosk.putsIn("T1");
      kiosk.putsIn("T2");
      kiosk.collects(first).opens().closes(EMPTY);

      kiosk.commands(corrected("T2"));
      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);

      assertThat(kiosk.press(Choice.NEXT).pulses()).isEmpty();
    }

    @Test
    void aBlockedCodeDoesNotComeBackWithTheNextOfItsGroup() {
      var code = new IssuedCode(8, mac("55555555"), mac("555555550000"), mac("qr of 55555555"));
      var group = Optional.of(new GroupId("g"));
      kiosk.commands(announcement("T1", Site.SWIFT, group, Optional.of(code)));
      kiosk.commands(announcement("T2", Site.SWIFT, group, Optional.of(code)));
      kiosk.putsIn("T1");
      blocks("T1");
      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
      kiosk.putsIn("T2");

      assertThat(kiosk.press(Choice.COLLECT).type("55555555").pulses()).isEmpty();
    }

    @Test
    void whatWasBlockedBeforeItCameIsSentAgainWithItsGroup() {
      var code = new IssuedCode(8, mac("55555555"), mac("555555550000"), mac("qr of 55555555"));
      var group = Optional.of(new GroupId("g"));
      kiosk.commands(announcement("T1", Site.SWIFT, group, Optional.of(code)));
      kiosk.commands(announcement("T2", Site.SWIFT, group, Optional.of(code)));
      kiosk.commands(announcement("T3", Site.SWIFT, group, Optional.of(code)));
      kiosk.putsIn("T1");
      blocks("T1");
      var second = kiosk.putsIn("T2");
      kiosk.commands(new Command.SendAgain(personal("T1")));
      var third = kiosk.putsIn("T3");

      assertThat(kiosk.codeOf(second)).isEqualTo(kiosk.codeOf(kiosk.parcel("T1")));
      assertThat(kiosk.codeOf(third)).isEqualTo(kiosk.codeOf(second));
      assertThat(kiosk.ledger().parcel(third).renewals().blocked()).isFalse();
    }

    @Test
    void theCodeThatWasAnnouncedForTheRestOfAGroupDiesWithItsContact() {
      var code = new IssuedCode(8, mac("55555555"), mac("555555550000"), mac("qr of 55555555"));
      var group = Optional.of(new GroupId("g"));
      kiosk.commands(announcement("T1", Site.SWIFT, group, Optional.of(code)));
      kiosk.commands(announcement("T2", Site.SWIFT, group, Optional.of(code)));
      kiosk.putsIn("T1");
      kiosk.commands(corrected("T1"));
      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);
      var second = kiosk.putsIn("T2");

      assertThat(kiosk.press(Choice.COLLECT).type("55555555").pulses()).isEmpty();
      assertThat(kiosk.codeOf(second)).isEqualTo(kiosk.codeOf(kiosk.parcel("T1")));
    }

    @Test
    void soDoesThatOfOneThatComesAlone() {
      kiosk.commands(
          announcement(
              "T1",
              Site.SWIFT,
              Optional.empty(),
              Optional.of(new IssuedCode(8, mac("55555555"), mac("check"), mac("qr")))));
      kiosk.commands(corrected("T1"));
      kiosk.putsIn("T1");
      assertThat(kiosk.passes(Limits.PUT_RIGHT).press(Choice.COLLECT).type("55555555").pulses())
          .isEmpty();
    }

    @Test
    void theCodeOfAReturnThatIsToBePutInStays() {
      kiosk.returnAnnounced("R1", "55555555");
      kiosk.commands(corrected("R1"));

      assertThat(kiosk.wantsToReturn().type("55555555").pulses()).hasSize(1);
    }

    private void blocks(String tracking) {
      kiosk.commands(
          new Command.BlockParcel(personal(tracking), personal("Ada"), personal("stolen")));
    }
  }

  @Nested
  @DisplayName("A release opens one door, and for its recipient alone (P10)")
  class Released {
    private final Bench kiosk = Bench.allEmpty();

    @Test
    void itDoesNotHandOnTheGroupOfWhoeverWasAtTheScreenBefore() {
      kiosk.announcedInGroup("T1", "S", "g");
      kiosk.announcedInGroup("T2", "S", "g");
      var first = kiosk.putsIn("T1");
      kiosk.putsIn("T2");
      kiosk.stored("T9", "M");
      kiosk.collects(first).staysShut().press(Choice.TRY_AGAIN).staysShut();
      kiosk.press(Choice.TRY_AGAIN).staysShut();
      assertThat(kiosk.step()).isInstanceOf(Step.GaveUp.class);

      kiosk.commands(
          new Command.ReleaseParcel(
              personal("T9"), personal("Ada"), IdentityDocument.IDENTITY_CARD));
      assertThat(kiosk.pulses()).hasSize(1);
      kiosk.opens().closes(EMPTY);

      assertThat(Groups.more(kiosk.state())).isZero();
      assertThat(kiosk.press(Choice.NEXT).pulses()).isEmpty();
    }
  }

  @Nested
  @DisplayName("What others may say does not weaken the codes (G2)")
  class Bound {
    private final Bench kiosk = Bench.allEmpty();

    @Test
    void announcedCodesCountToo() {
      for (int i = 0; i < 600; i++) {
        var digits = "%08d".formatted(90_000_000 + i);
        kiosk.announcesReturn("R" + i, digits);
      }

      assertThat(kiosk.ledger().codes().digits().size() * Limits.CODE_TRIES_A_DAY / 1e8)
          .isLessThanOrEqualTo(Limits.GUESS_CHANCE_MAX);
    }

    @Test
    void supportIsToldOfSomebodyWhoGuessesACouriersPin() {
      var told = new ArrayList<SupportMatter>();
      for (int i = 0; i < 6; i++) {
        kiosk.press(Choice.COURIER).type(Site.SWIFT_COURIER.digits()).type("9999");
        told.addAll(kiosk.told());
        kiosk.press(Choice.BACK);
      }

      assertThat(told).contains(SupportMatter.GUESSING);
    }
  }

  @Nested
  @DisplayName("Messages")
  class Messages {
    private final Bench kiosk = Bench.allEmpty();

    @Test
    void manyThatHaveExpiredKeepNobodyFromBeingHeard() {
      var state = kiosk.state();
      var now = kiosk.now();
      var untrusted = new Stamp(now.wall(), TimeTrust.UNTRUSTED, now.uptime());
      for (int i = 0; i < Limits.MESSAGES_REMEMBERED; i++) {
        state =
            Evolution.evolve(
                state,
                new Lasting.MessageTaken(
                    new MessageId(new UUID(1, i).toString()), "desk", now.wall().plusSeconds(60)),
                untrusted);
      }
      var later =
          new Stamp(
              now.wall().plus(Duration.ofDays(30)),
              TimeTrust.TRUSTED,
              now.uptime().plus(Duration.ofDays(30)));
      var envelope =
          new Envelope(
              new MessageId(new UUID(2, 2).toString()),
              new Sender.Support("desk"),
              "K1",
              later.wall(),
              later.wall().plus(Duration.ofMinutes(5)));
      Input input =
          new Input.Commanded(
              new CommandId("c"),
              new Command.FollowMessage(
                  envelope,
                  new Command.TakeCompartmentOut(id("1"), personal("Ada"), personal("broken"))));

      var decision =
          kiosk
              .decider()
              .decide(state, new Stamped<>(input, later, "fresh", List.of(), personal("n")));

      assertThat(decision.lasting()).noneMatch(Lasting.MessageRefused.class::isInstance);
    }

    @Test
    void aHeldNoticeOfWhatIsBlockedTellsNobody() {
      kiosk.announced("T9", "S");
      kiosk.courierSignedIn().scan("T9").opens().closes(OCCUPIED).passes(Limits.SPRING_BACK);
      kiosk.commands(new Command.BlockParcel(personal("T9"), personal("Ada"), personal("stolen")));
      assertThat(kiosk.reply()).isInstanceOf(Reply.Done.class);

      assertThat(kiosk.press(Choice.SIGN_OUT).notices()).isEmpty();
    }
  }

  @Nested
  @DisplayName("One QR code, one parcel (G1)")
  class OneQr {
    private final Bench kiosk = Bench.allEmpty();

    @Test
    void aSecondParcelDoesNotTakeTheQrCodeOfTheFirst() {
      kiosk.commands(brought("T1", "55555551")).putsIn("T1");
      kiosk.commands(brought("T2", "55555552"));
      var refused = kiosk.reply() instanceof Reply.Refused;
      if (!refused) {
        kiosk.putsIn("T2");
      }

      kiosk.scanQr(kiosk.parcel("T1"));

      assertThat(kiosk.pulses()).containsExactly("1");
    }

    private Command brought(String tracking, String digits) {
      var code =
          new IssuedCode(digits.length(), mac(digits), mac(digits + "0000"), mac("the same qr"));
      return announcement(tracking, Site.SWIFT, Optional.empty(), Optional.of(code));
    }
  }

  private static Command corrected(String tracking) {
    return new Command.CorrectContact(
        personal(tracking),
        new Announcement.Contact(
            personal("right@example.org"), Optional.empty(), Language.ENGLISH));
  }

  private static Command announcement(
      String tracking, Carrier carrier, Optional<GroupId> group, Optional<IssuedCode> code) {
    return Bench.delivery(tracking, "S", carrier, group, code);
  }

  private static CodeMac mac(String text) {
    return Bench.mac(text);
  }
}
