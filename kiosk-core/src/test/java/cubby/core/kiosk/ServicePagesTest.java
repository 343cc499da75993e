package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.Happening;
import cubby.core.cabinet.Logbook;
import cubby.core.effect.Effect;
import cubby.core.input.Input;
import cubby.core.screen.Choice;
import cubby.core.screen.ScreenModel;
import cubby.core.session.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M2: what a technician sees of buses, latches and the past")
class ServicePagesTest {

  private final Bench kiosk = Bench.allEmpty();

  @Test
  void whatTheBusesHaveCountedIsAskedForAsLongAsSomebodyLooks() {
    kiosk.technicianSignedIn().press(Choice.BUSES);
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.Buses(List.of(Bench.TRAFFIC)));

    var revision = kiosk.revision();
    kiosk.passes(Limits.COUNT_AGAIN);
    assertThat(kiosk.effects()).contains(new Effect.CountTraffic());
    assertThat(kiosk.revision()).isEqualTo(revision);

    kiosk.press(Choice.BACK).passes(Limits.COUNT_AGAIN.multipliedBy(2));
    assertThat(kiosk.effects()).doesNotContain(new Effect.CountTraffic());
    assertThat(kiosk.step()).isEqualTo(new Step.Compartments());
  }

  @Test
  void countingKeepsNobodySignedIn() {
    kiosk.technicianSignedIn().press(Choice.BUSES);
    kiosk.passes(Limits.IDLE_WARN.plus(Limits.IDLE_END));

    assertThat(kiosk.step()).isEqualTo(new Step.Welcome());
  }

  @Test
  void theLatestIsToldFirstAndNobodyInIt() {
    kiosk.stored("T1", "S");
    var label = kiosk.pulsed().label();
    kiosk.technicianSignedIn().point(label).press(Choice.PAST);

    assertThat(past())
        .extracting(Logbook.Entry::what)
        .startsWith(Happening.PUT_IN, Happening.OPENED_TO_PUT_IN);
    kiosk.press(Choice.BACK);
    assertThat(kiosk.step()).isInstanceOf(Step.OneCompartment.class);
  }

  @Test
  void onlyTheLastEntriesAreKept() {
    for (var i = 0; i < Logbook.ENTRIES_MAX; i++) {
      kiosk.takesOut("2").putsBack("2");
    }
    kiosk.technicianSignedIn().point("2").press(Choice.PAST);

    assertThat(past()).hasSize(Logbook.ENTRIES_MAX);
    assertThat(past().getFirst().what()).isEqualTo(Happening.PUT_BACK);
  }

  @Test
  void pulsesInVainAreCounted() {
    kiosk.announced("T1", "S");
    kiosk.courierSignedIn().scan("T1");
    var first = kiosk.pulsed();
    kiosk.staysShut().press(Choice.TRY_AGAIN);
    assertThat(kiosk.record(first.label()).logbook().inVain()).isOne();
    assertThat(kiosk.record(first.label()).logbook().lastPulse()).contains(kiosk.now().wall());

    kiosk.staysShut().press(Choice.TRY_AGAIN).staysShut();
    kiosk.passes(Duration.ofMinutes(5)).technicianSignedIn().point(first.label());
    kiosk.press(Choice.PAST);
    assertThat(((ScreenModel.Past) kiosk.model()).inVain())
        .isEqualTo(kiosk.record(first.label()).pulses());
  }

  @Test
  void aDiagnosisIsWaitedForAndToldWhereItIs() {
    kiosk.technicianSignedIn().pinsAreNotAnswered().press(Choice.DIAGNOSE);
    var check = ((Step.Diagnosing) kiosk.step()).check();
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.Diagnosing());
    kiosk.press(Choice.BACK).press(Choice.SIGN_OUT);
    assertThat(kiosk.step()).isEqualTo(new Step.Diagnosing(check));

    kiosk.does(new Input.Diagnosed("another", Optional.of("x")));
    assertThat(kiosk.step()).isEqualTo(new Step.Diagnosing(check));
    kiosk.does(new Input.Diagnosed(check, Optional.of("cubby.zip")));
    assertThat(kiosk.model()).isEqualTo(new ScreenModel.Diagnosed(Optional.of("cubby.zip")));
    kiosk.press(Choice.CONTINUE);
    assertThat(kiosk.step()).isEqualTo(new Step.Compartments());
  }

  @Test
  void nobodyElseSeesAnyOfIt() {
    kiosk.courierSignedIn();
    for (var choice : List.of(Choice.BUSES, Choice.DIAGNOSE, Choice.PAST)) {
      kiosk.press(choice);
      assertThat(kiosk.step()).isInstanceOf(Step.ScanParcel.class);
    }
  }

  private List<Logbook.Entry> past() {
    assertThat(kiosk.model()).isInstanceOf(ScreenModel.Past.class);
    return ((ScreenModel.Past) kiosk.model()).entries();
  }
}
