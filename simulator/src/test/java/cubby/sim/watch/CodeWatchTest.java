package cubby.sim.watch;

import static cubby.sim.watch.Histories.collected;
import static cubby.sim.watch.Histories.person;
import static cubby.sim.watch.Histories.pickup;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cubby.core.fact.Lasting;
import cubby.core.notice.NoticeId;
import cubby.core.notice.OpenedNotice;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.Touch;
import cubby.core.words.Language;
import cubby.sim.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CodeWatchTest {
  private static final String CODE = "1111111111";

  private final Histories given = new Histories();
  private final CodeWatch watch = new CodeWatch(given.watched, given.book);

  @Test
  void theCodeOfWhatIsInsideOpensIt() {
    given.bring("1Z1", CODE);
    typed(CODE, Role.RECIPIENT);
    fine(() -> given.durable(given.pulse(given.door, pickup("1Z1"))));
  }

  @Test
  void aDoorOpensWithoutACode() {
    given.bring("1Z1", CODE);
    typed("2222222222", Role.RECIPIENT);
    found(() -> given.durable(given.pulse(given.door, pickup("1Z1"))));
  }

  @Test
  void aCodeOfThePersonBefore() {
    given.bring("1Z1", CODE);
    typed(CODE, Role.RECIPIENT);
    watch.shown(screen(new ScreenModel.Welcome(false)));
    found(() -> given.durable(given.pulse(given.door, pickup("1Z1"))));
  }

  @Test
  void theSameFirstScreenInOtherWordsIsNotTheNextPersons() {
    given.bring("1Z1", CODE);
    watch.shown(screen(new ScreenModel.Welcome(true)));
    typed(CODE, Role.RECIPIENT);
    watch.shown(screen(new ScreenModel.Welcome(false)));
    fine(() -> given.durable(given.pulse(given.door, pickup("1Z1"))));
  }

  @Test
  void aSpentCode() {
    given.bring("1Z1", CODE);
    given.durable(collected("1Z1", given.door));
    typed(CODE, Role.RECIPIENT);
    found(() -> given.durable(given.pulse(given.door, pickup("1Z1"))));
  }

  @Test
  void anOverdueCode() {
    given.bring("1Z1", CODE);
    given.durable(new Lasting.ParcelOverdue(Histories.parcel("1Z1")));
    typed(CODE, Role.RECIPIENT);
    found(() -> given.durable(given.pulse(given.door, pickup("1Z1"))));
  }

  @Test
  void aGuesserOpensADoor() {
    given.bring("1Z1", CODE);
    typed(CODE, Role.GUESSER);
    found(() -> given.durable(given.pulse(given.door, pickup("1Z1"))));
  }

  @Test
  void aTryThatIsNotDurable() {
    given.kiosk.touch(new Touch.Pressed(revision(), Choice.COLLECT));
    given.pass(Duration.ofSeconds(1));
    var keypad = (ScreenModel.EnterCode) given.kiosk.screen().orElseThrow().model();
    var told =
        screen(
            new ScreenModel.EnterCode(
                keypad.codeLength(), 0, ScreenModel.CodeTrouble.NOT_KNOWN, 4, Duration.ZERO));
    typed("2".repeat(keypad.codeLength()), Role.GUESSER);
    found(() -> watch.shown(told));
    given.durable(new Lasting.CodeTryFailed());
    fine(() -> watch.shown(told));
  }

  /// Where the disk is slow, people type before the kiosk has answered what they scanned.
  @Test
  void aSpentQrCodeIsAnsweredAfterTheDigitsBehindItWereTyped() {
    given.kiosk.touch(new Touch.Pressed(revision(), Choice.COLLECT));
    given.pass(Duration.ofSeconds(1));
    var keypad = (ScreenModel.EnterCode) given.kiosk.screen().orElseThrow().model();
    var told =
        screen(
            new ScreenModel.EnterCode(
                keypad.codeLength(), 0, ScreenModel.CodeTrouble.NOT_KNOWN, 4, Duration.ZERO));
    watch.touches(
        person("somebody", Role.RECIPIENT), new Touch.Scanned("CUBBY1:K:P:" + "a".repeat(22)));
    typed("2".repeat(keypad.codeLength()), Role.RECIPIENT);
    fine(() -> watch.shown(told));
    fine(() -> watch.shown(told));
    typed("2".repeat(keypad.codeLength()), Role.RECIPIENT);
    found(() -> watch.shown(told));
  }

  @Test
  void aCodeIsToldToWhomItsParcelIsFor() {
    given.bring("1Z1", CODE);
    fine(() -> watch.carried(stored("ann@example.org")));
    found(() -> watch.carried(stored("bob@example.org")));
  }

  private static OpenedNotice stored(String address) {
    return new OpenedNotice.ParcelStored(
        new NoticeId("1"),
        new OpenedNotice.Reader(address, Optional.empty(), Language.ENGLISH),
        Optional.of(new OpenedNotice.Code(CODE, "0000", "")),
        Optional.empty(),
        Optional.empty());
  }

  private void typed(String digits, Role role) {
    watch.touches(person("somebody", role), new Touch.DigitsEntered(revision(), digits));
  }

  private long revision() {
    return given.kiosk.screen().orElseThrow().revision();
  }

  private static Screen screen(ScreenModel model) {
    return new Screen(1, Language.ENGLISH, model, false, List.of());
  }

  private static void fine(ThrowingCallable what) {
    assertThatCode(what).doesNotThrowAnyException();
  }

  private static void found(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(Violation.class);
  }
}
