package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.notice.SupportMatter;
import cubby.core.person.SecondFactor;
import cubby.core.screen.Choice;
import cubby.core.session.Step;
import cubby.core.session.Visit;
import cubby.core.time.TimeTrust;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M1: a technician signs in")
class TechnicianSignInTest {

  private static final Duration ONE_STEP = Duration.ofSeconds(30);

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void withNumberPinAndOneTimeCode() {
    kiosk.signsIn(Site.TECHNICIAN);
    assertThat(kiosk.step()).isEqualTo(new Step.EnterOneTimeCode(Site.TECHNICIAN, false));

    kiosk.type(Bench.ONE_TIME);
    assertThat(kiosk.step()).isEqualTo(new Step.Compartments());
    assertThat(kiosk.state().presence().attendance().visit())
        .isEqualTo(new Visit.ByTechnician(Site.TECHNICIAN));
    assertThat(kiosk.facts(Lasting.TechnicianSignedIn.class)).hasSize(1);
  }

  @Test
  void neverWithThePinAlone() {
    kiosk.signsIn(Site.TECHNICIAN).press(Choice.CHECK_WIRING).point("1");

    assertThat(kiosk.state().presence().attendance().visit()).isEqualTo(new Visit.Anybody());
    assertThat(kiosk.pulses()).isEmpty();
  }

  @Test
  void noStepTwiceEvenAfterAPowerCut() {
    kiosk.technicianSignedIn().press(Choice.SIGN_OUT);
    kiosk.powerCut(Duration.ZERO).banksConnect();
    kiosk.technicianSignedIn();
    assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);
    assertThat(kiosk.facts(Lasting.SignInFailed.class)).hasSize(1);

    kiosk.press(Choice.BACK).passes(ONE_STEP).technicianSignedIn();
    assertThat(kiosk.step()).isEqualTo(new Step.Compartments());
  }

  @Test
  void withARecoveryCodeOnceWhileTheTimeIsNotTrusted() {
    kiosk.timeIs(TimeTrust.UNTRUSTED).signsIn(Site.TECHNICIAN);
    assertThat(kiosk.step()).isEqualTo(new Step.EnterOneTimeCode(Site.TECHNICIAN, true));
    kiosk.type(Bench.RECOVERY);
    assertThat(kiosk.facts(Lasting.TechnicianSignedIn.class))
        .containsExactly(
            new Lasting.TechnicianSignedIn(
                Site.TECHNICIAN, new SecondFactor.RecoveryCode(Bench.mac(Bench.RECOVERY))));

    kiosk.press(Choice.SIGN_OUT).signsIn(Site.TECHNICIAN).type(Bench.RECOVERY);
    assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);
  }

  @Test
  void neitherOutOfItsTime() {
    kiosk.signsIn(Site.TECHNICIAN).type(Bench.RECOVERY);
    assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);

    kiosk.press(Choice.BACK).timeIs(TimeTrust.UNTRUSTED).technicianSignedIn();
    assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);
  }

  @Test
  void wrongCodesDrawOnTheTriesOfThePinAndAreToldToSupport() {
    for (var i = 0; i < Limits.PIN_TRIES.most(); i++) {
      assertThat(kiosk.told()).isEmpty();
      kiosk.signsIn(Site.TECHNICIAN).type("000000");
      if (i < Limits.PIN_TRIES.most() - 1) {
        kiosk.press(Choice.BACK);
      }
    }
    assertThat(kiosk.told()).containsExactly(SupportMatter.GUESSING);

    kiosk.press(Choice.BACK).technicianSignedIn();
    assertThat(kiosk.step()).isInstanceOf(Step.SignInFailed.class);

    kiosk.press(Choice.BACK).passes(Limits.PIN_TRIES.refill()).technicianSignedIn();
    assertThat(kiosk.step()).isEqualTo(new Step.Compartments());
  }

  @Test
  void wrongPinsAreToldToSupportToo() {
    for (var i = 0; i < Limits.PIN_TRIES.most() - 1; i++) {
      kiosk.press(Choice.COURIER).type("90").type("0000").press(Choice.BACK);
    }
    kiosk.press(Choice.COURIER).type("90").type("0000");

    assertThat(kiosk.told()).containsExactly(SupportMatter.GUESSING);
  }

  @Test
  void anAnswerForSomebodyWhoHasGoneSignsNobodyIn() {
    kiosk.signsIn(Site.TECHNICIAN).pinsAreNotAnswered().type(Bench.ONE_TIME);
    var check = ((Step.CheckingOneTimeCode) kiosk.step()).check();
    kiosk.passes(Limits.IDLE_WARN.plus(Limits.IDLE_END));

    kiosk.does(new Input.OneTimeCodeChecked(check, Optional.of(Integer.MAX_VALUE)));
    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
    assertThat(kiosk.state().presence().attendance().visit()).isEqualTo(new Visit.Anybody());
  }

  @Test
  void aNumberIsNobodyElses() {
    kiosk.enrolsTechnician(Site.SWIFT_COURIER);
    assertThat(kiosk.facts()).isEmpty();

    kiosk.enrols(Site.TECHNICIAN, Site.SWIFT);
    assertThat(kiosk.facts()).isEmpty();
  }
}
