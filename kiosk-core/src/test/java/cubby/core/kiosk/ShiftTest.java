package cubby.core.kiosk;

import static cubby.core.kiosk.Site.id;
import static cubby.hal.contract.Occupancy.EMPTY;
import static cubby.hal.contract.Occupancy.OCCUPIED;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.input.Input;
import cubby.core.notice.Notice;
import cubby.core.notice.Notice.Handled.Deed;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D12: what a courier has done, at sign-out and by mail")
class ShiftTest {

  private static final CourierNumber READER = new CourierNumber("43");

  private final Bench kiosk = Bench.allEmpty().enrols(READER, "badge 43");

  @Test
  void isShownAndSent() {
    kiosk.overdue("late", "M");
    kiosk.announced("T1", "S");
    kiosk.announced("T2", "L");
    kiosk.signsIn(READER).scan("T1").opens().closes(OCCUPIED);
    kiosk.press(Choice.TAKE_OUT).press(Choice.OPEN_NEXT).opens().scan("late").closes(EMPTY);
    kiosk.press(Choice.BACK).loses(Site.B).scan("T2").press(Choice.CONTINUE);

    kiosk.press(Choice.SIGN_OUT);

    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.ShiftOver(List.of(id("1")), List.of(id("4")), List.of("L")));
    var list = list(kiosk).orElseThrow();
    assertThat(list.handled())
        .extracting(Notice.Handled::deed)
        .containsExactly(Deed.PUT_IN, Deed.TAKEN_OUT, Deed.REFUSED);
    assertThat(list.handled()).allMatch(line -> line.tracking().isPresent());
    assertThat(list.to().contact())
        .isEqualTo(kiosk.ledger().people().courier(READER).orElseThrow().email().orElseThrow());
    assertThat(kiosk.ledger().work().shifts()).isEmpty();
    assertThat(kiosk.press(Choice.CONTINUE).step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void isShownInTheLanguageOfWhoeverHasDoneIt() {
    kiosk.announced("T1", "S");
    kiosk.signsIn(READER).speak(Language.POLISH).scan("T1").opens().closes(OCCUPIED);

    kiosk.press(Choice.SIGN_OUT);

    assertThat(kiosk.step()).isInstanceOf(Step.ShiftOver.class);
    assertThat(kiosk.screen().language()).isEqualTo(Language.POLISH);
    kiosk.press(Choice.CONTINUE);
    assertThat(kiosk.screen().language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void nothingDoneIsNeitherShownNorSent() {
    kiosk.signsIn(READER).press(Choice.SIGN_OUT);
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(list(kiosk)).isEmpty();
  }

  @Test
  void aCourierWithoutAnAddressSeesItOnly() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1").opens().closes(OCCUPIED).press(Choice.SIGN_OUT);
    assertThat(kiosk.step()).isInstanceOf(Step.ShiftOver.class);
    assertThat(list(kiosk)).isEmpty();
    assertThat(kiosk.ledger().work().shifts()).isEmpty();
  }

  @Test
  void whoLeavesWithoutSigningOutIsSentItToo() {
    kiosk.announced("T1", "S");
    kiosk.signsIn(READER).scan("T1").opens().closes(OCCUPIED).passes(Duration.ofMinutes(2));
    assertThat(list(kiosk)).isPresent();
  }

  @Test
  void aPowerCutLosesNothingOfIt() {
    kiosk.announced("T1", "S");
    kiosk.announced("T2", "S");
    kiosk.signsIn(READER).scan("T1").opens().closes(OCCUPIED);
    kiosk.scan("T2").opens().powerCut(Duration.ofSeconds(30));
    assertThat(list(kiosk)).as("the second is not settled yet").isEmpty();

    kiosk.really("2", cubby.hal.contract.DoorState.CLOSED, OCCUPIED).banksConnect();

    assertThat(list(kiosk).orElseThrow().handled())
        .extracting(Notice.Handled::compartment)
        .containsExactly(Optional.of(id("1")), Optional.of(id("2")));
  }

  @Test
  @DisplayName("N1: a courier sees for how long mail has not left")
  void aCourierSeesHowOldTheOldestNoticeIs() {
    kiosk.signsIn(READER).does(new Input.NoticesWait(Optional.of(kiosk.now().uptime())));
    assertThat(noticesWait()).isEmpty();
    kiosk.passes(Duration.ofSeconds(30)).press(Choice.STAY);
    for (var i = 0; i < 10; i++) {
      kiosk.passes(Duration.ofSeconds(30)).press(Choice.STAY);
    }
    assertThat(noticesWait()).contains(Duration.ofMinutes(5));
    kiosk.does(new Input.NoticesWait(Optional.empty()));
    assertThat(noticesWait()).isEmpty();
  }

  private Optional<Duration> noticesWait() {
    return ((ScreenModel.ScanParcel) kiosk.model()).noticesWait();
  }

  private static Optional<Notice.CourierList> list(Bench kiosk) {
    return kiosk.notices().stream()
        .filter(Notice.CourierList.class::isInstance)
        .map(Notice.CourierList.class::cast)
        .findFirst();
  }
}
