package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.effect.Effect;
import cubby.core.effect.Reply;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.person.Claimant;
import cubby.core.person.CourierNumber;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.time.Uptime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A courier signs in.
class CourierSignInTest {

  private final Bench kiosk = Bench.allEmpty();

  @Nested
  @DisplayName("D1: sign in by number and PIN")
  class SigningIn {

    @Test
    void theRightPinLetsACourierIn() {
      kiosk.courierSignedIn();

      assertThat(kiosk.facts()).contains(new Lasting.CourierSignedIn(Site.SWIFT_COURIER));
      assertThat(kiosk.state().presence().attendance().visit())
          .isEqualTo(new Visit.ByCourier(Site.SWIFT_COURIER, Site.SWIFT));
      assertThat(kiosk.step()).isEqualTo(new Step.ScanParcel(ScanTrouble.NONE, Optional.empty()));
    }

    @Test
    void aWrongPinDoesNotAndIsAFact() {
      kiosk.press(Choice.COURIER).type("42").type("9999");

      assertThat(kiosk.facts())
          .containsExactly(new Lasting.SignInFailed(new Claimant.Known(Site.SWIFT_COURIER)));
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.SignInFailed(Duration.ZERO));
    }

    @Test
    void anUnknownNumberIsTreatedLikeAWrongPin() {
      kiosk.press(Choice.COURIER).type("4711");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterPin());

      kiosk.type(Bench.PIN);

      assertThat(kiosk.effects())
          .as("the same work is done")
          .anySatisfy(e ->
              assertThat(e)
                  .isInstanceOfSatisfying(
                      Effect.CheckPin.class, c -> assertThat(c.hash()).isEmpty()));
      assertThat(kiosk.facts())
          .containsExactly(new Lasting.SignInFailed(new Claimant.Stranger(Bench.mac("4711"))));
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.SignInFailed(Duration.ZERO));
    }

    @Test
    void afterFiveWrongPinsEvenTheRightOneMustWait() {
      for (var i = 0; i < 5; i++) {
        kiosk.press(Choice.COURIER).type("42").type("9999");
        kiosk.press(Choice.BACK);
      }

      kiosk.courierSignedIn();

      assertThat(kiosk.effects()).doesNotHaveAnyElementsOfTypes(Effect.CheckPin.class);
      assertThat(kiosk.model())
          .isInstanceOfSatisfying(
              ScreenModel.SignInFailed.class,
              failed -> assertThat(failed.nextTryIn()).isEqualTo(Duration.ofMinutes(5)));
      kiosk.press(Choice.BACK).passes(Duration.ofMinutes(5)).courierSignedIn();
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    /// Nobody finds out by waiting which numbers are somebody's.
    @Test
    void anUnknownNumberWaitsAsLongAsAKnownOne() {
      var known = waits(kiosk.fork(), "42");

      assertThat(waits(kiosk, "4711")).isEqualTo(known);
      kiosk.press(Choice.BACK).press(Choice.COURIER).type("4712").type("9999");
      assertThat(kiosk.model())
          .as("another number")
          .isEqualTo(new ScreenModel.SignInFailed(Duration.ZERO));
    }

    private static List<Duration> waits(Bench kiosk, String number) {
      var waits = new ArrayList<Duration>();
      for (var i = 0; i < 8; i++) {
        kiosk.press(Choice.COURIER).type(number).type("9999");
        waits.add(((ScreenModel.SignInFailed) kiosk.model()).nextTryIn());
        kiosk.press(Choice.BACK).passes(Duration.ofSeconds(50));
      }
      return waits;
    }

    @Test
    void numbersThatNobodyHasAreForgottenWhenThereAreTooMany() {
      var people = People.NOBODY;
      for (var i = 0; i < 3 * People.STRANGERS_MAX; i++) {
        people =
            people.failed(
                new Claimant.Stranger(Bench.mac("n" + i)), new Uptime(Duration.ofSeconds(i)));
      }
      assertThat(people.strangerTries()).hasSizeLessThanOrEqualTo(People.STRANGERS_MAX);
    }

    @Test
    void aBadgeStandsForTheNumber() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");

      kiosk.scan("badge 43");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterPin());
      kiosk.type(Bench.PIN);

      assertThat(kiosk.state().presence().attendance().visit())
          .isEqualTo(new Visit.ByCourier(new CourierNumber("43"), Site.SWIFT));
    }

    @Test
    void aBadgeMayBeScannedWhereTheNumberIsAskedFor() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      kiosk.press(Choice.COURIER).scan("badge 43");
      assertThat(kiosk.model()).isEqualTo(new ScreenModel.EnterPin());
    }

    @Test
    void aBadgeWithoutItsPinLetsNobodyIn() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      kiosk.scan("badge 43").type("9999");
      assertThat(kiosk.facts())
          .containsExactly(new Lasting.SignInFailed(new Claimant.Badged(new CourierNumber("43"))));
    }

    @Test
    void aBadgeIsNoParcel() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      kiosk.courierSignedIn().scan("badge 43");
      assertThat(kiosk.step())
          .isEqualTo(new Step.ScanParcel(ScanTrouble.UNREADABLE, Optional.empty()));
    }

    @Test
    void aBadgeIsOnePersons() {
      kiosk.enrols(new CourierNumber("43"), "badge 43");
      assertThat(kiosk.enrols(new CourierNumber("44"), "badge 43").reply())
          .isInstanceOf(Reply.Refused.class);
      kiosk.announced("T1", "S");
      assertThat(kiosk.enrols(new CourierNumber("44"), "T1").reply())
          .isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aPowerCutRefillsNoPinTries() {
      for (var i = 0; i < 5; i++) {
        kiosk.press(Choice.COURIER).type("42").type("9999");
        kiosk.press(Choice.BACK);
      }

      kiosk.powerCut(Duration.ofDays(1)).banksConnect().courierSignedIn();

      assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);
    }

    @Test
    void oneCouriersFailuresDoNotLockOutAnother() {
      for (var i = 0; i < 5; i++) {
        kiosk.press(Choice.COURIER).type("42").type("9999");
        kiosk.press(Choice.BACK);
      }

      kiosk.signsIn(Site.OTHER_COURIER);

      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }

    @Test
    void anAnswerToAnotherCheckMeansNothing() {
      kiosk.does(new Input.PinChecked("some other", true));

      assertThat(kiosk.facts()).isEmpty();
      assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12345678901", "٤٢", "4 2", "🙂🙂"})
    void whatIsNoNumberIsNoNumber(String digits) {
      kiosk.press(Choice.COURIER).type(digits);

      assertThat(kiosk.step()).isEqualTo(new Step.SignInFailed(Optional.empty()));
    }

    @Test
    void anotherCarriersParcelIsNotShown() {
      kiosk.stored("T1", "S");

      kiosk.signsIn(Site.OTHER_COURIER).scan("T1");

      assertThat(kiosk.model())
          .isEqualTo(
              new ScreenModel.ScanParcel(
                  ScanTrouble.OTHER_CARRIER, Optional.empty(), false, 0, Optional.empty()));
    }
  }
}
