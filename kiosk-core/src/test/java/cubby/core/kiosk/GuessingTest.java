package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.notice.SupportMatter;
import cubby.core.parcel.ParcelId;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes, and people who guess them.
class GuessingTest {

  private static final String WRONG = "99999999";

  private final Bench kiosk = Bench.allEmpty();
  private final ParcelId parcel = kiosk.stored("T1", "S");

  @Nested
  @DisplayName("G3: failed tries draw on a kiosk-wide allowance")
  class Allowance {

    @Test
    void aFailedTryIsAFactAndIsShown() {
      kiosk.press(Choice.COLLECT).type(WRONG);

      assertThat(kiosk.facts()).containsExactly(new Lasting.CodeTryFailed());
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.EnterCode(8, 0, CodeTrouble.NOT_KNOWN, 4, Duration.ZERO));
    }

    @Test
    void aGoodCodeDrawsNothing() {
      kiosk.collects(parcel);

      assertThat(kiosk.facts(Lasting.CodeTryFailed.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "9999999", "999999999", "12345678901", "🙂🙂🙂"})
    void whatHasNotTheLengthOfACodeIsNoTry(String typed) {
      kiosk.press(Choice.COLLECT).type(typed);

      assertThat(kiosk.facts()).isEmpty();
      assertThat(kiosk.step()).isEqualTo(new Step.EnterCode(CodeTrouble.NOT_KNOWN));
    }

    @Test
    void theNextPersonHasNoNewTries() {
      kiosk.press(Choice.COLLECT).type(WRONG).press(Choice.BACK);
      kiosk.press(Choice.COLLECT);

      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.EnterCode(8, 0, CodeTrouble.NONE, 4, Duration.ZERO));
    }

    @Test
    void oneComesBackEveryHundredMinutes() {
      useUp();

      kiosk.passes(Duration.ofMinutes(99)).press(Choice.COLLECT);
      assertThat(checkLength()).isEqualTo(4);
      kiosk.press(Choice.BACK).passes(Duration.ofMinutes(1)).press(Choice.COLLECT);

      assertThat(checkLength()).isZero();
      kiosk.type(WRONG);
      assertThat(checkLength()).isEqualTo(4);
    }

    @Test
    void aPowerCutRefillsNothing() {
      useUp();

      kiosk.powerCut(Duration.ofDays(30)).banksConnect().press(Choice.COLLECT);

      assertThat(checkLength()).isEqualTo(4);
    }

    @Test
    @DisplayName("T3: nor does a jump of the wall clock")
    void aClockSetForwardRefillsNothing() {
      useUp();

      kiosk.clockJumps(Duration.ofDays(30)).press(Choice.COLLECT);

      assertThat(checkLength()).isEqualTo(4);
    }

    @Test
    void supportIsToldWhenItIsUsedUp() {
      kiosk.press(Choice.COLLECT);
      for (var i = 0; i < 4; i++) {
        kiosk.type(WRONG);
        assertThat(kiosk.told()).isEmpty();
      }

      kiosk.type(WRONG);

      assertThat(kiosk.told()).containsExactly(SupportMatter.GUESSING);
    }

    @Test
    @DisplayName("G2: whoever guesses all day has as many tries as the bound counts with")
    void aDayOfGuessingHasNineteenTries() {
      var random = new Random(1);
      kiosk.press(Choice.COLLECT);
      var tries = 0;
      for (var i = 0; i < 24 * 60 / 5; i++) {
        kiosk.type("%08d".formatted(50_000_000 + random.nextInt(49_999_999)));
        tries += kiosk.facts(Lasting.CodeTryFailed.class).size();
        kiosk.passes(Duration.ofMinutes(5)).press(Choice.COLLECT);
      }

      assertThat((double) tries).isLessThanOrEqualTo(Limits.CODE_TRIES_A_DAY);
      assertThat(tries).isEqualTo(19);
    }
  }

  @Nested
  @DisplayName("G4: when it is used up nobody is locked out")
  class UsedUp {

    @Test
    void theCodeAloneDoesNotOpen() {
      useUp();

      kiosk.collects(parcel);

      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.facts()).isEmpty();
    }

    @Test
    void codeAndCheckNumberOpen() {
      useUp();

      kiosk.press(Choice.COLLECT).type(kiosk.digitsAndCheckOf(parcel));

      assertThat(kiosk.pulses()).containsExactly("1");
    }

    @Test
    void aFailedOneMustWaitAMinute() {
      useUp();
      kiosk.press(Choice.COLLECT).type("999999999999");
      assertThat(kiosk.facts()).containsExactly(new Lasting.CheckedTryFailed());
      assertThat(kiosk.model())
          .isEqualTo(
              new ScreenModel.EnterCode(8, 4, CodeTrouble.NOT_KNOWN, 0, Duration.ofMinutes(1)));

      kiosk.type(kiosk.digitsAndCheckOf(parcel));
      assertThat(kiosk.pulses()).isEmpty();
      assertThat(kiosk.facts()).isEmpty();
      kiosk.passes(Duration.ofMinutes(1)).press(Choice.COLLECT);
      kiosk.type(kiosk.digitsAndCheckOf(parcel));

      assertThat(kiosk.pulses()).containsExactly("1");
    }

    @Test
    void aPowerCutDoesNotShortenTheMinute() {
      useUp();
      kiosk.press(Choice.COLLECT).type("999999999999");

      kiosk.powerCut(Duration.ofMinutes(5)).banksConnect();
      kiosk.press(Choice.COLLECT).type(kiosk.digitsAndCheckOf(parcel));

      assertThat(kiosk.pulses()).isEmpty();
    }

    @Test
    void whatWasTypedAsAskedIsTakenThoughATryHasComeBackMeanwhile() {
      useUp();
      kiosk.press(Choice.COLLECT);
      assertThat(checkLength()).isEqualTo(4);
      for (var minute = 0; minute < 200; minute++) {
        kiosk.passes(Duration.ofSeconds(30)).press(Choice.STAY);
      }
      assertThat(checkLength()).isZero();

      kiosk.type(kiosk.digitsAndCheckOf(parcel));

      assertThat(kiosk.pulses()).containsExactly("1");
    }
  }

  @Nested
  @DisplayName("G2: failed sign-ins with typed numbers draw on one allowance")
  class Pins {

    @Test
    void aDayOfThemFindsNoPinWithMoreThanTheChanceThatMayBe() {
      var chance = Limits.TYPED_SIGN_INS_A_DAY / Math.pow(10, Limits.PIN_DIGITS_MIN);

      assertThat(chance).isLessThanOrEqualTo(Limits.GUESS_CHANCE_MAX);
    }

    @Test
    void whoeverGuessesAllDayWithManyNumbersHasNoMoreTriesThanThat() {
      var tries = 0;
      for (var i = 0; i < 24 * 60; i++) {
        kiosk.press(Choice.COURIER).type("" + (100 + i % 300)).type("9999");
        tries += kiosk.facts(Lasting.SignInFailed.class).size();
        kiosk.press(Choice.BACK).passes(Duration.ofMinutes(1));
      }

      assertThat((double) tries).isLessThanOrEqualTo(Limits.TYPED_SIGN_INS_A_DAY).isGreaterThan(80);
    }

    @Test
    void usedUpTheRightPinMustWaitTooAndSupportIsTold() {
      assertThat(usesUpTyped()).containsExactly(SupportMatter.GUESSING);

      kiosk.courierSignedIn();
      assertThat(kiosk.model())
          .isEqualTo(new ScreenModel.SignInFailed(Limits.TYPED_SIGN_INS.refill()));
      kiosk.press(Choice.BACK).passes(Limits.TYPED_SIGN_INS.refill()).courierSignedIn();

      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void aBadgeSignsInAllTheSame() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      usesUpTyped();

      kiosk.scan("badge 43").type(Bench.PIN);

      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void aBadgesWrongPinsUseUpThoseOfItsNumberAlone() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      for (var i = 0; i < Limits.PIN_TRIES.most(); i++) {
        kiosk.scan("badge 43").type("9999").press(Choice.BACK);
      }

      kiosk.scan("badge 43").type(Bench.PIN);
      assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);
      assertThat(kiosk.ledger().people().typedTries().left())
          .isEqualTo(Limits.TYPED_SIGN_INS.most());
    }

    private List<SupportMatter> usesUpTyped() {
      var told = new ArrayList<SupportMatter>();
      for (var i = 0; i < Limits.TYPED_SIGN_INS.most(); i++) {
        kiosk.press(Choice.COURIER).type("" + (100 + i)).type("9999");
        told.addAll(kiosk.told());
        kiosk.press(Choice.BACK);
      }
      return told;
    }
  }

  private int checkLength() {
    return kiosk.model() instanceof ScreenModel.EnterCode keypad ? keypad.checkLength() : -1;
  }

  private void useUp() {
    kiosk.press(Choice.COLLECT);
    for (var i = 0; i < 5; i++) {
      kiosk.type(WRONG);
    }
    kiosk.press(Choice.BACK);
  }
}
