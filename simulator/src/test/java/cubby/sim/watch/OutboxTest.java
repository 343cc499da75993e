package cubby.sim.watch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.core.journal.QueuedNotice;
import cubby.core.notice.DropReason;
import cubby.core.notice.Notice;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.Addressee;
import cubby.core.text.SealedText;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final NoticeId FIRST = new NoticeId("n1");
  private static final NoticeId SECOND = new NoticeId("n2");

  private final History history = new History();
  private final Register register = new Register();
  private UnaryOperator<List<QueuedNotice>> box = UnaryOperator.identity();
  private boolean isItsCode = true;
  private final Outbox check =
      new Outbox(
          register,
          history::now,
          () -> box.apply(history.journal().queued(0, Integer.MAX_VALUE)),
          (_, _) -> isItsCode);

  OutboxTest() {
    history.watchedBy(register, check);
    history.wired().stored();
  }

  @Test
  void whatIsCarriedLeavesAndWhatIsOfNoUseIsWithdrawn() {
    puts(FIRST).puts(SECOND);
    check.carried(mail(FIRST, "ada@example.org"));
    history.states(new Lasting.NoticeLeft(FIRST)).startsAgain();
    history.states(History.collected());

    assertThatCode(check::healed).doesNotThrowAnyException();
  }

  @Test
  void aNoticeThatIsLost() {
    puts(FIRST);

    box = _ -> List.of();

    assertThatThrownBy(check::compared).hasMessageContaining("in the box [NoticeId[value=n1]]");
  }

  @Test
  void aNoticeThatIsWithdrawnThoughItIsOfUse() {
    puts(FIRST).puts(SECOND);

    box = queued -> queued.subList(1, 2);

    assertThatThrownBy(() -> history.startsAgain()).isInstanceOf(Violation.class);
  }

  @Test
  void aNoticeThatLeftWithoutBeingCarried() {
    puts(FIRST);

    assertThatThrownBy(() -> history.states(new Lasting.NoticeLeft(FIRST)))
        .hasMessageContaining("not carried");
  }

  @Test
  void aNoticeDroppedThoughNobodyRefusedIt() {
    puts(FIRST);

    assertThatThrownBy(() -> history.states(new Lasting.NoticeDropped(FIRST, DropReason.REFUSED)))
        .hasMessageContaining("dropped");
  }

  @Test
  void aNoticeThatIsCarriedThoughNothingOfItIsDurable() {
    assertThatThrownBy(() -> check.carried(mail(FIRST, "ada@example.org")))
        .hasMessageContaining("put in");
  }

  @Test
  void aNoticeThatIsCarriedAfterItHadLeft() {
    puts(FIRST);
    check.carried(mail(FIRST, "ada@example.org"));
    history.states(new Lasting.NoticeLeft(FIRST));

    assertThatThrownBy(() -> check.carried(mail(FIRST, "ada@example.org")))
        .hasMessageContaining("had left");
  }

  @Test
  void aNoticeThatIsForgottenWhileOthersLeave() {
    puts(FIRST);
    history.passes(Duration.ofHours(1));
    puts(SECOND);

    assertThatThrownBy(() -> check.carried(mail(SECOND, "ada@example.org")))
        .hasMessageContaining("the older one");
  }

  @Test
  void whatNobodyIsLeftToReadHoldsUpNothing() {
    puts(FIRST);
    history.passes(Duration.ofHours(1));
    puts(SECOND);
    register.erased(List.of(History.recipient().contact().id()));

    assertThatThrownBy(() -> check.carried(mail(SECOND, "ada@example.org")))
        .hasMessageContaining("the address of whom it is for");
    history.states(new Lasting.NoticeDropped(FIRST, DropReason.ERASED));
  }

  @Test
  void whatIsForSupportIsNeverErased() {
    puts(
        new Notice.ForSupport(FIRST, "123456", SupportMatter.DOOR_FORCED, Optional.empty(), "", 0));

    assertThatThrownBy(() -> history.states(new Lasting.NoticeDropped(FIRST, DropReason.ERASED)))
        .hasMessageContaining("dropped");
  }

  @Test
  void aParcelThatIsToldOfTwice() {
    puts(stored(FIRST));

    assertThatThrownBy(() -> puts(stored(SECOND))).hasMessageContaining("one letter");

    history.states(history.storedFact());
    assertThatCode(() -> puts(stored(SECOND))).doesNotThrowAnyException();
  }

  @Test
  void aNoticeToSomebodyElse() {
    var stranger =
        new Addressee(History.ref("eve@example.org"), Optional.empty(), Language.ENGLISH);

    assertThatThrownBy(() -> puts(FIRST, stranger)).hasMessageContaining("whom the parcel is for");
  }

  @Test
  void aMailThatGoesElsewhereThanItsNotice() {
    puts(FIRST);

    assertThatThrownBy(() -> check.carried(mail(FIRST, "eve@example.org")))
        .hasMessageContaining("the address of whom it is for");
  }

  @Test
  void aMailWithTheCodeOfAnother() {
    puts(FIRST);

    isItsCode = false;

    assertThatThrownBy(() -> check.carried(mail(FIRST, "ada@example.org")))
        .hasMessageContaining("a code of that parcel");
  }

  private OutboxTest puts(NoticeId id) {
    return puts(id, History.recipient());
  }

  private OutboxTest puts(NoticeId id, Addressee to) {
    return puts(
        new Notice.CodeRenewed(id, History.PARCEL, to, new SealedText("sealed"), Optional.empty()));
  }

  private OutboxTest puts(Notice notice) {
    history.commits(
        List.of(new Lasting.RecipientReminded(History.PARCEL)), List.of(notice), List.of());
    return this;
  }

  private static Notice stored(NoticeId id) {
    return new Notice.ParcelStored(
        id,
        History.PARCEL,
        History.recipient(),
        Optional.of(new SealedText("sealed")),
        Optional.empty());
  }

  private static OpenedNotice mail(NoticeId id, String address) {
    return new OpenedNotice.ParcelStored(
        id,
        new OpenedNotice.Reader(address, Optional.empty(), Language.ENGLISH),
        Optional.of(new OpenedNotice.Code("12345678", "1234", "qr")),
        Optional.empty(),
        Optional.empty());
  }
}
