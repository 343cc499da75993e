package cubby.core.kiosk;

import static cubby.core.kiosk.Site.personal;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.parcel.ParcelId;
import cubby.core.parcel.ParcelState;
import cubby.core.parcel.Waiting;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A recipient has no code.
@DisplayName("P9: a new code goes to the contact that is known, and to nobody else")
class ForgottenCodeTest {

  private static final String CONTACT = "r@example.org";

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void byTheParcelsBarcode() {
    var parcel = kiosk.stored("T1", "S");

    asks().scan("T1");

    assertThat(renewed().parcel()).isEqualTo(parcel);
    assertThat(renewed().to()).isEqualTo(kiosk.ledger().parcel(parcel).recipient().orElseThrow());
    assertThat(renewed().to().contact().digest()).isEqualTo(personal(CONTACT).digest());
  }

  @Test
  void byTheContact() {
    var parcel = kiosk.stored("T1", "S");

    asks().write(CONTACT);

    assertThat(renewed().parcel()).isEqualTo(parcel);
  }

  @Test
  void itSaysTheSameWhetherThereIsAParcelOrNot() {
    kiosk.stored("T1", "S");
    var hit = asks().scan("T1").fork();
    var miss = kiosk.press(Choice.CONTINUE);
    asks().scan("unheard of");

    assertThat(hit.model()).isEqualTo(new ScreenModel.CodeAskedFor());
    assertThat(miss.model()).isEqualTo(hit.model());
    assertThat(kiosk.facts()).isEmpty();
    assertThat(kiosk.notices()).isEmpty();
  }

  @Test
  void noFailedTryIsCounted() {
    asks().scan("unheard of");

    assertThat(kiosk.facts(Lasting.CodeTryFailed.class)).isEmpty();
  }

  @Test
  @DisplayName("the old code lives until the notice with the new one has left")
  void bothLiveMeanwhile() {
    var parcel = kiosk.stored("T1", "S");
    var old = kiosk.digitsOf(parcel);
    asks().scan("T1");
    var notice = renewed().id();
    kiosk.press(Choice.CONTINUE);
    var fresh = kiosk.digitsOf(parcel);
    assertThat(fresh).isNotEqualTo(old);
    assertThat(opens(kiosk.fork(), old)).isTrue();
    assertThat(opens(kiosk.fork(), fresh)).isTrue();

    kiosk.does(new Input.NoticeSent(notice));

    assertThat(opens(kiosk.fork(), old)).isFalse();
    assertThat(opens(kiosk.fork(), fresh)).isTrue();
  }

  @Test
  @DisplayName("G2: both count")
  void bothCount() {
    kiosk.stored("T1", "S");
    asks().scan("T1");

    assertThat(kiosk.ledger().codes().digits()).hasSize(2);
  }

  @Test
  @DisplayName("O8: a power cut ends neither")
  void bothLiveAfterAPowerCut() {
    var parcel = kiosk.stored("T1", "S");
    var old = kiosk.digitsOf(parcel);
    asks().scan("T1");
    var notice = renewed().id();

    kiosk.powerCut(Duration.ofHours(1)).banksConnect();

    assertThat(opens(kiosk.fork(), old)).isTrue();
    assertThat(opens(kiosk.fork(), kiosk.digitsOf(parcel))).isTrue();
    kiosk.does(new Input.NoticeSent(notice));
    assertThat(opens(kiosk.fork(), old)).isFalse();
  }

  @Test
  void anotherNoticeThatLeavesEndsNothing() {
    var parcel = kiosk.stored("T1", "S");
    var old = kiosk.digitsOf(parcel);
    asks().scan("T1");

    kiosk.press(Choice.CONTINUE).does(new Input.NoticeSent(new NoticeId("x")));

    assertThat(opens(kiosk, old)).isTrue();
  }

  @Test
  void aNoticeThatNeverLeavesLeavesTheOldCodeAsItWas() {
    var parcel = kiosk.stored("T1", "S");
    var old = kiosk.codeOf(parcel);
    asks().scan("T1");
    var notice = renewed().id();

    kiosk.does(new Input.NoticeDropped(notice, DropReason.REFUSED, Optional.of(parcel), "no such"));

    assertThat(kiosk.codeOf(parcel)).isEqualTo(old);
    assertThat(kiosk.ledger().codes().digits()).hasSize(1);
  }

  @Test
  void asLongAsOneIsOnItsWayThereIsNoOther() {
    kiosk.stored("T1", "S");
    asks().scan("T1");
    kiosk.press(Choice.CONTINUE);

    asks().scan("T1");

    assertThat(kiosk.notices()).isEmpty();
  }

  @Test
  @DisplayName("at most three a day a parcel, in running time")
  void threeADay() {
    kiosk.stored("T1", "S");
    for (var i = 0; i < 3; i++) {
      asks().scan("T1");
      kiosk.does(new Input.NoticeSent(renewed().id())).press(Choice.CONTINUE);
    }

    asks().scan("T1");
    assertThat(kiosk.notices()).isEmpty();
    kiosk.press(Choice.CONTINUE).clockJumps(Duration.ofDays(2));
    asks().scan("T1");
    assertThat(kiosk.notices()).isEmpty();

    kiosk.press(Choice.CONTINUE).passes(Duration.ofDays(1));
    asks().scan("T1");
    assertThat(renewed()).isNotNull();
  }

  @Test
  void aGroupGetsOneNewCode() {
    kiosk.announcedInGroup("T1", "S", "g");
    kiosk.announcedInGroup("T2", "S", "g");
    var first = kiosk.putsIn("T1");
    var second = kiosk.putsIn("T2");

    asks().write(CONTACT);

    assertThat(kiosk.notices()).hasSize(1);
    assertThat(kiosk.codeOf(first)).isEqualTo(kiosk.codeOf(second));
    kiosk.does(new Input.NoticeSent(renewed().id()));
    assertThat(kiosk.ledger().codes().digits()).hasSize(1);
  }

  @Test
  void severalParcelsOfOneContactGetACodeEach() {
    var first = kiosk.stored("T1", "S");
    var second = kiosk.stored("T2", "S");

    asks().write(CONTACT);

    assertThat(kiosk.notices()).hasSize(2);
    assertThat(kiosk.codeOf(first)).isNotEqualTo(kiosk.codeOf(second));
  }

  @Test
  void whatIsOverdueOrRefusedGetsNone() {
    kiosk.stored("T1", "S");
    kiosk
        .press(Choice.COLLECT)
        .press(Choice.HELP)
        .press(Choice.DO_NOT_WANT)
        .typeCode(kiosk.parcel("T1"));
    kiosk.press(Choice.YES).press(Choice.CONTINUE);
    kiosk.stored("T2", "S");
    kiosk.passes(Duration.ofHours(73));
    assertThat(kiosk.parcelState(kiosk.parcel("T2"))).isInstanceOf(ParcelState.Overdue.class);

    asks().write(CONTACT);

    assertThat(kiosk.notices()).isEmpty();
  }

  @Test
  void aQrThatIsFoundAfterAllOpens() {
    var parcel = kiosk.stored("T1", "S");

    asks().scanQr(parcel);

    assertThat(kiosk.pulses()).containsExactly("1");
  }

  @Test
  void whenItIsCollectedBothCodesEnd() {
    var parcel = kiosk.stored("T1", "S");
    var old = kiosk.digitsOf(parcel);
    asks().scan("T1");
    kiosk.press(Choice.CONTINUE).press(Choice.COLLECT).type(old).opens().closes(EMPTY);

    assertThat(kiosk.ledger().codes().digits()).isEmpty();
    assertThat(kiosk.parcelState(parcel)).isInstanceOf(ParcelState.Collected.class);
  }

  @Test
  @DisplayName("C6: nor does a letter that leaves late touch another parcel of the same barcode")
  void aLetterThatLeavesAfterTheEndTouchesNoOtherParcel() {
    var parcel = kiosk.stored("T1", "S");
    asks().scan("T1");
    var letter = renewed().id();
    kiosk.press(Choice.CONTINUE).collects(parcel).opens().closes(EMPTY).press(Choice.CONTINUE);
    var again = kiosk.announced("T1", "S");

    kiosk.does(new Input.NoticeSent(letter));

    assertThat(kiosk.parcel("T1")).isEqualTo(again);
  }

  @Test
  void nobodyIsLeftAtTheQuestion() {
    asks();
    kiosk.passes(Duration.ofMinutes(1));

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void whoeverFindsTheirCodeAfterAllScansIt() {
    var parcel = kiosk.stored("T1", "S");

    asks().scan("T1").scanQr(parcel);

    assertThat(kiosk.pulses()).hasSize(1);
  }

  @Nested
  @DisplayName("R2: a sender whose turn it is to take a sending back has no code either")
  class OfASender {
    private final Bench there = Bench.allEmpty(Site.CUSTOMERS_PLAN);
    private final ParcelId parcel = sent();

    @Test
    void isSentANewOneByTheirContact() {
      there.passes(Rules.DEFAULT.hold());
      var old = takeBack();

      asks("s@example.org");

      var letter = (Notice.CodeRenewed) there.notices().getFirst();
      assertThat(letter.to()).isEqualTo(there.ledger().parcel(parcel).sender().orElseThrow());
      assertThat(NoticeUse.isPointless(letter, there.ledger())).isFalse();
      there.press(Choice.CONTINUE);
      var fresh = takeBack();
      assertThat(fresh).isNotEqualTo(old);
      assertThat(opens(there.fork(), old)).isTrue();
      there.does(new Input.NoticeSent(letter.id()));
      assertThat(opens(there.fork(), old)).isFalse();
      assertThat(opens(there.fork(), fresh)).isTrue();
    }

    @Test
    void keepsTheOldOneIfTheLetterNeverLeaves() {
      there.passes(Rules.DEFAULT.hold());
      var old = takeBack();
      asks("number 1");
      var letter = there.notices().getFirst().id();

      there
          .press(Choice.CONTINUE)
          .does(
              new Input.NoticeDropped(letter, DropReason.REFUSED, Optional.of(parcel), "no such"));

      assertThat(takeBack()).isEqualTo(old);
      assertThat(opens(there, old)).isTrue();
    }

    @Test
    void isSentNothingAsLongAsItsRecipientMayCome() {
      asks("s@example.org");

      assertThat(there.notices()).isEmpty();
      assertThat(there.model()).isEqualTo(new ScreenModel.CodeAskedFor());
    }

    @Test
    void noRecipientIsSentOneThen() {
      there.passes(Rules.DEFAULT.hold());

      asks("r@example.org");

      assertThat(there.notices()).isEmpty();
    }

    private void asks(String words) {
      there.press(Choice.COLLECT).press(Choice.HELP).press(Choice.NO_CODE).write(words);
    }

    private ParcelId sent() {
      there.wantsToSend().choose("M").opens().closes(OCCUPIED);
      there.press(Choice.CONTINUE).passes(Limits.SPRING_BACK);
      return there.parcel("number 1");
    }

    private String takeBack() {
      return there.parcelState(parcel)
              instanceof ParcelState.Stored(_, Waiting.ForSender(var code, _), _)
          ? code.code().hex().substring("mac of ".length())
          : "";
    }
  }

  private Bench asks() {
    kiosk.press(Choice.COLLECT).press(Choice.HELP).press(Choice.NO_CODE);
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.FindParcel(false));
    return kiosk;
  }

  private Notice.CodeRenewed renewed() {
    assertThat(kiosk.notices()).hasSize(1);
    return (Notice.CodeRenewed) kiosk.notices().getFirst();
  }

  private static boolean opens(Bench kiosk, String digits) {
    if (!(kiosk.step() instanceof Step.Welcome)) {
      kiosk.press(Choice.CONTINUE);
    }
    return !kiosk.press(Choice.COLLECT).type(digits).pulses().isEmpty();
  }
}
