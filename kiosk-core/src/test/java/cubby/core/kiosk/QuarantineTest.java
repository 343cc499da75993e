package cubby.core.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cubby.core.cabinet.CompartmentState;
import cubby.core.cabinet.CompartmentState.Quarantined;
import cubby.core.cabinet.OutCause;
import cubby.core.cabinet.QuarantineReason;
import cubby.core.fact.Lasting;
import cubby.core.input.Input;
import cubby.core.input.Stamped;
import cubby.core.notice.SupportMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("C4: keeping people away")
class QuarantineTest {

  private final Bench kiosk = Bench.allEmpty();
  private final Turn turn =
      new Turn(
          kiosk.plan(),
          kiosk.state(),
          new Stamped<Input>(
              new Input.Present(), kiosk.now(), "fresh", List.of(), Site.personal("number")));

  @ParameterizedTest
  @MethodSource("pairs")
  void whatNeedsAPersonIsNeverReplacedByWhatASensorClears(
      QuarantineReason first, QuarantineReason second) {
    Quarantine.impose(turn, Site.id("1"), first);
    Quarantine.impose(turn, Site.id("1"), second);

    assertThat(turn.compartment(Site.id("1")))
        .isInstanceOfSatisfying(
            Quarantined.class,
            q ->
                assertThat(q.reason().clearedBySensor())
                    .isEqualTo(first.clearedBySensor() && second.clearedBySensor()));
  }

  @ParameterizedTest
  @EnumSource(QuarantineReason.class)
  void theSameReasonTwiceIsOneFact(QuarantineReason reason) {
    Quarantine.impose(turn, Site.id("1"), reason);
    Quarantine.impose(turn, Site.id("1"), reason);

    assertThat(turn.decision().lasting()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(QuarantineReason.class)
  void whatIsOutOfServiceStaysSo(QuarantineReason reason) {
    turn.state(new Lasting.CompartmentTakenOut(Site.id("1"), new OutCause.WiringChanged()));

    Quarantine.impose(turn, Site.id("1"), reason);

    assertThat(turn.compartment(Site.id("1"))).isInstanceOf(CompartmentState.OutOfService.class);
  }

  @ParameterizedTest
  @EnumSource(QuarantineReason.class)
  void aTrustedSensorClearsOnlyWhatItMay(QuarantineReason reason) {
    Quarantine.impose(turn, Site.id("1"), reason);

    Quarantine.clearIfSeenEmpty(turn, Site.id("1"));

    assertThat(turn.compartment(Site.id("1")) instanceof CompartmentState.Vacant)
        .isEqualTo(reason.clearedBySensor());
  }

  @ParameterizedTest
  @EnumSource(QuarantineReason.class)
  void withoutASensorNothingIsCleared(QuarantineReason reason) {
    Quarantine.impose(turn, Site.id("3"), reason);

    Quarantine.clearIfSeenEmpty(turn, Site.id("3"));

    assertThat(turn.compartment(Site.id("3"))).isInstanceOf(Quarantined.class);
  }

  @Test
  void aSuspectSensorClearsNothing() {
    turn.state(new Lasting.SensorSuspected(Site.id("1")));
    Quarantine.impose(turn, Site.id("1"), QuarantineReason.ABANDONED);

    Quarantine.clearIfSeenEmpty(turn, Site.id("1"));

    assertThat(turn.compartment(Site.id("1"))).isInstanceOf(Quarantined.class);
  }

  @Test
  void moreThanOneInFiveIsAnAlarmOnce() {
    var alarms = new ArrayList<Long>();
    for (var label : List.of("1", "2", "3", "4")) {
      Quarantine.impose(turn, Site.id(label), QuarantineReason.DIRTY);
      alarms.add(alarms());
    }

    assertThat(alarms).containsExactly(0L, 1L, 1L, 1L);
  }

  @Test
  void whatWasNeverSeenDoesNotCount() {
    for (var label : List.of("1", "2", "3", "4")) {
      Quarantine.impose(turn, Site.id(label), QuarantineReason.UNSEEN);
    }

    assertThat(alarms()).isZero();
  }

  private long alarms() {
    return turn.decision().lasting().stream()
        .filter(f ->
            f instanceof Lasting.SupportTold told
                && told.matter() == SupportMatter.MANY_QUARANTINED)
        .count();
  }

  static Stream<Arguments> pairs() {
    return Stream.of(QuarantineReason.values())
        .flatMap(first ->
            Stream.of(QuarantineReason.values()).map(second -> Arguments.of(first, second)));
  }
}
