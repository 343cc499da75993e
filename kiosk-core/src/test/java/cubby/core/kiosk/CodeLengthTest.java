package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.KioskProfile;
import cubby.core.fact.Lasting;
import cubby.core.opening.Purpose;
import cubby.core.parcel.ParcelId;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.session.Step;
import cubby.hal.contract.Occupancy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G1: codes live on when the operator changes how long new ones are")
class CodeLengthTest {
  private final Bench kiosk = Bench.allEmpty(withCodesOf(6));
  private final ParcelId old = kiosk.stored("T1", "S");

  @Test
  void theKeypadTakesOldOnesAndNewOnes() {
    var shorter = kiosk.digitsOf(old);
    kiosk.configuredAnew(withCodesOf(8));
    var fresh = kiosk.stored("T2", "S");

    kiosk.press(Choice.COLLECT);
    assertThat(kiosk.model())
        .isEqualTo(new ScreenModel.EnterCode(8, 0, CodeTrouble.NONE, 5, Duration.ZERO, List.of(6)));
    kiosk.type(shorter);
    assertThat(opened()).isEqualTo(old);

    kiosk.opens().closes(Occupancy.EMPTY).press(Choice.CONTINUE).press(Choice.COLLECT);
    kiosk.type(kiosk.digitsOf(fresh));
    assertThat(opened()).isEqualTo(fresh);
  }

  @Test
  void andTheOtherWayRound() {
    kiosk.configuredAnew(withCodesOf(8));
    var longer = kiosk.stored("T2", "S");
    var digits = kiosk.digitsOf(longer);
    kiosk.configuredAnew(withCodesOf(6));

    kiosk.press(Choice.COLLECT).type(digits);

    assertThat(opened()).isEqualTo(longer);
  }

  @Test
  void anOldCodeWithItsCheckNumberIsTakenToo() {
    var both = kiosk.digitsAndCheckOf(old);
    kiosk.configuredAnew(withCodesOf(8)).press(Choice.COLLECT);
    for (var i = 0; i < Limits.CODE_TRIES.most(); i++) {
      kiosk.type("90000000");
    }

    kiosk.type(both);

    assertThat(opened()).isEqualTo(old);
  }

  @Test
  void withTheLastOldCodeItsLengthEnds() {
    kiosk.configuredAnew(withCodesOf(8)).collects(old).opens().closes(Occupancy.EMPTY);
    assertThat(kiosk.parcelState(old).ended()).isTrue();
    kiosk.press(Choice.CONTINUE);

    kiosk.press(Choice.COLLECT).type("900000");

    assertThat(kiosk.facts(Lasting.CodeTryFailed.class)).isEmpty();
    assertThat(kiosk.step()).isEqualTo(new Step.EnterCode(CodeTrouble.NOT_KNOWN));
  }

  @Test
  void aWrongCodeOfAnOldLengthIsAFailedTry() {
    kiosk.configuredAnew(withCodesOf(8)).press(Choice.COLLECT).type("900000");

    assertThat(kiosk.facts(Lasting.CodeTryFailed.class)).hasSize(1);
  }

  private ParcelId opened() {
    var authorised = kiosk.facts(Lasting.PulseAuthorised.class);
    assertThat(authorised).hasSize(1);
    return ((Purpose.Pickup) authorised.getFirst().purpose()).parcel();
  }

  private static KioskPlan withCodesOf(int digits) {
    var profile = Site.PLAN.profile();
    return new KioskPlan(
        new KioskProfile(
            profile.id(),
            profile.name(),
            profile.place(),
            profile.latitude(),
            profile.longitude(),
            profile.language(),
            profile.support(),
            digits),
        Site.PLAN.cabinet(),
        Site.PLAN.rules());
  }
}
