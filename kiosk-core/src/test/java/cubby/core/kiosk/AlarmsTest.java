package cubby.core.kiosk;

import static cubby.hal.contract.signal.SignalKind.TAMPER;
import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.fact.Lasting;
import cubby.core.notice.Notice;
import cubby.core.notice.SupportMatter;
import cubby.hal.contract.DoorState;
import cubby.hal.contract.Occupancy;
import cubby.hal.contract.signal.SignalState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A1: what comes again and again is told once in a while, with how often it has come")
class AlarmsTest {
  private final Bench kiosk = Bench.allEmpty();

  @Test
  void aRattlingDoorIsToldOnce() {
    assertThat(rattles("1", 5)).containsExactly(SupportMatter.DOOR_FORCED);
  }

  @Test
  void everyTimeIsAFactAllTheSame() {
    kiosk.door("1", DoorState.OPEN).door("1", DoorState.CLOSED).door("1", DoorState.OPEN);

    assertThat(kiosk.facts(Lasting.DoorOpened.class)).hasSize(1);
  }

  @Test
  void whatCameMeanwhileIsToldWhenTheRestIsOver() {
    rattles("1", 5);

    kiosk.passes(Limits.ALARM_REST);

    assertThat(letters()).extracting(Notice.ForSupport::again).containsExactly(4);
    assertThat(kiosk.passes(Limits.ALARM_REST).told()).isEmpty();
  }

  @Test
  void afterAQuietTimeItIsToldAtOnce() {
    rattles("1", 1);
    kiosk.passes(Limits.ALARM_REST);

    kiosk.door("1", DoorState.OPEN);

    assertThat(letters()).extracting(Notice.ForSupport::again).containsExactly(0);
  }

  @Test
  void anotherDoorIsAnotherAlarm() {
    rattles("1", 2);

    assertThat(rattles("2", 1)).containsExactly(SupportMatter.DOOR_FORCED);
  }

  @Test
  void aBankOnALoosePlugIsToldOnceAndAnotherAtOnce() {
    assertThat(kiosk.loses(Site.A).told()).containsExactly(SupportMatter.BANK_LOST);
    assertThat(kiosk.connects(Site.A).loses(Site.A).told()).isEmpty();
    assertThat(kiosk.loses(Site.B).told()).containsExactly(SupportMatter.BANK_LOST);
  }

  @Test
  void anInputThatChattersIsToldOnce() {
    assertThat(kiosk.signals("lid", TAMPER, SignalState.ACTIVE).told())
        .containsExactly(SupportMatter.TAMPER);

    kiosk.signals("lid", TAMPER, SignalState.INACTIVE);

    assertThat(kiosk.signals("lid", TAMPER, SignalState.ACTIVE).told()).isEmpty();
  }

  @Test
  void aPowerCutLosesNoCount() {
    rattles("1", 3);

    kiosk.powerCut(Duration.ofMinutes(1)).banksConnect().passes(Limits.ALARM_REST);

    assertThat(letters())
        .filteredOn(letter -> letter.matter() == SupportMatter.DOOR_FORCED)
        .extracting(Notice.ForSupport::again)
        .containsExactly(2);
  }

  @Test
  @DisplayName("what keeps people away does so whether it is told or not")
  void quarantineDoesNotWaitForIt() {
    rattles("3", 1);
    kiosk.clears("3");
    assertThat(kiosk.compartment("3")).isEqualTo(new CompartmentState.Vacant());

    assertThat(rattles("3", 1)).isEmpty();

    assertThat(kiosk.compartment("3")).isInstanceOf(CompartmentState.Quarantined.class);
  }

  private List<SupportMatter> rattles(String label, int times) {
    var told = new ArrayList<SupportMatter>();
    for (var i = 0; i < times; i++) {
      told.addAll(kiosk.sees(label, DoorState.OPEN, Occupancy.EMPTY).told());
      told.addAll(kiosk.sees(label, DoorState.CLOSED, Occupancy.EMPTY).told());
      told.addAll(kiosk.passes(Duration.ofSeconds(20)).told());
    }
    return told;
  }

  private List<Notice.ForSupport> letters() {
    return kiosk.notices().stream()
        .filter(Notice.ForSupport.class::isInstance)
        .map(Notice.ForSupport.class::cast)
        .toList();
  }
}
