package cubby.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentId;
import cubby.core.screen.Choice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ChooseSize;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.EnterContact;
import cubby.core.screen.ScreenModel.EnterCourierNumber;
import cubby.core.screen.ScreenModel.EnterPin;
import cubby.core.screen.ScreenModel.EnterSender;
import cubby.core.screen.ScreenModel.PickRecipient;
import cubby.core.screen.ScreenModel.PickRecipient.Person;
import cubby.core.screen.ScreenModel.PressDoor;
import cubby.core.screen.ScreenModel.ScanParcel;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.screen.ScreenModel.SizeOffer;
import cubby.core.screen.ScreenModel.Welcome;
import cubby.core.screen.ScreenModel.WhyWork;
import cubby.core.screen.Touch;
import cubby.core.screen.Touch.DigitsEntered;
import cubby.core.screen.Touch.PersonPicked;
import cubby.core.screen.Touch.Present;
import cubby.core.screen.Touch.Pressed;
import cubby.core.screen.Touch.Scanned;
import cubby.core.screen.Touch.SizeChosen;
import cubby.core.screen.Touch.Taken;
import cubby.core.screen.Touch.TextEntered;
import cubby.core.session.Work;
import cubby.core.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A robot at the glass.
class KioskPaneTest {

  /// Fits the screen of the headless toolkit.
  private static final Glass GLASS = new Glass(10.1, 540, 960);

  private static final EnterCode ENTER_CODE =
      new EnterCode(8, 0, CodeTrouble.NONE, 5, Duration.ZERO);

  private static final Duration SEEN = Duration.ofMillis(250);

  private final List<Touch> touches = new CopyOnWriteArrayList<>();
  private volatile Duration now = Duration.ofHours(1);

  private final KioskPane pane =
      Fx.call(() ->
          new KioskPane(
              SampleCabinet.cabinet(), SampleCabinet.PROFILE, GLASS, () -> now, touches::add));

  private final Stage stage = Fx.call(this::open);

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void eightClicksEnterCode() {
    show(7, ENTER_CODE);
    clickDigits("20481639");
    expect(new DigitsEntered(7, "20481639"));
  }

  @Test
  void deleteTakesBackOneDigit() {
    show(7, ENTER_CODE);
    for (var key : List.of("2", "9", "delete", "0", "4", "8", "1", "6", "3", "9")) {
      click("#key-" + key);
    }
    expect(new DigitsEntered(7, "20481639"));
  }

  @Test
  void eachDigitIsToldOnceAndBeforeTheyAreEntered() {
    show(7, ENTER_CODE);
    clickDigits("204");
    click("#key-delete");
    type("48163", 50);
    ask("#ease");
    ask("#ease-LARGE_TEXT");
    ask("#ease-done");
    assertThat(taken()).as("8 digits, one deleted").isEqualTo(9);
    clickDigits("9");
    expect(new DigitsEntered(7, "20481639"));
    assertThat(taken()).isEqualTo(10);
    assertThat(touches.getLast()).isEqualTo(new DigitsEntered(7, "20481639"));
  }

  @Test
  void digitsTypedOnTheFirstScreenAreToldOnce() {
    show(1, new Welcome(false));
    type("2048", 50);
    show(2, ENTER_CODE);
    assertThat(taken()).isEqualTo(4);
  }

  @Test
  void onlyDigitsThatAreTakenAreTold() {
    show(7, new EnterPin());
    type("1a2-3", 50);
    assertThat(taken()).isEqualTo(3);
    type("4567890123456", 50);
    assertThat(taken()).as("a PIN has 12 digits").isEqualTo(12);
  }

  @Test
  void whatAsksSomethingOfTheKioskIsToldOnce() {
    show(7, new Welcome(false));
    click("#choice-COURIER");
    assertThat(taken()).isEqualTo(1);
    show(8, new EnterCourierNumber());
    click("#key-4");
    click("#key-2");
    click("#key-delete");
    click("#key-enter");
    assertThat(taken()).isEqualTo(1 + 4);
    type("4", 50);
    press(KeyCode.ENTER);
    assertThat(taken()).as("by the pad").isEqualTo(1 + 4 + 2);
    show(9, new PressDoor(new CompartmentId("12")));
    type("1", 50);
    assertThat(taken()).as("an answer by the pad").isEqualTo(1 + 4 + 2 + 1);
    show(10, ENTER_CODE);
    type("*", 50);
    expect(
        new Pressed(7, Choice.COURIER),
        new DigitsEntered(8, "4"),
        new DigitsEntered(8, "4"),
        new Pressed(9, Choice.TRY_AGAIN),
        new Pressed(10, Choice.BACK));
    assertThat(taken()).isEqualTo(1 + 4 + 2 + 1 + 1);
  }

  @Test
  void aKeyOfSeveralLettersIsToldOnce() {
    show(7, new EnterContact(ContactTrouble.NONE, true, false));
    click("#letter-a");
    click("#letter-com");
    click("#letter-backspace");
    assertThat(taken()).isEqualTo(3);
  }

  @Test
  void whatIsOfNoUseIsNotTold() {
    show(7, new EnterCourierNumber());
    click("#key-delete");
    click("#key-enter");
    show(8, new EnterContact(ContactTrouble.NONE, true, false));
    click("#letter-backspace");
    click("#letter-enter");
    click("#letter-page");
    assertThat(taken()).isZero();
  }

  /// What the kiosk says just then is not cut off: it would not be said again.
  @Test
  void whatConcernsTheGlassAloneIsNotTold() {
    show(7, new PressDoor(new CompartmentId("12")));
    ask("#ease");
    ask("#ease-LARGE_TEXT");
    ask("#ease-done");
    assertThat(taken()).isZero();
  }

  @Test
  void scansAreNotTold() {
    show(7, ENTER_CODE);
    type("20481639", 10);
    settle(200);
    expect(new Scanned("20481639"));
    assertThat(taken()).isZero();
  }

  /// A hand that shakes turns nothing off again.
  @Test
  void aSecondTapOnWhatHelpsIsForTheFirst() {
    show(1, new Welcome(false));
    click("#at-once-HIGH_CONTRAST");
    now = now.plusMillis(150);
    click("#at-once-HIGH_CONTRAST");
    assertThat(pane.getStyleClass()).contains(Theme.HIGH_CONTRAST.style());
  }

  @Test
  void norDoesASecondTapOnThePanelPressWhatIsBeneath() {
    show(7, new ScreenModel.SignInFailed(Duration.ZERO));
    ask("#ease");
    click("#ease-done");
    now = now.plusMillis(150);
    click("#choice-BACK");
    assertThat(meant()).isEmpty();
  }

  @Test
  void checkNumberIsEnteredWithTheCode() {
    show(7, new EnterCode(8, 4, CodeTrouble.NONE, 1, Duration.ZERO));
    type("204816395", 50);
    assertThat(meant()).isEmpty();
    type("512", 50);
    expect(new DigitsEntered(7, "204816395512"));
  }

  @Test
  void highContrastAndLargeTextAreOneTouchAwayOnTheFirstScreen() {
    show(1, new Welcome(false));
    ask("#at-once-HIGH_CONTRAST");
    ask("#at-once-LARGE_TEXT");
    assertThat(pane.getStyleClass()).contains(Theme.HIGH_CONTRAST.style());
    assertThat(Fx.<Boolean>call(() -> pane.textGrowth() > 1)).isTrue();
    ask("#at-once-HIGH_CONTRAST");
    assertThat(pane.getStyleClass()).contains(Theme.LIGHT.style());
    assertThat(meant()).isEmpty();
  }

  @Test
  void whatHelpsIsOnEveryScreenAndLeavesWhatWasTyped() {
    show(7, ENTER_CODE);
    clickDigits("2048");
    ask("#ease");
    ask("#ease-HIGH_CONTRAST");
    ask("#ease-LARGE_TEXT");
    ask("#ease-LOW");
    ask("#ease-done");
    assertThat(pane.getStyleClass()).contains(Theme.HIGH_CONTRAST.style());
    clickDigits("1639");
    expect(new DigitsEntered(7, "20481639"));
  }

  @Test
  void whatHelpsIsGoneWithTheSession() {
    show(1, new Welcome(false));
    ask("#ease");
    ask("#ease-HIGH_CONTRAST");
    show(2, ENTER_CODE);
    assertThat(pane.getStyleClass()).contains(Theme.HIGH_CONTRAST.style());
    ask("#ease");
    show(3, new Welcome(false));
    assertThat(pane.getStyleClass()).contains(Theme.LIGHT.style());
    assertThat(Fx.<Boolean>call(() -> pane.lookup("#ease-done") == null)).isTrue();
  }

  @Test
  void aFirstScreenThatNobodyTouchesForgetsWhatHelped() {
    show(1, new Welcome(false));
    ask("#ease");
    ask("#ease-HIGH_CONTRAST");
    Fx.run(pane::forget);
    assertThat(pane.getStyleClass()).contains(Theme.LIGHT.style());
  }

  @Test
  void nobodyIsForgottenInTheMiddleOfTheirSession() {
    show(7, ENTER_CODE);
    ask("#ease");
    ask("#ease-HIGH_CONTRAST");
    Fx.run(pane::forget);
    assertThat(pane.getStyleClass()).contains(Theme.HIGH_CONTRAST.style());
  }

  @Test
  void nightFallsAroundWhoeverAskedForHighContrast() {
    show(7, ENTER_CODE);
    Fx.run(() -> pane.toggle(Ease.HIGH_CONTRAST));
    Fx.run(() -> pane.paint(Theme.NIGHT));
    assertThat(pane.getStyleClass()).contains(Theme.HIGH_CONTRAST.style());
    show(8, new Welcome(false));
    assertThat(pane.getStyleClass()).contains(Theme.NIGHT.style());
  }

  @Test
  void aLanguagePickedOnTheWayLeavesWhatWasTyped() {
    show(7, ENTER_CODE);
    clickDigits("2048");
    ask("#ease");
    ask("#ease-language");
    click("#language-ar");
    showAll(new Screen(7, Language.ARABIC, ENTER_CODE, false, List.of()));
    clickDigits("1639");
    expect(new Touch.LanguagePicked(7, Language.ARABIC), new DigitsEntered(7, "20481639"));
  }

  @Test
  void aLanguagePickedWhileTheScreenChangesBeneathIsOfTheNewOne() {
    show(7, new Welcome(false));
    ask("#ease");
    show(8, new Welcome(false));
    ask("#ease-language");
    click("#language-ar");
    expect(new Touch.LanguagePicked(8, Language.ARABIC));
  }

  @Test
  void aPadAnswersWithTheDigitsThatAreSaid() {
    show(7, new ScreenModel.ConfirmEmpty(new CompartmentId("3"), false));
    type("0392", 50);
    expect(new Pressed(7, Choice.NO));
  }

  @Test
  void aDigitThatSaysIAmStillHereAnswersNothingElse() {
    var asked = new ScreenModel.ConfirmEmpty(new CompartmentId("3"), false);
    showAll(new Screen(7, Language.ENGLISH, asked, true, List.of()));
    type("1", 10);
    show(7, asked);
    settle(50);
    assertThat(touches).containsExactly(new Present());

    settle(1000);
    type("1", 50);
    expect(new Pressed(7, Choice.YES));
  }

  @Test
  void noKeyThatSaysIAmStillHerePressesAButtonBeneath() {
    for (var asked : List.of(new ScreenModel.NextParcel(1), ENTER_CODE)) {
      showAll(new Screen(7, Language.ENGLISH, asked, true, List.of()));
      press(KeyCode.ENTER);
      type("#*", 50);
      press(KeyCode.ESCAPE);
      settle(50);
      assertThat(meant()).isEmpty();
    }
    show(7, new ScreenModel.NextParcel(1));
    settle(1000);
    press(KeyCode.ENTER);
    expect(new Pressed(7, Choice.NEXT));
  }

  @Test
  void noKeyPressesAButtonThatTheViewPanelLiesOver() {
    show(7, new ScreenModel.ConfirmEmpty(new CompartmentId("3"), false));
    ask("#ease");
    type("1#*", 50);
    press(KeyCode.ENTER);
    settle(50);
    assertThat(meant()).isEmpty();

    ask("#ease-done");
    type("1", 50);
    expect(new Pressed(7, Choice.YES));
  }

  @Test
  void theSecondTapOfAHandThatShakesFallsThroughToNothing() {
    var asked = new ScreenModel.NextParcel(1);
    showAll(new Screen(7, Language.ENGLISH, asked, true, List.of()));
    click("#choice-STAY");
    showAtOnce(new Screen(7, Language.ENGLISH, asked, false, List.of()));
    settle(295);
    click("#choice-NEXT");
    expect(new Pressed(7, Choice.STAY));

    settle(1000);
    click("#choice-NEXT");
    expect(new Pressed(7, Choice.STAY), new Pressed(7, Choice.NEXT));
  }

  @Test
  void aDigitThatWasPressedOnTheScreenBeforeAnswersNothing() {
    show(7, new PressDoor(new CompartmentId("3")));
    type("1", 10);
    show(8, new ScreenModel.DidItOpen(new CompartmentId("3")));
    settle(50);
    type("1", 50);
    expect(new Pressed(8, Choice.YES));
  }

  @Test
  void aTouchThatWasMeantForTheScreenBeforePressesNothing() {
    show(7, new ScreenModel.SignInFailed(Duration.ofSeconds(30)));
    showAtOnce(
        new Screen(
            8,
            Language.ENGLISH,
            new ScreenModel.SignInFailed(Duration.ofSeconds(30)),
            false,
            List.of()));
    now = now.plusMillis(249);
    click("#choice-TRY_AGAIN");
    assertThat(meant()).isEmpty();
    now = now.plusMillis(1);
    click("#choice-TRY_AGAIN");
    expect(new Pressed(8, Choice.TRY_AGAIN));
  }

  @Test
  void norDoesOneThatWasMeantForWhatTheQuestionWhetherSomebodyIsThereLiesOver() {
    show(7, ENTER_CODE);
    showAtOnce(new Screen(7, Language.ENGLISH, ENTER_CODE, true, List.of()));
    click("#choice-STAY");
    expect();
    assertThat(touches).contains(new Present());
  }

  @Test
  void norOneThatWasMeantForWhatHasMovedSinceADoorIsOpen() {
    show(7, ENTER_CODE);
    showAtOnce(new Screen(7, Language.ENGLISH, ENTER_CODE, false, List.of(new CompartmentId("3"))));
    click("#key-5");
    assertThat(taken()).isZero();
    now = now.plus(SEEN);
    click("#key-5");
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void aButtonStaysUnderTheFingerWhileSecondsAreCounted() {
    show(7, new ScreenModel.SignInFailed(Duration.ofSeconds(30)));
    var finger = down("#choice-TRY_AGAIN");
    show(7, new ScreenModel.SignInFailed(Duration.ofSeconds(29)));
    finger.run();
    expect(new Pressed(7, Choice.TRY_AGAIN));
  }

  @Test
  void whatHelpsStaysUnderTheFingerWhileSecondsAreCounted() {
    show(7, new EnterCode(8, 4, CodeTrouble.NOT_KNOWN, 0, Duration.ofSeconds(30)));
    ask("#ease");
    var finger = down("#ease-HIGH_CONTRAST");
    show(7, new EnterCode(8, 4, CodeTrouble.NOT_KNOWN, 0, Duration.ofSeconds(29)));
    finger.run();
    assertThat(pane.getStyleClass()).contains(Theme.HIGH_CONTRAST.style());
  }

  @Test
  void digitsThatLedNowhereAreNotTheNextPersons() {
    show(1, new Welcome(false));
    type("9", 50);
    touches.clear();
    settle(60_000);
    type("204", 50);
    expect(new Pressed(1, Choice.COLLECT));
    show(2, ENTER_CODE);
    type("81639", 50);
    expect(new Pressed(1, Choice.COLLECT), new DigitsEntered(2, "20481639"));
  }

  @Test
  void aCodeOfAnotherLengthIsEnteredByAKey() {
    show(7, new EnterCode(8, 0, CodeTrouble.NONE, 5, Duration.ZERO, List.of(6)));
    clickDigits("204816");
    assertThat(meant()).isEmpty();
    click("#key-enter");
    expect(new DigitsEntered(7, "204816"));
  }

  @Test
  void theLongestCodeStillEntersByItself() {
    show(7, new EnterCode(6, 0, CodeTrouble.NONE, 5, Duration.ZERO, List.of(8)));
    clickDigits("20481639");
    expect(new DigitsEntered(7, "20481639"));
  }

  @Test
  void pickupTakesNineTouches() {
    show(1, new Welcome(false));
    click("#choice-COLLECT");
    expect(new Pressed(1, Choice.COLLECT));
    show(2, ENTER_CODE);
    clickDigits("20481639");
    expect(new Pressed(1, Choice.COLLECT), new DigitsEntered(2, "20481639"));
  }

  @Test
  void typingOnFirstScreenStartsPickupAndKeepsTheDigits() {
    show(1, new Welcome(false));
    type("204", 50);
    expect(new Pressed(1, Choice.COLLECT));
    show(2, ENTER_CODE);
    type("81639", 50);
    expect(new Pressed(1, Choice.COLLECT), new DigitsEntered(2, "20481639"));
  }

  @Test
  void scanOnFirstScreenIsOneScanAndNothingElse() {
    show(1, new Welcome(false));
    type("00340434161094042557", 5);
    press(KeyCode.ENTER);
    expect(new Scanned("00340434161094042557"));
  }

  @Test
  void scanAtKeypadLeavesNoDigits() {
    show(7, ENTER_CODE);
    type("2048", 50);
    type("00340434161094042557", 5);
    press(KeyCode.ENTER);
    type("1639", 50);
    expect(new Scanned("00340434161094042557"), new DigitsEntered(7, "20481639"));
  }

  @Test
  void robotsKeysAreKeys() {
    show(7, new EnterCourierNumber());
    for (var code : List.of(KeyCode.DIGIT1, KeyCode.DIGIT0, KeyCode.DIGIT4)) {
      Fx.run(() -> new Robot().keyType(code));
      settle(50);
    }
    Fx.run(() -> new Robot().keyType(KeyCode.ENTER));
    expect(new DigitsEntered(7, "104"));
  }

  @Test
  void aPadWithoutNumLockTypesDigits() {
    show(7, new EnterCourierNumber());
    for (var code :
        List.of(
            KeyCode.INSERT,
            KeyCode.END,
            KeyCode.DOWN,
            KeyCode.PAGE_DOWN,
            KeyCode.LEFT,
            KeyCode.CLEAR,
            KeyCode.RIGHT,
            KeyCode.HOME)) {
      press(code);
      settle(50);
    }
    press(KeyCode.ENTER);
    expect(new DigitsEntered(7, "01234567"));
  }

  @Test
  void numberIsEnteredByItsKey() {
    show(7, new EnterCourierNumber());
    for (var key : List.of("1", "0", "4", "7", "enter")) {
      click("#key-" + key);
    }
    expect(new DigitsEntered(7, "1047"));
  }

  @Test
  void nothingIsEnteredWhereNothingWasTyped() {
    show(7, new EnterPin());
    click("#key-enter");
    settle(0);
    assertThat(meant()).isEmpty();
  }

  @Test
  void pinIsNotShown() {
    show(7, new EnterPin());
    type("2951", 50);
    assertThat(texts(".entry-text > .text")).containsExactly("••••");
  }

  @Test
  void sameScreenAgainKeepsWhatWasTyped() {
    show(7, ENTER_CODE);
    type("2048", 50);
    show(7, ENTER_CODE);
    showAll(new Screen(7, Language.ENGLISH, ENTER_CODE, true, List.of()));
    show(7, new EnterCode(8, 0, CodeTrouble.NONE, 4, Duration.ofSeconds(9)));
    type("1639", 50);
    expect(new DigitsEntered(7, "20481639"));
  }

  @Test
  void codeThatWasNotKnownIsClearedEvenOnTheSameRevision() {
    show(7, ENTER_CODE);
    type("20481639", 50);
    show(7, new EnterCode(8, 0, CodeTrouble.NOT_KNOWN, 4, Duration.ZERO));
    type("11112222", 50);
    expect(new DigitsEntered(7, "20481639"), new DigitsEntered(7, "11112222"));
  }

  @Test
  void addressThatWasNotAcceptedCanBeMended() {
    show(7, new EnterContact(ContactTrouble.NONE, false, false));
    type("maria@exampleorg", 50);
    press(KeyCode.ENTER);
    show(8, new EnterContact(ContactTrouble.INVALID, false, false));
    for (var key : List.of("backspace", "backspace", "backspace", "dot", "o", "r", "g", "enter")) {
      click("#letter-" + key);
    }
    expect(new TextEntered(7, "maria@exampleorg"), new TextEntered(8, "maria@example.org"));
  }

  @Test
  void customersAddressThatWasNotAcceptedCanBeMended() {
    show(7, new EnterSender(false, false, false));
    type("s@example", 50);
    show(8, new EnterSender(true, false, false));
    for (var key : List.of("dot", "o", "r", "g", "enter")) {
      click("#letter-" + key);
    }
    expect(new TextEntered(8, "s@example.org"));
  }

  @Test
  void aNameHasSpacesBetweenItsWords() {
    show(7, new EnterContact(ContactTrouble.NONE, false, true));
    for (var key : List.of("a", "n", "n", "a", "space", "b", "enter")) {
      click("#letter-" + key);
    }
    expect(new TextEntered(7, "anna b"));
  }

  @Test
  void aReasonHasSpacesBetweenItsWords() {
    show(7, new WhyWork(new CompartmentId("1"), Work.OPEN_PARCEL, true));
    for (var key : List.of("s", "o", "space", "b", "e", "enter")) {
      click("#letter-" + key);
    }
    expect(new TextEntered(7, "so be"));
  }

  @Test
  void spacesAloneAreNotEntered() {
    show(7, new EnterContact(ContactTrouble.NONE, false, true));
    for (var key : List.of("space", "enter")) {
      click("#letter-" + key);
    }
    expect();
  }

  @Test
  void aPersonIsPickedByTheirPlaceInTheList() {
    show(7, new PickRecipient(List.of(new Person("Anna", "1"), new Person("Anton", ""))));
    click("#person-2");
    expect(new PersonPicked(7, 2));
  }

  @Test
  void barcodeCanBeTypedOnTheGlass() {
    show(7, new ScanParcel(ScanTrouble.NONE, Optional.empty(), false, 0, Optional.empty()));
    click("#scan-field");
    for (var key : List.of("j", "j", "minus", "1", "enter")) {
      click("#letter-" + key);
    }
    expect(new Scanned("JJ-1"));
  }

  @Test
  void sizeIsChosenByItsName() {
    show(
        7,
        new ChooseSize(
            List.of(new SizeOffer(SampleCabinet.SMALL, 3), new SizeOffer(SampleCabinet.LARGE, 0))));
    assertThat(Fx.call(() -> pane.lookup("#size-L") == null)).isTrue();
    click("#size-S");
    expect(new SizeChosen(7, "S"));
  }

  @Test
  void warningIsAnsweredByOneTouch() {
    showAll(new Screen(7, Language.ENGLISH, ENTER_CODE, true, List.of()));
    click("#choice-STAY");
    expect(new Pressed(7, Choice.STAY));
  }

  @Test
  void enterOnPadPressesTheMainButton() {
    show(7, new PressDoor(new CompartmentId("3")));
    press(KeyCode.ENTER);
    expect(new Pressed(7, Choice.TRY_AGAIN));
  }

  @Test
  void chordsDoNothing() {
    show(7, new EnterCourierNumber());
    Fx.run(() -> {
      var down = KeyEvent.KEY_PRESSED;
      pane.fireEvent(new KeyEvent(down, "", "", KeyCode.F4, false, false, true, false));
      pane.fireEvent(
          new KeyEvent(KeyEvent.KEY_TYPED, "1", "1", KeyCode.UNDEFINED, false, true, false, false));
    });
    settle(200);
    press(KeyCode.ENTER);
    settle(50);
    assertThat(meant()).isEmpty();
  }

  @Test
  void anyTextIsTakenCalmly() {
    var texts = List.of("", "\u0000\u0007\u001b\u007f", "📦👍🏽‍🦽", "٣", "' OR 1=1 --");
    for (var shot : new Gallery(SampleCabinet.cabinet(), SampleCabinet.PROFILE).shots()) {
      show(7, shot.model());
      texts.forEach(text -> type(text, 50));
    }
    show(8, ENTER_CODE);
    touches.clear();
    type("20481639", 50);
    expect(new DigitsEntered(8, "20481639"));
  }

  @Test
  void tenThousandCharactersAreTakenCalmly() {
    var fields =
        List.of(
            new Welcome(false),
            ENTER_CODE,
            new EnterCourierNumber(),
            new EnterPin(),
            new EnterContact(ContactTrouble.NONE, false, false),
            new ScanParcel(ScanTrouble.NONE, Optional.empty(), false, 0, Optional.empty()));
    for (var field : fields) {
      show(7, field);
      type("7".repeat(10_000), 50);
    }
    touches.clear();
    press(KeyCode.ENTER);
    expect(new Scanned("7".repeat(WedgeReader.SCAN_LENGTH_MAX)));
  }

  @Test
  void presenceIsToldOnceSecond() {
    show(7, ENTER_CODE);
    type("1", 50);
    type("2", 50);
    assertThat(touches).containsOnlyOnce(new Present());
    now = now.plusSeconds(1);
    type("3", 50);
    assertThat(touches.stream().filter(Present.class::isInstance)).hasSize(2);
  }

  @Test
  void compartmentOfAnotherCabinetIsShownByItsLabel() {
    show(7, new PressDoor(new CompartmentId("Z9")));
    assertThat(texts("#door-label")).containsExactly("Z9");
  }

  private Stage open() {
    var opened = new Stage();
    opened.setScene(new Scene(pane, GLASS.widthPx(), GLASS.heightPx()));
    opened.setX(0);
    opened.setY(0);
    opened.show();
    return opened;
  }

  private void show(long revision, ScreenModel model) {
    showAll(new Screen(revision, Language.ENGLISH, model, false, List.of()));
  }

  /// Seen, before anybody does something.
  private void showAll(Screen screen) {
    showAtOnce(screen);
    now = now.plus(SEEN);
  }

  private void showAtOnce(Screen screen) {
    Fx.run(() -> {
      pane.show(screen);
      pane.applyCss();
      pane.layout();
    });
  }

  /// Asks something of the screen itself, and sees it done.
  private void ask(String selector) {
    click(selector);
    now = now.plus(SEEN);
  }

  private void click(String selector) {
    Fx.run(() -> {
      pane.applyCss();
      pane.layout(); // else what came just now is nowhere yet, and is missed
      var node = pane.lookup(selector);
      assertThat(node).as(selector).isNotNull();
      var bounds = node.localToScreen(node.getLayoutBounds());
      var middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
      var robot = new Robot();
      robot.mouseMove(middle);
      robot.mouseClick(MouseButton.PRIMARY);
    });
    settle(0);
  }

  /// @return what lets go of it again
  private Runnable down(String selector) {
    var robot = Fx.call(Robot::new);
    Fx.run(() -> {
      pane.applyCss();
      pane.layout();
      var node = pane.lookup(selector);
      var bounds = node.localToScreen(node.getLayoutBounds());
      robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
      robot.mousePress(MouseButton.PRIMARY);
    });
    settle(0);
    return () -> {
      Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
      settle(0);
    };
  }

  private void clickDigits(String digits) {
    digits.codePoints().forEach(digit -> click("#key-" + Character.toString(digit)));
  }

  /// One key after the other, with a gap of virtual time; the last is followed by one too.
  private void type(String text, long gapMillis) {
    Fx.run(() ->
        text.codePoints()
            .mapToObj(Character::toString)
            .forEach(c -> {
              pane.fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_TYPED, c, "", KeyCode.UNDEFINED, false, false, false, false));
              now = now.plusMillis(gapMillis);
            }));
    settle(0);
  }

  private void press(KeyCode code) {
    Fx.run(() ->
        pane.fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    Fx.run(() ->
        pane.fireEvent(
            new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false)));
  }

  /// Lets virtual time pass, and the toolkit deliver what is under way: it says nothing of when it
  /// has.
  private void settle(long millis) {
    now = now.plusMillis(millis);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    Fx.run(() -> pane.hear());
  }

  /// What people meant, without their mere presence and what they had not entered yet.
  private List<Touch> meant() {
    return touches.stream()
        .filter(touch -> !(touch instanceof Present || touch instanceof Taken))
        .toList();
  }

  private long taken() {
    return touches.stream().filter(Taken.class::isInstance).count();
  }

  private void expect(Touch... expected) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (meant().size() < expected.length && System.nanoTime() < deadline) {
      settle(0);
    }
    settle(200);
    settle(0);
    assertThat(meant()).containsExactly(expected);
  }

  private List<String> texts(String selector) {
    return Fx.call(() -> {
      pane.applyCss();
      pane.layout();
      return pane.lookupAll(selector).stream().map(node -> ((Text) node).getText()).toList();
    });
  }
}
